import Magazine
import TestSupport
import Testing

@testable import Importing

/// What is said of a text that is no TOML, in both languages.
@Suite struct TOMLFactTests {
  /// Lines that are wrong, and how.
  private static let wrong: [(text: String, fact: TOMLFact)] = [
    ("title", .noEquals), ("title \"Rivers\"", .noEquals), ("measure : 60", .noEquals),
    ("title =", .noValue), ("title = \n", .noValue), ("title = Rivers", .noValue),
    ("title = ,", .noValue), ("title = ?", .noValue),
    ("= 3", .noName), ("??? = 3", .noName), ("标题 = 3", .noName),
    ("[]", .noTableName), ("[[", .noTableName), ("[ = 3", .noTableName),
    ("title = \"Rivers", .unclosed), ("title = 'Rivers", .unclosed),
    ("title = \"\"\"Rivers", .unclosed), ("languages = [\"en\", \"zh\"", .unclosed),
    ("title = { en = \"a\"", .unclosed), ("[section", .unclosed), ("a = [1 2]", .unclosed),
    ("title = \"a\" \"b\"", .trailing), ("page = 3 4", .trailing), ("a = true false", .trailing),
    ("id = \"a\"\nid = \"b\"", .repeated), ("[a]\n[a]", .repeated), ("a = 1\n[a]", .repeated),
    ("title = \"a\\q\"", .escape), ("path = \"C:\\Users\"", .escape),
    ("page = 08", .number), ("page = 1__0", .number), ("date = 2025-13-01", .number),
    ("page = 0x", .number), ("time = 25:00:00", .number),
    ("title = \"a\u{1}b\"", .controlCharacter),
  ]

  @Test(arguments: wrong.indices) func whatIsWrongIsNamed(index: Int) {
    let (text, fact) = TOMLFactTests.wrong[index]
    let faults = TOMLTree.read(text + "\n").faults
    #expect(faults.first?.what == fact, "\(text): \(faults)")
  }

  @Test func aListMayGoOnWithABracketOfItsOwn() {
    let (table, faults) = TOMLTree.read("a = [\n  [\n    1,\n  ],\n]\nb = 2\n")
    #expect(faults.isEmpty && table["b"] == .integer(2))
  }

  @Test(arguments: TOMLFact.allCases) func everyFactSaysWhatToDoInBothLanguages(fact: TOMLFact) {
    let sentence = fact.sentence
    #expect(sentence[.english].hasPrefix("not TOML") && sentence[.english].contains("; "))
    #expect(sentence[.chinese].hasPrefix("不合 TOML 语法") && sentence[.chinese].contains("；"))
    #expect(!sentence[.chinese].contains("not "))
  }

  @Test func aBrokenManifestIsAFaultWithItsLine() throws {
    let folder = try TemporaryFolder(["issue.toml": "id = \"a\"\ntitle = Rivers\n"])
    let fault = #expect(throws: ImportFault.self) { try IssueFolder(folder.path) }
    #expect(fault?.line == 2 && fault?.fact == .manifest(.notTOML(.noValue)))
  }
}
