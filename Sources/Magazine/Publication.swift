/// One number of a magazine, a book or a document: its nameplate and its columns, without the text of
/// the articles. An object, for every screen is told of it several times a key.
package final class Publication: Hashable, Sendable, Identifiable {
  /// What kind of work it is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case issue, book, document
  }

  /// The name by which the library and the command line know it: `china-standardization-2025-01`.
  package let id: String
  /// What kind of work it is, which decides what its parts are called.
  package let kind: Kind
  /// The languages of its sides; the second is missing where it has one.
  package let languages: Parallel<Language>
  /// The title of the work, without its number.
  package let title: Parallel<String>
  /// Who wrote the whole of it; those of a magazine stand at its articles.
  package let authors: [Parallel<String>]
  /// The number as it is printed: `2025 · No. 1`.
  package let number: Parallel<String>?
  /// The year printed on it, and its number within that year; `nil` where nobody said.
  package let year: Int?
  package let issue: Int?
  /// The volume as it is printed: `Vol. 7`.
  package let volume: String?
  /// The date as it is printed.
  package let date: Parallel<String>?
  /// The number of the serial (ISO 3297), with its hyphen.
  package let issn: String?
  /// Who published it, as a citation names them.
  package let publisher: Parallel<String>?
  /// Its columns, or the parts of a book, in printed order.
  package let sections: [Section]
  /// The article with which the text begins, behind cover, title and copyright; `nil` where nobody says.
  package let beginning: Article.ID?

  /// Makes a publication from what its nameplate says and its columns in order.
  package init(
    id: String, kind: Kind = .issue, languages: Parallel<Language>, title: Parallel<String>,
    number: Parallel<String>? = nil, year: Int? = nil, issue: Int? = nil, volume: String? = nil,
    date: Parallel<String>? = nil, issn: String? = nil, publisher: Parallel<String>? = nil,
    authors: [Parallel<String>] = [], sections: [Section], beginning: Article.ID? = nil
  ) {
    self.id = id
    self.kind = kind
    self.languages = languages
    self.title = title
    self.authors = authors
    self.number = number
    self.year = year
    self.issue = issue
    self.volume = volume
    self.date = date
    self.issn = issn
    self.publisher = publisher
    self.sections = sections
    self.beginning = beginning
    contents = ContentsOrder(sections)
  }

  /// Where each article stands, and where pages begin.
  private let contents: ContentsOrder

  package static func == (left: Publication, right: Publication) -> Bool {
    left === right
      || ((left.id, left.kind, left.languages, left.title) == (
        right.id, right.kind, right.languages, right.title
      )
        && (left.number, left.year, left.issue, left.volume, left.date, left.issn) == (
          right.number, right.year, right.issue, right.volume, right.date, right.issn
        )
        && (left.publisher, left.authors, left.sections, left.beginning) == (
          right.publisher, right.authors, right.sections, right.beginning
        ))
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }

  /// The same by another id.
  package func renamed(_ id: ID) -> Publication {
    Publication(
      id: id, kind: kind, languages: languages, title: title, number: number, year: year,
      issue: issue, volume: volume, date: date, issn: issn, publisher: publisher,
      authors: authors, sections: sections, beginning: beginning)
  }

  /// All articles in printed order.
  package var articles: [Article] { sections.flatMap(\.articles) }

  /// The article with an id.
  package func article(_ id: Article.ID) -> Article? { contents.position(of: id).map(article) }

  /// The section that an article stands in.
  package func section(of id: Article.ID) -> Section? {
    contents.position(of: id).map { sections[$0.section] }
  }

  /// The article after another in printed order.
  package func article(after id: Article.ID) -> Article? {
    contents.position(of: id).flatMap { contents.position(after: $0, in: sections) }.map(article)
  }

  private func article(at position: ContentsOrder.Position) -> Article {
    sections[position.section].articles[position.article]
  }

  /// The article that covers a print page: the last one that starts on or before it.
  package func article(onPage page: Int) -> Article? {
    articles.filter { ($0.page ?? .max) <= page }.max { ($0.page ?? 0) < ($1.page ?? 0) }
  }

  /// The print pages of an article, to the page before the next one starts.
  package func pages(of article: Article) -> ClosedRange<Int>? {
    guard let first = article.page else { return nil }
    return first...(contents.page(after: first).map { $0 - 1 } ?? first)
  }

  /// Whether an article begins on a page that is not printed in the contents.
  package func hasDerivedPage(_ page: Int) -> Bool { contents.derivedPages.contains(page) }
}

extension Publication {
  /// Its title with its number, where it has one: `River Notes 2025 · No. 1`.
  package var name: String {
    [title.first, number?.first].compactMap(\.self).joined(separator: " ")
  }

  /// Its title with its number on each side.
  package var fullName: Parallel<String> {
    func name(_ side: Side) -> String? {
      title[exactly: side].map {
        [$0, number?[exactly: side]].compactMap(\.self).joined(separator: " ")
      }
    }
    return Parallel(first: name(.first) ?? title.first, second: name(.second))
  }

  /// Its authors in one line on a side, those beyond the third counted; `nil` where none is known.
  package func byline(on side: Side) -> String? {
    guard !authors.isEmpty else { return nil }
    let isChinese = languages[side].script == .chinese
    let names = authors.prefix(3).map { $0[side] }.joined(separator: isChinese ? "、" : ", ")
    return authors.count > 3 ? names + (isChinese ? "等" : " et al.") : names
  }

  /// The year in its date: 1892 of `14 October 1892`; `nil` where it names none.
  package var dateYear: Int? {
    date?.first.split { !($0.isASCII && $0.isNumber) }.first { $0.count == 4 }.flatMap { Int($0) }
  }

  /// Whether it has two languages.
  package var isBilingual: Bool { languages.second != nil }

  /// Its sides, the leading one first.
  package var sides: [Side] { isBilingual ? Side.allCases : [.first] }

  /// The language of a side; that of the first where the second is missing.
  package func language(of side: Side) -> Language { languages[side] }

  /// The side in a language: the one whose tag says just that, or the first in the same language.
  package func side(in language: Language) -> Side? {
    sides.first { languages[$0] == language } ?? sides.first { languages[$0].isSame(as: language) }
  }

  /// Minutes that an article takes to read on a side; `nil` where its length is not known.
  package func minutes(of article: Article, on side: Side) -> Int? {
    article.length.map { languages[side].minutes(for: $0[side]) }
  }
}
