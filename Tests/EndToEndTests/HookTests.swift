import Foundation
import Testing

/// The reader's own commands at moments of reading, and the clipboard of their choice.
@Suite(.serialized) struct HookTests {
  private let folder = Session.newFolder()

  private func session(_ config: String) throws -> Session {
    try FileManager.default.createDirectory(
      atPath: folder + "/kan", withIntermediateDirectories: true)
    try config.write(toFile: folder + "/kan/config.toml", atomically: true, encoding: .utf8)
    let session = try Session(environment: ["XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder])
    #expect(session.shows("C H I N A"))
    return session
  }

  /// What a command has written to a file, once all of it is there.
  private func written(_ name: String, _ session: Session, until end: String) -> String {
    var text = ""
    session.wait { _ in
      text = (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
      return text.contains(end)
    }
    return text
  }

  @Test func eachMomentRunsItsCommandAndIsToldWhatItIs() throws {
    let session = try session(
      """
      [hooks]
      open = 'echo "$KAN_HOOK $KAN_PUBLICATION: $KAN_TITLE" > \(folder)/opened'
      finish = 'echo "$KAN_HOOK $KAN_ARTICLE" >> \(folder)/finished'
      keep = 'echo "$KAN_MARK in $KAN_ARTICLE: $KAN_QUOTE; $KAN_NOTE." > \(folder)/kept'
      """)
    let opened = written("opened", session, until: "\n")
    #expect(opened.hasPrefix("open china-standardization-2025-01: China Standardization"))
    session.child.send("3\r")
    #expect(session.shows("People are the driving force"))
    session.child.send("!")
    session.child.send("M")
    #expect(session.shows("Note:"))
    session.child.send("$(touch \(folder)/harm)\r")
    let kept = written("kept", session, until: ".\n")
    #expect(kept.hasPrefix("bookmark in ") && kept.contains("; $(touch \(folder)/harm)."))
    #expect(!FileManager.default.fileExists(atPath: folder + "/harm"))
    session.child.send("Q")
    #expect(session.end() == 0)
    #expect(written("finished", session, until: "\n").hasPrefix("finish "))
  }

  @Test func oneThatFailsIsSaidOnceAndWhatItPrintedIsInTheLog() throws {
    let session = try session("[hooks]\nopen = 'echo too bad; exit 3'\n")
    #expect(session.shows("the hook “open” failed; "))
    #expect(written("kan/log", session, until: "too bad\n").contains("too bad\n"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func oneThatNeverEndsHoldsUpNoKey() throws {
    let session = try session("[hooks]\nopen = 'exec sleep 30'\n")
    session.child.send("3\r")
    #expect(session.shows("People are the driving force"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func copiesGoToTheProgramThatIsWritten() throws {
    let program = folder + "/clip"
    try "#!/bin/sh\ncat > \"$1\"\n".write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let session = try session("clipboard = \"\(program) \(folder)/copied\"\n")
    session.child.send("3\r")
    #expect(session.shows("People are the driving force"))
    session.child.send("y")
    #expect(!written("copied", session, until: " ").isEmpty)
    session.child.send("Q")
    #expect(session.end() == 0)
    #expect(!String(decoding: session.output, as: UTF8.self).contains("\u{1B}]52;"))
  }

  @Test(arguments: ["terminal", "auto"]) func copiesGoToTheTerminal(setting: String) throws {
    let session = try session("clipboard = \"\(setting)\"\n")
    session.child.send("3\r")
    #expect(session.shows("People are the driving force"))
    session.child.send("y")
    #expect(
      session.wait { _ in String(decoding: session.output, as: UTF8.self).contains("\u{1B}]52;c;") }
    )
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func aProgramThatIsNotThereLeavesTheTextToBeSeen() throws {
    let session = try session("clipboard = \"/nowhere/clip\"\n")
    session.child.send("3\r")
    #expect(session.shows("People are the driving force"))
    session.child.send("y")
    _ = session.finishedText()
    #expect(!String(decoding: session.output, as: UTF8.self).contains("\u{1B}]52;"))
    session.child.send("qQ")
    #expect(session.end() == 0)
  }
}
