import Foundation
import Glibc
import PseudoTerminal
import Testing

/// What the real program keeps, over restarts, kills and faults.
@Suite(.serialized) struct KeepingTests {
  /// The text in sight, without what the last row says of keys.
  private func lines(_ session: Session) -> [Substring] {
    session.finishedText().split(separator: "\n").dropFirst(2).dropLast(1)
  }

  @Test func bookmarksAndPlacesAreThereTheNextDay() throws {
    let home = Home()
    var session = try Session(environment: ["XDG_DATA_HOME": home.folder])
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

    session = try Session(environment: ["XDG_DATA_HOME": home.folder])
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
    let home = Home()
    var session = try Session(environment: ["XDG_DATA_HOME": home.folder])
    #expect(session.shows("中国视窗"))
    session.child.send("7\r")
    #expect(session.shows("photovoltaic"))
    session.child.send("  ")
    let page = session.finishedText()
    Thread.sleep(forTimeInterval: 1.6)
    kill(session.child.pid, SIGKILL)
    session = try Session(environment: ["XDG_DATA_HOME": home.folder])
    #expect(session.wait(seconds: 10) { $0.text == page })
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  /// 32 programs killed while they start, import and bookmark, half of them in the moment in which the
  /// bookmark is shown: every one that was shown as kept is there.
  @Test func killsLoseNoBookmarkThatWasShown() throws {
    var shown = 0
    for round in 0..<32 {
      let home = Home()
      let session = try Session(columns: 80, rows: 24, environment: ["XDG_DATA_HOME": home.folder])
      session.child.send("3\r" + ["jm", " m", "]m", "m"][round % 4])
      let seconds = round.isMultiple(of: 2) ? 10 : Double.random(in: 0...0.3)
      session.wait(seconds: seconds) { $0.text.contains("bookmarked") }
      let isShown = session.screen.text.contains("bookmarked")
      kill(session.child.pid, SIGKILL)
      _ = session.child.exitStatus(seconds: 2)
      guard isShown else { continue }
      shown += 1
      #expect(try home.bookmarks().count == 1)
    }
    #expect(shown >= 16, "too few bookmarks were made to prove anything: \(shown)")
  }

  @Test func faultsOfTheLibraryAreOneSentenceAndReadingGoesOn() throws {
    let session = try Session(columns: 110, environment: ["XDG_DATA_HOME": "/dev/null"])
    #expect(session.shows("reading goes on"))
    session.child.send("3\r")
    #expect(session.shows("People are the driving force"))
    for _ in 0..<2 {
      session.child.send("m")
      #expect(session.shows("not kept: the library cannot be opened"))
      session.child.send("j")
      #expect(session.wait { !$0.text.contains("not kept") })
    }
    session.child.send("Q")
    #expect(session.end() == 0)

    let home = Home()
    try FileManager.default.createDirectory(
      atPath: "\(home.folder)/kan", withIntermediateDirectories: true)
    try Data("this is no library".utf8).write(to: URL(filePath: "\(home.folder)/kan/library.db"))
    let (found, status) = try home.run(["search", "碳足迹"])
    #expect(status == 0 && found.contains("it is mended when Kan opens it next"), "\(found)")
    #expect(!FileManager.default.fileExists(atPath: "\(home.folder)/kan/library.db.damaged"))
    let (output, _) = try home.run(["bookmark", "add", "cultivate-talent"])
    #expect(output.contains("it is set aside as"))
    #expect(FileManager.default.fileExists(atPath: "\(home.folder)/kan/library.db.damaged"))
  }

  /// Both press their keys before either has answered.
  @Test func twoReadersAtOnceLoseNothing() throws {
    let home = Home()
    let sessions = try (0..<2).map { _ in
      try Session(columns: 80, rows: 24, environment: ["XDG_DATA_HOME": home.folder])
    }
    for (session, column) in zip(sessions, ["3", "7"]) {
      #expect(session.shows("中国视窗") || session.shows("China Scene"))
      session.child.send("\(column)\r")
      #expect(session.shows(column == "3" ? "People are the driving force" : "photovoltaic"))
    }
    var shown = 0
    for _ in 0..<5 {
      for session in sessions { session.child.send("}m") }
      for session in sessions where session.shows("bookmarked") { shown += 1 }
      for session in sessions { session.child.send("j") }
      for session in sessions { #expect(session.wait { !$0.text.contains("bookmarked") }) }
    }
    for session in sessions {
      session.child.send("Q")
      #expect(session.end() == 0)
    }
    #expect(shown > 5, "too few bookmarks were made to prove anything: \(shown)")
    #expect(try home.bookmarks().count >= shown)
  }

  @Test func aBookmarkOfAnotherProgramIsSeenAtOnce() throws {
    let home = Home()
    let session = try Session(environment: ["XDG_DATA_HOME": home.folder])
    #expect(session.shows("中国视窗"))
    session.child.send("'")
    #expect(session.shows("Nothing is kept"))
    #expect(
      try home.run(["bookmark", "add", "cultivate-talent", "--note", "邻座"]).status == 0)
    #expect(session.shows("— 邻座"))
    #expect(try home.run(["bookmark", "remove", "1"]).status == 0)
    #expect(session.shows("Nothing is kept"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func whatIsHighlightedIsPrintedWithItsInkAndItsWords() throws {
    let home = Home()
    #expect(
      try home.run([
        "--library", home.folder + "/kan/library.db", "--keys", "Enter . . V i", "--size",
        "80x24", "--dump",
      ]).status == 0)
    #expect(try home.run(["bookmark", "list"]).output.contains("indigo: “China”\n"))
    #expect(try home.run(["bookmark", "export"]).output.contains("> **China** has begun"))
    let kept = try #require(try home.bookmarks().first)
    #expect(kept["colour"] as? String == "indigo" && kept["length"] as? Int == 5)
    #expect((kept["paragraph"] as? [String: String])?["zh"]?.hasPrefix("国家标准化") == true)
  }

