import Foundation
import Testing

/// `kan check`: every fault of a folder at once, in the language of the interface.
@Suite struct CheckTests {
  /// Checks the fixture `tides` after some of its texts were replaced: the lines printed and the status.
  private func check(
    _ changes: [(file: String, old: String, new: String)], in language: String
  ) throws -> (lines: [String], status: Int32) {
    let folder = Session.newFolder() + "/tides"
    try FileManager.default.copyItem(
      atPath: Session.checkout + "/Tests/Fixtures/tides", toPath: folder)
    for (file, old, new) in changes {
      let path = "\(folder)/\(file)"
      let text = try old.isEmpty ? "" : String(contentsOfFile: path, encoding: .utf8)
      #expect(old.isEmpty || text.contains(old), "\(file) does not hold “\(old)”")
      let changed = old.isEmpty ? new : text.replacingOccurrences(of: old, with: new)
      try changed.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let result = try run("check", folder, environment: ["LANG": language])
    let lines = (result.output + result.error).split(separator: "\n").map {
      $0.replacingOccurrences(of: folder + "/", with: "").replacingOccurrences(
        of: folder, with: ".")
    }
    return (lines, result.status)
  }

  /// Faults made on purpose, and what is said of each in English and Chinese.
  private static let faults:
    [(file: String, old: String, new: String, english: String, chinese: String)] = [
      ("issue.toml", "id = \"tides\"", "id = tides", "no value stands behind =", "= 之后不是值"),
      ("issue.toml", "id = \"tides\"", "id \"tides\"", "there is no = behind", "名称之后没有 ="),
      ("issue.toml", "id = \"tides\"", "id = \"tides", "is not closed", "没有结束"),
      ("issue.toml", "id = \"tides\"\n", "", "“id” is missing", "缺少“id”"),
      ("issue.toml", "kind = \"book\"", "kind = \"song\"", "unknown “kind”", "“kind”无效"),
      ("issue.toml", "[\"en\", \"ja\"]", "[]", "one or two tags", "一或两个语言标签"),
      ("issue.toml", "[\"en\", \"ja\"]", "[\"en\", \"en\"]", "different tags", "不同的 BCP 47"),
      ("issue.toml", "\"flood\"", "\"ebb\"", "used twice", "重复"),
      ("issue.toml", "\"ebb\"", "\"Ebb!\"", "is not plain", "不合规"),
      ("issue.toml", "page = 5", "page = -5", "not a number from 0", "须为 0 至 99999"),
      ("issue.toml", "\"01-ebb\"", "\"../01-ebb\"", "not a name in this folder", "本目录中的文件名"),
      ("stray.en.md", "", "No article names it.\n", "no article names this file", "没有文章用到此文件"),
      ("02-flood.en.md", "", "![](a.png)\n", "a picture without words", "图片没有文字说明"),
      ("02-flood.en.md", "", "<b>raw</b>\n\n<div>x</div>\n", "HTML is not shown", "HTML 不会显示"),
      ("02-flood.en.md", "", "[x](ftp://a)\n", "leads nowhere", "无处可去"),
      ("02-flood.en.md", "", "[x](#none)\n", "which is no article", "不是文章"),
      ("02-flood.en.md", "", "a\u{1B}b\n", "control character U+1B", "控制字符 U+1B"),
      ("02-flood.en.md", "", "[^a]: note\n", "never mentioned", "从未引用"),
      ("02-flood.en.md", "", "a[^b] x\n", "without its footnote", "没有对应的脚注"),
      ("02-flood.en.md", "", "# A heading\n", "stands against", "不对应"),
    ]

  @Test func theFixturesAreWithoutFault() throws {
    for name in ["tides", "kawa", "rivieres"] {
      let result = try run("check", Session.checkout + "/Tests/Fixtures/\(name)")
      #expect(result.status == 0 && result.output.isEmpty && result.error.isEmpty, "\(name)")
    }
  }

  @Test(arguments: faults.indices) func aFaultIsSaidInBothLanguages(index: Int) throws {
    let (file, old, new, english, chinese) = CheckTests.faults[index]
    let (lines, status) = try check([(file, old, new)], in: "C")
    #expect(status == 65 && lines.contains { $0.contains(english) }, "\(lines)")
    let (chineseLines, code) = try check([(file, old, new)], in: "zh_CN.UTF-8")
    #expect(code == 65 && chineseLines.contains { $0.contains(chinese) }, "\(chineseLines)")
    #expect(chineseLines.count == lines.count)
  }

  @Test func inChineseNoSentenceIsLeftInEnglish() throws {
    for (file, old, new, _, _) in CheckTests.faults {
      for line in try check([(file, old, new)], in: "zh_CN.UTF-8").lines {
        let sentence = line.drop { $0 != "：" }
        for word in ["the ", " is ", " and ", "; ", "Error"] {
          #expect(!sentence.contains(word), "\(line)")
        }
      }
    }
  }

  @Test func everyFaultOfAFolderIsSaidAtOnce() throws {
    let (lines, status) = try check(
      [
        ("stray.en.md", "", "x\n"), ("02-flood.en.md", "", "[x](#none)\n"),
        ("01-ebb.ja.md", "", "\u{7}\n"),
      ], in: "C")
    #expect(status == 65 && lines.count >= 3, "\(lines)")
    #expect(Set(lines.map { $0.prefix { $0 != ":" } }).count >= 3, "\(lines)")
  }
}
