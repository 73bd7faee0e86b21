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

  @Test func theTitlesOfPartsAreShownWholeWhereThereIsRoom() {
    let parts = ["Using structs to structure related data", "Packages, crates and modules"]
    let manual = Publication(
      id: "manual", kind: .book, languages: Parallel(first: .english),
      title: Parallel(first: "Manual"),
      sections: zip(parts, sampleIssue.articles).enumerated().map { index, part in
        Section(
          id: part.0, title: Parallel(first: part.0), page: nil, number: index + 1, remark: nil,
          articles: [
            Article(
              id: part.1.id, title: Parallel(first: "Chapter"), length: Length(first: 9, second: 9))
          ])
      })
    let rows = Reader(columns: 120, rows: 40, issue: manual).rows
    #expect(parts.allSatisfy { part in rows.contains { $0.contains(part) } })
  }
}
