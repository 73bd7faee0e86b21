import CMarkdown

/// What cmark-gfm makes of a text, for as long as somebody holds it.
///
/// What authors mean by marks beside Chinese is repaired, and what would take cmark the square of its time or
/// hundreds of times the memory of the text is bounded, before it reads the text.
final class MarkdownTree {
  let document: OpaquePointer
  private let parser: OpaquePointer
  private let options: Int32

  /// Reads any text; `nil` where there is no memory left.
  init?(_ text: String, options: Int32, extensions: [String]) {
    registerExtensions
    guard let parser = cmark_parser_new(options) else { return nil }
    for name in extensions {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    let hidden = hidingMarks(text)
    var bounded = repairEmphasis(withoutEndlessNesting(withoutEndlessRows(hidden)))
    bounded.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      return nil
    }
    if hidden.utf8.count > text.utf8.count { restoreMarks(in: document) }
    (self.document, self.parser, self.options) = (document, parser, options)
  }

  deinit {
    cmark_node_free(document)
    cmark_parser_free(parser)
  }

  /// The text as HTML.
  var html: String {
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let html = cmark_render_html(document, options, extensions) else { return "" }
    defer { kan_cmark_free(html) }
    return String(cString: html)
  }
}

private let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()
