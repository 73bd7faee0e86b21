/// A document of XML, XHTML or HTML, read as well as it can be.
struct MarkupDocument {
  let root: Element
  /// Whether it claimed to be XML and had to be read as HTML.
  let isRepaired: Bool

  /// Reads XML strictly, and as a browser reads HTML where it is not well-formed.
  init(xml bytes: [UInt8]) {
    let text = markupText(bytes)
    let strict = parseXML(text)
    root = strict ?? parseHTML(text)
    isRepaired = strict == nil
  }

  /// Reads HTML, XHTML too.
  init(html text: String) {
    let start = text.prefix(1024)
    let isXML = start.hasPrefix("<?xml") || start.contains("http://www.w3.org/1999/xhtml")
    root = (isXML ? parseXML(text) : nil) ?? parseHTML(text)
    isRepaired = false
  }

  /// The body of the page; the document itself where it has none.
  var body: Element { root.first { $0.name == "body" } ?? root }

  /// The head of the page.
  var head: Element? { root.first { $0.name == "head" } }
}

/// The characters of a document whose encoding is told by its first bytes, its XML declaration or its
/// `meta`, and guessed where nobody tells.
func markupText(_ bytes: [UInt8]) -> String { decodedMarkup(bytes).text }

/// The same with the encoding that it is in.
func decodedMarkup(_ bytes: [UInt8]) -> DecodedText {
  let decoded = decodedText(
    bytes, declared: declaredEncoding(String(decoding: bytes.prefix(1024), as: UTF8.self)))
  return DecodedText(
    text: undeclared(decoded.text), encoding: decoded.encoding, isGuessed: decoded.isGuessed)
}

/// A document without its XML declaration, which says how its bytes were written.
func undeclared(_ text: String) -> String {
  guard text.utf8.starts(with: "<?xml".utf8), let end = text.utf8.firstIndex(of: UInt8(ascii: ">"))
  else { return text }
  return String(text[text.utf8.index(after: end)...].drop(while: \.isWhitespace))
}

/// The value of `encoding="…"` in an XML declaration or of `charset=…` in a `meta`.
private func declaredEncoding(_ start: String) -> String? {
  for (mark, region) in [("encoding=", start.hasPrefix("<?xml") ? start : ""), ("charset=", start)]
  {
    guard let found = region.lowercased().firstRange(of: mark) else { continue }
    let value = region.lowercased()[found.upperBound...].drop {
      $0 == "\"" || $0 == "'" || $0 == " "
    }
    let name = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    if !name.isEmpty { return String(name) }
  }
  return nil
}
