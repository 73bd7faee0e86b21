import Exporting
import Magazine
import Searching

/// Something that should happen outside the state, with all that is needed to do it.
package enum Effect: Hashable, Sendable {
  /// Read the text of an article; answered by `.opened` or `.failed`.
  case readArticle(Article.ID, in: Publication)
  /// Read how an article begins; answered by `.opening`, and not at all where it cannot be read.
  case readOpening(Article.ID, in: Publication)
  /// Open another publication; answered by `.publication` or `.noPublication`.
  case openPublication(Publication.ID)
  /// Note that a publication is read now; done when it has been opened.
  case noteOpening(Publication.ID)
  /// Find something; answered by `.found`.
  case search(SearchRequest)
  /// Make ready to search a publication.
  case prepareSearch(in: Publication.ID)
  /// Answered by `.library`.
  case listLibrary
  /// Answered by `.index`.
  case listIndex(of: Publication)
  /// Keep what was searched for.
  case keepQuery(String)
  /// Keep a bookmark that is new or was deleted; answered by `.kept`.
  case keepBookmark(Bookmark)
  /// Change the note of a bookmark and nothing else of it; answered by `.noted`.
  case editNote(Bookmark.ID, String)
  /// Change the ink of a highlight and nothing else of it; answered by `.kept`.
  case editInk(Bookmark.ID, Highlight.Colour)
  /// Answered by `.deleted`.
  case deleteBookmark(Bookmark.ID)
  /// Keep where articles were left, the last of them, and the way there.
  case keepPlaces(
    [Article.ID: KeptPlace], of: Publication.ID, last: Article.ID?, history: String)
  /// Keep one thing that the reader chose, by the name of its `Preference`.
  case keepPreference(String, String)
  /// Take a publication off the shelf, or put it back; answered by `.library`.
  case removePublication(Publication.ID, isRemoved: Bool)
  /// Write an article, a publication or what is kept of it to a file; answered by `.notice`.
  case export(Export)
  /// Let a command that the reader typed read a text; answered by `.output`.
  case pipe(String, through: String)
  /// Done by who has the terminal.
  case terminal(TerminalEffect)

  /// What an effect waits for and what waits for it.
  package enum Lane: Hashable, Sendable {
    /// Done by who has the terminal.
    case terminal(TerminalEffect)
    /// The page waits for it.
    case now
    /// One after the other, in the order in which they came.
    case write
    /// Beside everything else.
    case read
    /// As `read`, and only the last one counts.
    case search(SearchRequest)
  }

  /// The lane it belongs to.
  package var lane: Lane {
    switch self {
    case .terminal(let effect): .terminal(effect)
    case .readArticle, .openPublication: .now
    case .noteOpening, .keepQuery, .keepBookmark, .editNote, .editInk, .deleteBookmark,
      .keepPlaces, .keepPreference, .removePublication:
      .write
    case .readOpening, .prepareSearch, .listLibrary, .listIndex, .export, .pipe: .read
    case .search(let request): .search(request)
    }
  }
}

/// What is to be taken out, and how.
package struct Export: Hashable, Sendable {
  /// The publication that it is of.
  package let publication: Publication
  /// The only article; `nil` for all.
  package let article: Article.ID?
  /// Whether what the reader kept is meant and not the text.
  package let isKept: Bool
  /// What the file is.
  package let format: ExportFormat
  /// Where the reader wants it: a file or a folder; empty where nobody said.
  package let path: String

  /// What the file is called where nobody said.
  package var fileName: String {
    let parts = [publication.id, article, isKept ? "kept" : nil].compactMap(\.self)
    return parts.joined(separator: "-") + ".\(format.fileExtension)"
  }
}
