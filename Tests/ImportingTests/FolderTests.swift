import Foundation
import Importing
import Magazine
import TestSupport
import Testing

private let manifest = """
  id = "rivers"
  title = { en = "River Notes", zh = "江河札记" }
  number = { en = "No. 1", zh = "第1期" }
  volume = "7"
  date = { en = "2025", zh = "2025年" }
  issn = "0000-0000"
  publisher = { en = "Rivers", zh = "江河社" }

  [[section]]
  id = "upstream"
  title = { en = "Upstream", zh = "上游" }
  page = 8

  [[section.article]]
  id = "springs"
  file = "01-springs"
  title = { en = "On springs", zh = "论泉" }
  """

@Suite struct FolderTests {
  /// The faults that `kan check` prints, without the folder's path.
  private func faults(_ files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder(["issue.toml": manifest].merging(files) { $1 })
    return try IssueFolder(folder.path).findings().map {
      $0.description.replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  private func pair(_ first: String, _ second: String) throws -> [String] {
    try faults(["01-springs.en.md": first, "01-springs.zh.md": second])
  }

  /// The sentence that reading a folder fails with, without the folder's path.
  private func failure(_ toml: String) throws -> String {
    let folder = try TemporaryFolder(["issue.toml": toml])
    do {
      _ = try IssueFolder(folder.path)
      return "no failure"
    } catch {
      return error.description.replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  @Test func aWholeFolderHasNoFaults() throws {
    #expect(try pair("# Water\n\nWet[^1].\n\n[^1]: Very.", "# 水\n\n湿[^1]。\n\n[^1]: 很。") == [])
  }

  @Test func readsTheIssueAndItsStories() throws {
    let folder = try TemporaryFolder([
      "issue.toml": manifest, "01-springs.en.md": "Water is wet.", "01-springs.zh.md": "水是湿的。",
    ])
    let issue = try IssueFolder(folder.path)
    #expect(issue.publication.sections.map(\.number) == [1])
    #expect(issue.publication.article("springs")?.length == Length(first: 3, second: 4))
    #expect(try issue.story("springs")?.body[.second] == [.paragraph(Text("水是湿的。"))])
    #expect(try issue.story("fords") == nil)
  }

  @Test func namesWhatIsMissingAndWhatIsLeftOver() throws {
    #expect(
      try faults(["01-springs.en.md": "", "02-more.zh.md": ""]) == [
        "02-more.zh.md:1: no article names this file; name it in issue.toml or remove it",
        "01-springs.zh.md: no such file or directory; check the file and its permissions",
      ])
  }

  @Test func namesBlocksThatDoNotAnswerEachOther() throws {
    #expect(
      try pair("Water.\n\n## Sand", "水。\n\n沙。") == [
        "01-springs.zh.md:3: a paragraph stands against the heading of level 2 of "
          + "01-springs.en.md:3; make both the same"
      ])
    #expect(
      try pair("- a\n- b", "- 甲") == [
        "01-springs.zh.md:1: 1 item against 2 in 01-springs.en.md:1; make both the same"
      ])
    #expect(
      try pair("|a|\n|-|\n|1|", "|甲|乙|\n|-|-|\n|1|2|").first?.contains("2 columns against 1")
        == true)
    #expect(
      try pair("a", "甲\n\n乙") == [
        "01-springs.zh.md:3: nothing in the other language answers this block; "
          + "add it there or remove it here"
      ])
  }

  @Test func namesEveryFaultAtOnce() throws {
    let faults = try pair(
      "[a](ftp://x) [b](#nowhere)\u{1B}\n\n[^z]: never", "甲\u{202E}[^y]")
    #expect(
      faults.map { $0.split(separator: " ").first.map(String.init) ?? "" } == [
        "01-springs.en.md:1:", "01-springs.en.md:3:", "01-springs.en.md:1:", "01-springs.en.md:1:",
        "01-springs.zh.md:1:", "01-springs.zh.md:1:",
      ])
    #expect(faults[0].contains("U+1B") && faults[4].contains("U+202E"))
  }

  @Test func namesTheLineThatIsNotUTF8() throws {
    let folder = try TemporaryFolder(["issue.toml": manifest, "01-springs.en.md": "a"])
    try folder.write("01-springs.zh.md", Data([0x61, 0x0A, 0xB1, 0xEA, 0xD7, 0xBC, 0x0A]))
    #expect(
      try IssueFolder(folder.path).findings().map(\.description) == [
        "\(folder.path)/01-springs.zh.md:2: not UTF-8; save the file as UTF-8 or name its encoding"
      ])
    let issue = try IssueFolder(folder.path)
    #expect(
      try issue.stories().faults == [
        ImportFault("\(folder.path)/01-springs.zh.md", line: 2, .file(.notText(.utf8)))
      ])
    let story = try issue.story("springs")
    #expect(story?.body.first == [.paragraph(Text("a"))])
    #expect(story?.body[.second].first?.plain == "这篇文本在导入时无法读取。")
  }

  @Test func aHalfDeletedIssueStaysReadable() throws {
    let folder = try TemporaryFolder(["issue.toml": manifest])
    let issue = try IssueFolder(folder.path)
    #expect(issue.publication.article("springs")?.length == nil)
    #expect(throws: ImportFault.self) { try issue.story("springs") }
  }

  @Test func faultsOfTheManifestNameTheirLine() throws {
    #expect(try failure("id = \"x\"\ntitle = {").hasPrefix("issue.toml:2: "))
    #expect(
      try failure("id = \"x\"\ntitle = \"River\"")
        == "issue.toml:1: “title” is missing or of the wrong kind; see Content/README.md")
    let toml = manifest.replacingOccurrences(of: "zh = \"论泉\"", with: "fr = \"sources\"")
    #expect(
      try failure(toml)
        == "issue.toml:14: “title.zh” is missing or of the wrong kind; see Content/README.md")
    let escaping = manifest.replacingOccurrences(of: "01-springs", with: "../springs")
    #expect(
      try failure(escaping)
        == "issue.toml:14: “file” is not a name in this folder; write one without a slash")
  }

  @Test func aFaultyGlossaryIsNamed() throws {
    let files = ["01-springs.en.md": "a", "01-springs.zh.md": "甲"]
    let twice = "term = [{ en = \"Sand\", zh = \"沙\" }, { en = \"sand\", zh = \"砂\" }]"
    #expect(
      try faults(files.merging(["glossary.toml": twice]) { $1 }) == [
        "glossary.toml:1: the term “sand” stands twice; keep one of them"
      ])
    #expect(try faults(files.merging(["glossary.toml": "term = ["]) { $1 }).count == 1)
    #expect(
      try faults(files.merging(["glossary.toml": "term = [{ en = \"a\" }]"]) { $1 }).count == 1)
  }

  @Test func idsAreUniqueAndPlain() throws {
    let twice = manifest + "\n[[section]]\nid = \"springs\"\ntitle = { en = \"A\", zh = \"甲\" }\n"
    #expect(
      try failure(twice) == "issue.toml:18: the id “springs” is used twice; change one")
    let odd = manifest.replacingOccurrences(of: "\"upstream\"", with: "\"Up stream\"")
    #expect(
      try faults(["issue.toml": odd, "01-springs.en.md": "a", "01-springs.zh.md": "甲"])
        == ["issue.toml:10: the id “Up stream” is not plain; use a–z, 0–9 and -"])
  }

  @Test(arguments: ["", "  ", "\\u200B"]) func aTitleThatShowsNothingIsNone(title: String) throws {
    let toml = manifest.replacingOccurrences(of: "\"On springs\"", with: "\"\(title)\"")
    #expect(
      try failure(toml)
        == "issue.toml:14: “title.en” is missing or of the wrong kind; see Content/README.md")
  }

  @Test func aLinkOutOfTheFolderIsNotFollowed() throws {
    let folder = try TemporaryFolder(["issue.toml": manifest, "01-springs.zh.md": "甲"])
    let link = "\(folder.path)/01-springs.en.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/hostname")
    #expect(
      try IssueFolder(folder.path).findings().map(\.description)
        == ["\(link): leads out of its folder; put the file itself there"])
    let issue = try IssueFolder(folder.path)
    #expect(
      try issue.stories().faults.map(\.description)
        == ["\(link): leads out of its folder; put the file itself there"])
    let text = try issue.story("springs")?.body.first.first?.plain
    #expect(text == "This text could not be read when the issue was imported.")
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "01-springs.zh.md")
    #expect(try IssueFolder(folder.path).findings().isEmpty)
  }

  @Test func aMissingFolderIsNamed() {
    #expect(throws: ImportFault("/nowhere", .source(.missing))) { try IssueFolder("/nowhere") }
    #expect(throws: ImportFault("/usr", .source(.noManifest))) { try IssueFolder("/usr") }
  }
}
