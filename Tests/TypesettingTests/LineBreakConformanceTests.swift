import Foundation
import Testing

@testable import Typesetting

/// The conformance tests that come with the Unicode Character Database (Debian's unicode-data).
@Suite struct LineBreakConformanceTests {
  @Test func agreesWithLineBreakTest() throws {
    let path = "/usr/share/unicode/auxiliary/LineBreakTest.txt"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("# LineBreakTest-\(unicodeVersion).txt"))
    var count = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let marks = line.prefix { $0 != "#" }.split(whereSeparator: { $0 == " " || $0 == "\t" })
      #expect(broken(marks) == marks.dropFirst(2).dropLast(2).filter(isMark), "\(line)")
      count += 1
    }
    #expect(count > 7000)
  }

  private func isMark(_ word: Substring) -> Bool { word == "×" || word == "÷" }

  /// The marks between the characters of a test line, as the scanner sees them.
  private func broken(_ marks: [Substring]) -> [Substring] {
    let scalars = marks.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    let text = String(String.UnicodeScalarView(scalars))
    let found = LineBreaker(text, tailoredTo: nil).units
    return found.dropFirst().map { $0.opportunity == .prohibited ? "×" : "÷" }
  }
}
