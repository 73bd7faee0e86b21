/// The kind of screen on top, which decides what keys mean.
package enum Mode: String, CaseIterable, Hashable, Sendable {
  case front
  case article
  /// Choosing a range of a paragraph in an article.
  case range
  /// The contents or the columns.
  case outline
  case bookmarks
  case library
  case index
  case help
  /// A footnote.
  case note
  /// A text over the foot of the page.
  case panel
  /// Choosing a link by its letters.
  case links
  /// Typing a search over its hits.
  case search
  /// Choosing among the hits of a search.
  case hits
  /// Typing a command, a note or a filter.
  case prompt

  /// Whether keys that are characters are typed.
  package var isTyping: Bool {
    switch self {
    case .links, .search, .prompt: true
    case .front, .article, .range, .outline, .bookmarks, .library, .index, .help, .note, .panel,
      .hits:
      false
    }
  }

  /// Whether it is a text that scrolls, in which nothing is chosen.
  package var isText: Bool {
    switch self {
    case .article, .help, .note, .panel: true
    case .front, .range, .outline, .bookmarks, .library, .index, .links, .search, .hits, .prompt:
      false
    }
  }

  /// Lines that a notch of the wheel moves by: more in a text than in a list.
  var linesPerNotch: Int {
    switch self {
    case .front, .outline, .bookmarks, .library, .index, .search, .hits: 1
    case .article, .help, .note, .panel: 3
    case .range, .links, .prompt: 0
    }
  }
}
