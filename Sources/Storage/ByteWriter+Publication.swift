import Magazine

// The contents of an issue as they are kept.
extension ByteWriter {
  /// The bytes of an issue's nameplate and columns, without the texts.
  static func bytes(of issue: Publication) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(Form.newest)
    writer.write(issue.id)
    writer.write(issue.kind.rawValue)
    writer.write(issue.languages.map(\.tag))
    writer.write(issue.title)
    for pair in [issue.number, issue.date, issue.publisher] { writer.write(pair) { $0.write($1) } }
    for number in [issue.year, issue.issue] { writer.write(number) { $0.write($1) } }
    for text in [issue.volume, issue.issn] { writer.write(text) { $0.write($1) } }
    writer.write(issue.authors) { $0.write($1) }
    writer.write(issue.sections) { $0.write($1) }
    writer.write(issue.beginning) { $0.write($1) }
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
    write(article.keywords.second) { writer, words in writer.write(words) { $0.write($1) } }
    write(article.page) { $0.write($1) }
    write(article.isPageDerived ? 1 : 0)
    write(article.length) { writer, length in
      writer.write(length.first)
      writer.write(length.second) { $0.write($1) }
    }
  }
}

extension ByteReader {
  /// The issue that some bytes hold; without its contents only what stands before them is read, which is a
  /// hundredth.
  static func issue(_ bytes: [UInt8], withContents: Bool = true) throws(LibraryError) -> Publication
  {
    var reader = ByteReader(bytes)
    try reader.readForm()
    return switch reader.form {
    case .first: try reader.firstIssue()
    case .second, .third, .fourth, .fifth: try reader.issue(withContents: withContents)
    }
  }

  private mutating func issue(withContents: Bool) throws(LibraryError) -> Publication {
    let id = try text()
    guard let kind = Publication.Kind(rawValue: try text()) else { throw .damagedRecord }
    let languages = try parallel { reader throws(LibraryError) in try reader.language() }
    let title = try pair()
    let (number, date, publisher) = (try optionalPair(), try optionalPair(), try optionalPair())
    let (year, issue) = (try optionalNumber(), try optionalNumber())
    let (volume, issn) = (try optionalText(), try optionalText())
    let authors =
      form == .second ? [] : try array { reader throws(LibraryError) in try reader.pair() }
    return Publication(
      id: id, kind: kind, languages: languages, title: title, number: number, year: year,
      issue: issue, volume: volume, date: date, issn: issn, publisher: publisher,
      authors: authors, sections: withContents ? try sections() : [],
      beginning: withContents && form >= .fourth ? try optionalText() : nil)
  }

  /// An issue of the first form, which was always English and Chinese.
  private mutating func firstIssue() throws(LibraryError) -> Publication {
    let id = try text()
    let (title, number, date, publisher) = (try pair(), try pair(), try pair(), try pair())
    let (volume, issn) = (try text(), try text())
    return Publication(
      id: id, languages: .englishAndChinese, title: title, number: number,
      volume: volume, date: date, issn: issn, publisher: publisher, sections: try sections())
  }

  private mutating func language() throws(LibraryError) -> Language {
    guard let language = Language(try text()) else { throw .damagedRecord }
    return language
  }

  private mutating func sections() throws(LibraryError) -> [Section] {
    try array { reader throws(LibraryError) in try reader.section() }
  }

  private mutating func section() throws(LibraryError) -> Section {
    Section(
      id: try text(), title: try pair(), page: try optionalNumber(), number: try optionalNumber(),
      remark: try optionalPair(),
      articles: try array { reader throws(LibraryError) in try reader.article() })
  }

  private mutating func article() throws(LibraryError) -> Article {
    Article(
      id: try text(), title: try pair(), kicker: try optionalPair(), dek: try optionalPair(),
      byline: try optionalPair(),
      authors: form == .first
        ? [] : try array { reader throws(LibraryError) in try reader.pair() },
      affiliation: form == .first ? nil : try optionalPair(),
      keywords: try parallel { reader throws(LibraryError) in try reader.texts() },
      page: try optionalNumber(),
      isPageDerived: form == .first ? false : try number() != 0,
      length: try optional { reader throws(LibraryError) in
        try reader.parallel { reader throws(LibraryError) in try reader.number() }
      })
  }

  private mutating func optionalNumber() throws(LibraryError) -> Int? {
    try optional { reader throws(LibraryError) in try reader.number() }
  }

  private mutating func optionalText() throws(LibraryError) -> String? {
    try optional { reader throws(LibraryError) in try reader.text() }
  }

  private mutating func optionalPair() throws(LibraryError) -> Parallel<String>? {
    try optional { reader throws(LibraryError) in try reader.pair() }
  }

  private mutating func texts() throws(LibraryError) -> [String] {
    try array { reader throws(LibraryError) in try reader.text() }
  }
}
