import Foundation
import Testing

/// The bundled issue as its editors left it, read as plain text: names, references, dates and data.
@Suite struct EditedTextTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Content/china-standardization-2025-01").standardized

  // MARK: Names

  /// People whose characters are neither printed nor public record.
  private let unknown: Set<String> = [
    "Chen Yi", "Chen Zhengwei", "Cheng Lichun", "Ding Zhenpei", "Du Chao", "Gao Liwen", "Guo Hai",
    "Guo Kai", "Hao Wenjian", "He Huiwen", "He Jian", "Hou Jie", "Huang Hua", "Huang Qiuxin",
    "Li Yun", "Liu Fei", "Liu Haitao", "Liu Jianming", "Liu Jie", "Liu Ru", "Liu Shenxing",
    "Liu Wei", "Liu Yi", "Mou Xi", "Pan Aiqiang", "Pei Jichao", "Peng Chunrong", "Qiao Mingsheng",
    "Rong Ling", "Song Weihong", "Tan Bo", "Teng Yun", "Wang Feifei", "Wang Yanfeng",
    "Wang Yusheng", "Wu Ming", "Xing Lin", "Xiong Zhuang", "Xu Bin", "Xu Fang", "Yang Shuping",
    "Yu Limei", "Yuan Wangtan", "Zhang Liang", "Zhang Siguang",
  ]

  @Test func everyPersonStandsInCharactersOrIsListedAsUnknown() throws {
    let people = try glossary("person")
    #expect(people.count > 100)
    let chinese = try files("zh").map(\.text).joined(separator: "\n") + text("issue.toml")
    for person in people {
      #expect(chinese.contains(person.zh), "\(person.zh)")
      #expect(hasHan(person.zh) != unknown.contains(person.en), "\(person.en)")
    }
    let names = Set(people.map(\.en))
    for name in unknown { #expect(names.contains(name), "\(name) is not in the glossary") }
  }

  /// A foreigner's own spelling follows the transliteration in brackets, once in an article.
  @Test func namesOfForeignersStandInBracketsOnce() throws {
    let foreigners = try glossary("person").filter { $0.zh.contains("·") }
    #expect(foreigners.count > 8)
    for file in try files("zh") {
      for person in foreigners {
        let count = file.text.components(separatedBy: person.en).count - 1
        #expect(count <= 1, "\(file.name): \(person.en), \(count) times")
        guard count == 1 else { continue }
        #expect(file.text.contains("（\(person.en)）"), "\(file.name): \(person.en)")
      }
    }
  }

  /// Products, titles and designations in Latin, and companies whose characters are unknown.
  private let latin = [
    "AI PC", "China Standardization", "China-CEEC InnoShare", "ePing SPS&TBT", "EU ETS",
    "Feihang Jiexun", "Fit for 55", "PASC EC", "Zhongcai Guoke",
  ]

  @Test func chineseParagraphsHoldNoRunOfLatinWords() throws {
    let people = try glossary("person").map(\.en)
    let run =
      /[A-Za-z\u{C0}-\u{24F}][A-Za-z\u{C0}-\u{24F}0-9'’.-]*(?: [A-Za-z\u{C0}-\u{24F}][A-Za-z\u{C0}-\u{24F}0-9'’.-]*)+/
    for file in try files("zh") {
      for paragraph in paragraphs(file.text) {
        var rest = paragraph
        for name in people {
          rest = rest.replacingOccurrences(of: "（\(name)）", with: "")
          if unknown.contains(name) { rest = rest.replacingOccurrences(of: name, with: "") }
        }
        for name in latin { rest = rest.replacingOccurrences(of: name, with: "") }
        let found = rest.firstMatch(of: run).map { String($0.0) }
        #expect(found == nil, "\(file.name): \(found ?? "") in \(paragraph)")
      }
    }
  }

  // MARK: References and dates

  /// `author. title[J]. periodical, year(issue): pages.` as in GB/T 7714, with western marks only.
  @Test func chineseReferencesFollowTheNationalStandard() throws {
    let kind = "(?:M|J|N|S|R|C|D|Z|EB/OL|S/OL|Z/OL|R/OL)"
    let remark = "(?: \\((?:题名|责任者)据英文译出\\))?"
    let form = try Regex("\\[\\^[0-9]+\\]: .+\\[\(kind)\\].*(?:\\.|>)\(remark)")
    var count = 0
    for file in try files("zh") {
      for line in file.text.components(separatedBy: "\n") {
        guard line.prefixMatch(of: /\[\^[0-9]+\]:/) != nil else { continue }
        count += 1
        #expect(line.wholeMatch(of: form) != nil, "\(file.name): \(line)")
        let marks = line.filter { "，；：。".contains($0) }
        #expect(marks.isEmpty, "\(file.name): \(marks) in \(line)")
      }
    }
    #expect(count == 19)
  }

  /// `On March 18, 2024, SAMR …`: the year of a date is set off by commas.
  @Test func englishDatesHaveACommaAfterTheYear() throws {
    let months =
      "January|February|March|April|May|June|July|August|September|October|November|December"
    let date = try Regex("(?:\(months)) [0-9]{1,2}(?:[–-][0-9]{1,2})?, [0-9]{4} [A-Za-z0-9*\\[“]")
    for file in try files("en") {
      for paragraph in paragraphs(file.text) {
        let found = paragraph.firstMatch(of: date).map { String(paragraph[$0.range]) }
        #expect(found == nil, "\(file.name): \(found ?? "")")
      }
    }
  }

  // MARK: Data

  @Test func dataHasNoSpaceBetweenHanAndLatin() throws {
    let space = /[\u{4E00}-\u{9FFF}] [A-Za-z0-9]|[A-Za-z0-9] [\u{4E00}-\u{9FFF}]/
    for name in ["issue.toml", "glossary.toml"] {
      for line in try text(name).components(separatedBy: "\n") where !line.hasPrefix("#") {
        #expect(line.firstMatch(of: space) == nil, "\(name): \(line)")
      }
    }
  }

  @Test func theGlossaryIsLargeSortedAndPointsAtArticles() throws {
    let terms = try glossary("term")
    #expect(terms.count >= 260)
    let manifest = try text("issue.toml")
    for list in [terms, try glossary("person")] {
      let keys = list.map { $0.en.lowercased() }
      for (one, next) in zip(keys, keys.dropFirst()) { #expect(one < next, "\(one), \(next)") }
      for article in list.compactMap(\.article) {
        #expect(manifest.contains("\nid = \"\(article)\"\n"), "\(article)")
      }
    }
  }

  @Test func everySignedArticleNamesItsAuthorsAndTheirBody() throws {
    let articles = try text("issue.toml").components(separatedBy: "[[section.article]]").dropFirst()
    let signed = articles.filter { $0.contains("\nbyline = ") }
    #expect(signed.count == 11)
    for article in signed {
      #expect(article.contains("\nauthors = [{ en = "), "\(article)")
      #expect(article.contains("\naffiliation = { en = "), "\(article)")
    }
  }

  // MARK: Reading

  private struct Name {
    let en: String
    let zh: String
    let article: String?
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The articles in a language, `en` or `zh`.
  private func files(_ language: String) throws -> [(name: String, text: String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".\(language).md") }.map { ($0, try text($0)) }
  }

  /// The lines of a text without drawings, references and addresses.
  private func paragraphs(_ text: String) -> [String] {
    var isDrawing = false
    var lines: [String] = []
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isDrawing.toggle()
      } else if !isDrawing, line.prefixMatch(of: /\[\^[0-9]+\]:/) == nil {
        lines.append(line.replacing(/\]\([^)]*\)/, with: "]").replacing(/<[^>]*>/, with: ""))
      }
    }
    return lines
  }

  /// A list of glossary.toml, which has one name a line.
  private func glossary(_ list: String) throws -> [Name] {
    let lines = try text("glossary.toml").components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: "\(list) = [") else { return [] }
    return lines[(start + 1)...].prefix { $0 != "]" }.compactMap { line in
      guard let en = value("en", line), let zh = value("zh", line) else { return nil }
      return Name(en: en, zh: zh, article: value("article", line))
    }
  }

  /// What stands in quotation marks after `key = `.
  private func value(_ key: String, _ line: String) -> String? {
    guard let start = line.range(of: "\(key) = \""),
      let end = line[start.upperBound...].firstIndex(of: "\"")
    else { return nil }
    return String(line[start.upperBound..<end])
  }

  private func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
