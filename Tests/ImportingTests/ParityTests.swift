import Foundation
import Importing
import Magazine
import Testing

/// Both languages of the bundled issue carry the same facts, block by block.
@Suite struct ParityTests {
  private let stories: [Story]

  init() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content/china-standardization-2025-01").standardized.path
    let folder = try IssueFolder(path)
    stories = try folder.publication.articles.compactMap { try folder.story($0.id) }
  }

  /// Calls `body` with the two languages of every block.
  private func forEachPair(_ body: (_ name: String, _ first: Block, _ second: Block) -> Void) {
    for story in stories {
      for (index, pair) in zip(story.body.first, story.body[.second]).enumerated() {
        body("\(story.article.id), block \(index)", pair.0, pair.1)
      }
    }
  }

  @Test func everyNumberStandsInBothLanguages() {
    forEachPair { name, english, chinese in
      let (own, other) = (
        Numerals(english: withoutAddresses(english)), Numerals(chinese: withoutAddresses(chinese))
      )
      let (lost, added) = (
        own.written.subtracting(other.all), other.written.subtracting(own.all)
      )
      #expect(lost.isEmpty, "\(name): \(lost.sorted()) not in “\(chinese.plain)”")
      #expect(added.isEmpty, "\(name): \(added.sorted()) not in “\(english.plain)”")
    }
  }

  @Test func everyStandardStandsInBothLanguages() {
    forEachPair { name, english, chinese in
      #expect(standards(english) == standards(chinese), "\(name)")
    }
  }

  /// Standards, committees and other numbers behind capitals, apart from sums of money.
  private func standards(_ block: Block) -> Set<Designation> {
    let named = Set(Designation.mentions(in: block.plain).map(\.designation))
    return named.filter { $0.letters.first != "RMB" && $0.letters.first != "USD" }
  }

  @Test func everyAddressStandsInBothLanguages() {
    forEachPair { name, english, chinese in
      #expect(targets(english) == targets(chinese), "\(name)")
    }
  }

  /// The links of a block, apart from the order that a sentence puts them in.
  private func targets(_ block: Block) -> [String: Int] {
    let all = block.texts.flatMap(\.runs).compactMap { run in
      run.target.map { "\($0)" }
    }
    return Dictionary(grouping: all) { $0 }.mapValues { _ in 1 }
  }

  private func withoutAddresses(_ block: Block) -> String {
    block.texts.map { text in
      text.runs.filter { run in
        if case .web = run.target { return false }
        return true
      }.map(\.text).joined()
    }.joined(separator: "\n")
  }

  // MARK: The inventory of the printed issue

  private func story(_ id: String) throws -> Story {
    try #require(stories.first { $0.article.id == id })
  }

  private func blocks(_ id: String, _ side: Side) throws -> [Block] {
    try story(id).body[side]
  }

  @Test(arguments: Side.allCases) func tablesAndFigureAreWhole(side: Side) throws {
    let tables = try blocks("photovoltaic-barriers", side).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.map(\.header.count) == [4, 5])
    #expect(tables.map(\.rows.count) == [4, 3])
    let figures = try blocks("intelligent-manufacturing", side).filter { block in
      if case .figure = block { true } else { false }
    }
    #expect(figures.count == 1)
  }

  @Test(
    arguments: [
      ("photovoltaic-barriers", 5), ("intelligent-manufacturing", 7), ("chinas-standardization", 7),
    ])
  func referencesAreWhole(id: String, count: Int) throws {
    for side in Side.allCases {
      let notes = try blocks(id, side).filter { block in
        if case .note = block { true } else { false }
      }
      #expect(notes.count == count, "\(id) in \(side)")
    }
  }

  @Test(arguments: Side.allCases) func theReviewIsWhole(side: Side) throws {
    for id in ["ten-events", "ten-figures", "ten-standards"] {
      let headings = try blocks(id, side).filter { block in
        if case .heading = block { true } else { false }
      }
      #expect(headings.count == 10, "\(id)")
    }
  }

  @Test(arguments: Side.allCases) func allWinnersOfTheAwardAreNamed(side: Side) throws {
    let text = try blocks("ten-figures", side).map(\.plain).joined()
    let winners = """
      Li Yun, Liu Jie, Ding Zhenpei, Pan Aiqiang, Wu Ming, Liu Haitao, Liang Xidong, Zhang Tianjue, \
      Peng Chunrong, Guo Hai, He Jian, Rong Ling, Xiong Zhuang, Chen Yi, Zheng Dongning, \
      Liu Shenxing, Mou Xi, Huang Qiuxin, Teng Yun, Zhang Yewen, Tan Bo, Song Weihong, He Huiwen, \
      Sun Huadong, Du Chao, Xing Lin, Yang Shuping, Yuan Wangtan, Huang Hua, Chen Zhengwei, \
      Wan Biyu, Wang Feifei
      """.components(separatedBy: ", ")
    #expect(winners.count == 32)
    let characters = [
      "Liang Xidong": "梁曦东", "Sun Huadong": "孙华东", "Wan Biyu": "万碧玉", "Zhang Tianjue": "张天爵",
      "Zhang Yewen": "张冶文", "Zheng Dongning": "郑东宁",
    ]
    for winner in winners {
      let name = side == .second ? characters[winner] ?? winner : winner
      #expect(text.contains(name), "\(name)")
    }
  }

  @Test func papersAndReportAreNoStubs() throws {
    let long = [
      "photovoltaic-barriers", "intelligent-manufacturing", "chinas-standardization",
      "sustainable-tourism",
    ]
    for id in long {
      let length = try #require(try story(id).article.length)
      #expect(length.first >= 1200 && length[.second] >= 1500, "\(id): \(length)")
    }
    let news = stories.filter { ["china-scene", "exchange-cooperation"].contains($0.section.id) }
    for story in news {
      let length = try #require(story.article.length)
      #expect(length.first >= 120 && length[.second] >= 150, "\(story.article.id): \(length)")
    }
  }

}
