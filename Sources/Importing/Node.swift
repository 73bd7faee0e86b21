import CMarkdown
import Magazine

/// A node of cmark's tree.
struct Node {
  private let pointer: OpaquePointer

  /// A node of a tree that lives as long as its document does.
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
