/// A place that a reader keeps, or a range that begins there, with what stood there and what the reader
/// thought of it.
package struct Bookmark: Hashable, Sendable, Identifiable {
  /// Given by the library; 0 before the bookmark is kept.
  package var id: Int64
  /// The publication, which may have left the shelf meanwhile.
  package var issue: Publication.ID
  /// The place, or where the range begins.
  package var locator: Locator
  /// The tag of the language it is kept in; `nil` before it is kept. It outlives the publication, whose
  /// sides alone tell no language.
  package var tag: String?
  /// The text at the place, by which it is found again after an edit; of a highlight all of it.
  package var quote: String
  /// What the reader wrote to it; empty where nothing.
  package var note: String
  /// When it was made, in seconds since 1970.
  package var created: Int
  /// What of the paragraph is marked; `nil` where the place alone is kept.
  package var highlight: Highlight?
  /// Whether its words are no longer in the text, so that the place is only where they were.
  package var isLost: Bool
  /// The whole paragraph on each side, as it was last seen; `nil` where nobody kept it.
  package var paragraph: Parallel<String>?
  /// The print page of the place; `nil` where there is none, or nobody kept it.
  package var page: Int?

  /// Makes a bookmark.
  package init(
    id: Int64 = 0, issue: Publication.ID, locator: Locator, tag: String? = nil, quote: String,
    note: String = "", created: Int = 0, highlight: Highlight? = nil, isLost: Bool = false,
    paragraph: Parallel<String>? = nil,
    page: Int? = nil
  ) {
    self.id = id
    self.issue = issue
    self.locator = locator
    self.tag = tag
    self.quote = quote
    self.note = note
    self.created = created
    self.highlight = highlight
    self.isLost = isLost
    self.paragraph = paragraph
    self.page = page
  }
}

/// Where an article was left.
package struct KeptPlace: Hashable, Sendable {
  /// The place of the first line that was in sight.
  package var place: Place
  package var quote: String
  /// The furthest the reader has come, from 0 to 1.
  package var progress: Double
  /// The print page of the place; `nil` where there is none, or nobody kept it.
  package var page: Int?

  /// Makes a kept place.
  package init(place: Place, quote: String, progress: Double, page: Int? = nil) {
    self.place = place
    self.quote = quote
    self.progress = progress
    self.page = page
  }

  /// Whether the end has been in sight.
  package var isRead: Bool { progress >= 0.995 }
}

extension Bookmark {
  /// The print page of its place, or where nobody kept that of its article, marked where it is derived; `nil`
  /// where there is none.
  package func folio(in article: Article?) -> String? {
    guard let page = page ?? article?.page else { return nil }
    return article?.isPageDerived == true ? "≈ \(page)" : "\(page)"
  }

  /// The quote in one line, with `…` where its paragraph goes on behind it; a highlight is quoted whole.
  package var excerpt: String {
    let line = String(quote.map { $0 == "\n" ? " " : $0 })
    let whole = paragraph?[exactly: locator.place.side]
    return highlight != nil || whole?.hasSuffix(quote) == true ? line : line + "…"
  }
}
