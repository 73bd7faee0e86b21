import Foundation
import Grid
import Importing
import Magazine
import TestSupport
import Testing

@testable import Typesetting

/// What holds for every galley, at every measure, in both languages and all arrangements.
@Suite struct GalleyTests {
  private let story = sampleStory("springs")

  /// The bundled issue, article by article.
  private static let issue: [Story] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content/china-standardization-2025-01").standardized.path
    guard let folder = try? IssueFolder(path) else { return [] }
    return folder.publication.articles.compactMap { try? folder.story($0.id) }
  }()

  private static func formats(_ measure: Int) -> [Format] {
    Arrangement.allCases.flatMap { arrangement in
      Side.allCases.flatMap { side in
        [Typography.Alignment.automatic, .justified].map { alignment in
          Format(
            arrangement: arrangement, side: side, measure: measure,
            typography: Typography(
              alignment: alignment, ambiguous: measure % 5 == 0 ? .wide : .narrow),
            hangs: measure % 3 == 0)
        }
      }
    }
  }

  @Test(arguments: Array(2...40) + Array(stride(from: 41, through: 200, by: 13)))
  func everySettingIsWhole(_ measure: Int) throws {
    let printed = GalleyTests.issue[measure % GalleyTests.issue.count]
    let foreign = try ["rivieres", "kawa", "tides"].flatMap(fixtureStories) + [koreanStory]
    for format in GalleyTests.formats(measure) {
      check(story, format)
      check(generatedStory(seed: measure), format)
      if format.typography.alignment == .automatic { check(printed, format) }
      for story in foreign { check(story, format) }
    }
  }

  @Test func theIssueIsThere() { #expect(GalleyTests.issue.count == 35) }

  private func check(_ story: Story, _ asked: Format) {
    let galley = typeset(story, as: asked)
    let format = galley.format
    for line in galley.lines { expectInside(line, format) }
    for index in galley.lines.indices { expectOwnPlace(index, galley, format) }
    let sides = format.arrangement == .single ? [format.side] : Side.allCases
    for block in 0..<story.blockCount {
      for side in sides { expectWhole(block, side, galley, format) }
      if format.arrangement == .single {
        expectLegalBreaks(block, galley, format.side)
        if story.article.id != "generated", format.measure >= 40 {
          expectGoodEdges(block, galley, format.side)
        }
      }
      if format.arrangement == .facing { expectSameStart(block, galley) }
    }
  }

  /// No line is wider than the page but for a hanging stop or a cluster that no line holds, no run lies over another, and no run
  /// takes other cells than its characters do.
  private func expectInside(_ line: Line, _ format: Format) {
    if line.width > format.width {
      let isStop = line.runs.last?.text.last.map { "。，、！？；：）》〉」』】〕”’".contains($0) } ?? false
      let isHanging = format.overhang > 0 && isStop && line.width <= format.width + format.overhang
      let isTooWide = line.text.contains { displayWidth($0, format.typography.ambiguous) > 2 }
      #expect(isHanging || isTooWide && format.measure < 8, "\(line.text)")
    }
    for (left, right) in zip(line.runs, line.runs.dropFirst()) where left.x + left.width > right.x {
      Testing.Issue.record("\(line.text) at \(format.measure)")
    }
    for run in line.runs where run.width != displayWidth(run.text, format.typography.ambiguous) {
      Testing.Issue.record("\(run.text) is not \(run.width) cells wide")
    }
  }

  /// The place that a line begins with leads back to the line.
  private func expectOwnPlace(_ index: Int, _ galley: Galley, _ format: Format) {
    let place = galley.place(at: index, preferring: format.side)
    let found = galley.lineIndex(of: place)
    if found != index { Testing.Issue.record("\(place) leads to \(found) in \(format)") }
  }

  /// The runs of a block put together again, against its text, white space apart.
  private func expectWhole(_ block: Int, _ side: Side, _ galley: Galley, _ format: Format) {
    guard block < galley.story.body[side].count else { return }
    let runs = galley.lines(of: block).flatMap { galley[$0].runs }
      .filter { $0.source?.side == side }
    let set = runs.sorted { ($0.source?.offset ?? 0) < ($1.source?.offset ?? 0) }.map(\.text)
      .joined().filter(isShown)
    let text = expected(galley.story.body[side][block], set).filter(isShown)
    if set != text {
      Testing.Issue.record("block \(block) in \(format.measure) \(side): \(set) for \(text)")
    }
  }

  /// White space is set as gaps, and a soft hyphen only where a word is divided at it.
  private func isShown(_ character: Character) -> Bool {
    !character.isWhitespace && character != "\u{AD}"
  }

  /// The text that a block shows: records name the columns as markers, a shared parent stands once.
  private func expected(_ block: Block, _ set: String) -> String {
    guard case .table(let table) = block else { return block.plain }
    let rows = table.rows.joined().map(\.plain).joined()
    if set == rows.filter(isShown) { return rows }
    let header = table.header.indices.map { column in
      let heading = table.header[column]
      guard let group = table.group(of: column) else { return heading.plain }
      let parent = heading.slice(0..<group.parent).plain
      return (group.columns.lowerBound == column ? parent : "")
        + heading.slice(group.child..<heading.length).plain
    }
    return header.joined() + rows
  }

  /// A line begins where a line may end, in a word that was divided, or in one that no line holds.
  private func expectLegalBreaks(_ block: Int, _ galley: Galley, _ side: Side) {
    guard case .paragraph(let text, _) = galley.story.body[side][block] else { return }
    let glyphs = Glyphs(text, in: galley.story.languages[side], galley.format.typography.ambiguous)
    let lines = galley.filledLines(of: block).map { galley[$0] }
    for (previous, line) in zip(lines, lines.dropFirst()) {
      guard
        let index = glyphs.glyphs.firstIndex(where: { Int($0.scalar) == line.offsets[side] }),
        glyphs.glyphs[index].opportunity == .prohibited, previous.runs.last?.source != nil,
        galley.format.measure >= 30 || line.runs.first?.text.first != "—"
      else { continue }
      let start = glyphs.glyphs[..<index].lastIndex { $0.opportunity != .prohibited } ?? 0
      let end = glyphs.glyphs[index...].firstIndex { $0.opportunity != .prohibited }
      if glyphs.cells(start..<(end ?? glyphs.count)) < galley.format.measure - 4 {
        Testing.Issue.record("cut before \(line.text) at \(galley.format.measure)")
      }
    }
  }

  /// clreq 行首行尾禁则, in a text whose words fit the measure.
  private func expectGoodEdges(_ block: Int, _ galley: Galley, _ side: Side) {
    guard case .paragraph = galley.story.body[side][block] else { return }
    for index in galley.filledLines(of: block).dropFirst() {
      guard let first = galley[index].runs.first(where: { $0.source != nil })?.text.first,
        let last = galley[index - 1].runs.last?.text.last
      else { continue }
      if "，。、；：？！）」』》〉】”’%‰℃·–—…¹²³ーっょャ々・".contains(first),
        galley.story.languages[side].script.isByCharacter
      {
        Testing.Issue.record("\(galley[index].text) at \(galley.format.measure)")
      }
      if "（「『《〈【￥$".contains(last) {
        Testing.Issue.record("\(galley[index - 1].text) at \(galley.format.measure)")
      }
    }
  }

  /// Facing blocks begin on the same row.
  private func expectSameStart(_ block: Int, _ galley: Galley) {
    let (english, chinese) = (galley.story.body.first, galley.story.body[.second])
    guard block < english.count, block < chinese.count, english[block].length > 0,
      chinese[block].length > 0
    else { return }
    let row = galley.filledLines(of: block).first { index in
      galley[index].runs.contains { $0.source != nil }
    }
    let sides = row.map { Set(galley[$0].runs.compactMap { $0.source?.side }) }
    if sides != [.first, .second], case .table = english[block] { return }
    #expect(sides == [.first, .second], "block \(block)")
  }

  @Test func thePlaceInTheOtherLanguageIsAsFarThrough() {
    let galley = typeset(story, as: Format(arrangement: .single, side: .first, measure: 40))
    let start = Place(block: 4, side: .second, offset: 0)
    #expect(galley.lineIndex(of: start) == galley.lines(of: 4).lowerBound)
    let middle = Place(block: 4, side: .second, offset: story.body[.second][4].length / 2)
    let line = galley.lines[galley.lineIndex(of: middle)]
    let offset = line.offsets[.first] ?? 0
    #expect(abs(offset - story.body.first[4].length / 2) <= 40)
  }

  @Test func setsTheSameStoryTheSameWay() {
    let format = Format(arrangement: .interleaved, side: .second, measure: 50)
    #expect(typeset(story, as: format).lines == typeset(story, as: format).lines)
  }

  @Test func aGapSeparatesHanFromDigits() {
    let format = Format(arrangement: .single, side: .second, measure: 60)
    let text = typeset(story, as: format).lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("到了第 1 弯，水势放缓"))
  }
}
