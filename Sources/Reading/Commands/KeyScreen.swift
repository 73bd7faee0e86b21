/// The screens on which a row of the command table holds, as help groups them.
package enum KeyScreen: CaseIterable, Hashable, Sendable {
  /// Pages and lists alike.
  case everywhere
  /// The front page and articles.
  case pages
  case front, article
  /// Contents, hits, bookmarks, library, index: all of them or some.
  case lists
  case range, typing

  /// The most particular that all the screens of a row belong to.
  init(_ binding: Binding) {
    let modes = Set(binding.modes)
    let isOnPage = modes.contains(.front) || modes.contains(.article)
    self =
      if modes == [.range] {
        .range
      } else if modes.allSatisfy(\.isTyping) {
        .typing
      } else if modes.contains(.outline), isOnPage {
        .everywhere
      } else if modes.isSuperset(of: [.front, .article]) {
        .pages
      } else if modes.contains(.front) {
        .front
      } else if modes.contains(.article) {
        .article
      } else {
        .lists
      }
  }
}
