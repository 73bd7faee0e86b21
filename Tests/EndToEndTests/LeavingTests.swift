import Glibc
import PseudoTerminal
import Testing

/// The terminal is given back as it was on every way out.
@Suite(.serialized) struct LeavingTests {
  /// Starts, takes a way out, and looks at what is left behind.
  private func expectRestored(_ status: Int32, _ leave: (Session) -> Void) throws {
    let session = try Session()
    let modes = session.child.initialModes
    #expect(session.shows("China Scene"))
    #expect(session.child.localModes & UInt32(ECHO | ICANON) == 0)
    leave(session)
    #expect(session.end() == status)
    #expect(session.child.localModes == modes)
    let output = String(decoding: session.output.suffix(400), as: UTF8.self)
    #expect(output.contains("\u{1B}[?1049l"))
    #expect(output.contains("\u{1B}[?2031l"))
    #expect(output.contains("\u{1B}[?2004l") && output.contains("\u{1B}[?1000l"))
    #expect(output.contains("\u{1B}[?25h") || output.contains("\u{1B}[?12l\u{1B}[?25h"))
  }

  @Test func onQuit() throws { try expectRestored(0) { $0.child.send("q") } }
  @Test func onInterrupt() throws { try expectRestored(130) { $0.child.send("\u{3}") } }

  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGVTALRM, SIGPWR,
    SIGPROF,
    SIGPOLL, SIGSTKFLT, 34, 50, 64,
  ])
  func onSignal(number: Int32) throws {
    try expectRestored(128 + number) { kill($0.child.pid, number) }
  }

  @Test func aBrokenPipeIsNoWayOut() throws {
    try expectRestored(0) { session in
      kill(session.child.pid, SIGPIPE)
      session.child.send("2")
      #expect(session.shows("义乌举行"))
      session.child.send("Q")
    }
  }

  /// A signal at any moment of the start, before and after the terminal is taken over.
  @Test(arguments: [0, 2, 4, 6, 8, 10, 14, 18, 24, 30, 40, 50]) func onASignalWhileItStarts(
    delay: Int
  ) throws {
    let session = try Session()
    let modes = session.child.initialModes
    usleep(UInt32(delay) * 1000)
    kill(session.child.pid, SIGHUP)
    #expect(session.end() == 128 + SIGHUP)
    #expect(session.child.localModes == modes)
    let output = String(decoding: session.output, as: UTF8.self)
    #expect(
      output.ranges(of: "\u{1B}[?1049h").count == output.ranges(of: "\u{1B}[?1049l").count)
    #expect(!output.contains("[?2004h") || output.contains("[?2004l"))
  }

  @Test func aHangUpThatIsIgnoredIsNone() throws {
    let session = try Session(through: ["/bin/sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""])
    #expect(session.shows("China Scene"))
    kill(session.child.pid, SIGHUP)
    session.child.send("2")
    #expect(session.shows("义乌举行"))
    session.child.send("Q")
    #expect(session.end() == 0)
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

  /// Under a shell with jobs, without which nothing can be stopped.
  private func inShell(_ script: String) -> [String] {
    ["/bin/bash", "-c", "set -m; \"$0\" \"$@\"; echo stopped; \(script); echo ended $?"]
  }

  @Test func aSuspendedProgramCanBeEnded() throws {
    let session = try Session(
      through: inShell(
        "kill %1; s=148; while [ $s = 148 ]; do wait %1; s=$?; done; (exit $s)"))
    #expect(session.shows("China Scene"))
    session.child.send("\u{1A}")
    #expect(session.end() == 0)
    let output = String(decoding: session.output, as: UTF8.self)
    let rest = output.components(separatedBy: "stopped\r\n").dropFirst().joined()
    #expect(rest.contains("ended 143") && !rest.contains("\u{1B}"), "\(rest)")
  }

  @Test func aSuspendedProgramComesToTheForeground() throws {
    let session = try Session(through: inShell("fg %1 > /dev/null"))
    #expect(session.shows("China Scene"))
    session.child.send("\u{1A}")
    #expect(
      session.wait { _ in String(decoding: session.output, as: UTF8.self).contains("stopped") })
    session.child.send("2")
    #expect(session.shows("义乌举行"))
    session.child.send("Q")
    #expect(session.shows("ended 0"))
  }

  /// A stop that cannot be caught: the shell takes the terminal, and gives it back as it likes it.
  @Test func aStoppedProgramTakesItsTerminalBack() throws {
    let session = try Session()
    let cooked = session.child.initialModes
    #expect(session.shows("China Scene"))
    _ = session.finishedText()
    let raw = session.child.localModes
    kill(session.child.pid, SIGSTOP)
    session.child.localModes = cooked
    kill(session.child.pid, SIGCONT)
    #expect(session.wait { _ in session.child.localModes == raw })
    session.child.send("2")
    #expect(session.shows("义乌举行"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func closingTheTerminalEndsTheProgram() throws {
    let session = try Session()
    #expect(session.shows("China Scene"))
    session.child.hangUp()
    #expect(session.child.exitStatus() == 128 + SIGHUP)
  }

  /// Where nothing can be read the terminal has been asked already: its answers stay out of the shell's line.
  @Test func aStartThatFailsLeavesNoAnswerBehind() throws {
    let session = try Session(["nonesuch"])
    #expect(session.end() == 66)
    let output = String(decoding: session.output, as: UTF8.self)
    #expect(output.contains("nonesuch") && !output.contains("^["), "\(output)")
    #expect(session.child.localModes == session.child.initialModes)
  }
}
