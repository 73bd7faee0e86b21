import Magazine

/// A condition on where hits stand.
package enum QueryFilter: Hashable, Sendable {
  /// Part of a column's id or of its title in either language, folded.
  case section(String)
  /// Part of an issue's id or title, folded.
  case issue(String)
  /// The language, however narrowly it is named: `zh` and `zh-Hans` meet.
  case language(Language)
}
