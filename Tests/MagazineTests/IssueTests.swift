import Magazine
import Testing

private func issue(pages: [Int?]) -> Magazine.Publication {
  let pair = Parallel(first: "Rivers", second: "江河")
  let articles = pages.enumerated().map { Article(id: "a\($0)", title: pair, page: $1) }
  let section = Section(
    id: "s", title: pair, page: pages.first ?? nil, number: 1, remark: nil, articles: articles)
  return Publication(
    id: "i", languages: .englishAndChinese, title: pair, sections: [section])
}

@Suite struct IssueTests {
  @Test func findsTheArticleOnAPrintPage() {
    let issue = issue(pages: [8, 10, 10, 14])
    #expect(issue.article(onPage: 7) == nil)
    #expect(issue.article(onPage: 9)?.id == "a0")
    #expect(issue.article(onPage: 99)?.id == "a3")
  }

  @Test func anArticleEndsBeforeTheNextOneBegins() {
    let issue = issue(pages: [8, 10, nil, 14])
    #expect(issue.pages(of: issue.articles[0]) == 8...9)
    #expect(issue.pages(of: issue.articles[1]) == 10...13)
    #expect(issue.pages(of: issue.articles[2]) == nil)
    #expect(issue.pages(of: issue.articles[3]) == 14...14)
  }

  @Test func countsEnglishWordsAndHanCharacters() {
    #expect(Language.english.length(of: Array("Water is *wet*: 3 rivers —\n| a | b |".utf8)) == 7)
    #expect(Language.chinese.length(of: Array("水是湿的，GB/T 3条河".utf8)) == 6)
    #expect(Language.english.minutes(for: 690) == 3 && Language.chinese.minutes(for: 1200) == 3)
    #expect(Language.chinese.minutes(for: 0) == 1)
  }

  @Test func joinsRunsThatAreMarkedAlike() {
    let text = Text([Inline("标"), Inline("准", marks: []), Inline(""), Inline("化", marks: .strong)])
    #expect(text.runs.map(\.text) == ["标准", "化"])
    #expect(text.plain == "标准化")
  }

  @Test func aBlocksLengthIsThatOfItsPlainText() {
    let list = Block.list(
      List(start: 1, items: [[.paragraph(Text("沙"))], [.paragraph(Text("willow"))]]))
    #expect(list.plain == "沙\nwillow")
    #expect(list.length == list.plain.unicodeScalars.count)
  }
}
