import FoundationEssentials
import Magazine
import Presentation
import Storage

/// What a reader kept as text, JSON and Markdown.
struct BookmarkPrinter {
  private let bookmarks: [Bookmark]
  private let issues: [Publication.ID: Publication]

  /// Reads what is kept and what it was kept in; throws what the library throws.
  init(_ library: Library) throws {
    bookmarks = try library.bookmarks()
    issues = Dictionary(try library.issues().map { ($0.issue.id, $0.issue) }) { first, _ in first }
  }

  var isEmpty: Bool { bookmarks.isEmpty }

  private func article(_ bookmark: Bookmark) -> Article? {
    issues[bookmark.issue]?.article(bookmark.locator.article)
  }

  private func title(of bookmark: Bookmark) -> String {
    article(bookmark).map { $0.title.joined(by: " · ") } ?? bookmark.locator.article
  }

  var text: String {
    bookmarks.map { bookmark in
      let page = bookmark.folio(in: article(bookmark)).map { "  p. \($0)" } ?? ""
      let colour = bookmark.highlight.map { "\(Words.name(of: $0.colour).said): " } ?? ""
      let note = bookmark.note.isEmpty ? "" : "\n    — \(bookmark.note)"
      return
        "\(bookmark.id)  \(title(of: bookmark))\(page)\n    \(colour)“\(bookmark.excerpt)”\(note)"
    }.joined(separator: "\n")
  }

  var markdown: String {
    (["# Bookmarks 书签"]
      + bookmarks.map { bookmark in
        let issue = issues[bookmark.issue].map(\.name) ?? bookmark.issue
        let page = bookmark.folio(in: article(bookmark)).map { ", p. \($0)" } ?? ""
        let note = bookmark.note.isEmpty ? "" : "\n\n\(bookmark.note)"
        return "## \(title(of: bookmark))\n\n*\(issue)\(page)*\n\n\(quotation(of: bookmark))\(note)"
      }).joined(separator: "\n\n")
  }

  /// The list as JSON, whose shape scripts rely on.
  func json() throws -> String {
    try encodeJSON(
      bookmarks.map { bookmark in
        let place = bookmark.locator.place
        return BookmarkRecord(
          id: bookmark.id, issue: bookmark.issue, article: bookmark.locator.article,
          block: place.block, language: languages(of: bookmark)[place.side].tag,
          offset: place.offset, page: bookmark.page ?? article(bookmark)?.page,
          quote: bookmark.quote, note: bookmark.note,
          created: Date(timeIntervalSince1970: Double(bookmark.created)).ISO8601Format(),
          colour: bookmark.highlight?.colour.rawValue, length: bookmark.highlight?.length,
          paragraph: bookmark.paragraph.map(languages(of: bookmark).record))
      })
  }

  private func languages(of bookmark: Bookmark) -> Parallel<Language> {
    issues[bookmark.issue]?.languages ?? .englishAndChinese
  }

  /// The whole paragraph in both languages as far as it is kept, what is marked in it strong; else what was
  /// kept of it.
  private func quotation(of bookmark: Bookmark) -> String {
    guard let paragraph = bookmark.paragraph else { return "> \(bookmark.excerpt)" }
    let own = bookmark.locator.place.side
    return Side.allCases.compactMap { side in
      paragraph[exactly: side].map { side == own ? strong(bookmark.marked, in: $0) : $0 }
    }.map { text in
      "> " + text.split(separator: "\n").joined(separator: "\n> ")
    }.joined(separator: "\n>\n")
  }

  /// A text with a range of its scalars strong, line by line.
  private func strong(_ range: Range<Int>?, in text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let range, scalars.indices.contains(range.lowerBound), range.upperBound <= scalars.count
    else { return text }
    func part(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    let marked = part(range).split(separator: "\n").map { "**\($0)**" }.joined(separator: "\n")
    return part(0..<range.lowerBound) + marked + part(range.upperBound..<scalars.count)
  }
}

/// The JSON of a bookmark; of a highlight with its ink and its length in scalars.
private struct BookmarkRecord: Encodable {
  let id: Int64
  let issue, article: String
  let block: Int
  let language: String
  let offset: Int
  let page: Int?
  let quote, note, created: String
  let colour: String?
  let length: Int?
  let paragraph: PairRecord?
}
