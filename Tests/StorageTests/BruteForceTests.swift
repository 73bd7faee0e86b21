import Foundation
import Importing
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// The index against a plain scan of the bundled issue.
@Suite struct BruteForceTests {
  private struct Paragraph: Hashable {
    let article: String
    let block: Int
    let text: String
  }

  private static let stories: [Story] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content/china-standardization-2025-01").standardized.path
    guard let folder = try? IssueFolder(path) else { return [] }
    return folder.publication.articles.compactMap { try? folder.story($0.id) }
  }()

  private func library() throws -> Library {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content/china-standardization-2025-01").standardized.path
    let library = try Library.inMemory()
    try library.shelve(
      IssueFolder(path).publication, stories: BruteForceTests.stories, terms: [], people: [],
      path: path,
      fingerprint: "", at: 0)
    return library
  }

  private func paragraphs(_ side: Side) -> [Paragraph] {
    BruteForceTests.stories.flatMap { story in
      story.body[side].enumerated().map {
        Paragraph(article: story.article.id, block: $0, text: $1.plain)
      }
    }
  }

  /// The paragraphs that the library finds for a query in one language.
  private func found(_ query: String, _ side: Side, _ library: Library) throws -> Set<
    String
  > {
    let request = SearchRequest(
      "\(query) lang:\(side == .first ? "en" : "zh")", scope: .library, issue: "", limit: 1000)
    return Set(
      try library.answer(request).articles.flatMap { article in
        article.hits.filter { $0.place.block >= 0 }.map {
          "\(article.article.id) \($0.place.block)"
        }
      })
  }

  /// 300 pieces of Chinese of one to six characters: wherever a scan sees them, and nowhere else.
  @Test func findsChineseWhereAScanDoes() throws {
    let library = try library()
    let paragraphs = paragraphs(.second)
    let texts = paragraphs.map { ($0, plain($0.text)) }
    var generator = SeededGenerator(seed: 5)
    var tried = 0
    while tried < 300 {
      let characters = Array(
        paragraphs[Int.random(in: 0..<paragraphs.count, using: &generator)].text)
      guard let start = characters.indices.randomElement(using: &generator) else { continue }
      let piece = characters[start...].prefix(Int.random(in: 1...6, using: &generator))
      guard piece.allSatisfy({ ("\u{4E00}"..."\u{9FFF}").contains($0) }) else { continue }
      let query = String(piece)
      let wanted = Set(
        texts.filter { $0.1.contains(query) }.map { "\($0.0.article) \($0.0.block)" })
      let found = try found(query, .second, library)
      #expect(found == wanted, "\(query): \(found.symmetricDifference(wanted))")
      tried += 1
    }
  }

  /// Search passes over spaces and joints between characters.
  private func plain(_ text: String) -> String {
    String(text.filter { !" 　-–—·/¹²³⁴⁵⁶⁷⁸⁹⁰".contains($0) })
  }

  /// 300 English words as they stand, in quotes.
  @Test func findsEnglishWordsWhereAScanDoes() throws {
    let library = try library()
    let paragraphs = paragraphs(.first)
    var generator = SeededGenerator(seed: 6)
    let words = Set(paragraphs.flatMap { lowerWords($0.text) }).sorted()
    let texts = paragraphs.map { ($0, Set(lowerWords($0.text))) }
    for _ in 0..<300 {
      guard let word = words.randomElement(using: &generator) else { continue }
      let wanted = Set(texts.filter { $0.1.contains(word) }.map { "\($0.0.article) \($0.0.block)" })
      let found = try found("\"\(word)\"", .first, library)
      #expect(found == wanted, "\(word): \(found.symmetricDifference(wanted))")
    }
  }

  /// Words of three letters and more between anything that is no letter; `China's` is `china`.
  private func lowerWords(_ text: String) -> [String] {
    let folded = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return folded.split { !($0.isASCII && $0.isLetter) && $0 != "'" && $0 != "’" }.flatMap {
      piece -> [String] in
      guard piece.contains("'") || piece.contains("’") else { return [String(piece)] }
      let parts = piece.split { $0 == "'" || $0 == "’" }.map(String.init)
      return parts.last == "s" ? parts.dropLast() : []
    }.filter { $0.count >= 3 }
  }

  /// Nothing that is typed is an error of SQL or of FTS5.
  @Test func noInputIsAnError() throws {
    let library = try library()
    var generator = SeededGenerator(seed: 7)
    let odd = [
      "\"", "*", "-", "(", ")", ":", "^", "NEAR", "AND", "OR", "NOT", "+", "'", ";", "标", "a", " ",
      "{", "}", "\u{0}", "=", "lang:", "column:", "🇨🇳",
    ]
    for _ in 0..<500 {
      let query = (0..<6).map { _ in odd.randomElement(using: &generator) ?? "" }.joined()
      for isTyping in [true, false] {
        _ = try library.answer(
          SearchRequest(query, scope: .library, issue: "", isTyping: isTyping, limit: 3))
      }
    }
  }
}