  @Test func commandsPrintWhatIsPromised() throws {
    let home = Home()
    let (json, status) = try home.run(["search", "--json", "标准化", "人才"])
    #expect(status == 0)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let hits = try #require(answer["hits"] as? [[String: Any]])
    #expect(answer["total"] as? Int == hits.count && answer["query"] as? String == "标准化 人才")
    #expect(answer["articles"] as? Int == Set(hits.compactMap { $0["article"] as? String }).count)
    #expect(answer["counted"] as? Bool == true)
    for key in ["issue", "section", "article", "title", "block", "language", "snippet", "matches"] {
      #expect(hits.allSatisfy { $0[key] != nil }, "\(key)")
    }
    #expect(try home.run(["search", "nowheretobefound"]).status == 1)
    #expect(try home.run(["search", "x", "--in", "none"]).status == 66)
    #expect(try home.run(["index", "standards"]).output.contains("GB/T 44130.1—2024  1"))
    #expect(try home.run(["index", "people"]).output.contains("Wu Hequan  邬贺铨"))
    #expect(
      try home.run(["cite", "cultivate-talent", "--style", "bibtex"]).output.contains(
        "@article{cultivate-talent-2025"))
    #expect(try home.run(["library"]).output.contains("35 articles"))
    #expect(try home.run(["import", "/nowhere"]).status == 66)
    #expect(try home.run(["bookmark", "remove", "7"]).status == 66)
    #expect(
      try home.run(
        ["bookmark", "add", "cultivate-talent", "--block", "2", "--language", "zh"]
      ).output == "1\n")
    #expect(try home.run(["bookmark", "export"]).output.contains("> "))
  }

  /// A file that was edited since is opened: what was kept in it stands beside its words at once.
  @Test func whatWasKeptFollowsItsWordsIntoAnEditedFile() throws {
    let folder = Session.newFolder()
    let (file, home) = ("\(folder)/walk.md", Home())
    let paragraphs = [
      "Alpha walked along the river until noon.", "Bravo carried a lamp to the last door.",
      "Charlie sang while the others slept.", "Delta counted the boats that came in.",
    ]
    func write(_ texts: [String]) throws {
      try ("# Walk\n\n" + texts.joined(separator: "\n\n") + "\n").write(
        toFile: file, atomically: true, encoding: .utf8)
    }
    func begin() throws -> Session {
      let session = try Session([file], environment: ["XDG_DATA_HOME": home.folder])
      #expect(session.shows("Walk"))
      session.child.send("\r")
      #expect(session.shows("Bravo carried"))
      return session
    }
    try write(paragraphs)
    var session = try begin()
    session.child.send("...m")
    #expect(session.shows("bookmarked"))
    session.child.send(".V$a")
    #expect(session.shows("highlighted"))
    session.child.send("Q")
    #expect(session.end() == 0)

    try write(Array(paragraphs.dropFirst()))
    session = try begin()
    _ = session.finishedText()
    func row(of sign: Character) -> String? {
      session.screen.text.split(separator: "\n").first { $0.contains(sign) }.map(String.init)
    }
    #expect(row(of: "◆")?.contains("Bravo") == true, "\(session.screen.text)")
    #expect(row(of: "◇")?.contains("Charlie") == true, "\(session.screen.text)")
    session.child.send("Q")
    #expect(session.end() == 0)
  }
}
