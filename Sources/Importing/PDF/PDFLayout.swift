import Magazine

/// The pages of a PDF as `pdftotext -bbox-layout` tells them: lines of words with their places, in the
/// order in which they are read, columns one behind the other.
struct PDFLayout {
  var pages: [Page] = []
  private(set) var title: String?
  private(set) var author: String?
  private(set) var date: String?

  /// A page, its blocks in the order in which the program thinks they are read.
  struct Page {
    /// Points from top to bottom.
    let height: Double
    var blocks: [Block] = []
    /// The number that is printed on it.
    var label: String?
  }

  /// Lines that stand together.
  struct Block {
    var lines: [Line] = []
  }

  /// A line with its edges, in points from the upper left corner of its page.
  struct Line {
    var text: String
    var left, right, top, bottom: Double

    /// Points from the top of its letters to their bottom: some 0.9 to 1.2 of their size.
    var height: Double { bottom - top }
  }

  /// Reads what the program printed: an element a line, as it writes them.
  init(_ text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let tag = Substring(line.drop { $0 == UInt8(ascii: " ") })
      if tag.hasPrefix("<word ") {
        addWord(tag)
      } else if tag.hasPrefix("<line ") {
        startLine()
      } else if tag.hasPrefix("<block ") {
        if !pages.isEmpty { pages[pages.count - 1].blocks.append(Block()) }
      } else if tag.hasPrefix("<page ") {
        pages.append(Page(height: tag.number("height") ?? 0))
      } else if tag.hasPrefix("<title>") {
        title = PDFLayout.legible(tag.content)
      } else if tag.hasPrefix("<meta name=\"Author\"") {
        author = PDFLayout.legible(tag.attribute("content") ?? "")
      } else if tag.hasPrefix("<meta name=\"CreationDate\"") {
        date = tag.attribute("content").map { String($0.prefix { $0 != "T" }) }
      }
    }
    for page in pages.indices {
      for block in pages[page].blocks.indices {
        pages[page].blocks[block].lines.removeAll { $0.text.isEmpty }
      }
      pages[page].blocks.removeAll(where: \.lines.isEmpty)
    }
  }

  /// A title that a person gave it: programs put the name of their file there.
  private static func legible(_ text: String) -> String? {
    let text = unescapedXML(text).collapsed
    let isFile = text.hasSuffix(".doc") || text.hasSuffix(".docx") || text.hasSuffix(".dvi")
    return text.isEmpty || isFile || text.lowercased().hasPrefix("untitled") ? nil : text
  }

  private mutating func startLine() {
    guard let page = pages.indices.last, let block = pages[page].blocks.indices.last else { return }
    pages[page].blocks[block].lines.append(Line(text: "", left: 0, right: 0, top: 0, bottom: 0))
  }

  private mutating func addWord(_ tag: Substring) {
    guard let page = pages.indices.last, let block = pages[page].blocks.indices.last,
      let line = pages[page].blocks[block].lines.indices.last
    else { return }
    // <word xMin="1" yMin="2" xMax="3" yMax="4">word</word>: a document has hundreds of thousands.
    let pieces = tag.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    guard pieces.count == 9, let left = PDFLayout.number(pieces[1]),
      let top = PDFLayout.number(pieces[3]), let right = PDFLayout.number(pieces[5]),
      let bottom = PDFLayout.number(pieces[7])
    else { return }
    let word = PDFLayout.withoutLigatures(unescapedXML(Substring(pieces[8]).content)).trimmed
    guard !word.isEmpty else { return }
    var open = pages[page].blocks[block].lines[line]
    if open.text.isEmpty {
      open = Line(text: word, left: left, right: right, top: top, bottom: bottom)
    } else {
      let isSolid =
        open.text.unicodeScalars.last.map(isSetSolid) == true
        && word.unicodeScalars.first.map(isSetSolid) == true
      open.text += (isSolid ? "" : " ") + word
      (open.right, open.top) = (max(open.right, right), min(open.top, top))
      open.bottom = max(open.bottom, bottom)
    }
    pages[page].blocks[block].lines[line] = open
  }

  private static func number(_ text: Substring.UTF8View) -> Double? {
    Double(Substring(text)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The letters that one sign of a font stands for.
  private static func withoutLigatures(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xFB00...0xFB06).contains($0.value) }) else {
      return text
    }
    let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    return text.unicodeScalars.map { scalar in
      (0xFB00...0xFB06).contains(scalar.value)
        ? letters[Int(scalar.value) - 0xFB00] : String(scalar)
    }.joined()
  }
}

extension Substring {
  /// What stands between the first `>` and the `<` behind it.
  fileprivate var content: String {
    guard let start = utf8.firstIndex(of: UInt8(ascii: ">")) else { return "" }
    return String(Substring(utf8[utf8.index(after: start)...].prefix { $0 != UInt8(ascii: "<") }))
  }

  fileprivate func attribute(_ name: String) -> String? {
    guard let range = firstRange(of: "\(name)=\"") else { return nil }
    return String(self[range.upperBound...].prefix { $0 != "\"" })
  }

  fileprivate func number(_ name: String) -> Double? {
    attribute(name).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }
}

/// A text in which XML's own five names of characters are those characters.
private func unescapedXML(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    .reduce(text) { $0.replacing($1.0, with: $1.1) }
}
