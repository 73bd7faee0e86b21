import Foundation
import Glibc
import Testing

/// The commands without a terminal: output, sentences and exit codes.
@Suite struct CommandLineTests {
  @Test func withoutATerminalTheContentsAreText() throws {
    let result = try run()
    #expect(result.status == 0 && result.error == "")
    #expect(result.output.contains("China Scene 中国视窗  8\n"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func contentsAreJSONToo() throws {
    let result = try run("contents", "--json")
    let issue = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let sections = try #require(issue["sections"] as? [[String: Any]])
    let articles = try #require(sections[1]["articles"] as? [[String: Any]])
    #expect(articles.first?["id"] as? String == "digital-transformation")
    #expect(articles.first?["words"] as? Int ?? 0 > 100)
    #expect(articles.first?["characters"] as? Int ?? 0 > 100)
  }

  @Test func aWheelMayTurnAsFarAsANumberReaches() throws {
    for notches in [Int.max, .min] {
      let result = try run("--keys", "Enter Wheel:\(notches)", "--size", "40x12", "--dump")
      #expect(result.status == 0)
    }
  }

  /// As a pipe of a program that waits for many things, whose reader is slow.
  @Test func aPipeThatDoesNotBlockGetsAllOfIt() throws {
    let whole = try run("export", "--format", "json")
    let (process, pipe) = (Process(), Pipe())
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFL, O_WRONLY | O_NONBLOCK)
    process.executableURL = URL(filePath: Session.program)
    process.arguments = ["export", "--format", "json"]
    process.environment = [
      "KAN_CONTENT": Session.checkout + "/Content", "XDG_DATA_HOME": Session.newFolder(),
    ].merging(Session.sanitizing) { $1 }
    process.standardOutput = pipe
    try process.run()
    usleep(500_000)  // The pipe is full by now.
    let read = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && whole.output.utf8.count > 100_000)
    #expect(read == Data(whole.output.utf8))
  }

  @Test func anOutputThatTakesNoMoreIsSaid() throws {
    let (status, _, error) = try run(
      program: "/bin/sh", "-c", "'\(Session.program)' contents --json >/dev/full")
    #expect(status == 74 && error.hasPrefix("kan: the output is not whole: "), "\(error)")
    #expect(error.split(separator: "\n").count == 1)
  }

  @Test func showsAnArticleAtAWidth() throws {
    let result = try run("show", "bri-report", "--language", "both", "--width", "100")
    #expect(result.status == 0)
    #expect(result.output.contains("What standards have done for the Belt"))
    #expect(result.output.contains("年标准化成果报告》"))
  }

  @Test func aWrongIdIsAnsweredWithANearOne() throws {
    let result = try run("show", "bri-reprot")
    #expect(result.status == 66 && result.output == "")
    #expect(result.error == "kan: no article “bri-reprot”; did you mean “bri-report”?\n")
  }

  @Test func wrongUsageIsTwo() throws {
    #expect(try run("--nonesuch").status == 2)
    #expect(try run("show", "bri-report", "--width", "0").status == 2)
    #expect(try run("--size", "axb", "--dump").status == 2)
    #expect(try run("--nonesuch").error.contains("nonesuch"))
  }

  @Test func missingContentIsSixtySix() throws {
    let result = try run("contents", "/nowhere")
    #expect(result.status == 66)
    #expect(result.error == "kan: /nowhere: there is no such file or folder; check its name\n")
    #expect(try run(environment: ["KAN_CONTENT": "/nowhere"]).status == 66)
    #expect(try run(environment: ["KAN_CONTENT": "/usr/bin"]).status == 66)
  }

  @Test func badContentIsSixtyFive() throws {
    let folder = NSTemporaryDirectory() + "kan-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "id = ".write(toFile: "\(folder)/issue.toml", atomically: true, encoding: .utf8)
    let result = try run("contents", folder)
    #expect(result.status == 65 && result.error.hasPrefix("kan: \(folder)/issue.toml:1: "))
    #expect(try run("check", folder).status == 65)
  }

  @Test func theBundledIssuePassesItsCheck() throws {
    let result = try run("check", Session.checkout + "/Content/china-standardization-2025-01")
    #expect(result.status == 0 && result.output == "")
  }

  @Test func keysDriveAScreenWithoutATerminal() throws {
    let result = try run("--keys", "7 Enter :p Space 8 Enter", "--size", "100x30", "--dump")
    #expect(result.output.split(separator: "\n").first?.contains("China Scene 中国视窗") == true)
    let clicked = try run("--keys", "Click:10,11 Click:10,11", "--size", "120x40", "--dump")
    #expect(clicked.output.contains("China-CEEC"))
  }

  @Test func aMinusMayBeginKeysAndQueries() throws {
    let narrow = try run("--keys", "- -", "--size", "100x30", "--dump")
    #expect(narrow.status == 0 && narrow.error == "")
    let found = try run("search", "--json", "--", "standard", "-solar")
    #expect(found.output.contains("\"query\" : \"standard -solar\""), "\(found)")
  }

  /// The shortest command lines are told apart before the parser of arguments sees them.
  @Test func aPathMeansTheSameWithAndWithoutACommand() throws {
    for path in ["/nowhere", "./nothing.epub", "...", "/usr/bin"] {
      let (short, long) = (try run(path), try run("read", path))
      #expect(short.status == long.status && short.status == 66, "\(path)")
      #expect(short.output == long.output && short.error == long.error, "\(path)")
    }
    #expect(try run("libary").status == 66)
    #expect(try run("library").status == 0)
    #expect(try run("--versoin").status == 2)
    #expect(try run("--version", "--interface", "en").output == run("--version").output)
  }

  @Test func whatAWordWasTakenToBeIsSaidBesideWhatIsFound() throws {
    let found = try run("search", "carbom")
    #expect(found.error.hasPrefix("no carbom; showing carbon"), "\(found.error)")
    #expect(found.output.contains("〔carbon〕") && found.status == 0)
    #expect(try run("search", "--json", "carbom").output.contains("\"shown\" : \"carbon\""))
  }

  @Test func versionAndHelpAreOutput() throws {
    #expect(try run("--version").output.hasPrefix("kan "))
    let help = try run("--help")
    #expect(help.status == 0 && help.output.contains("contents") && help.error == "")
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func readmeListsTheKeysOfTheTable(name: String) throws {
    let readme = try String(contentsOfFile: Session.checkout + "/\(name)", encoding: .utf8)
    #expect(readme.contains(try run("keys", "--markdown").output))
  }

  @Test func aDumbTerminalGetsText() throws {
    let session = try Session(environment: ["TERM": "dumb"])
    #expect(session.end() == 0)
    #expect(!session.output.contains(0x1B))
    #expect(String(decoding: session.output, as: UTF8.self).contains("China Scene 中国视窗"))
  }
}
