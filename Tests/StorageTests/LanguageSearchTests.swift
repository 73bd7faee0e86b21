import Foundation
import GRDB
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// Search in a library of many languages.
@Suite struct LanguageSearchTests {
  /// French and German, Japanese alone, English and Japanese, English and Chinese.
  private func library() throws -> Library {
    let library = try Library.inMemory()
    try shelve(["rivieres", "kawa", "tides"], in: library)
    try library.shelve(
      sampleIssue, stories: sampleIssue.articles.map { sampleStory($0.id) }, terms: [], people: [],
      path: "/rivers", fingerprint: "1", at: 1)
    return library
  }

  private func answer(_ query: String, _ library: Library, limit: Int = 50) throws -> Answer {
    try library.answer(SearchRequest(query, scope: .library, issue: "", limit: limit))
  }

  /// The tags of the languages that hits are in, each once.
  private func tags(_ answer: Answer) -> [String] {
    Set(
      answer.articles.flatMap { article in
        article.hits.map { article.languages[$0.place.side].tag }
      }
    ).sorted()
  }

  private func found(_ query: String, _ library: Library) throws -> [String] {
    Set(try answer(query, library).articles.map(\.article.id)).sorted()
  }

  @Test func wordsAreFoundInTheFormsOfEachLanguage() throws {
    let library = try library()
    #expect(try found("ruisseaux", library) == ["sources"])
    #expect(try found("batelier", library) == ["gues"])
    #expect(try found("perche", library) == ["gues"])
    #expect(try found("Quelle", library) == ["gues", "sources"])
    #expect(try found("hirte", library) == ["sources"])
    #expect(try found("hohe", library) == ["sources"])
    #expect(try found("d'eau", library) == ["gues", "sources"])
    #expect(try found("shells", library) == ["ebb"])
    #expect(try found("みずうみ", library) == ["hashi", "mizuumi"])
    #expect(try found("ﾃﾞｰﾀ", library) == ["mizuumi"])
    #expect(try found("人々", library) == ["hashi"])
  }

  @Test func aLanguageIsAskedForByItsTag() throws {
    let library = try library()
    #expect(tags(try answer("水", library)) == ["ja", "zh"])
    #expect(tags(try answer("水 lang:ja", library)) == ["ja"])
    #expect(tags(try answer("水 lang:zh", library)) == ["zh"])
    #expect(tags(try answer("水 lang:zh-Hans", library)) == ["zh"])
    #expect(tags(try answer("水 lang:ja lang:zh", library)) == ["ja", "zh"])
    #expect(try found("水 lang:ja", library) == ["flood", "hashi", "mizuumi"])
    #expect(try answer("水 lang:fr", library).articles.isEmpty)
    #expect(try answer("水 lang:ko", library).articles.isEmpty)
    #expect(tags(try answer("sand lang:en", library)) == ["en"])
    #expect(tags(try answer("sand lang:de", library)) == ["de"])
    #expect(tags(try answer("title:eau lang:fr", library)) == ["fr"])
  }

  @Test func whatIsBeyondTheLimitIsCounted() throws {
    let library = try library()
    for query in ["水", "水 lang:ja", "水 lang:zh", "水 lang:ja lang:zh"] {
      let all = try answer(query, library)
      let first = try answer(query, library, limit: 1)
      #expect(first.total == all.articles.count && first.articles.count == 1, "\(query)")
      #expect(first.articles.first == all.articles.first, "\(query)")
    }
  }

  @Test func japaneseIsNotReadAsPinyin() throws {
    let library = try library()
    #expect(tags(try answer("shui", library)) == ["zh"])
    #expect(try answer("shui lang:ja", library).articles.isEmpty)
    let japanese = try Library.inMemory()
    try shelve(["kawa", "tides"], in: japanese)
    #expect(try answer("shui", japanese).articles.isEmpty)
  }

  @Test func aHitWithoutAnotherLanguageHasNoOtherSide() throws {
    let answer = try answer("title:みずうみ", library())
    let hit = try #require(answer.articles.first?.hits.first)
    #expect(hit.partner == nil && hit.place.side == .first)
    #expect(hit.paragraph.snippet.text == "みずうみから 水の始まりを歩く。")
    #expect(answer.articles.first?.languages.second == nil)
  }

  @Test func anIndexOfEnglishAndChineseIsMadeAnew() throws {
    let file = try TestLibrary.filled()
    try file.run(
      """
      PRAGMA writable_schema = ON;
      DELETE FROM sqlite_schema WHERE name = 'search';
      PRAGMA writable_schema = RESET;
      DROP TABLE search_data; DROP TABLE search_idx; DROP TABLE search_docsize;
      DROP TABLE search_config;
      CREATE VIRTUAL TABLE search USING fts5(
        en_title, zh_title, en_body, zh_body, content='', tokenize='kan');
      UPDATE preference SET value = '1' WHERE name = 'index'
      """)
    let (library, trouble) = try file.open()
    #expect(trouble == nil)
    try library.makeSearchReady()
    #expect(try found("willows", library).count == 4)
    #expect(try found("垂柳 lang:zh", library).count == 4)
    let sql = try PlainConnection(file.path).rows(
      "SELECT sql FROM sqlite_schema WHERE name = 'search'"
    ).first?.text("sql")
    #expect(sql?.contains("first_title, second_title") == true)
  }
}
