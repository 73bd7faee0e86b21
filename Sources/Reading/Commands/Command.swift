/// Everything a reader can do by a key, a click or by name on the command line, in groups: a screen
/// answers to whole groups, so that a new command does not compile until every screen that takes
/// its group answers it.
package enum Command: Hashable, Sendable {
  /// Through a text or a list.
  case move(Movement)
  /// About the program; works everywhere.
  case reader(ReaderCommand)
  /// About how the text is shown.
  case style(StyleCommand)
  /// To another screen or place.
  case visit(VisitCommand)
  /// From column to column.
  case section(SectionCommand)
  /// In an article.
  case article(ArticleCommand)
  /// On the entry of a list that is chosen.
  case list(ListCommand)
  /// In a line that is typed.
  case edit(EditCommand)
  /// At the end of a line that is typed.
  case prompt(PromptCommand)
  /// While a search is typed.
  case search(SearchCommand)
  /// While a range of a paragraph is chosen.
  case range(RangeCommand)
}

/// Moves through a text or a list.
package enum Movement: String, CaseIterable, Hashable, Sendable {
  case lineDown = "line-down"
  case lineUp = "line-up"
  case screenDown = "screen-down"
  case screenUp = "screen-up"
  case halfDown = "half-down"
  case halfUp = "half-up"
  case top
  case bottom

  /// Whether it leads towards the end.
  package var isForward: Bool {
    switch self {
    case .lineDown, .screenDown, .halfDown, .bottom: true
    case .lineUp, .screenUp, .halfUp, .top: false
    }
  }
}

/// What works on every screen.
package enum ReaderCommand: String, CaseIterable, Hashable, Sendable {
  case help
  case commandLine = "command-line"
  case close
  case quit
  case interrupt
  case suspend
  case redraw
}

/// Changes the look of the page.
package enum StyleCommand: String, CaseIterable, Hashable, Sendable {
  case otherLanguage = "other-language"
  case nextArrangement = "next-view"
  case textColumns = "text-columns"
  case wider
  case narrower
  case usualMeasure = "usual-measure"
  case theme = "next-theme"
}

/// Leads to another screen or place.
package enum VisitCommand: String, CaseIterable, Hashable, Sendable {
  case contents
  case columns
  case search
  case bookmarks
  case index
  case library
  case continueReading = "continue"
  case back
  case forward
  case lastPlace = "last-place"
}

/// Leads from column to column.
package enum SectionCommand: String, CaseIterable, Hashable, Sendable {
  /// To the column whose number is the count.
  case choose = "column"
  case next = "next-column"
  case previous = "previous-column"
}

/// Works on the article being read.
package enum ArticleCommand: String, CaseIterable, Hashable, Sendable {
  case percent
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case nextHeading = "next-heading"
  case previousHeading = "previous-heading"
  case next = "next-article"
  case previous = "previous-article"
  case links
  case flip
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case searchWord = "search-word"
  case clearLight = "clear-light"
  case nextFocus = "focus-next"
  case previousFocus = "focus-previous"
  case toTop = "focus-to-top"
  case toMiddle = "focus-to-middle"
  case toBottom = "focus-to-bottom"
  case select = "select-range"
  case read = "mark-read"
  case bookmark
  case bookmarkNote = "bookmark-note"
  case terms
  case copy
  case cite
  case pipe
  case edit = "edit-text"
  case only = "only-paragraphs"
}

/// Works on the entry of a list that is chosen.
package enum ListCommand: String, CaseIterable, Hashable, Sendable {
  case open
  case order
  case filter
  case edit
  case delete
  case undo
}

/// Edits a line that is typed.
package enum EditCommand: String, CaseIterable, Hashable, Sendable {
  case left = "character-left"
  case right = "character-right"
  case start = "line-start"
  case end = "line-end"
  case deleteBefore = "delete-before"
  case deleteAfter = "delete-after"
  case deleteWord = "delete-word"
  case deleteToStart = "delete-to-start"
  case deleteToEnd = "delete-to-end"
}

/// Ends or completes a line that is typed.
package enum PromptCommand: String, CaseIterable, Hashable, Sendable {
  case accept
  case complete
  case completeBack = "complete-back"
  case older = "older-line"
  case newer = "newer-line"
}

/// Changes what a search looks for.
package enum SearchCommand: String, CaseIterable, Hashable, Sendable {
  case scope
  case older = "older-search"
  case newer = "newer-search"
  /// Back to the line from the list of hits.
  case type = "edit-search"
}

/// Chooses a range of a paragraph, and keeps it.
package enum RangeCommand: String, CaseIterable, Hashable, Sendable {
  case left = "range-left"
  case right = "range-right"
  case lineDown = "range-line-down"
  case lineUp = "range-line-up"
  case word = "range-word"
  case wordBack = "range-word-back"
  case wordEnd = "range-word-end"
  case sentence = "range-sentence"
  case sentenceBack = "range-sentence-back"
  case start = "range-start"
  case end = "range-end"
  case whole = "range-paragraph"
  case swap = "range-other-end"
  case keep = "highlight"
  case keepNote = "highlight-note"
  case amber = "highlight-amber"
  case green = "highlight-green"
  case indigo = "highlight-indigo"
  case rose = "highlight-rose"
  case copy = "range-copy"
  case cancel = "range-cancel"
}

extension Command: CaseIterable {
  package static let allCases: [Command] =
    Movement.allCases.map(Command.move) + ReaderCommand.allCases.map(Command.reader)
    + StyleCommand.allCases.map(Command.style) + VisitCommand.allCases.map(Command.visit)
    + SectionCommand.allCases.map(Command.section) + ArticleCommand.allCases.map(Command.article)
    + ListCommand.allCases.map(Command.list) + EditCommand.allCases.map(Command.edit)
    + PromptCommand.allCases.map(Command.prompt) + SearchCommand.allCases.map(Command.search)
    + RangeCommand.allCases.map(Command.range)

  /// Whether it means something only where a publication has two languages.
  package var needsTwoLanguages: Bool {
    switch self {
    case .style(.otherLanguage), .style(.nextArrangement), .article(.flip), .article(.terms): true
    case .move, .reader, .style, .visit, .section, .article, .list, .edit, .prompt, .search, .range:
      false
    }
  }

  /// The name on the command line: `next-article`.
  package var name: String {
    switch self {
    case .move(let command): command.rawValue
    case .reader(let command): command.rawValue
    case .style(let command): command.rawValue
    case .visit(let command): command.rawValue
    case .section(let command): command.rawValue
    case .article(let command): command.rawValue
    case .list(let command): command.rawValue
    case .edit(let command): command.rawValue
    case .prompt(let command): command.rawValue
    case .search(let command): command.rawValue
    case .range(let command): command.rawValue
    }
  }

  /// The command with a name.
  package init?(named name: String) {
    guard let command = Command.allCases.first(where: { $0.name == name }) else { return nil }
    self = command
  }
}
