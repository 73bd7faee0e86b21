/// A line of content: flat runs, each with one set of marks.
package struct Text: Hashable, Sendable {
  /// Nearly every text is one run that nothing marks: its characters stand for it, in a third of the memory
  /// that a list of runs takes.
  private enum Content: Hashable {
    /// No run where nothing is said.
    case plain(String)
    case marked([Inline])
  }

  private let content: Content

  /// Makes a text of runs, joining neighbours that are marked alike.
  package init(_ runs: [Inline]) {
    var result: [Inline] = []
    // What the last run and those joined to it say: put together once, however many they are.
    var joined = ""
    func close() {
      guard !joined.isEmpty, let last = result.popLast() else { return }
      result.append(Inline(joined, marks: last.marks, target: last.target))
      joined = ""
    }
    for run in runs where !run.text.isEmpty {
      if let last = result.last, last.marks == run.marks, last.target == run.target {
        if joined.isEmpty { joined = last.text }
        joined += run.text
      } else {
        close()
        result.append(run)
      }
    }
    close()
    let isMarked = result.contains { !$0.marks.isEmpty || $0.target != nil }
    content = isMarked ? .marked(result.fitted) : .plain(result.first?.text ?? "")
  }

  /// Makes a text without marks.
  package init(_ plain: String) { content = .plain(sanitized(plain)) }

  /// The pieces in their order; no two neighbours are marked alike. Who asks often keeps the answer, for which
  /// a list may have to be made.
  package var runs: [Inline] {
    switch content {
    case .plain(let text): text.isEmpty ? [] : [Inline(sanitized: text)]
    case .marked(let runs): runs
    }
  }

  /// Whether any of it stands out or leads anywhere.
  package var isMarked: Bool { if case .marked = content { true } else { false } }

  /// The characters alone. Offsets into a text count its Unicode scalars.
  package var plain: String {
    switch content {
    case .plain(let text): text
    case .marked(let runs): runs.count == 1 ? runs[0].text : runs.map(\.text).joined()
    }
  }

  /// The number of Unicode scalars.
  package var length: Int {
    switch content {
    case .plain(let text): text.scalarCount
    case .marked(let runs): runs.reduce(0) { $0 + $1.text.scalarCount }
    }
  }

  /// The first and the last of its characters; `nil` where it holds none.
  package var ends: (first: Unicode.Scalar, last: Unicode.Scalar)? {
    let (first, last) =
      switch content {
      case .plain(let text): (text, text)
      case .marked(let runs): (runs.first?.text ?? "", runs.last?.text ?? "")
      }
    guard let start = first.unicodeScalars.first, let end = last.unicodeScalars.last else {
      return nil
    }
    return (start, end)
  }

  /// Whether it holds no character.
  package var isEmpty: Bool { if case .plain("") = content { true } else { false } }
}

/// Characters with one set of marks; its text has passed `sanitized`.
package struct Inline: Hashable, Sendable {
  /// The characters, safe for a terminal.
  package let text: String
  /// How they stand out.
  package let marks: Marks
  /// Where they lead; `nil` where nowhere.
  package let target: Target?

  /// Makes a run; what could disturb a terminal is taken out of the text.
  package init(_ text: String, marks: Marks = [], target: Target? = nil) {
    self.text = sanitized(text)
    self.marks = marks
    self.target = target
  }

  /// Makes a run without marks of characters that have passed `sanitized`.
  fileprivate init(sanitized text: String) { (self.text, marks, target) = (text, [], nil) }
}

/// How a run stands out.
package struct Marks: OptionSet, Hashable, Sendable {
  /// The marks as bits, which are kept on the disk: a bit never changes its meaning.
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Italics, in Chinese and Japanese dots (着重号).
  package static let emphasis = Marks(rawValue: 1)
  /// Bold.
  package static let strong = Marks(rawValue: 2)
  /// Characters that a machine reads, every space of them kept.
  package static let code = Marks(rawValue: 4)
  /// Struck out: no longer meant.
  package static let struck = Marks(rawValue: 8)
  /// Small letters printed as small capitals, shown as capitals: names, `ad` and `nato`.
  package static let smallCapitals = Marks(rawValue: 16)
  /// A word whose reading stands right behind it.
  package static let rubyBase = Marks(rawValue: 32)
  /// The reading of the word before it, in brackets: shown there, or above the word without them.
  package static let rubyText = Marks(rawValue: 64)
}

/// Where a run leads, which few do: an address of its own in the memory keeps the others short.
package indirect enum Target: Hashable, Sendable {
  /// An address with the scheme http, https or mailto.
  case web(String)
  /// An article of the issue, where it was left; or one of its blocks.
  case article(Article.ID, block: Int? = nil)
  /// A footnote of the same article, by its number from 1.
  case note(Int)
}

extension Text {
  /// The part of a text between two offsets in scalars, marks kept.
  ///
  ///     Text("GB/T 44130").slice(5..<10).plain   // "44130"
  package func slice(_ range: Range<Int>) -> Text {
    var result: [Inline] = []
    var start = 0
    for run in runs {
      let scalars = run.text.unicodeScalars
      let end = start + scalars.count
      let wanted = range.clamped(to: start..<end)
      if !wanted.isEmpty {
        let part = scalars.dropFirst(wanted.lowerBound - start).prefix(wanted.count)
        result.append(Inline(String(part), marks: run.marks, target: run.target))
      }
      start = end
    }
    return Text(result)
  }
}

extension [Text] {
  /// The texts as one, their marks kept and some characters between each two of them.
  package func joined(by separator: String) -> Text {
    Text(enumerated().flatMap { ($0 > 0 ? [Inline(separator)] : []) + $1.runs })
  }
}

extension Array {
  /// The same in no more memory than it needs: a list that has grown may take twice as much.
  fileprivate var fitted: [Element] {
    capacity > count + count / 4 ? withUnsafeBufferPointer { [Element]($0) } : self
  }
}

extension String {
  /// The number of its Unicode scalars, counted in bytes that begin one, eight at a time: a galley asks for it
  /// of every text.
  package var scalarCount: Int {
    utf8.withContiguousStorageIfAvailable { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var (following, index) = (0, 0)
      while index + 8 <= raw.count {
        let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // 10xxxxxx, a byte that follows another: its highest bit is set, the next is not. The product's highest
        // byte is the sum of all eight.
        let marks = (eight & ~(eight << 1)) & 0x8080_8080_8080_8080
        following += Int(truncatingIfNeeded: ((marks >> 7) &* 0x0101_0101_0101_0101) >> 56)
        index += 8
      }
      while index < raw.count {
        following += raw[index] & 0xC0 == 0x80 ? 1 : 0
        index += 1
      }
      return raw.count - following
    } ?? unicodeScalars.count
  }
}
