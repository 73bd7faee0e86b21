/// How much of the head of an article stands over its text: less in lower windows.
package enum HeadForm: Hashable, Sendable {
  /// Every part, with air around the title and before the byline.
  case full
  /// Every part, without air.
  case close
  /// The title in both languages, and the byline.
  case bare

  func shows(_ part: Style.Role) -> Bool {
    self != .bare || part == .title || part == .otherTitle || part == .byline
  }

  var hasRule: Bool { self != .bare }
  var hasAir: Bool { self == .full }
}
