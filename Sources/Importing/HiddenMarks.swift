import CMarkdown

/// The text with the marks of Markdown hidden that it has beyond those of any text, so that cmark takes them for
/// letters: it makes a node or two of each, hundreds of bytes for one. Blocks of HTML stay as they are, being
/// a node each; so do the marks that begin a line, by which blocks of code end, and the ends of lines that are
/// not both letters of one paragraph.
///
/// A hidden mark is a noncharacter (Unicode 23.7), which no text has; `restoreMarks` turns it back.
func hidingMarks(_ text: String) -> String {
  var text = text
  let hidden: String? = text.withUTF8 { bytes in
    let allowed = max(131_072, bytes.count / 16)
    let count = bytes.reduce(0) { $0 + (isMark[Int($1)] ? 1 : 0) }
    guard count > allowed else { return nil }
    var hider = MarkHider(bytes: bytes, left: allowed)
    hider.run()
    return String(decoding: hider.written, as: UTF8.self)
  }
  return hidden ?? text
}

/// Turns the hidden marks in the texts and addresses of a tree back into what they were.
func restoreMarks(in document: OpaquePointer) {
  guard let nodes = cmark_iter_new(document) else { return }
  defer { cmark_iter_free(nodes) }
  while cmark_iter_next(nodes) != CMARK_EVENT_DONE {
    guard let node = cmark_iter_get_node(nodes) else { continue }
    if let text = restored(cmark_node_get_literal(node)) { cmark_node_set_literal(node, text) }
    if let address = restored(cmark_node_get_url(node)) { cmark_node_set_url(node, address) }
  }
}

/// The characters of which cmark makes nodes, those of its extensions included.
private let marks = Array("*_[]!<&\\`~@:\n".utf8)

private let isMark = (0...255).map { marks.contains(UInt8($0)) }

/// Goes through a text line by line and writes it with its marks hidden.
private struct MarkHider {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Marks that may still stand as they are.
  var left: Int
  private(set) var written: [UInt8] = []
  private var isHTML = false

  /// Begins at the first line of `bytes`, with `left` marks to leave.
  init(bytes: UnsafeBufferPointer<UInt8>, left: Int) {
    (self.bytes, self.left) = (bytes, left)
    written.reserveCapacity(bytes.count * 2)
  }

  mutating func run() {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line(bytes[start..<end])
      if end < bytes.count { add(bytes[end], mayHide: isWithinParagraph(bytes[start..<end])) }
      start = end + 1
    }
  }

  private mutating func line(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    let body = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
    isHTML = isHTML ? !body.isEmpty : beginsHTML(body)
    guard !isHTML else { return written += line }
    let head = body.prefix { $0 == body.first && "*_`~".utf8.contains($0) }
    written += line[..<head.endIndex]
    for byte in line[head.endIndex...] { add(byte, mayHide: isMark[Int(byte)]) }
  }

  /// Whether a line and the one after it begin with letters, and neither can be a row of a table.
  private func isWithinParagraph(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let next = bytes[(line.endIndex + 1)...].prefix(while: { $0 != UInt8(ascii: "\n") })
    return !isHTML
      && [line, next].allSatisfy { line in
        line.first.map { $0 >= 0x80 || isLetter($0) } == true && !line.contains(UInt8(ascii: "|"))
      }
  }

  private mutating func add(_ byte: UInt8, mayHide: Bool) {
    if isMark[Int(byte)] { left -= 1 }
    guard mayHide, left < 0, let number = marks.firstIndex(of: byte) else {
      return written.append(byte)
    }
    written += hiddenHead
    written.append(firstHidden + UInt8(number))
  }
}

/// Whether a line begins a block of HTML that ends at an empty line and in which authors write much at a
/// time (CommonMark 4.6, the sixth kind).
private func beginsHTML(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  guard line.first == UInt8(ascii: "<") else { return false }
  let name = line.dropFirst().prefix(while: isLetter)
  return largeElements.contains(String(decoding: name, as: UTF8.self).lowercased())
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

private let largeElements: Set = [
  "table", "thead", "tbody", "tr", "td", "div", "ul", "ol", "dl", "details", "section", "p",
]

/// U+FDD0, for which the first of the marks stands, without its last byte; and that.
private let hiddenHead: [UInt8] = [0xEF, 0xB7]
private let firstHidden: UInt8 = 0x90

/// A text of cmark's with its hidden marks turned back; `nil` where none is hidden.
private func restored(_ text: UnsafePointer<CChar>?) -> String? {
  guard let text else { return nil }
  let bytes = Array(String(cString: text).utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == hiddenHead[0], bytes[index...].starts(with: hiddenHead),
      let last = bytes[index...].dropFirst(2).first, last >= firstHidden,
      last < firstHidden + UInt8(marks.count)
    {
      result.append(marks[Int(last - firstHidden)])
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result.count == bytes.count ? nil : String(decoding: result, as: UTF8.self)
}
