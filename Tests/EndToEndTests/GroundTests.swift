import Emulation
import Foundation
import Glibc
import Testing

/// Light or dark, as the terminal says it is, and never waited for.
@Suite(.serialized) struct GroundTests {
  private let light = "\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{7}"

  /// A reader before the first page, in the dark.
  private func reader(writing config: String = "") throws -> Session {
    let folder = Session.newFolder()
    try FileManager.default.createDirectory(
      atPath: folder + "/kan", withIntermediateDirectories: true)
    try config.write(toFile: folder + "/kan/config.toml", atomically: true, encoding: .utf8)
    let session = try Session(environment: ["XDG_CONFIG_HOME": folder])
    #expect(session.shows("C H I N A"))
    #expect(isDark(session.screen))
    #expect(String(decoding: session.output, as: UTF8.self).contains("\u{1B}]11;?\u{7}"))
    return session
  }

  private func isDark(_ screen: Emulator) -> Bool {
    screen.cell(row: 1, column: 1).background == .index(234)
  }

  private func isLight(_ screen: Emulator) -> Bool {
    screen.cell(row: 1, column: 1).background == .index(255)
  }

  private func leave(_ session: Session) {
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func aLightTerminalHasALightPage() throws {
    let session = try reader()
    session.child.send(light)
    #expect(session.wait(until: isLight))
    leave(session)
  }

  /// An answer in pieces, by BEL and by ST, is no key: on the front page “1” and “r” would be some.
  @Test(arguments: [
    ["\u{1B}", "]11;rgb:ffff/ffff/ffff\u{7}"], ["\u{1B}]", "11;rgb:ff/ff/ff\u{1B}\\"],
    ["\u{1B}]1", "1;rg", "b:f/f/f\u{1B}", "\\"],
  ])
  func anAnswerMayComeInPieces(pieces: [String]) throws {
    let session = try reader()
    let page = session.finishedText()
    for piece in pieces {
      session.child.send(piece)
      usleep(80_000)  // Longer than an escape waits for what follows it.
    }
    #expect(session.wait(until: isLight))
    // An escape that nothing follows at once is a key as well, and says so in the last row.
    func rows(_ text: String) -> ArraySlice<Substring> {
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
    #expect(rows(session.screen.text) == rows(page))
    leave(session)
  }

  @Test func anAnswerThatIsLateIsNeitherFollowedNorTyped() throws {
    let session = try reader()
    usleep(2_100_000)
    session.child.send("/")
    #expect(session.shows("Search"))
    let page = session.finishedText()
    session.child.send(light)
    #expect(session.finishedText() == page && isDark(session.screen))
  }

  @Test func theThemeChangesWithTheTerminal() throws {
    let session = try reader()
    session.child.send("\u{1B}[?997;2n")
    #expect(session.wait(until: isLight))
    session.child.send("\u{1B}[?997;1n")
    #expect(session.wait(until: isDark))
    leave(session)
    let output = String(decoding: session.output, as: UTF8.self)
    #expect(output.contains("\u{1B}[?2031h") && output.contains("\u{1B}[?2031l"))
  }

  @Test func aThemeThatIsWrittenStaysUntilAutoIsChosen() throws {
    let session = try reader(writing: "theme = \"dark\"\n")
    session.child.send(light)
    _ = session.finishedText()
    #expect(isDark(session.screen))
    session.child.send(":theme auto\r")
    #expect(session.wait(until: isLight))
    leave(session)
  }

  @Test func afterAChoiceByKeyTheTerminalIsNotFollowed() throws {
    let session = try reader(writing: "theme = \"auto\"\n")
    session.child.send("c")
    #expect(session.wait(until: isLight))
    session.child.send("\u{1B}[?997;1n")
    _ = session.finishedText()
    #expect(isLight(session.screen))
    leave(session)
  }
}
