import Foundation
import Testing

/// Every command with input that it cannot follow: one sentence on standard error, a code that a script can
/// tell, nothing on standard output, and nothing lost of what was kept.
@Suite(.serialized) struct BadInputTests {
  /// A command line, the code it ends with, and what the sentence has to name.
  private static let wrong: [(line: String, status: Int32, names: String)] = [
    // Nothing by that name.
    ("show nonesuch", 66, "no article “nonesuch”"),
    ("show bri-report --in nonesuch", 66, "no issue “nonesuch”"),
    ("cite nonesuch", 66, "no article “nonesuch”"),
    ("contents nonesuch", 66, "no issue “nonesuch”"),
    ("contents --json nonesuch", 66, "no issue “nonesuch”"),
    ("index people --in nonesuch", 66, "no issue “nonesuch”"),
    ("search x --in nonesuch", 66, "no issue “nonesuch”"),
    ("export nonesuch", 66, "no issue “nonesuch”"),
    ("export --article nonesuch", 66, "no article “nonesuch”"),
    ("bookmark add nonesuch", 66, "no article “nonesuch”"),
    ("bookmark edit 99 --note x", 66, "no bookmark 99"),
    ("bookmark remove 0", 66, "no bookmark 0"),
    ("library remove nonesuch --yes", 66, "no issue “nonesuch”"),
    ("import /nowhere", 66, "/nowhere: there is no such file"),
    ("check /nowhere", 66, "/nowhere: there is no such file"),
    ("read nonesuch", 66, "no issue “nonesuch”"),
    // There, but nothing that can be read.
    ("import /usr/bin/env", 65, "does not know this format"),
    ("check /usr/bin/env", 65, "does not know this format"),
    ("import /dev/null", 66, "no file that can be read"),
    // Languages, themes and values.
    ("show bri-report --language fr", 2, "no text in fr; it has en and zh"),
    ("export --language fr", 2, "no text in fr"),
    ("bookmark add bri-report --language fr", 2, "no text in fr"),
    ("config theme nonesuch", 2, "no theme “nonesuch”; choose auto, dark"),
    ("config theme nonesuch --show", 2, "no theme “nonesuch”"),
    ("--theme blue --dump", 2, "no theme “blue”"),
    ("--view sideways --dump", 2, "'single', 'facing' or 'interleaved'"),
    ("--language klingon_ --dump", 2, "'klingon_' is invalid"),
    ("--interface fr --dump", 2, "'en' and 'zh'"),
    ("--size 0x0 --dump", 2, "'0x0' is invalid"),
    ("--size 1001x10 --dump", 2, "'1001x10' is invalid"),
    ("--size 80 --dump", 2, "'80' is invalid"),
    ("--keys", 2, "Missing value for '--keys"),
    ("show bri-report --width 1", 2, "--width 1: give a width of 2 to 1000"),
    ("show bri-report --width 1001", 2, "--width 1001: give a width"),
    ("show bri-report --width x", 2, "'x' is invalid"),
    ("show bri-report --align left", 2, "'automatic', 'ragged' or 'justified'"),
    ("bookmark add bri-report --block 9999", 2, "“bri-report” has blocks 0 to"),
    ("bookmark add bri-report --block=-2", 2, "“bri-report” has blocks 0 to"),
    ("bookmark add bri-report --offset 99999", 2, "--offset 99999: the text of"),
    ("bookmark add bri-report --offset=-1", 2, "--offset -1"),
    ("bookmark remove 99999999999999999999", 2, "is invalid"),
    ("search x --limit 0", 2, "--limit 0: give a number above 0"),
    ("search x --limit x", 2, "'x' is invalid"),
    ("index animals", 2, "'standards', 'people' or 'terms'"),
    ("cite bri-report --style mla", 2, "csl-json"),
    ("export --format pdf", 2, "markdown"),
    ("import /usr/bin --encoding klingon", 2, "gb18030"),
    // What is missing or too much.
    ("show", 2, "<article>"), ("cite", 2, "<article>"), ("index", 2, "<kind>"),
    ("search", 2, "<query>"), ("import", 2, "<paths>"), ("check", 2, "<folder>"),
    ("bookmark add", 2, "<article>"), ("bookmark edit 1", 2, "--note"),
    ("bookmark remove", 2, "<id>"), ("library remove", 2, "<id>"),
    ("bookmark nonsense", 2, "'nonsense'"), ("library nonsense", 2, "'nonsense'"),
    ("doctor nonsense", 2, "'nonsense'"), ("keys --nonsense", 2, "'--nonsense'"),
    ("config --nonsense", 2, "'--nonsense'"),
    ("--library /nowhere/x.db library", 2, "“library” is a command; its options stand behind it"),
    // Places that cannot be written.
    ("export --output /nowhere/x.md", 74, "/nowhere/x.md cannot be written"),
    ("export --format epub --output /usr", 74, "/usr cannot be written"),
    ("bookmark list --library /nowhere/a/b.db", 0, ""),
    ("bookmark add bri-report --library /dev/null/a.db", 74, "/dev/null/a.db"),
  ]

