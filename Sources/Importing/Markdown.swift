import CMarkdown

/// Reads CommonMark with tables, footnotes and strikethrough. Any text can be read.
func parseMarkdown(_ text: String) -> Manuscript {
  registerExtensions
  guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else {
    return Manuscript()
  }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough"] {
    if let syntax = cmark_find_syntax_extension(name) {
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
  }
  var repaired = repairEmphasis(withoutEndlessNesting(withoutEndlessRows(text)))
  repaired.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
  guard let document = cmark_parser_finish(parser) else { return Manuscript() }
  defer { cmark_node_free(document) }
  var reader = MarkdownReader()
  reader.read(Node(document))
  return reader.manuscript
}

let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()
