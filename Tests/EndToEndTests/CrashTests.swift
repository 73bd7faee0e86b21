import Foundation
import Glibc
import Testing

/// A crash of the real program: the terminal is whole, a file says where, and a sentence says which.
@Suite(.serialized) struct CrashTests {
  private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS]

  /// The program, crashed by a signal while it shows the front page, and where it may write about it.
  private func crashed(
    by signal: Int32, in state: String = Session.newFolder() + "/not/there",
    locale: String = "C.UTF-8", keys: String = "", seen: String = "C H I N A"
  ) throws -> (session: Session, report: String) {
    let session = try Session(environment: ["XDG_STATE_HOME": state, "LANG": locale])
    let modes = session.child.initialModes
    #expect(session.shows("C H I N A"))
    session.child.send(keys)
    #expect(session.shows(seen))
    _ = session.finishedText()
    kill(session.child.pid, signal)
    #expect(session.end() == 128 + signal)
    #expect(session.child.localModes == modes)
    return (session, state + "/kan/crash.txt")
  }

  /// What is written after the screen of the shell has come back.
  private func said(_ session: Session) throws -> String {
    let output = String(decoding: session.output, as: UTF8.self)
    let end = try #require(output.range(of: "\u{1B}[?1049l", options: .backwards))
    #expect(output[..<end.lowerBound].hasSuffix("\u{1B}[?1l\u{1B}>"))
    for mode in ["2004", "1000", "1006", "2031"] { #expect(output.contains("\u{1B}[?\(mode)l")) }
    return String(output[end.upperBound...])
  }

  @Test(arguments: signals) func itSaysWhereAndEndsAsItWouldHave(signal: Int32) throws {
    let (session, path) = try crashed(by: signal)
    let said = try said(session)
    #expect(said.contains("kan: crashed, a fault of kan; \(path) says where"), "\(said)")
    let report = try String(contentsOfFile: path, encoding: .utf8)
    #expect(report.contains("ended by signal \(signal), sent by process \(getpid())"))
    #expect(report.contains(#/addr2line -Cfipe kan-[0-9.]+-linux-x86_64.debug 0x[0-9a-f]+ 0x/#))
    #expect(!report.contains("C H I N A") && !report.contains("China"))
    #expect(FileManager.default.isReadableFile(atPath: path))
  }

  @Test func itSpeaksTheLanguageOfTheInterface() throws {
    #expect(try said(crashed(by: SIGSEGV, locale: "zh_CN.UTF-8").session).contains("程序崩溃"))
    let chosen = try crashed(by: SIGSEGV, keys: ":interface zh\r", seen: "退出").session
    #expect(try said(chosen).contains("程序崩溃"))
  }

  @Test func whereNothingCanBeWrittenItSaysSo() throws {
    let session = try crashed(by: SIGSEGV, in: "/dev/null/state").session
    #expect(try said(session).contains("no report could be written"))
  }

  /// While another program has the terminal, there is nothing to give back.
  @Test func aTerminalThatIsLentIsLeftAlone() throws {
    let session = try Session(environment: ["VISUAL": "kill -SEGV $PPID; :"])
    #expect(session.shows("C H I N A"))
    session.child.send("\rE")
    #expect(session.end() == 128 + SIGSEGV)
    let output = String(decoding: session.output, as: UTF8.self)
    #expect(output.ranges(of: "\u{1B}[?1049l").count == 1)
    #expect(output.contains("kan: crashed"))
  }

  /// A thread that comes back from being stopped may make the terminal raw again while another one crashes: two
  /// rounds of five ended so.
  @Test func whatComesBackFromBeingStoppedLeavesTheTerminalAlone() throws {
    for round in 1...12 {
      let session = try Session()
      let modes = session.child.initialModes
      #expect(session.shows("C H I N A"))
      kill(session.child.pid, round % 2 == 0 ? SIGSTOP : SIGTSTP)
      session.wait(seconds: 0.02) { _ in false }
      kill(session.child.pid, SIGFPE)
      kill(session.child.pid, SIGCONT)
      #expect(session.end() == 128 + SIGFPE)
      #expect(session.child.localModes == modes, "round \(round)")
    }
  }
}
