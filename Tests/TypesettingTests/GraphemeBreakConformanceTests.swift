import Foundation
import Magazine
import Testing

@testable import Typesetting

/// Clusters against the tests that come with the Unicode Character Database.
@Suite struct GraphemeBreakConformanceTests {
  @Test func agreesWithGraphemeBreakTest() throws {
    let path = "/usr/share/unicode/auxiliary/GraphemeBreakTest.txt"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("# GraphemeBreakTest-\(unicodeVersion).txt"))
    var count = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let marks = line.prefix { $0 != "#" }.split(whereSeparator: { $0 == " " || $0 == "\t" })
      let scalars = marks.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      // Controls never get as far as this: `Inline` has taken them out.
      guard scalars.allSatisfy({ $0.value >= 0x20 && !isForbidden($0) }) else { continue }
      // Swift's clusters follow a later Unicode, in which ✁ is no pictograph any more.
      if scalars.contains("\u{2701}") { continue }
      let string = String(String.UnicodeScalarView(scalars))
      let glyphs = Glyphs(Text(string), in: .english, .narrow).glyphs
      #expect(glyphs.map { Int($0.scalar) } == starts(marks), "\(line)")
      count += 1
    }
    #expect(count > 300, "\(count)")
  }

  /// The scalars that begin a cluster, in a test line such as `÷ 0020 × 0308 ÷`.
  private func starts(_ marks: [Substring]) -> [Int] {
    stride(from: 0, to: marks.count - 1, by: 2).filter { marks[$0] == "÷" }.map { $0 / 2 }
  }
}
