import Magazine

/// A publication of one article in the languages with some tags, *Notes* and *Hefte*: its titles are
/// the same in whatever languages they are said to be.
package func publication(
  _ tags: String..., number: Parallel<String>? = nil, year: Int? = nil, issue: Int? = nil
) -> Publication {
  let languages = tags.map { tag in
    guard let language = Language(tag) else { preconditionFailure("no language \(tag)") }
    return language
  }
  func pair(_ first: String, _ second: String) -> Parallel<String> {
    Parallel(first: first, second: tags.count > 1 ? second : nil)
  }
  let article = Article(
    id: "springs", title: pair("On springs", "Zweites"), byline: pair("Li Bai", "Du Fu"), page: 4,
    length: Length(first: 460, second: tags.count > 1 ? 800 : nil))
  return Publication(
    id: "p", languages: Parallel(first: languages[0], second: languages.dropFirst().first),
    title: pair("Notes", "Hefte"), number: number, year: year, issue: issue,
    sections: [
      Section(
        id: "s", title: pair("Up", "Auf"), page: 4, number: 1, remark: nil, articles: [article])
    ])
}
