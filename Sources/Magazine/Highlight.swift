/// A range of an article that a reader marked, on one side.
package struct Highlight: Hashable, Sendable {
  /// The inks to mark with, each told apart by a sign too.
  package enum Colour: String, CaseIterable, Hashable, Sendable {
    case amber, green, indigo, rose
  }

  /// How many Unicode scalars it takes from its place on, with one for each end of a paragraph within.
  package var length: Int
  /// Over how many paragraphs it goes.
  package var blocks: Int
  /// The ink that it is marked with.
  package var colour: Colour
  /// How far around any other place of its article that has the same words the text is the same too,
  /// in scalars, as it was when it was made; 0 where its words stand nowhere else.
  package var rivalry: Int

  /// Makes a highlight of so many scalars.
  package init(length: Int, blocks: Int = 1, colour: Colour, rivalry: Int = 0) {
    self.length = length
    self.blocks = blocks
    self.colour = colour
    self.rivalry = rivalry
  }
}

extension Bookmark {
  /// The paragraphs that it marks; that of its place where it marks that alone.
  package var blocks: Range<Int> {
    let first = locator.place.block
    return first..<first + max(1, highlight?.blocks ?? 1)
  }

  /// The scalars that it marks of its paragraphs, which are taken as one text with a line feed between;
  /// `nil` for one that marks a place alone, and for words that are no longer there.
  package var marked: Range<Int>? {
    guard let highlight, !isLost else { return nil }
    let start = locator.place.offset
    return start..<start + highlight.length
  }
}
