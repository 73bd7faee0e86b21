import Foundation
import Glibc
import PseudoTerminal
import Testing

/// What the real program keeps, over restarts, kills and faults.
@Suite(.serialized) struct KeepingTests {
  /// Runs a command of the program on a library; what it printed, and its exit status.
  private func run(_ arguments: [String], home: String, before: String = "") throws -> (
    output: String, status: Int32
  ) {
    let words = ([Session.program] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let file = "\(home)/output"
    let environment = [
      "PATH": "/usr/bin:/bin", "KAN_CONTENT": Session.checkout + "/Content", "XDG_DATA_HOME": home,
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let child = try #require(
      Child(
        ["/bin/sh", "-c", "\(before) \(words) >'\(file)' 2>&1"], environment: environment,
        columns: 80, rows: 24))
    let status = try #require(child.exitStatus(seconds: 20))
    return (try String(contentsOfFile: file, encoding: .utf8), status)
  }

  private func bookmarks(_ home: String) throws -> [[String: Any]] {
    let (output, status) = try run(["bookmark", "list", "--json"], home: home)
    #expect(status == 0, "\(output)")
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(json as? [[String: Any]])
  }

  /// The text in sight, without what the last row says of keys.
  private func lines(_ session: Session) -> [Substring] {
    session.finishedText().split(separator: "\n").dropFirst(2).dropLast(1)
  }

  @Test func bookmarksAndPlacesAreThereTheNextDay() throws {
    let home = Session.newFolder()
    var session = try Session(environment: ["XDG_DATA_HOME": home])
    #expect(session.shows("中国视窗"))
    session.child.send("3\r")
    #expect(session.shows("People are the driving force"))
    session.child.send("  M")
    #expect(session.shows("Note:"))
    session.child.send("记住 this\r")
    #expect(session.shows("bookmarked"))
    let page = lines(session)
    session.child.send("Q")
    #expect(session.end() == 0)

    session = try Session(environment: ["XDG_DATA_HOME": home])
    #expect(lines(session) == page)
    session.child.send("'")
    #expect(session.shows("— 记住 this"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func searchingShowsBothLanguagesAndOpensTheMatch() throws {
    let session = try Session()
    #expect(session.shows("中国视窗"))
    session.child.send("/碳足迹")
    #expect(session.shows("hits in"))
    #expect(session.shows("Ten standards that drew attention"))
    #expect(session.shows("The carbon footprint"))
    session.child.send("\r")
    #expect(session.shows("年度受关注标准"))
    session.child.send("n")
    #expect(session.wait { $0.text.contains("碳足迹") })
    session.child.send("q")
    #expect(session.shows("hits in"))
    session.child.send("\u{1B}")
    #expect(session.shows("中国视窗"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func aCopyGoesToTheTerminalsClipboardOnTheReadersKeyOnly() throws {
    let session = try Session()
    #expect(session.shows("中国视窗"))
    session.child.send("3\r")
    #expect(session.shows("People are the driving force"))
    #expect(!String(decoding: session.output, as: UTF8.self).contains("]52;"))
    session.child.send("Y")
    #expect(session.shows("citation copied"))
    let output = String(decoding: session.output, as: UTF8.self)
    let code = try #require(
      output.components(separatedBy: "]52;c;").last?.prefix { $0 != "\u{07}" })
    let text = String(decoding: try #require(Data(base64Encoded: String(code))), as: UTF8.self)
    #expect(text.contains("如何培养标准化人才[J]. 中国标准化, 2025(1)"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func aKillCostsAtMostTwoSecondsOfPlace() throws {
    let home = Session.newFolder()
    var session = try Session(environment: ["XDG_DATA_HOME": home])
    #expect(session.shows("中国视窗"))
    session.child.send("7\r")
    #expect(session.shows("photovoltaic"))
    session.child.send("  ")
    let page = session.finishedText()
    Thread.sleep(forTimeInterval: 1.6)
    kill(session.child.pid, SIGKILL)
    session = try Session(environment: ["XDG_DATA_HOME": home])
    #expect(session.wait(seconds: 10) { $0.text == page })
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  /// 60 programs killed while they start, import and bookmark, half of them in the moment in which
  /// the bookmark is shown: every bookmark that was shown as kept is there.
  @Test func killsLoseNoBookmarkThatWasShown() throws {
    let home = Session.newFolder()
    var shown = 0
    for round in 0..<60 {
      let session = try Session(columns: 80, rows: 24, environment: ["XDG_DATA_HOME": home])
      session.child.send("3\r" + ["jm", " m", "]m", "m"][round % 4])
      let seconds = round.isMultiple(of: 2) ? 10 : Double.random(in: 0...0.3)
      session.wait(seconds: seconds) { $0.text.contains("bookmarked") }
      if session.screen.text.contains("bookmarked") { shown += 1 }
      kill(session.child.pid, SIGKILL)
      _ = session.child.exitStatus(seconds: 2)
    }
    #expect(shown >= 30, "too few bookmarks were made to prove anything: \(shown)")
    #expect(try bookmarks(home).count >= shown)
    let (output, status) = try run(["search", "碳足迹"], home: home)
    #expect(status == 0 && output.contains("〔碳足迹〕"))
  }

  @Test func aFullDiskIsSaidAndLosesNothing() throws {
    let home = Session.newFolder()
    #expect(
      try run(["bookmark", "add", "cultivate-talent", "--note", "一"], home: home).status == 0)
    let (output, status) = try run(
      ["bookmark", "add", "cultivate-talent", "--note", String(repeating: "满", count: 9000)],
      home: home, before: "trap '' XFSZ; ulimit -f 8;")
    #expect(status == 74 && output.hasPrefix("kan: "), "\(status) \(output)")
    #expect(try bookmarks(home).count == 1)
  }

  @Test func faultsOfTheLibraryAreOneSentenceAndReadingGoesOn() throws {
    let session = try Session(columns: 110, environment: ["XDG_DATA_HOME": "/dev/null"])
    #expect(session.shows("reading goes on"))
    session.child.send("3\r")
    #expect(session.shows("People are the driving force"))
    session.child.send("m")
    #expect(session.shows("bookmarked"))
    session.child.send("Q")
    #expect(session.end() == 0)

    let home = Session.newFolder()
    try FileManager.default.createDirectory(
      atPath: "\(home)/kan", withIntermediateDirectories: true)
    try Data("this is no library".utf8).write(to: URL(filePath: "\(home)/kan/library.db"))
    let (found, status) = try run(["search", "碳足迹"], home: home)
    #expect(status == 0 && found.contains("it is mended when Kan opens it next"), "\(found)")
    #expect(!FileManager.default.fileExists(atPath: "\(home)/kan/library.db.damaged"))
    let (output, _) = try run(["bookmark", "add", "cultivate-talent"], home: home)
    #expect(output.contains("it is set aside as"))
    #expect(FileManager.default.fileExists(atPath: "\(home)/kan/library.db.damaged"))
  }

  @Test func twoReadersAtOnceLoseNothing() throws {
    let home = Session.newFolder()
    let sessions = try (0..<2).map { _ in
      try Session(columns: 80, rows: 24, environment: ["XDG_DATA_HOME": home])
    }
    for session in sessions {
      #expect(session.shows("中国视窗") || session.shows("China Scene"))
      session.child.send("3\r")
      #expect(session.shows("People are the driving force"))
    }
    for _ in 0..<3 {
      for session in sessions {
        session.child.send("jm")
        #expect(session.shows("bookmarked"))
        session.child.send("k")
        _ = session.finishedText()
      }
    }
    for session in sessions {
      session.child.send("Q")
      #expect(session.end() == 0)
    }
    #expect(try bookmarks(home).count == 6)
  }

  @Test func aBookmarkOfAnotherProgramIsSeenAtOnce() throws {
    let home = Session.newFolder()
    let session = try Session(environment: ["XDG_DATA_HOME": home])
    #expect(session.shows("中国视窗"))
    session.child.send("'")
    #expect(session.shows("No bookmarks"))
    #expect(
      try run(["bookmark", "add", "cultivate-talent", "--note", "邻座"], home: home).status == 0)
    #expect(session.shows("— 邻座"))
    #expect(try run(["bookmark", "remove", "1"], home: home).status == 0)
    #expect(session.shows("No bookmarks"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func commandsPrintWhatIsPromised() throws {
    let home = Session.newFolder()
    let (json, status) = try run(["search", "--json", "标准化", "人才"], home: home)
    #expect(status == 0)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let hits = try #require(answer["hits"] as? [[String: Any]])
    #expect(answer["total"] as? Int == hits.count && answer["query"] as? String == "标准化 人才")
    for key in ["issue", "section", "article", "title", "block", "language", "snippet", "matches"] {
      #expect(hits.allSatisfy { $0[key] != nil }, "\(key)")
    }
    #expect(try run(["search", "nowheretobefound"], home: home).status == 1)
    #expect(try run(["search", "x", "--in", "none"], home: home).status == 66)
    #expect(try run(["index", "standards"], home: home).output.contains("GB/T 44130.1—2024  2"))
    #expect(try run(["index", "people"], home: home).output.contains("Wu Hequan  邬贺铨"))
    #expect(
      try run(["cite", "cultivate-talent", "--style", "bibtex"], home: home).output.contains(
        "@article{cultivate-talent-2025"))
    #expect(try run(["library"], home: home).output.contains("35 articles"))
    #expect(try run(["import", "/nowhere"], home: home).status == 66)
    #expect(try run(["bookmark", "remove", "7"], home: home).status == 66)
    #expect(
      try run(
        ["bookmark", "add", "cultivate-talent", "--block", "2", "--language", "zh"], home: home
      ).output == "1\n")
    #expect(try run(["bookmark", "export"], home: home).output.contains("> "))
  }
}
