import Foundation
import Importing
import Magazine
import TestSupport
import Testing

@testable import Typesetting

/// The Chinese of the bundled issue as a typesetter looks it over, at every measure a window may
/// have: even colour, edges that are right, no paragraph that ends in one character.
@Suite struct EvennessTests {
  private static let issue: [Story] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content/china-standardization-2025-01").standardized.path
    guard let folder = try? IssueFolder(path) else { return [] }
    return folder.publication.articles.compactMap { try? folder.story($0.id) }
  }()

  /// Whether all articles are looked over at every measure: minutes in a release build.
  private static let isWhole = ProcessInfo.processInfo.environment["KAN_SWEEP"] != nil

  /// Some articles at each measure, all of them every few measures.
  private static func stories(_ measure: Int) -> [Story] {
    issue.indices.filter { isWhole || ($0 + measure).isMultiple(of: 9) }.map { issue[$0] }
  }

  /// Where a page is read.
  enum Page: CaseIterable {
    case screen, narrowScreen, print

    func format(_ measure: Int) -> Format {
      switch self {
      case .screen:
        var format = Format(
          arrangement: .single, side: .second, measure: measure, typography: Typography().forScreen,
          hangs: true)
        format.opensLeft = true
        return format
      case .narrowScreen:
        var format = Format(
          arrangement: .single, side: .second, measure: measure, typography: Typography().forScreen)
        format.overhang = 1
        return format
      case .print:
        return Format(.chinese, on: .second, page: measure, typography: Typography())
      }
    }
  }

  private func galley(_ story: Story, _ measure: Int, _ page: Page) -> Galley {
    typeset(story, as: page.format(measure))
  }

  @Test(arguments: Page.allCases) func linesHaveNoHolesAndBreakWhereTheyMay(page: Page) {
    for measure in 20...100 {
      for story in EvennessTests.stories(measure) {
        let galley = galley(story, measure, page)
        for line in prose(of: galley) { expectNoHole(line, measure) }
        for lines in paragraphs(of: galley) {
          for (line, next) in zip(lines, lines.dropFirst()) { expectGoodBreak(line, next, measure) }
          expectTwoCharacters(lines, measure)
        }
      }
    }
  }

  /// The lines of all that is no table, whose cells stand apart.
  private func prose(of galley: Galley) -> [Line] {
    let blocks = galley.story.body[galley.format.side]
    return blocks.indices.flatMap { block in
      if case .table = blocks[block] { return [Line]() }
      return galley.filledLines(of: block).map { galley[$0] }
    }
  }

  /// No air between two Han characters, nor between a Chinese mark and Latin.
  private func expectNoHole(_ line: Line, _ measure: Int) {
    for (left, right) in zip(line.runs, line.runs.dropFirst())
    where left.x + left.width < right.x && left.source != nil && right.source != nil {
      guard let last = left.text.last, let first = right.text.first else { continue }
      let isHole =
        isHan(last) && isHan(first) || isStop(last) && isLatin(first)
        || isLatin(last) && "（《〈「『【".contains(first)
      if isHole { Testing.Issue.record("\(line.text) at \(measure)") }
    }
  }

  private func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { ScalarProperties($0).isIdeograph } ?? false
  }

  private func isStop(_ character: Character) -> Bool { "。，、；：！？）》〉」』】”’".contains(character) }

  private func isLatin(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  @Test(arguments: Page.allCases) func fewLinesAreShort(page: Page) {
    for measure in stride(from: 30, through: 100, by: EvennessTests.isWhole ? 1 : 17) {
      var (short, all) = (0, 0)
      for story in EvennessTests.issue {
        let galley = galley(story, measure, page)
        for line in innerLines(of: galley) {
          all += 1
          if galley.format.measure - line.width > 2 { short += 1 }
        }
      }
      if EvennessTests.isWhole { print("short", page, measure, short, all) }
      #expect(short <= all / 20, "\(short) of \(all) lines at \(measure)")
      #expect(all > 200)
    }
  }

  /// The lines of paragraphs that have another below them.
  private func innerLines(of galley: Galley) -> [Line] {
    paragraphs(of: galley).flatMap { $0.dropLast() }
  }

  private func paragraphs(of galley: Galley) -> [[Line]] {
    let blocks = galley.story.body[galley.format.side]
    return blocks.indices.compactMap { block in
      switch blocks[block] {
      case .paragraph(_, .body), .paragraph(_, .question), .paragraph(_, .answer):
        galley.filledLines(of: block).map { galley[$0] }
      default: nil
      }
    }
  }

  private func expectGoodBreak(_ line: Line, _ next: Line, _ measure: Int) {
    let first = next.runs.first?.text.first
    let last = line.runs.last?.text.last
    let dash = measure < 30 ? "" : "—─⸺"
    if let first, "，。、；：？！）」』》〉】”’%‰℃·–…～／/".contains(first) || dash.contains(first) {
      Testing.Issue.record("\(next.text) at \(measure)")
    }
    if let last, "（「『《〈【“‘￥$／".contains(last) {
      Testing.Issue.record("\(line.text) at \(measure)")
    }
  }

  /// clreq 段末行: two characters at least.
  private func expectTwoCharacters(_ lines: [Line], _ measure: Int) {
    guard lines.count > 1, let text = lines.last?.text.drop(while: { $0 == " " }) else { return }
    let characters = text.filter { !isStop($0) && !"“‘（《".contains($0) }
    if characters.count == 1, text.contains(where: isHan) {
      Testing.Issue.record("\(text) alone at \(measure)")
    }
  }
}
