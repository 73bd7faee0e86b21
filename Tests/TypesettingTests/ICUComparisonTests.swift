import CICU
import Foundation
import Importing
import TestSupport
import Testing

@testable import Typesetting

/// Line breaks beside those of ICU 72, which follows the same Unicode version.
@Suite struct ICUComparisonTests {
  /// The bundled issue again and again with generated text between, 10 MB in all.
  private func mixedText(_ body: (String) -> Void) throws -> Int {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content/china-standardization-2025-01").standardized.path
    let issue = try IssueFolder(folder)
    let printed = try issue.publication.articles.compactMap { try issue.story($0.id) }.flatMap {
      story in
      (story.body.first + story.body[.second]).flatMap(\.texts).map(\.plain)
    }
    var generator = SeededGenerator(seed: 1)
    var bytes = 0
    while bytes < 10_000_000 {
      for text in printed {
        body(text)
        let generated = generatedText(60, using: &generator)
        body(generated)
        bytes += text.utf8.count + generated.utf8.count
      }
    }
    return bytes
  }

  /// ICU 72 keeps a hyphen that begins a word with it (` -ate`), which Unicode 15.0 does not ask for
  /// yet, and follows LB25's list of pairs, in which a stop or comma holds the digit behind it
  /// (IS × NU); LineBreakTest.txt follows the regular expression of section 8.2.
  private static let explained: Set<String> = ["HY ÷ AL", "IS ÷ NU"]

  @Test func differsFromICUOnlyWhereICUTailors() throws {
    var differences: [String: Int] = [:]
    let bytes = try mixedText { text in
      for difference in difference(text) { differences[difference, default: 0] += 1 }
    }
    #expect(bytes >= 10_000_000)
    #expect(Set(differences.keys) == ICUComparisonTests.explained, "\(differences)")
  }

  /// The classes around each place where only one of the two lets a line end.
  private func difference(_ text: String) -> [String] {
    let breaker = LineBreaker(text, tailoredTo: nil)
    let theirs = icuBreaks(text)
    var unit = 0
    var result: [String] = []
    for (index, scalar) in breaker.scalars.enumerated() {
      let isOurs = breaker.units[index].opportunity != .prohibited
      if index > 0, isOurs != theirs.contains(unit) {
        let (left, right) = (breaker.units[index - 1].properties, breaker.units[index].properties)
        result.append("\(left.lineBreak) \(isOurs ? "÷" : "×") \(right.lineBreak)")
      }
      unit += UTF16.width(scalar)
    }
    return result
  }

  private func icuBreaks(_ text: String) -> Set<Int> {
    let units = Array(text.utf16)
    var breaks = [Int32](repeating: 0, count: units.count + 1)
    let count = icu_line_breaks(units, Int32(units.count), &breaks)
    return Set(breaks.prefix(Int(max(0, count))).map(Int.init))
  }
}
