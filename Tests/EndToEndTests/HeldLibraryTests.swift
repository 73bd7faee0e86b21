import Foundation
import Glibc
import PseudoTerminal
import Testing

/// A library that another program is writing holds up no key and no way out.
@Suite struct HeldLibraryTests {
  /// A program that holds the lock of a library until it is ended.
  private func hold(_ library: String, _ lock: String) throws -> Child {
    let script = """
      import sqlite3, sys, time
      c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=9)
      c.execute('BEGIN ' + sys.argv[2])
      print('held', flush=True)
      time.sleep(60)
      """
    let child = try #require(
      Child(
        ["python3", "-c", script, library, lock], environment: ["PATH": "/usr/bin:/bin"],
        columns: 80, rows: 24))
    let said = child.read(milliseconds: 9000) ?? []
    #expect(String(decoding: said, as: UTF8.self).hasPrefix("held"))
    return child
  }

  @Test(arguments: ["IMMEDIATE", "EXCLUSIVE"])
  func theTerminalIsGivenBackAndWhatIsNotKeptIsSaid(lock: String) throws {
    let home = Home()
    #expect(try home.run(["bookmark", "add", "bri-report"]).status == 0)
    let holder = try hold(home.library, lock)
    let session = try Session(environment: ["XDG_DATA_HOME": home.folder])
    #expect(session.shows("Front Matter"))
    session.child.send("\r")
    #expect(session.shows("back"))
    for _ in 0..<4 { session.child.send("m}") }
    session.child.send("Q")
    // The screen is the shell's again before anything is waited for.
    #expect(session.wait(seconds: 2) { !$0.text.contains("q back") })
    #expect(session.wait(seconds: 5) { $0.text.contains("not kept: another program holds") })
    #expect(session.end() == 0)
    kill(holder.pid, SIGKILL)
    #expect(holder.exitStatus(seconds: 5) != nil)
    #expect(try home.bookmarks().count == 1)
  }
}
