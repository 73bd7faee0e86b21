import Magazine
import Reading
import TestSupport
import Testing

/// The front page of a book of chapters that stand in no part.
@Suite struct ChapterListTests {
  private let book = Publication(
    id: "kingdoms", kind: .book, languages: Parallel(first: .chinese),
    title: Parallel(first: "三国演义"),
    sections: [
      Section(
        id: "text", title: Parallel(first: "三国演义"), page: nil, number: nil, remark: nil,
        articles: zip(sampleIssue.articles, ["第一章 宴桃园豪杰三结义斩黄巾英雄首立功", "第二章 张翼德怒鞭督邮"]).map {
          Article(
            id: $0.id, title: Parallel(first: $1), length: Length(first: 690, second: 1200))
        })
    ])

  @Test func aLongTitleIsShownWholeBesideItsMinutesInASmallWindow() {
    let reader = Reader(columns: 40, rows: 12, issue: book)
    let said = reader.rows.joined().filter { !$0.isWhitespace && $0 != "▌" }
    #expect(!said.contains("…"))
    #expect("宴桃园豪杰三结义斩黄巾英雄首立功".allSatisfy { said.contains($0) })
  }
}
