import Magazine

// The contents of an issue as they are kept.
extension ByteWriter {
  /// The bytes of an issue's nameplate and columns, without the texts.
  static func bytes(of issue: Publication) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(Form.second)
    writer.write(issue.id)
    for pair in [issue.title, issue.number, issue.date, issue.publisher] { writer.write(pair) }
    writer.write(issue.year) { $0.write($1) }
    writer.write(issue.issue) { $0.write($1) }
    writer.write(issue.volume)
    writer.write(issue.issn)
    writer.write(issue.sections) { $0.write($1) }
    return writer.bytes
  }

  private mutating func write(_ section: Section) {
    write(section.id)
    write(section.title)
    write(section.page) { $0.write($1) }
    write(section.number) { $0.write($1) }
    write(section.remark) { $0.write($1) }
    write(section.articles) { $0.write($1) }
  }

  private mutating func write(_ article: Article) {
    write(article.id)
    write(article.title)
    write(article.kicker) { $0.write($1) }
    write(article.dek) { $0.write($1) }
    write(article.byline) { $0.write($1) }
    write(article.authors) { $0.write($1) }
    write(article.affiliation) { $0.write($1) }
    write(article.keywords.first) { $0.write($1) }
    write(article.keywords[.second]) { $0.write($1) }
    write(article.page) { $0.write($1) }
    write(article.isPageDerived ? 1 : 0)
    write(article.length) { writer, length in
      writer.write(length.words)
      writer.write(length.characters)
    }
  }
}

extension ByteReader {
  /// The issue that some bytes hold.
  static func issue(_ bytes: [UInt8]) throws(LibraryError) -> Publication {
    var reader = ByteReader(bytes)
    let form = try reader.form()
    let id = try reader.text()
    let (title, number) = (try reader.pair(), try reader.pair())
    let (date, publisher) = (try reader.pair(), try reader.pair())
    let year = form == .first ? nil : try reader.optionalNumber()
    let issue = form == .first ? nil : try reader.optionalNumber()
    return Publication(
      id: id, title: title, number: number, year: year, issue: issue, volume: try reader.text(),
      date: date, issn: try reader.text(), publisher: publisher,
      sections: try reader.array { reader throws(LibraryError) in try reader.section(form) })
  }

  private mutating func section(_ form: Form) throws(LibraryError) -> Section {
    Section(
      id: try text(), title: try pair(), page: try optionalNumber(), number: try optionalNumber(),
      remark: try optionalPair(),
      articles: try array { reader throws(LibraryError) in try reader.article(form) })
  }

  private mutating func article(_ form: Form) throws(LibraryError) -> Article {
    Article(
      id: try text(), title: try pair(), kicker: try optionalPair(), dek: try optionalPair(),
      byline: try optionalPair(),
      authors: form == .first
        ? [] : try array { reader throws(LibraryError) in try reader.pair() },
      affiliation: form == .first ? nil : try optionalPair(),
      keywords: Parallel(first: try texts(), second: try texts()), page: try optionalNumber(),
      isPageDerived: form == .first ? false : try number() != 0,
      length: try optional { reader throws(LibraryError) in
        Length(words: try reader.number(), characters: try reader.number())
      })
  }

  private mutating func optionalNumber() throws(LibraryError) -> Int? {
    try optional { reader throws(LibraryError) in try reader.number() }
  }

  private mutating func optionalPair() throws(LibraryError) -> Parallel<String>? {
    try optional { reader throws(LibraryError) in try reader.pair() }
  }

  private mutating func texts() throws(LibraryError) -> [String] {
    try array { reader throws(LibraryError) in try reader.text() }
  }
}
