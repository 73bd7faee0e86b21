/// What one cell of a frame shows, in twelve bytes without a gap: rows of cells are compared as memory.
package struct Cell: Hashable, Sendable {
  /// The value of a scalar, or the number of a longer cluster in the frame's table and `isLong`.
  let content: UInt32
  private let cells: UInt16
  /// How it looks; the same in all cells of a wide cluster.
  package let look: Look

  /// The cells that its cluster takes; 0 in all of them but the first.
  package var width: Int { Int(cells) }

  /// Set where `content` is a number in the table: no scalar reaches so far (Unicode ends at U+10FFFF).
  static let isLong: UInt32 = 1 << 31

  /// Makes the first cell of a cluster of so many cells, or with 0 the rest of one.
  init(content: UInt32, width: Int, look: Look) {
    self.content = content
    cells = UInt16(truncatingIfNeeded: width)
    self.look = look
  }

  /// A space.
  package init(blank look: Look) { self.init(content: 0x20, width: 1, look: look) }

  /// The scalar of its cluster; `nil` where it has more than one.
  package var scalar: Unicode.Scalar? {
    content & Cell.isLong == 0 ? Unicode.Scalar(content) : nil
  }
}
