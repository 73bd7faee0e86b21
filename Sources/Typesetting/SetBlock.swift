/// A block as it stands on the page.
struct SetBlock {
  var lines: [Line] = []
  /// The lines that hold text or rules; blank ones follow.
  var filled: Range<Int> = 0..<0
  /// The headings of a grid among the lines, empty where the block is none.
  var header: Range<Int> = 0..<0
}
