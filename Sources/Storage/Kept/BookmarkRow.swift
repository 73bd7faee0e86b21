import GRDB
import Magazine

/// A bookmark as a row: with the tag of its language, whatever side that is on now.
struct BookmarkRow: KeptRecord, MutablePersistableRecord {
  static let databaseTableName = "bookmark"

  private var id: Int64
  private let publication: Publication.ID
  private let article: Article.ID
  private let place: TaggedPlace
  private let quote: String
  private let note: String
  private let created: Int
  private let highlight: Highlight?
  private let isLost: Bool
  private let paragraph: Parallel<String>?
  private let page: Int?

  /// No paragraph is longer in scalars, and no publication has more pages: what lies beyond was never
  /// written by us.
  private static let most = 1 << 24

  /// A bookmark with the tag of its language instead of its side, since sides may change with an import.
  init(_ bookmark: Bookmark, in languages: KeptLanguages) {
    let place = bookmark.locator.place
    id = bookmark.id
    publication = bookmark.issue
    article = bookmark.locator.article
    let tag = languages.tag(of: place.side, in: bookmark.issue, keptAs: bookmark.tag)
    self.place = TaggedPlace(place, tag: tag)
    (quote, note, created) = (bookmark.quote, bookmark.note, bookmark.created)
    (highlight, isLost) = (bookmark.highlight, bookmark.isLost)
    (paragraph, page) = (bookmark.paragraph, bookmark.page)
  }

  /// Reads what there is of a bookmark; throws `damagedRecord` where it says no article.
  init(_ row: some Cells) throws {
    guard let article = BookmarkRow.name(row, "article"), !article.isEmpty,
      let publication = BookmarkRow.name(row, "publication")
    else { throw LibraryError.damagedRecord }
    id = Int64(row.whole("id", in: 0...(1 << 52)) ?? 0)
    self.publication = publication
    self.article = article
    place = TaggedPlace(row)
    quote = BookmarkRow.text(row, "quote") ?? ""
    note = sanitized(row.text("note") ?? "")
    created = row.whole("created", in: 0...(1 << 40)) ?? 0
    highlight = Highlight(row, atMost: BookmarkRow.most)
    isLost = row.whole("lost", in: 0...1) == 1
    paragraph = BookmarkRow.text(row, "paragraph").map {
      Parallel(first: $0, second: BookmarkRow.text(row, "paragraph_second"))
    }
    page = row.whole("page", in: 1...BookmarkRow.most)
  }

  /// A name without the zero bytes of a damaged page, at which SQLite would end what is written.
  private static func name(_ row: some Cells, _ column: String) -> String? {
    row.text(column).map { $0.utf8.contains(0) ? $0.filter { $0 != "\0" } : $0 }
  }

  /// A text of some lines, such as those of a list.
  private static func text(_ row: some Cells, _ column: String) -> String? {
    row.text(column).map { text in
      // Most are of one line, and ten thousand of them are read before a list of them is seen.
      guard text.utf8.contains(UInt8(ascii: "\n")) else { return sanitized(text) }
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { sanitized(String($0)) }.joined(separator: "\n")
    }
  }

  /// Whether its publication has its language now.
  func isKnown(in languages: KeptLanguages) -> Bool {
    languages.known(place.tag, in: publication) != nil
  }

  /// The bookmark on the side that its language has now.
  func bookmark(in languages: KeptLanguages) -> Bookmark {
    let side = languages.side(of: place.tag, in: publication)
    return Bookmark(
      id: id, issue: publication, locator: Locator(article: article, place: place.place(on: side)),
      tag: place.tag, quote: quote, note: note, created: created, highlight: highlight,
      isLost: isLost, paragraph: paragraph, page: page)
  }

  /// Writes the row, every column of it: who changes a note alone does so by a statement of its own, so that
  /// what another program changed meanwhile stays.
  func encode(to container: inout PersistenceContainer) {
    // Without a number SQLite gives the next one; AUTOINCREMENT gives none a second time, so that what
    // was deleted comes back under its own.
    container["id"] = id == 0 ? nil : id
    container["publication"] = publication
    container["article"] = article
    place.encode(to: &container)
    container["quote"] = quote
    container["note"] = note
    container["created"] = created
    container["length"] = highlight?.length
    container["blocks"] = highlight?.blocks ?? 1
    container["colour"] = highlight?.colour.rawValue
    container["rivalry"] = highlight?.rivalry ?? 0
    container["lost"] = isLost
    container["paragraph"] = paragraph?.first
    container["paragraph_second"] = paragraph?.second
    container["page"] = page
  }

  /// Learns the number that SQLite has given it; it is never given again (AUTOINCREMENT).
  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

extension Highlight {
  /// The highlight of a row; `nil` where it marks a place alone.
  fileprivate init?(_ row: some Cells, atMost most: Int) {
    guard let length = row.whole("length", in: 0...most), length > 0,
      let colour = row.text("colour").flatMap(Colour.init(rawValue:))
    else { return nil }
    self.init(
      length: length, blocks: row.whole("blocks", in: 1...most) ?? 1, colour: colour,
      rivalry: row.whole("rivalry", in: 0...most) ?? 0)
  }
}
