/// Everything a reader can do by a key, a click or by name on the command line.
package enum Command: String, CaseIterable, Hashable, Sendable {
  // Moving.
  case lineDown = "line-down"
  case lineUp = "line-up"
  case screenDown = "screen-down"
  case screenUp = "screen-up"
  case halfDown = "half-down"
  case halfUp = "half-up"
  case top
  case bottom
  case percent
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case nextHeading = "next-heading"
  case previousHeading = "previous-heading"

  // Through the issue.
  case chooseSection = "column"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case nextSection = "next-column"
  case previousSection = "previous-column"
  case goOn = "continue"
  case back
  case forward

  // Finding and keeping.
  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case searchWord = "search-word"
  case bookmark
  case bookmarkNote = "bookmark-note"
  case bookmarks
  case lastPlace = "last-place"
  case index
  case library
  case partner
  case copy
  case cite

  // In bookmarks, library and index.
  case order
  case filter
  case edit
  case delete
  case undo

  // How the text is shown.
  case otherLanguage = "other-language"
  case nextArrangement = "next-view"
  case flip
  case textColumns = "text-columns"
  case wider
  case narrower
  case usualMeasure = "usual-measure"
  case theme = "next-theme"

  // Opening and leaving.
  case open
  case hints
  case contents
  case sections = "columns"
  case help
  case commandLine = "command-line"
  case close
  case quit
  case interrupt
  case suspend
  case redraw
}

/// What the keys of the moment are for.
package enum Mode: String, CaseIterable, Hashable, Sendable {
  case front = "front page"
  case article
  case list
  /// Bookmarks, library, index: lists of things that are kept.
  case collection
  /// Help, a footnote: text in a panel.
  case panel
  /// Choosing a link by its letters.
  case hints
  /// Typing.
  case prompt
}
