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
        articles: ["第一章 宴桃园豪杰三结义斩黄巾英雄首立功", "第二章 张翼德怒鞭督邮"].enumerated().map {
          Article(
            id: "chapter-\($0.offset)", title: Parallel(first: $0.element),
            length: Length(first: 690, second: 1200))
        })
    ])

  @Test func aLongTitleIsShownWholeBesideItsMinutesInASmallWindow() {
    let reader = Reader(columns: 40, rows: 12, issue: book)
    let said = reader.rows.joined().filter { !$0.isWhitespace && $0 != "▌" }
    #expect(!said.contains("…"))
    #expect(said.contains("结义斩黄巾英雄首立功"))
  }
}
