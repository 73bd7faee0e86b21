import Magazine
import TestSupport
import Testing

@testable import Typesetting

@Suite struct GalleyTests {
  private let story = sampleStory("springs")
  private static let measures = [2, 3, 4, 5, 7, 8, 11, 16, 23, 24, 31, 40, 45, 66, 90, 140, 200]

  private static var settings: [Setting] {
    measures.flatMap { measure in
      Arrangement.allCases.flatMap { arrangement in
        Language.allCases.map {
          Setting(arrangement: arrangement, language: $0, measure: measure)
        }
      }
    }
  }

  @Test(arguments: settings) func everySettingIsWhole(_ setting: Setting) {
    let galley = typeset(story, as: setting)
    for line in galley.lines { expectInside(line, setting) }
    for index in galley.lines.indices { expectOwnPlace(index, galley, setting) }
    let languages = setting.arrangement == .single ? [setting.language] : Language.allCases
    for block in 0..<story.blockCount {
      for language in languages { expectWhole(block, language, galley, setting) }
    }
  }

  /// No line is wider than the page, no run lies over another.
  private func expectInside(_ line: Line, _ setting: Setting) {
    #expect(line.width <= setting.width, "\(line.text)")
    for (left, right) in zip(line.runs, line.runs.dropFirst()) {
      #expect(left.x + left.width <= right.x, "\(line.text)")
    }
  }

  /// The place that a line begins with leads back to the line.
  private func expectOwnPlace(_ index: Int, _ galley: Galley, _ setting: Setting) {
    let place = galley.place(at: index, preferring: setting.language)
    #expect(galley.lineIndex(of: place) == index, "\(place) in \(setting)")
  }

  /// The runs of a block put together again, against its text, white space apart.
  private func expectWhole(_ block: Int, _ language: Language, _ galley: Galley, _ setting: Setting)
  {
    if case .figure = story.body[language][block] { return }  // Drawings are clipped.
    let runs = galley.lines(of: block).flatMap { galley.lines[$0].runs }
      .filter { $0.source?.language == language }
    let set = runs.sorted { ($0.source?.offset ?? 0) < ($1.source?.offset ?? 0) }.map(\.text)
      .joined().filter { !$0.isWhitespace }
    var text = story.body[language][block].plain
    if case .table(let table) = story.body[language][block], !set.hasPrefix(table.header[0].plain) {
      text = table.rows.joined().map(\.plain).joined()  // Records name the columns as markers.
    }
    #expect(set == text.filter { !$0.isWhitespace }, "block \(block) in \(setting)")
  }

  @Test func facingParagraphsBeginOnTheSameRow() {
    let galley = typeset(story, as: Setting(arrangement: .facing, language: .english, measure: 30))
    for block in 0..<story.blockCount where story.body.english[block].length > 0 {
      let first = galley.lines[galley.lines(of: block).lowerBound]
      let languages = Set(first.runs.compactMap { $0.source?.language })
      #expect(languages == [.english, .chinese] || first.offsets[.english] == -1)
    }
  }

  @Test func noLineBeginsWithAForbiddenMark() {
    let forbidden = Set("，。、；：？！）」』》〉】〕”’%‰℃·–—…¹")
    for measure in 18...120 {
      let setting = Setting(arrangement: .single, language: .chinese, measure: measure)
      for line in typeset(story, as: setting).lines {
        guard let first = line.runs.first, first.source != nil, let mark = first.text.first else {
          continue
        }
        #expect(!forbidden.contains(mark), "\(line.text)")
      }
    }
  }

  @Test func thePlaceInTheOtherLanguageIsAsFarThrough() {
    let galley = typeset(story, as: Setting(arrangement: .single, language: .english, measure: 40))
    let start = Place(block: 4, language: .chinese, offset: 0)
    #expect(galley.lineIndex(of: start) == galley.lines(of: 4).lowerBound)
    let middle = Place(block: 4, language: .chinese, offset: story.body.chinese[4].length / 2)
    let line = galley.lines[galley.lineIndex(of: middle)]
    let offset = line.offsets[.english] ?? 0
    #expect(abs(offset - story.body.english[4].length / 2) <= 40)
  }

  @Test func setsTheSameStoryTheSameWay() {
    let setting = Setting(arrangement: .interleaved, language: .chinese, measure: 50)
    #expect(typeset(story, as: setting) == typeset(story, as: setting))
  }

  @Test func aGapSeparatesHanFromDigits() {
    let setting = Setting(arrangement: .single, language: .chinese, measure: 60)
    let text = typeset(story, as: setting).lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("到了第 1 弯，水势放缓"))
  }
}
