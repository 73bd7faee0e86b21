import Magazine

/// A part of an article's head as it stands on the page.
package struct HeadPart: Hashable, Sendable {
  package let text: String
  /// The side whose text it is.
  package let side: Side
  /// The side of the page that it stands on: the translation of the title stands under the title.
  package let page: Side
  /// Where it begins in the head, in scalars.
  package let offset: Int
}
