import Magazine

/// The runs of a paragraph as they are read: white space joined, lines cut where `br` says so.
struct LineCollector {
  /// What stands in one line of the paragraph.
  private(set) var lines: [[Inline]] = [[]]
  /// The pictures among the runs, for a paragraph that holds nothing else.
  private(set) var pictures: [Picture] = []
  private var hasWords = false
  /// White space since the last character, and whether it held the end of a line.
  private var space: (isThere: Bool, endedLine: Bool) = (false, false)

  /// Whether nothing was added.
  var isEmpty: Bool { !hasWords && pictures.isEmpty }
  /// Whether it holds pictures and nothing else.
  var isPicturesOnly: Bool { !hasWords && !pictures.isEmpty }

  /// Adds characters; runs of white space are one space, and none where a line of the source ends
  /// between two characters that are set without spaces.
  mutating func append(_ text: String, _ marks: Marks, _ target: Target?) {
    var whole = text
    let piece: String? = whole.withUTF8 { bytes in
      var piece: [UInt8] = []
      var index = 0
      while index < bytes.count {
        let start = index
        index = endOfWords(bytes, from: start)
        if index > start {
          if space.isThere { separate(&piece, from: bytes, at: start, marks, target) }
          // Most texts have no other spaces than they are set with.
          if index - start == bytes.count, piece.isEmpty { return nil }
          piece.append(contentsOf: bytes[start..<index])
        }
        while index < bytes.count, bytes[index].isMarkupSpace {
          space = (true, space.endedLine || bytes[index] == 0x0A || bytes[index] == 0x0D)
          index += 1
        }
      }
      return String(decoding: piece, as: UTF8.self)
    }
    add(piece ?? text, marks, target)
  }

  /// Adds characters as they are.
  mutating func appendExactly(_ text: String, _ marks: Marks, _ target: Target?) {
    var text = text
    var between: [UInt8] = []
    if space.isThere, !text.isEmpty {
      text.withUTF8 { separate(&between, from: $0, at: 0, marks, target) }
    }
    add(text, marks, target)
  }

  /// Adds a picture that stands in the line.
  mutating func append(_ picture: Picture, _ marks: Marks, _ target: Target?) {
    pictures.append(picture)
    let hadWords = hasWords
    appendExactly(picture.inlineWords, marks, target)
    hasWords = hadWords
  }

  /// Ends the line.
  mutating func breakLine() {
    space = (false, false)
    lines.append([])
  }

  /// The last character of the line.
  var last: Unicode.Scalar? { lines.last?.last?.text.unicodeScalars.last }

  /// Puts a space between what stands before and the character of some bytes at an index, where one
  /// belongs: behind the piece, or, between two runs, marked only as both of them are.
  private mutating func separate(
    _ piece: inout [UInt8], from bytes: UnsafeBufferPointer<UInt8>, at index: Int,
    _ marks: Marks, _ target: Target?
  ) {
    let endedLine = space.endedLine
    space = (false, false)
    guard let before = piece.lastScalar ?? last, before != " " else { return }
    if endedLine, isSetSolid(before), bytes[index...].firstScalar.map(isSetSolid) ?? false {
      return
    }
    guard piece.isEmpty, let run = lines.last?.last else { return piece.append(UInt8(ascii: " ")) }
    add(" ", run.marks.intersection(marks), run.target == target ? target : nil)
  }

  private mutating func add(_ piece: String, _ marks: Marks, _ target: Target?) {
    guard !piece.isEmpty else { return }
    let run = Inline(piece, marks: marks, target: target)
    if !hasWords { hasWords = run.text.holdsWords }
    lines[lines.count - 1].append(run)
  }
}

/// Where words that single spaces part come to an end.
private func endOfWords(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  while index < bytes.count {
    if bytes[index].isMarkupSpace {
      let isSingle = bytes[index] == 0x20 && index > start && index + 1 < bytes.count
      guard isSingle, !bytes[index + 1].isMarkupSpace else { break }
    }
    index += 1
  }
  return index
}

extension [UInt8] {
  /// The last character of some UTF-8.
  fileprivate var lastScalar: Unicode.Scalar? {
    guard let last else { return nil }
    if last < 0x80 { return Unicode.Scalar(last) }
    return String(decoding: suffix(4), as: UTF8.self).unicodeScalars.last
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The first character of some UTF-8.
  fileprivate var firstScalar: Unicode.Scalar? {
    guard let first else { return nil }
    if first < 0x80 { return Unicode.Scalar(first) }
    return String(decoding: prefix(4), as: UTF8.self).unicodeScalars.first
  }
}

/// What stands in a sentence for a picture that says nothing.
private let box: Unicode.Scalar = "▢"

extension Text {
  /// The text without pictures that say nothing before and behind its words, as headings are adorned with.
  var withoutOrnaments: Text {
    let said = plain
    guard said.contains(where: { $0.isLetter || $0.isNumber }) else { return self }
    func isOrnament(_ scalar: Unicode.Scalar) -> Bool { scalar == box || scalar == " " }
    let start = said.unicodeScalars.prefix(while: isOrnament).count
    let end = said.unicodeScalars.reversed().prefix(while: isOrnament).count
    return slice(start..<length - end)
  }
}

extension Picture {
  /// What stands for the picture inside a sentence: the character it draws, its words, or a box.
  fileprivate var inlineWords: String {
    if alternative.isEmpty { return String(box) }
    return alternative.count <= 2 ? alternative : "[\(alternative)]"
  }
}

/// Whether a character is set without spaces: Han, kana, their punctuation and full-width forms.
func isSetSolid(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
  case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
  default: false
  }
}
