import Foundation
import Glibc
import PseudoTerminal
import Testing

/// Commands that only read: they find what is named, and change nothing.
@Suite(.serialized) struct ReadingCommandTests {
  private static let commands = [
    "contents", "contents --json", "show bri-report",
    "show bri-report --in china-standardization-2025-01",
    "index people", "cite bri-report", "search 标准", "search 标准 --in china-standardization-2025-01",
    "bookmark list", "bookmark list --json", "bookmark export", "library", "library check", "keys",
    "check \(Session.checkout)/Content/china-standardization-2025-01", "",
  ]

  /// Runs a command; what it printed, and its exit status.
  private func run(_ command: String, home: String) throws -> (output: String, status: Int32) {
    let file = "\(Session.newFolder())/output"
    let child = try #require(
      Child(
        ["/bin/sh", "-c", "exec '\(Session.program)' \(command) >'\(file)' 2>&1"],
        environment: [
          "PATH": "/usr/bin:/bin", "KAN_CONTENT": Session.checkout + "/Content",
          "XDG_DATA_HOME": home, "LANG": "C", "SWIFT_BACKTRACE": "enable=no",
        ], columns: 80, rows: 24))
    let status = try #require(child.exitStatus(seconds: 20))
    return (try String(contentsOfFile: file, encoding: .utf8), status)
  }

  /// Every file of a home with its bytes.
  private func bytes(_ home: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: home)
    var files: [String: Data] = [:]
    for name in names { files[name] = FileManager.default.contents(atPath: "\(home)/\(name)") }
    return files
  }

  @Test func whereNoLibraryIsNoneIsMade() throws {
    for command in ReadingCommandTests.commands {
      let home = Session.newFolder()
      let (output, status) = try run(command, home: home)
      #expect(status == 0, "\(command): \(output)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: home) == [], "\(command)")
    }
  }

  /// A library as a program leaves it that keeps something and goes, and one as a killed one does.
  @Test(arguments: [true, false]) func notAByteOfALibraryChanges(isKilled: Bool) throws {
    let home = Session.newFolder()
    if isKilled {
      let session = try Session(environment: ["XDG_DATA_HOME": home])
      #expect(session.shows("中国视窗"))
      session.child.send("3\rm")
      #expect(session.shows("bookmarked"))
      kill(session.child.pid, SIGKILL)
      _ = session.child.exitStatus()
    } else {
      #expect(try run("bookmark add cultivate-talent", home: home).status == 0)
    }
    let before = try bytes(home)
    #expect(before["kan/library.db"] != nil)
    for command in ReadingCommandTests.commands {
      let (output, status) = try run(command, home: home)
      #expect(status == 0, "\(command): \(output)")
      let after = try bytes(home)
      #expect(after.keys.sorted() == before.keys.sorted(), "\(command)")
      for (name, data) in before where !name.hasSuffix("-shm") {
        #expect(after[name] == data, "\(command) changes \(name)")
      }
    }
  }

  @Test func everyCommandTakesAFolderAnIdOrNothing() throws {
    let home = Session.newFolder()
    let folder = Session.newFolder() + "/brook"
    try makeIssue(id: "brook-2025-01", in: folder)
    for name in ["'\(folder)'", "brook-2025-01", ""] {
      let option = name.isEmpty ? "" : "--in \(name)"
      if name == "brook-2025-01" {
        #expect(try run("import '\(folder)'", home: home).status == 0)
      }
      if name.isEmpty {
        let session = try Session([folder], environment: ["XDG_DATA_HOME": home])
        #expect(session.shows("On pools"))
        session.child.send("Q")
        #expect(session.end() == 0)
      }
      #expect(try run("contents \(name)", home: home).output.contains("[pools]"), "\(name)")
      #expect(try run("show pools \(option)", home: home).output.contains("still water"))
      #expect(try run("cite pools \(option)", home: home).output.contains("论潭"))
      #expect(try run("index standards \(option)", home: home).output.contains("GB/T 1234"))
      if !name.isEmpty {
        #expect(try run("search 潭 \(option)", home: home).output.contains("[pools]"))
        #expect(try run("search 碳足迹 \(option)", home: home).status == 1)
      }
    }
    #expect(try run("bookmark add pools --note 深", home: home).status == 0)
    #expect(try run("bookmark list", home: home).output.contains("深"))
  }

  @Test func anIssueWithoutATextIsNotSimplyImported() throws {
    let home = Session.newFolder()
    let folder = Session.newFolder() + "/brook"
    try makeIssue(id: "brook-2025-01", in: folder, isWhole: false)
    for _ in 0..<2 {
      let (output, status) = try run("import '\(folder)'", home: home)
      #expect(status == 65 && output.contains("but for 1 text"), "\(output)")
      #expect(output.contains("kan: \(folder)/01-pools.en.md: no such file"), "\(output)")
    }
    let shown = try run("show pools --in brook-2025-01", home: home).output
    #expect(shown.contains("could not be read") && !shown.contains(folder), "\(shown)")
    let other = Session.newFolder() + "/brook"
    try makeIssue(id: "brook-2025-02", in: other)
    let (output, status) = try run("import /nowhere '\(other)'", home: home)
    #expect(status == 66 && output.contains("imported  Brooks"), "\(output)")
  }

  @Test func errorsFollowTheLanguageOfTheInterface() throws {
    let home = Session.newFolder()
    for (command, sentence) in [
      ("show nonesuch", "没有文章“nonesuch”"), ("contents /nowhere", "没有此文件或目录"),
      ("bookmark remove 7", "没有书签 7"), ("--nonesuch", "没有选项“--nonesuch”"),
      ("show", "缺少参数"), ("search x --limit 0", "请给出大于 0 的数"),
      ("bookmark list --library ''", "不是文件名"), ("library remove nonesuch", "书库中没有"),
    ] {
      let (output, status) = try run("\(command) --interface zh", home: home)
      #expect(status != 0 && output.contains(sentence), "\(command): \(output)")
      let english = try run(command, home: home).output
      #expect(!english.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(english)")
    }
    let session = try Session(environment: ["XDG_DATA_HOME": home])
    #expect(session.shows("中国视窗"))
    session.child.send(":interface zh\r?")
    #expect(session.shows("按键"))
    session.child.send("Q")
    #expect(session.end() == 0)
    #expect(try run("show nonesuch", home: home).output.contains("没有文章"))
  }

  @Test func whatIsTypedIsNeverEchoedRaw() throws {
    for command in [
      "show \"$(printf 'A\\033[31m')\"", "\"--$(printf 'A\\033[31m')\"",
      "contents \"/$(printf 'A\\033[31m')\"", "search --json \"$(printf 'A\\177')\"",
    ] {
      let output = try run(command, home: Session.newFolder()).output
      #expect(!output.unicodeScalars.contains { ($0.value < 32 && $0 != "\n") || $0.value == 127 })
      #expect(output.contains("A"), "\(output)")
    }
  }

  @Test func whatIsNotThereIsOneSentence() throws {
    let home = Session.newFolder()
    for (command, status) in [
      ("contents nonesuch", 66), ("show bri-report --in nonesuch", 66), ("/nowhere", 66),
      ("cite bri-reprot", 66), ("index people --in /usr/bin", 66), ("search x --in /dev/null", 66),
    ] {
      let (output, ended) = try run(command, home: home)
      #expect(ended == status && output.hasPrefix("kan: "), "\(command): \(output)")
      #expect(output.split(separator: "\n").count == 1, "\(output)")
    }
  }
}

/// Makes a folder with an issue of one article; without its English text if so wanted.
func makeIssue(id: String, in folder: String, isWhole: Bool = true) throws {
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  func write(_ text: String, _ name: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }
  try write(
    """
    id = "\(id)"
    title = { en = "Brooks", zh = "溪流" }
    number = { en = "2025 No. 1", zh = "2025年第1期" }
    date = { en = "January 2025", zh = "2025年1月" }
    volume = "Vol. 1"
    issn = "0000-0000"
    publisher = { en = "The Brook", zh = "溪社" }

    [[section]]
    id = "water"
    title = { en = "Water", zh = "水" }

    [[section.article]]
    id = "pools"
    title = { en = "On pools", zh = "论潭" }
    file = "01-pools"
    """, "issue.toml")
  if isWhole { try write("A pool is still water, says GB/T 1234—2020.\n", "01-pools.en.md") }
  try write("潭者，静水也，GB/T 1234—2020如是说。\n", "01-pools.zh.md")
}
