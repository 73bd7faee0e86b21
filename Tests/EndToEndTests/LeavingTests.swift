import Glibc
import PseudoTerminal
import Testing

/// The terminal is given back as it was on every way out.
@Suite(.serialized) struct LeavingTests {
  /// Starts, takes a way out, and looks at what is left behind.
  private func expectRestored(_ status: Int32?, _ leave: (Session) -> Void) throws {
    let session = try Session()
    let modes = session.child.initialModes
    #expect(session.shows("China Scene"))
    #expect(session.child.localModes & UInt32(ECHO | ICANON) == 0)
    leave(session)
    let end = session.end()
    if let status { #expect(end == status) } else { #expect(end != 0 && end != nil) }
    #expect(session.child.localModes == modes)
    let output = String(decoding: session.output.suffix(400), as: UTF8.self)
    #expect(output.contains("\u{1B}[?1049l"))
    #expect(output.contains("\u{1B}[?2004l") && output.contains("\u{1B}[?1000l"))
    #expect(output.contains("\u{1B}[?25h") || output.contains("\u{1B}[?12l\u{1B}[?25h"))
  }

  @Test func onQuit() throws { try expectRestored(0) { $0.child.send("q") } }
  @Test func onInterrupt() throws { try expectRestored(130) { $0.child.send("\u{3}") } }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func onSignal(number: Int32) throws {
    try expectRestored(128 + number) { kill($0.child.pid, number) }
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT]) func onCrash(number: Int32) throws {
    try expectRestored(nil) { kill($0.child.pid, number) }
  }

  @Test func suspendsAndComesBack() throws {
    let session = try Session()
    #expect(session.shows("China Scene"))
    _ = session.finishedText()  // While it paints, ncurses ignores this signal.
    kill(session.child.pid, SIGTSTP)
    #expect(
      session.wait { _ in String(decoding: session.output, as: UTF8.self).contains("\u{1B}[?1049l")
      })
    kill(session.child.pid, SIGCONT)
    _ = session.finishedText()
    session.child.send("2")
    #expect(session.shows("中国—中东欧国家标准化科技创新交流活动在义乌举行"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func closingTheTerminalEndsTheProgram() throws {
    let session = try Session()
    #expect(session.shows("China Scene"))
    session.child.hangUp()
    #expect(session.child.exitStatus() == 128 + SIGHUP)
  }
}
