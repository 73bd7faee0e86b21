import CMarkdown
import Magazine

/// What Markdown text says: its blocks, and the line each of them starts on.
struct Manuscript {
  var blocks: [Block] = []
  /// One line number for each block, from 1.
  var lines: [Int] = []
  /// What was in the text and cannot be shown, with its line.
  var losses: [(line: Int, what: String, advice: String)] = []
}

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
  var repaired = repairEmphasis(text)
  repaired.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
  guard let document = cmark_parser_finish(parser) else { return Manuscript() }
  defer { cmark_node_free(document) }
  var reader = MarkdownReader()
  reader.read(Node(document))
  return reader.manuscript
}

private let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

/// A node of cmark's tree.
struct Node {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// The kind by cmark's own name; footnotes have none there.
  var kind: String {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_FOOTNOTE_DEFINITION: "footnote_definition"
    case CMARK_NODE_FOOTNOTE_REFERENCE: "footnote_reference"
    default: String(cString: cmark_node_get_type_string(pointer))
    }
  }

  var children: [Node] {
    var result: [Node] = []
    var child = cmark_node_first_child(pointer)
    while let node = child {
      result.append(Node(node))
      child = cmark_node_next(node)
    }
    return result
  }

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// The number of the first item; `nil` for bullets.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  var alignments: [Table.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let values = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { index in
      switch values[index] {
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .trailing
      default: .leading
      }
    }
  }
}
