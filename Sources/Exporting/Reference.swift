import Magazine

/// An article as a reference names it: what is known of it and of the work that it stands in.
struct Reference {
  let publication: Publication
  let article: Article
  /// Who wrote it; the authors of the whole where it names none itself.
  let authors: [Parallel<String>]

  /// Looks at an article of a publication.
  init(_ article: Article, in publication: Publication) {
    self.publication = publication
    self.article = article
    let hasOwn = !article.authors.isEmpty || article.byline != nil
    authors = hasOwn ? article.authors : publication.authors
  }

  var title: Parallel<String> { article.title }

  /// The line that names who wrote it, where nobody set the names apart.
  var byline: Parallel<String>? { authors.isEmpty ? article.byline : nil }

  /// The title of the work that it is a part of; `nil` where it is the whole of it.
  var container: Parallel<String>? {
    publication.kind != .issue && publication.title.first == title.first ? nil : publication.title
  }

  /// The column of a magazine that it stands in, where that is not called as the article or the work is.
  var column: Parallel<String>? {
    guard let column = publication.section(of: article.id)?.title,
      column.first != title.first, column.first != publication.title.first
    else { return nil }
    return column
  }

  /// Whether the title only counts, such as `1` or `12.3`: then it says nothing apart from its work.
  var isNumbered: Bool { container != nil && !title.first.contains(where: \.isLetter) }

  /// The digits of the volume.
  var volume: String? {
    let digits = publication.volume?.filter(\.isNumber) ?? ""
    return digits.isEmpty ? nil : digits
  }

  /// The year, or what the number begins with where that is a year (`2025 · No. 1`), or the one in the date.
  var year: Int? { publication.year ?? numberYear ?? publication.dateYear }

  private var numberYear: Int? {
    let digits = publication.number?.first.prefix(while: isDigit) ?? ""
    return digits.count == 4 ? Int(digits) : nil
  }

  /// The number within the year, or the last digits behind the year: `2025 · No. 1`, `2025 年第 1 期`.
  var issue: Int? {
    guard publication.issue == nil, let number = publication.number,
      publication.year ?? numberYear != nil
    else { return publication.issue }
    let behind = number.first.dropFirst(numberYear == nil ? 0 : 4).reversed().drop { !isDigit($0) }
    return Int(String(behind.prefix(while: isDigit).reversed()))
  }

  private func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// The print pages, in brackets where they are derived, as references mark what is not printed
  /// (GB/T 7714—2015 8.4.3.3). Where only the end follows from a derived page, the first stands alone.
  func pages(to dash: String = "-") -> String? {
    guard let pages = publication.pages(of: article) else { return nil }
    let isEndDerived =
      !article.isPageDerived && publication.hasDerivedPage(pages.upperBound + 1)
    let text =
      pages.count > 1 && !isEndDerived
      ? "\(pages.lowerBound)\(dash)\(pages.upperBound)" : "\(pages.lowerBound)"
    return article.isPageDerived ? "[\(text)]" : text
  }
}
