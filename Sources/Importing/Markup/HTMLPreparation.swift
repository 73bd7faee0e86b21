/// HTML made ready for a parser that knows HTML alone.
///
/// Tags closed in themselves, as `<title/>` or `<a id="x"/>`, are closed in full: HTML ignores the
/// slash, and all that follows would be in the title or one link. Tags nested deeper than any reader
/// of the text could tell are left out, since parsing takes the square of their number.
func preparedHTML(_ text: String) -> String {
  var preparation = HTMLPreparation(bytes: Array(text.utf8))
  preparation.run()
  return String(decoding: preparation.result, as: UTF8.self)
}

private struct HTMLPreparation {
  let bytes: [UInt8]
  var result: [UInt8] = []
  /// What may be begun again in each block.
  private var formatting = Formatting()
  /// Elements begun and not ended so far, those that end by themselves left out.
  private var depth = 0
  private var position = 0

  /// Twice as many as are kept, since not every element that is begun nests.
  private static let deepest = 2 * Element.deepest

  /// Air between attributes counts for one of them.
  private static let mostAttributes = 256

  /// A sixteenth more is room for the tags that are closed in full.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count + bytes.count / 16)
  }

  /// Copies text as it is, and tags as they have to be, in one pass over the bytes.
  mutating func run() {
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
      result += bytes[start..<position]
      if position < bytes.count { tag() }
    }
  }

  /// Copies the tag, comment or lone sign that stands here.
  private mutating func tag() {
    let start = position
    if bytes[start...].starts(with: "<!--".utf8) {
      position = end(of: "-->", from: start + 4)
      return copy(start..<position)
    }
    var nameStart = start + 1
    let isEnd = nameStart < bytes.count && bytes[nameStart] == UInt8(ascii: "/")
    if isEnd { nameStart += 1 }
    guard nameStart < bytes.count, isLetter(bytes[nameStart]) else {
      position += 1
      return copy(start..<position)
    }
    let name = bytes[nameStart...].prefix { !isNameEnd($0) }
    position = endOfTag(from: nameStart + name.count)
    copyTag(start..<position, named: String(decoding: name, as: UTF8.self).lowercased(), isEnd)
  }

  private mutating func copyTag(_ range: Range<Int>, named name: String, _ isEnd: Bool) {
    let isClosed = range.count > 3 && bytes[range.upperBound - 2] == UInt8(ascii: "/")
    guard !voidElements.contains(name) else { return copy(range) }
    if Formatting.names.contains(name) {
      if isEnd { formatting.end(name) }
      guard isEnd || isClosed || formatting.begin(name, bytes[range]) else { return }
    } else if openElements.contains(name) {
      depth = max(0, depth - formatting.leaveBlock())
    }
    if !isEnd, !Formatting.names.contains(name), name != "span" {
      result += formatting.beginBlock().utf8
    }
    if isEnd {
      if !openElements.contains(name) { depth = max(0, depth - 1) }
      copy(range)
    } else if isClosed {
      copy(range.lowerBound..<range.upperBound - 2)
      result += Array("></\(name)>".utf8)
    } else if openElements.contains(name) {
      copyBeginning(range)
    } else {
      depth += 1
      if depth <= HTMLPreparation.deepest { copyBeginning(range) }
      if rawElements.contains(name) { copyRaw(until: "</\(name)") }
    }
  }

  /// Copies a tag without the attributes beyond those that any element has: to parse them takes the square
  /// of their number.
  private mutating func copyBeginning(_ range: Range<Int>) {
    var (count, quote): (Int, UInt8?) = (0, nil)
    // Fewer than so many bytes hold no more attributes than that.
    guard range.count > 2 * HTMLPreparation.mostAttributes else { return copy(range) }
    for index in range {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte <= 0x20 {
        count += 1
        guard count <= HTMLPreparation.mostAttributes else {
          copy(range.lowerBound..<index)
          return result.append(UInt8(ascii: ">"))
        }
      }
    }
    copy(range)
  }

  /// Copies what is no markup, as a script, up to the tag that ends it.
  private mutating func copyRaw(until tag: String) {
    let start = position
    let wanted = Array(tag.utf8)
    while position < bytes.count {
      let here = bytes[position...].prefix(wanted.count)
      if bytes[position] == UInt8(ascii: "<"),
        here.elementsEqual(wanted, by: { $0 | 0x20 == $1 | 0x20 })
      {
        break
      }
      position += 1
    }
    copy(start..<position)
  }

  private mutating func copy(_ range: Range<Int>) { result += bytes[range] }

  /// The position behind the tag, quoted values passed over.
  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        bytes[index - 1] == UInt8(ascii: "=")
      {
        quote = byte
      }
    }
    return bytes.count
  }

  private func end(of mark: String, from start: Int) -> Int {
    let wanted = Array(mark.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
        return index + wanted.count
      }
      index += 1
    }
    return bytes.count
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isNameEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}

/// Elements that have no content (WHATWG HTML 13.1.2).
private let voidElements: Set = [
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
  "wbr",
]

/// Elements that may be left open, since the next of their kind ends them (WHATWG HTML 13.1.2.4).
private let openElements: Set = [
  "html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup",
  "thead", "tbody", "tfoot", "tr", "td", "th",
]

/// Elements whose content is no markup.
private let rawElements: Set = ["script", "style", "title", "textarea"]
