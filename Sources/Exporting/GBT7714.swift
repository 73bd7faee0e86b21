import Magazine

// GB/T 7714—2015, in each of the languages that there are.
extension Reference {
  /// 4.4 连续出版物中的析出文献: 作者. 题名[J]. 刊名, 年, 卷(期): 页码.
  /// 4.2 专著中的析出文献: 作者. 题名[M]//专著作者. 专著题名. 出版者, 年: 页码.
  /// What nobody knows is left out with its signs, as 8.1.4 allows for an author.
  var gbt7714: String {
    // The standard asks for the Chinese entry before the other one.
    let lead: Side = publication.languages.second?.script == .chinese ? .second : .first
    return publication.isBilingual ? "\(entry(lead)) (\(entry(lead.other)))" : entry(.first)
  }

  private func entry(_ side: Side) -> String {
    let isChinese = publication.languages[side].script == .chinese
    let names = citedNames(authors, on: side, isChinese) ?? byline?[side]
    let publisher = publication.kind == .issue ? nil : publication.publisher?[side]
    let imprint = [publisher, serial(side)].compactMap(\.self).joined(separator: ", ")
    let place = [imprint, pages() ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
    let whole = publication.title[side]
    let parts: [String]
    if container == nil {
      parts = ["\(title[side])\(mark)", place]
    } else if publication.kind == .issue {
      let separator = imprint.isEmpty ? ": " : imprint.hasPrefix("(") ? "" : ", "
      parts = ["\(title[side])\(mark)", whole + (place.isEmpty ? "" : separator + place)]
    } else if isNumbered {
      // 8.2.1.3: what only counts parts stands behind the title of the whole.
      parts = ["\(whole): \(title[side])\(mark)", place]
    } else {
      let editors = citedNames(publication.authors, on: side, isChinese)
      let head = "\(title[side])\(mark)//" + (editors ?? whole)
      parts = editors == nil ? [head, place] : [head, whole, place]
    }
    return ([names ?? ""] + parts).map(ended).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The mark of the kind of work (appendix B).
  private var mark: String {
    switch publication.kind {
    case .issue: "[J]"
    case .book: "[M]"
    case .document: "[Z]"
    }
  }

  /// Year, volume and number; 8.8.2 has the volume between them. It is that of the edition that leads.
  private func serial(_ side: Side) -> String? {
    let number = issue.map { "(\($0))" } ?? ""
    guard let year else { return number.isEmpty ? nil : number }
    guard publication.kind == .issue, side == .first, let volume else { return "\(year)\(number)" }
    return "\(year), \(volume)\(number)"
  }

  /// The first three of more names (8.1.2), those in Latin letters with the family first; `nil` where there is
  /// none.
  private func citedNames(
    _ authors: [Parallel<String>], on side: Side, _ isChinese: Bool
  ) -> String? {
    guard !authors.isEmpty else { return nil }
    let names = authors.prefix(3).map { author in
      isChinese ? author[side] : PersonName(author)?.abbreviated ?? author[side]
    }
    let more = authors.count > 3 ? [isChinese ? "等" : "et al"] : []
    return (names + more).joined(separator: ", ")
  }
}
