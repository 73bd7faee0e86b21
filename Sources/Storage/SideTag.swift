import Magazine

// Sides as they are kept: by the tag of their language.
extension Side {
  /// The tag of the side's language in rows of bookmarks and places.
  var tag: String { self == .first ? "en" : "zh" }

  /// The side of a kept tag; the first where the tag says nothing, so that no bookmark is lost by it.
  init(tag: String?) { self = tag == "zh" ? .second : .first }
}
