import Grid
import Magazine

/// Something to say in the status line, as a fact: what it is called in a language is not known here.
package enum Notice: Hashable, Sendable {
  // Where the reader is.
  case atEnd, atBeginning
  case lastArticle, firstArticle
  case noFurtherColumn
  /// What a column without articles says in place of them, in the language that leads.
  case remark(String)
  case nowhereToGo
  case nothingRead
  case noColumn(Int)
  case pageBeforeFirstArticle(Int)

  // Keys and commands.
  /// A key or command that works on other screens.
  case worksElsewhere(Command, [Mode])
  /// Keys that mean something together with others, and how they may go on.
  case keysGoOn([Key], [KeyContinuation])
  /// Keys that mean nothing one after the other.
  case noSequence([Key])
  case unknownCommand(String)
  /// A topic that help says nothing about, and the command that may have been meant.
  case noHelp(String, nearest: String?)
  /// What a preference decides, with what holds and what may be chosen.
  case explained(Preference, String)
  /// A key that means nothing on any screen, and what does what it does elsewhere.
  case unknownKey(String, instead: Command?)
  /// No line was typed before this one, or after it.
  case noOtherLine
  /// The end of an article: the same key goes on to the next, of this title.
  case atEndGoesOn(to: String)
  /// So many paragraphs of how many are shown; none match, and all stay.
  case only(Int, of: Int)
  case nothingMatches
  /// What could be typed instead.
  case expected([String])
  case nothingToComplete
  /// Something was pasted where nothing is typed.
  case nothingIsTyped
  /// A button of the mouse was pressed that means nothing there.
  case nothingToClick
  case noArticle(String, nearest: String?)

  // How the text is shown.
  case oneLanguageOnly
  case bothLanguagesInSight
  case tooNarrowForFacing, tooNarrowForColumns
  case columnsAreForOneLanguage
  /// How wide the text is now, in cells.
  case measure(Int)
  case theme(Preferences.Theme)
  case noLinks
  case nothingToFlip

  // Finding and keeping.
  case finding(Finding)
  case following(String)
  case keeping(Keeping)
  /// Why it could not be kept.
  case notKept(Phrase)

  /// A sentence from outside, in both languages of the interface.
  case sentence(Phrase)
}

extension Notice {
  /// What came of looking for something.
  package enum Finding: Hashable, Sendable {
    case nothingSearched
    case noFurtherMatch, noMatchBefore
    case noOlderSearch, noNewerSearch
    /// The glossary has no term of the paragraph.
    case noTerms
    /// No word stands at the place that keys act on.
    case noWordHere
  }

  /// What became of something kept, taken away or taken out.
  package enum Keeping: Hashable, Sendable {
    case bookmarked, noteKept, deleted, restored
    /// The bookmark of the paragraph was taken away by the key that set it.
    case bookmarkTaken
    case highlighted
    /// The words of a highlight are no longer in the text.
    case noLongerThere
    /// A range ends with its paragraph.
    case rangeEnds
    case nothingToSelect
    case markedRead, markedUnread
    case nothingDeleted, nothingChosen
    /// The bookmark was deleted by another program before.
    case bookmarkGone
    /// The publication chosen is off the shelf.
    case publicationRemoved
    case paragraphCopied, rangeCopied, citationCopied
  }
}
