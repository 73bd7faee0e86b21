import Magazine
import Searching
import Storage
import TestSupport
import Testing

/// What is looked for in titles alone: `title:GB`.
@Suite struct TitleSearchTests {
  /// An issue of articles with these titles, by their ids; the text of each names the number of a standard.
  private func library(_ titles: KeyValuePairs<String, (String, String)>) throws -> Library {
    let articles = titles.map { id, title in
      Article(id: id, title: Parallel(first: title.0, second: title.1))
    }
    let issue = Publication(
      id: "titles", languages: .englishAndChinese, title: Parallel(first: "Titles", second: "标题"),
      sections: [
        Section(
          id: "all", title: Parallel(first: "All", second: "全部"), page: nil, number: 1, remark: nil,
          articles: articles)
      ])
    let body = Body(
      first: [.paragraph(Text("It follows GB/T 44130.1—2024 in all."))],
      second: [.paragraph(Text("全文依据GB/T 44130.1—2024。"))])
    let stories = articles.map {
      Story(article: $0, section: issue.sections[0], languages: issue.languages, body: body)
    }
    let library = try Library.inMemory()
    try library.shelve(
      issue, stories: stories, terms: [], people: [], path: "", fingerprint: "", at: 0)
    return library
  }

  private func found(_ query: String, in library: Library) throws -> [Article.ID] {
    try library.answer(SearchRequest(query, scope: .issue, issue: "titles")).articles
      .map(\.article.id)
  }

  /// 公布 and 国标 begin with the sounds g and b: they stand below what is written so.
  @Test func lettersAreFoundBeforeInitials() throws {
    let library = try library([
      "published": ("A list is published", "公布名单"),
      "national": ("Of national standards", "国标种种"),
      "bridges": ("On bridges", "论桥"),
      "letters": ("GB/T 1 in practice", "GB/T 1 的实践"),
      "plain": ("What GB means", "何谓 GB"),
    ])
    let ids = try found("title:GB", in: library)
    #expect(Set(ids.prefix(2)) == ["letters", "plain"], "\(ids)")
    #expect(!ids.contains("bridges"), "only the text of it names a standard")
    #expect(try found("title:国标", in: library) == ["national"])
  }

  @Test func whatMustNotStandInATitleMayStandInTheText() throws {
    let library = try library([
      "bridges": ("On bridges", "论桥"), "follows": ("Who follows whom", "谁随谁"),
    ])
    #expect(try found("44130 -title:follows", in: library) == ["bridges"])
    #expect(try found("bridges -title:44130", in: library) == ["bridges"])
    #expect(try found("bridges -44130", in: library) == [])
  }

  @Test func aWordOfTheTextAloneIsNotFoundInATitle() throws {
    let library = try library([
      "bridges": ("On bridges", "论桥"), "follows": ("Who follows whom", "谁随谁"),
    ])
    #expect(try found("title:follows", in: library) == ["follows"])
    #expect(try found("title:44130", in: library) == [])
    #expect(try Set(found("44130", in: library)) == ["bridges", "follows"])
    #expect(try found("title:桥", in: library) == ["bridges"])
    #expect(try found("标题:桥", in: library) == ["bridges"])
  }

  @Test func aTitleStandsBeforeATextThatSaysTheSame() throws {
    let library = try library([
      "other": ("On bridges", "论桥"), "named": ("44130.1 explained", "释 44130.1"),
    ])
    #expect(try found("44130.1", in: library).first == "named")
  }

  @Test func oneLanguageMayBeAskedFor() throws {
    let library = try library(["both": ("Willow", "垂柳"), "english": ("Willow bank", "河岸")])
    #expect(try found("title:垂柳 lang:zh", in: library) == ["both"])
    #expect(try found("title:willow lang:zh", in: library) == [])
    #expect(try Set(found("title:willow lang:en", in: library)) == ["both", "english"])
  }
}
