import CGumbo
import Glibc

/// The tree of an HTML document as a browser would see it (WHATWG HTML 13.2). Any text can be read.
func parseHTML(_ text: String) -> Element {
  var text = preparedHTML(text)
  return text.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { bytes in
      var options = kan_gumbo_options()
      options.stop_on_first_error = false
      options.max_errors = 0
      guard let output = gumbo_parse_with_options(&options, bytes.baseAddress, bytes.count) else {
        return Element("html")
      }
      defer { gumbo_destroy_output(&options, output) }
      var builder = MarkupBuilder()
      add(output.pointee.root, to: &builder)
      return builder.root ?? Element("html")
    }
  }
}

private func add(_ pointer: UnsafeMutablePointer<GumboNode>?, to builder: inout MarkupBuilder) {
  guard let node = pointer?.pointee else { return }
  switch node.type {
  case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
    if let text = node.v.text.text {
      builder.add(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
  case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
    builder.begin(name(of: node.v.element), attributes: attributes(of: node.v.element))
    let children = node.v.element.children
    for index in 0..<Int(children.length) {
      add(children.data?[index]?.assumingMemoryBound(to: GumboNode.self), to: &builder)
    }
    builder.end()
  default: break  // Comments and documents say nothing.
  }
}

private func name(of element: GumboElement) -> String {
  guard element.tag == GUMBO_TAG_UNKNOWN else {
    return gumbo_normalized_tagname(element.tag).map { String(cString: $0) } ?? ""
  }
  var piece = element.original_tag
  gumbo_tag_from_original_text(&piece)
  let bytes = UnsafeRawBufferPointer(start: piece.data, count: piece.length)
  return String(decoding: bytes, as: UTF8.self)
}

private func attributes(of element: GumboElement) -> [(name: String, value: String)] {
  (0..<Int(element.attributes.length)).compactMap { index in
    let found = element.attributes.data?[index]?.assumingMemoryBound(to: GumboAttribute.self)
    return (found?.pointee).map { attribute in
      (
        attribute.name.map { String(cString: $0) } ?? "",
        attribute.value.map { String(cString: $0) } ?? ""
      )
    }
  }
}
