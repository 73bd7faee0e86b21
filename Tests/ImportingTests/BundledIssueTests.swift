import Foundation
import Importing
import Magazine
import Testing

/// The bundled issue: whole, and not less than the printed one.
@Suite struct BundledIssueTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Content/china-standardization-2025-01").standardized.path
  private let folder: IssueFolder

  init() throws { folder = try IssueFolder(BundledIssueTests.path) }

  @Test func hasNoFaults() throws {
    #expect(try IssueFolder(BundledIssueTests.path).findings().map(\.description) == [])
  }

  @Test func hasTheColumnsOfThePrintedContents() {
    let columns = folder.publication.sections.filter { $0.number != nil }
    #expect(
      columns.map(\.title[.second]) == [
        "中国视窗", "国际交流与合作", "独家专访", "聚光灯", "特别报道", "国际视野", "研究与探索", "最新标准公告",
      ])
    #expect(columns.map(\.page) == [8, 14, 18, 26, 42, 50, 54, nil])
    #expect(columns.map(\.articles.count) == [7, 4, 3, 4, 1, 6, 3, 0])
    #expect(columns.last?.remark?[.second].contains("第26、27、28、29、32号") == true)
  }

  @Test func everyArticleHasADekAndKeywordsInBothLanguages() {
    for article in folder.publication.articles {
      #expect(article.dek != nil, "\(article.id)")
      for side in Side.allCases {
        #expect((3...6).contains(article.keywords[side].count), "\(article.id)")
      }
    }
  }

  @Test func everyArticleCanBeOpened() throws {
    for article in folder.publication.articles {
      let story = try #require(try folder.story(article.id))
      #expect(!story.body.first.isEmpty && !story.body[.second].isEmpty, "\(article.id)")
    }
  }

  @Test func everyPersonIsNamedInBothLanguages() throws {
    let people = try folder.glossary().people
    #expect(people.count > 100)
    let stories = try folder.publication.articles.compactMap { try folder.story($0.id) }
    for side in Side.allCases {
      let text = stories.map { story in
        ([story.article.byline?[side] ?? ""] + story.body[side].map(\.plain))
          .joined(separator: "\n")
      }.joined(separator: "\n")
      for person in people { #expect(text.contains(person[side]), "\(person)") }
    }
  }

  @Test func theGlossaryHasTheTermsThatTheTextUses() throws {
    let terms = try folder.glossary().terms
    #expect(terms.count >= 260)
    let stories = try folder.publication.articles.compactMap { try folder.story($0.id) }
    let english = stories.flatMap(\.body.first).map(\.plain).joined(separator: "\n").lowercased()
    let chinese = stories.flatMap(\.body[.second]).map(\.plain).joined(separator: "\n")
    for term in terms {
      #expect(english.contains(term.first.lowercased()), "\(term.first)")
      #expect(chinese.contains(term[.second]), "\(term[.second])")
    }
  }

  @Test func chineseTextIsSetInChinesePunctuationAndSimplifiedCharacters() throws {
    let traditional = Set("標準學國際與業發會動經開關這為從來對後應個們時長門員")
    for article in folder.publication.articles {
      for block in try #require(try folder.story(article.id)).body[.second] {
        let text = block.plain
        #expect(text.allSatisfy { !traditional.contains($0) }, "\(article.id): \(text)")
        #expect(isReference(text) || halfWidthMark(after: text) == nil, "\(article.id): \(text)")
      }
    }
  }

  /// A reference after GB/T 7714, which sets western marks after Han characters too.
  private func isReference(_ text: String) -> Bool {
    ["[M]", "[J]", "[S]", "[Z/OL]", "[EB/OL]"].contains { text.contains($0) }
  }

  /// A Han character followed by a western comma, colon, semicolon or full stop.
  private func halfWidthMark(after text: String) -> String? {
    zip(text, text.dropFirst()).first { left, right in
      ("\u{4E00}"..."\u{9FFF}").contains(left) && ",;:?!".contains(right)
    }.map { "\($0)\($1)" }
  }
}
