import Foundation
import Testing

/// What the log tells, and what it never does.
@Suite struct LogTests {
  private func log(_ home: Home) throws -> String {
    try String(contentsOfFile: "\(home.folder)/kan/log", encoding: .utf8)
  }

  private func session(_ home: Home, _ arguments: [String] = []) throws -> Session {
    try Session(
      arguments, columns: 200,
      environment: [
        "XDG_DATA_HOME": home.folder, "XDG_STATE_HOME": home.folder, "XDG_CONFIG_HOME": home.folder,
      ])
  }

  @Test func whatIsDoneIsToldAndNeverTheReadersWords() throws {
    let home = Home()
    let session = try session(home, ["--verbose"])
    #expect(session.shows("中国视窗"))
    session.child.send("3\r")
    #expect(session.shows("People are the driving force"))
    session.child.send("M秘密 secret\r")
    #expect(session.shows("bookmarked"))
    session.child.send("/footprint")
    #expect(session.shows("hits in"))
    session.child.send("\u{3}Q")
    #expect(session.end() != nil)
    let log = try log(home)
    for fact in [
      "library opened", "imported  articles=35  faults=0  id=china-standardization-2025-01",
      "name=keepBookmark", "name=search",
    ] { #expect(log.contains(fact), "\(fact): \(log)") }
    for word in ["secret", "秘密", "footprint", "driving force"] { #expect(!log.contains(word)) }
  }

  @Test func faultsAreToldWithoutBeingAskedFor() throws {
    let home = Home()
    try FileManager.default.createDirectory(
      atPath: "\(home.folder)/kan", withIntermediateDirectories: true)
    for (name, text) in [("library.db", "no library"), ("config.toml", "theme = \"pink\"\n")] {
      try text.write(toFile: "\(home.folder)/kan/\(name)", atomically: true, encoding: .utf8)
    }
    let session = try session(home)
    #expect(session.shows("it is set aside as"))
    session.child.send("Q")
    #expect(session.end() == 0)
    let log = try log(home)
    #expect(log.contains("it is set aside as") && log.contains("pink"), "\(log)")
    #expect(!log.contains("debug"))
  }
}
