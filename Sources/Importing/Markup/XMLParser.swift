import CExpat

/// The tree of an XML document; `nil` where it is not well-formed.
///
/// Nothing outside the document is ever read, entities of HTML are known without a DTD, and entities
/// that grow without bound end the parsing. A namespace need not be declared.
func parseXML(_ text: String) -> Element? {
  var text = namingEntities(text)
  guard let parser = XML_ParserCreate("UTF-8") else { return nil }
  defer { XML_ParserFree(parser) }
  let parse = XMLParse(parser, limit: text.utf8.count * 8 + 65_536)
  return withExtendedLifetime(parse) {
    XML_SetUserData(parser, Unmanaged.passUnretained(parse).toOpaque())
    XML_SetElementHandler(
      parser,
      { XMLParse.of($0)?.begin($1, $2) },
      { data, _ in XMLParse.of(data)?.builder.end() })
    XML_SetCharacterDataHandler(parser) { XMLParse.of($0)?.add($1, Int($2)) }
    let status = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        XML_Parse(parser, $0.baseAddress, Int32(clamping: $0.count), 1)
      }
    }
    return status == XML_STATUS_OK ? parse.builder.root : nil
  }
}

/// What expat's callbacks write to.
private final class XMLParse {
  var builder = MarkupBuilder()
  private let parser: XML_Parser
  /// Bytes of text beyond which the document is taken for one whose entities explode.
  private let limit: Int
  private var size = 0

  /// Writes for a parser, and stops it where there is more text than `limit` bytes.
  init(_ parser: XML_Parser, limit: Int) { (self.parser, self.limit) = (parser, limit) }

  /// What a callback of C was given to write to.
  static func of(_ data: UnsafeMutableRawPointer?) -> XMLParse? {
    data.map { Unmanaged<XMLParse>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Begins an element. Attributes count for the size as text does: entities explode in them as well.
  func begin(
    _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    var pairs: [(name: String, value: String)] = []
    var next = attributes
    while let name = next?[0], let value = next?[1] {
      pairs.append((String(cString: name), String(cString: value)))
      size += pairs.last?.value.utf8.count ?? 0
      next = next.map { $0 + 2 }
    }
    builder.begin(name.map { String(cString: $0) } ?? "", attributes: pairs)
    stopIfTooLarge()
  }

  /// Adds text, of which expat gives as much at a time as lies in its buffer.
  func add(_ text: UnsafePointer<XML_Char>?, _ length: Int) {
    guard let text else { return }
    size += length
    builder.add(UnsafeRawBufferPointer(start: text, count: length))
    stopIfTooLarge()
  }

  private func stopIfTooLarge() {
    if size > limit { _ = XML_StopParser(parser, XML_Bool(XML_FALSE)) }
  }
}
