import CMarkdown
import Magazine

/// Reads CommonMark with tables, footnotes and strikethrough. Any text can be read.
func parseMarkdown(_ text: String) -> Manuscript {
  var reader = MarkdownReader()
  let tree = MarkdownTree(
    text, options: CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8,
    extensions: ["table", "strikethrough"])
  if let tree { reader.read(Node(tree.document)) }
  return reader.manuscript
}
