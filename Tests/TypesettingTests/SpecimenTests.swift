import Foundation
import Golden
import Importing
import Magazine
import TestSupport
import Testing
import Typesetting

/// Pages of the bundled issue as a typesetter would judge them: paragraphs, headings, lists, tables
/// with merged headings, the drawing, references, in both languages and facing.
@Suite struct SpecimenTests {
  private static let specimens = [
    ("photovoltaic-barriers", 2..<22), ("intelligent-manufacturing", 8..<22),
    ("ten-standards", 0..<9),
  ]

  @Test(arguments: specimens.indices, [24, 40, 66, 90])
  func isSetAsRecorded(specimen: Int, measure: Int) throws {
    let (id, blocks) = SpecimenTests.specimens[specimen]
    let content = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content/china-standardization-2025-01").standardized.path
    let story = try #require(try IssueFolder(content).story(id))
    let part = Story(
      article: story.article, section: story.section, languages: story.languages,
      body: story.body.map { Array($0[blocks]) })
    for (name, arrangement, side) in [
      ("en", Arrangement.single, Side.first), ("zh", .single, .second),
      ("both", .facing, .first),
    ] {
      let format = Format(
        arrangement: arrangement, side: side, measure: measure, hangs: true)
      let text = typeset(part, as: format).lines.map(\.text).joined(separator: "\n")
      try expectGolden(text, "\(id)-\(name)-\(measure)")
    }
  }
}
