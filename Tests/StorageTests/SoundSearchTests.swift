import CHan
import Foundation
import Importing
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// Chinese found by how it sounds, beside what stands as it was typed.
@Suite struct SoundSearchTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Content/china-standardization-2025-01").standardized.path

  private static let stories: [Story] = {
    guard let folder = try? IssueFolder(folder) else { return [] }
    return folder.publication.articles.compactMap { try? folder.story($0.id) }
  }()

  private func library() throws -> Library {
    let library = try Library.inMemory()
    try library.shelve(
      IssueFolder(SoundSearchTests.folder).publication, stories: SoundSearchTests.stories,
      terms: [], people: [], path: "", fingerprint: "", at: 0)
    return library
  }

  private func answer(_ query: String, _ library: Library, limit: Int = 1000) throws -> Answer {
    try library.answer(
      SearchRequest(
        query, scope: .library, issue: "china-standardization-2025-01", limit: limit))
  }

  /// What is lit in the hits, in their order.
  private func lit(_ answer: Answer) -> [String] {
    answer.articles.flatMap(\.hits).flatMap { hit in
      let scalars = Array(hit.paragraph.snippet.text.unicodeScalars)
      return hit.paragraph.snippet.matches.map { range in
        String(String.UnicodeScalarView(scalars[range]))
      }
    }
  }

  @Test func soundsStandBelowWhatStandsAsTyped() throws {
    let library = try library()
    let found = lit(try answer("GB", library))
    let letters = try #require(found.lastIndex { $0.hasPrefix("GB") })
    let sounds = try #require(found.firstIndex { $0 == "国标" || $0 == "公布" || $0 == "改编" })
    #expect(sounds > 0 && found.first?.hasPrefix("GB") == true)
    #expect(letters > 0)
  }

  @Test func aSyllableIsFoundThoughANameBeginsWithIt() throws {
    let library = try Library.inMemory()
    try library.shelve(
      sampleIssue, stories: sampleIssue.articles.map { sampleStory($0.id) }, terms: [], people: [],
      path: "", fingerprint: "", at: 0)
    let found = lit(try answer("liu", library))
    #expect(found.contains("柳") && found.allSatisfy { $0.count == 1 })
    #expect(try answer("liu lang:en", library).articles.isEmpty)
  }

  @Test func whatIsBeyondTheLimitIsCountedWithItsSounds() throws {
    let library = try library()
    for query in ["biao", "GB", "bzh", "biaozhunhua", "carbon"] {
      let all = try answer(query, library)
      let first = try answer(query, library, limit: 2)
      #expect(first.total == all.articles.count && all.total == first.total, "\(query)")
      #expect(first.articles == Array(all.articles.prefix(first.articles.count)), "\(query)")
    }
  }

  @Test func aQueryOfMoreWordsThanAreSearchedForAtOnceIsRefused() throws {
    let library = try library()
    #expect(
      try answer(Array(repeating: "sta*", count: 64).joined(separator: " "), library).total > 0)
    #expect(throws: LibraryError.tooLong) {
      try answer((0..<2_000).map { "a\($0)*" }.joined(separator: " "), library)
    }
    #expect(throws: LibraryError.tooLong) {
      try answer(String(repeating: "标", count: 257), library)
    }
  }

  /// 40 pieces of one to three characters by their readings, 20 of two to four by their initials:
  /// wherever a scan hears them, and nowhere else.
  @Test func findsSoundsWhereAScanDoes() throws {
    let library = try library()
    let paragraphs = SoundSearchTests.stories.flatMap { story in
      story.body.second?.enumerated().map {
        ("\(story.article.id) \($0)", heard($1.plain))
      } ?? []
    }
    var generator = SeededGenerator(seed: 11)
    var tried = 0
    while tried < 60 {
      guard let runs = paragraphs.randomElement(using: &generator)?.1,
        let run = runs.randomElement(using: &generator),
        let start = run.indices.randomElement(using: &generator)
      else { continue }
      let isInitials = tried >= 40
      let count = Int.random(in: isInitials ? 2...4 : 1...3, using: &generator)
      let piece = run[start...].prefix(count).compactMap { $0.randomElement(using: &generator) }
      let letters = piece.map { isInitials ? String($0.prefix(1)) : $0 }.joined()
      guard piece.count == count, letters.count > 1,
        !isInitials || Pinyin.syllables(Array(letters.utf8)) == nil
      else { continue }
      tried += 1
      let wanted = paragraphs.filter { hears(letters, in: $0.1) }.map(\.0)
      let answer = try answer("\(letters) lang:zh", library)
      func places(_ isSound: Bool) -> [String] {
        answer.articles.flatMap { article in
          article.hits.filter {
            $0.place.block >= 0 && $0.query.terms.allSatisfy { ($0.pinyin != nil) == isSound }
          }.map { "\(article.article.id) \($0.place.block)" }
        }
      }
      let (found, typed) = (Set(places(true)), places(false))
      #expect(
        found.union(typed) == Set(wanted).union(typed),
        "\(letters): \(found.symmetricDifference(wanted))")
    }
  }

  /// The readings of each character of a text, in runs that nothing but spaces and joints parts.
  private func heard(_ text: String) -> [[[String]]] {
    var runs: [[[String]]] = [[]]
    for scalar in text.unicodeScalars {
      if " 　-–—·/¹²³⁴⁵⁶⁷⁸⁹⁰".unicodeScalars.contains(scalar) { continue }
      guard (0x4E00...0x9FFF).contains(scalar.value) else {
        runs.append([])
        continue
      }
      let simplified = UInt32(han_character_of(scalar.value).simplified)
      let (first, second, third) = han_character_of(simplified).readings
      runs[runs.count - 1].append(
        [first, second, third].filter { $0 != 0 }.map { String(cString: han_syllable(UInt32($0))) })
    }
    return runs.filter { !$0.isEmpty }
  }

  /// Whether letters are heard in some runs, as whole syllables or as initials.
  private func hears(_ letters: String, in runs: [[[String]]]) -> Bool {
    runs.contains { run in
      run.indices.contains { start in
        begins(letters[...], run[start...]) || isInitials(letters, run[start...])
      }
    }
  }

  private func begins(_ letters: Substring, _ run: ArraySlice<[String]>) -> Bool {
    guard !letters.isEmpty else { return true }
    guard let readings = run.first else { return false }
    return readings.contains {
      letters.hasPrefix($0) && begins(letters.dropFirst($0.count), run.dropFirst())
    }
  }

  private func isInitials(_ letters: String, _ run: ArraySlice<[String]>) -> Bool {
    guard letters.count <= run.count, letters.count > 1 else { return false }
    return zip(letters, run).allSatisfy { letter, readings in
      readings.contains { $0.first == letter }
    }
  }
}
