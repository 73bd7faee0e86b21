import Magazine

extension ExportedWork {
  /// What a reader kept of a publication as a work of its own: under each article the paragraphs with
  /// what is marked in them; in prose the print pages, and the notes.
  package init(
    kept: [Bookmark], of publication: Publication, side: Side? = nil, isProse: Bool = true
  ) {
    let stories = publication.articles.compactMap { article -> Story? in
      let own = kept.marks(of: article)
      guard !own.isEmpty, let section = publication.section(of: article.id) else { return nil }
      let blocks = publication.sides.map { side in
        own.flatMap { mark in
          isProse
            ? mark.blocks(on: side, page: mark.folio(in: article)) + mark.written
            : mark.blocks(on: side, page: nil)
        }
      }
      return Story(
        article: article, section: section, languages: publication.languages,
        body: Body(first: blocks[0], second: blocks.count > 1 ? blocks[1] : nil))
    }
    self.init(publication, stories: stories, side: side, kept: kept)
  }
}

extension [Bookmark] {
  /// Those of an article, in the order of its text.
  func marks(of article: Article) -> [Bookmark] {
    filter { $0.locator.article == article.id }.sorted {
      ($0.locator.place.block, $0.locator.place.offset, $0.id)
        < ($1.locator.place.block, $1.locator.place.offset, $1.id)
    }
  }
}

extension Bookmark {
  /// What the reader wrote to it.
  fileprivate var written: [Block] { note.isEmpty ? [] : [.paragraph(Text(note))] }

  /// The paragraph on a side, what is marked in it strong.
  fileprivate func blocks(on side: Side, page: String?) -> [Block] {
    let isOwn = locator.place.side == side
    let text = paragraph?[exactly: side] ?? (isOwn ? quote : "")
    var place = Text(text)
    if isOwn, let range = marked, range.upperBound <= place.length {
      let marked = Text([Inline(place.slice(range).plain, marks: .strong)])
      place = [
        place.slice(0..<range.lowerBound), marked, place.slice(range.upperBound..<place.length),
      ].joined(by: "")
    }
    if let page { place = [place, Text(" (p. \(page))")].joined(by: "") }
    return [.quotation([.paragraph(place)])]
  }
}
