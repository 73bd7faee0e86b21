import Testing

@testable import kan

/// What the parser of arguments says, in Chinese too.
@Suite struct UsageTests {
  private func chinese(_ message: String) -> String { usage(message, in: .chinese) }

  @Test(arguments: [
    ("Error: Unknown option '--jsno'. Did you mean '--json'?", "错误：没有选项“--jsno”；是否指“--json”？"),
    ("Error: Unknown option '--x'", "错误：没有选项“--x”"),
    ("Error: Missing expected argument '<article>'", "错误：缺少参数“<article>”"),
    ("Error: Missing value for '--keys <keys>'", "错误：“--keys <keys>”缺少值"),
    ("Error: The value 'x' is invalid for '--width <width>'", "错误：“x”不能用于“--width <width>”"),
    (
      "Error: The value 'fr' is invalid for '--interface <i>'. Please provide one of 'en' and 'zh'.",
      "错误：“fr”不能用于“--interface <i>”；可选 en、zh"
    ),
    (
      "Error: The value 'pdf' is invalid for '--format <f>'. Please provide one of the following:\n  - html",
      "错误：“pdf”不能用于“--format <f>”；可选：\n  - html"
    ),
    ("Error: Unexpected argument 'x'", "错误：多余的参数：'x'"),
    ("Error: 2 unexpected arguments: 'x', 'y'", "错误：多余的参数：'x', 'y'"),
    ("Usage: kan show <article>", "用法：kan show <article>"),
    ("  See 'kan show --help' for more information.", "  详见“kan show --help”。"),
    ("Help:  --json  Print JSON.", "说明：--json  打印 JSON。"),
  ])
  func itsSentencesAreKnown(english: String, expected: String) {
    #expect(chinese(english) == expected)
    #expect(usage(english, in: .english) == english)
  }

  @Test func whatIsNotKnownStaysAsItIs() {
    #expect(chinese("Error: Something new") == "错误：Something new")
    #expect(chinese("a line\n\nanother") == "a line\n\nanother")
  }

  /// The shortest command lines mean what the parser makes of them.
  @Test(arguments: [
    ([], EverydayArguments.read(nil)), (["--version"], .version), (["./a.epub"], .read("./a.epub")),
    (["/books/a"], .read("/books/a")), (["a.md"], .read("a.md")), (["..."], .read("...")),
  ])
  func theCommandLinesOfEveryDayNeedNoParser(arguments: [String], expected: EverydayArguments) {
    #expect(EverydayArguments(arguments) == expected)
  }

  @Test(arguments: [
    ["library"], ["show"], ["-"], ["--help"], ["a.md", "b.md"], ["read", "a.md"], ["--dump"], [""],
    ["-x.md"], ["--keys=a.b"], ["/"], ["."], [".."],
  ])
  func everythingElseIsForTheParser(arguments: [String]) {
    #expect(EverydayArguments(arguments) == nil)
  }

  /// man(7) takes points, quotes and dashes at a line's beginning for its own.
  @Test(arguments: [
    ("plain", "plain"), (".TH", "\\&.TH"), ("a-b", "a\\-b"), ("C:\\x", "C:\\ex"),
    ("^O ~ `x` 'y'", "\\(haO \\(ti \\(gax\\(ga \\(aqy\\(aq"),
    ("标准", "标准"), ("", ""),
  ])
  func textOfTheManualStandsForItself(text: String, written: String) {
    #expect(Roff.plain(text) == written)
  }
}