  /// A home in which a bookmark with a note is kept, and what its commands print.
  private static let home = Home()

  private func run(_ line: String) throws -> (status: Int32, output: String, error: String) {
    let words = line.split(separator: " ").map(String.init)
    return try EndToEndTests.run(
      arguments: words, environment: ["XDG_DATA_HOME": BadInputTests.home.folder])
  }

  @Test func everyFaultIsOneSentenceWithItsCodeAndCostsNothing() throws {
    #expect(try run("bookmark add bri-report --note 留").status == 0)
    let before = try BadInputTests.home.bookmarks().count
    for (line, status, names) in BadInputTests.wrong {
      let (ended, output, error) = try run(line)
      #expect(ended == status, "\(line): \(ended) \(error)")
      #expect(names.isEmpty || error.contains(names), "\(line): \(error)")
      if status != 0 {
        #expect(output.isEmpty, "\(line): \(output.prefix(200))")
        #expect(error.hasPrefix(status == 2 ? "" : "kan: "), "\(line): \(error)")
      }
      #expect(!error.contains("Swift.") && !error.contains("Error("), "\(line): \(error)")
    }
    #expect(try BadInputTests.home.bookmarks().count == before)
    #expect(try BadInputTests.home.notes() == ["留"])
  }

  @Test func everyFaultIsSaidInChineseWhereThatIsSpoken() throws {
    for (line, status, _) in BadInputTests.wrong where status != 0 {
      let (ended, _, error) = try EndToEndTests.run(
        arguments: line.split(separator: " ").map(String.init),
        environment: [
          "XDG_DATA_HOME": BadInputTests.home.folder, "LC_ALL": "zh_CN.UTF-8",
          "LANG": "zh_CN.UTF-8",
        ])
      guard !line.contains("--interface") else { continue }
      #expect(ended == status, "\(line)")
      let isChinese = error.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      #expect(isChinese && !error.contains("Error:"), "\(line): \(error)")
    }
  }

  @Test func nothingFoundIsOneAndNoFault() throws {
    for line in [
      "search nowheretobefound", "search -- -only", "search ((", "search --json nowhere",
    ] {
      let (status, output, error) = try run(line)
      #expect(status == 1 && error.isEmpty && !output.isEmpty, "\(line): \(output)\(error)")
    }
  }

  @Test func whatPrintsPrintsTheSameTwice() throws {
    for line in [
      "contents", "contents --json", "keys", "keys --commands", "index terms --json",
      "cite bri-report", "export --format json --article bri-report", "config --default",
      "library --json", "manual",
    ] {
      let (first, second) = (try run(line), try run(line))
      #expect(first.status == 0 && first.output == second.output && first.error == "", "\(line)")
    }
  }

  @Test func everyJSONIsJSON() throws {
    for line in [
      "contents --json", "show bri-report --json", "search --json 标准", "index people --json",
      "bookmark list --json", "bookmark export --json", "library --json", "doctor --json",
      "export --format json", "export --format csl-json",
    ] {
      let output = try run(line).output
      _ = try JSONSerialization.jsonObject(with: Data(output.utf8))
    }
  }
}
