import Typesetting

/// What something on the page is; a theme decides how it looks.
enum Role: Hashable {
  case page
  case nameplate, heavyRule, rule
  case strong, plain, muted, byline, accent
  /// The entry of a list that is chosen, and the bar beside it.
  case selected, bar
  /// A key in the status line, and a letter on a link.
  case key, label
  case notice
  /// A match of a search, and the one that the reader is at.
  case match, currentMatch
  /// A range being chosen.
  case selection
  /// Type set by a galley.
  case print(Style)
}
