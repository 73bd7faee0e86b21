import Glibc
import TestSupport
import Testing

/// Anything that can come from a terminal, on the real program in a window of any size, until it leaves
/// or a signal ends it at any moment: nothing traps, and the terminal is given back as it was.
@Suite(.serialized) struct TerminalFuzzTests {
  @Test func randomInputAndSignalsLeaveTheTerminalAsItWas() throws {
    let plan = FuzzPlan(rounds: 40, inputs: 100, part: 50)
    for seed in plan.seeds {
      plan.say(seed)
      try play(seed, inputs: plan.inputs)
    }
  }

  /// Plays a round, unseen: libvterm 0.1.4 writes through a null pointer where a wide character comes to stand in
  /// the last column, as in a window that has just become narrower. The signal that ends it comes before the terminal is taken, while the program starts, or
  /// behind any input.
  private func play(_ seed: Int, inputs: Int) throws {
    var random = SeededGenerator(seed: seed)
    let session = try Session(
      random.one(of: TerminalFuzzTests.works).map { [Session.checkout + $0] } ?? [],
      columns: 1 + random.below(200), rows: 1 + random.below(60),
      environment: ["BROWSER": "/bin/true", "EDITOR": "/bin/true"], isSeen: false)
    let modes = session.child.initialModes
    if random.below(4) > 0 { session.wait { _ in session.child.localModes != modes } }
    for _ in 0..<random.below(2 * inputs + 1) {
      press(session, &random)
      if random.below(30) == 0 { disturb(session, &random) }
      session.wait(seconds: random.below(8) == 0 ? 0.02 : 0) { _ in false }
    }
    let number = random.one(of: TerminalFuzzTests.signals)
    kill(session.child.pid, number)
    let end = session.end()
    #expect(
      [0, 130, 128 + number].contains(end),
      "seed \(seed): ended with \(end.map(String.init) ?? "–") by signal \(number)"
    )
    #expect(session.child.localModes == modes, "seed \(seed), signal \(number)")
    expectGivenBack(String(decoding: session.output, as: UTF8.self), seed)
  }

  /// Sends a signal that ends nothing, or stops the program for a moment.
  private func disturb(_ session: Session, _ random: inout SeededGenerator) {
    let number = random.one(of: [SIGWINCH, SIGCONT, SIGTSTP, SIGSTOP, SIGCHLD, SIGURG])
    kill(session.child.pid, number)
    session.wait(seconds: random.below(2) == 0 ? 0.01 : 0) { _ in false }
    if number == SIGTSTP || number == SIGSTOP { kill(session.child.pid, SIGCONT) }
  }

  /// What is read: what the program comes with, or works in one and in two languages.
  private static let works = [
    nil, "/Tests/Fixtures/rivieres", "/Tests/Fixtures/kawa", "/Tests/Fixtures/tides",
  ]

  /// All that end a program that does nothing about them, but SIGKILL and those of a crash of its own.
  private static let signals =
    [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGPWR, SIGVTALRM,
      SIGPROF, SIGPOLL, SIGSTKFLT, SIGSYS, 34, 48, 64,
    ] + [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT]

  /// Expects that what was switched on is switched off at last.
  private func expectGivenBack(_ output: String, _ seed: Int) {
    for mode in ["?1049", "?2004", "?2031", "?1000", "?1002", "?1006"] {
      expectLast("\u{1B}[\(mode)l", after: "\u{1B}[\(mode)h", in: output, seed)
    }
    expectLast("\u{1B}[?25h", after: "\u{1B}[?25l", in: output, seed)
    expectLast("\u{1B}[?7h", after: "\u{1B}[?7l", in: output, seed)
  }

  private func expectLast(_ off: String, after on: String, in output: String, _ seed: Int) {
    guard let taken = output.ranges(of: on).last else { return }
    let given = output.ranges(of: off).last
    #expect(
      given.map { $0.lowerBound > taken.lowerBound } ?? false,
      "seed \(seed): \(on.dropFirst()) stays")
  }

  private func press(_ session: Session, _ random: inout SeededGenerator) {
    switch random.below(16) {
    case 0: session.resize(columns: 1 + random.below(300), rows: 1 + random.below(100))
    case 1: session.child.send(random.one(of: TerminalFuzzTests.sequences))
    case 2: session.child.send((0..<6).map { _ in UInt8(random.below(256)) }.filter(isHarmless))
    case 3:
      // A sequence that is cut anywhere, as by a slow line.
      let bytes = Array(random.one(of: TerminalFuzzTests.sequences).utf8)
      session.child.send(Array(bytes.prefix(random.below(bytes.count + 1))))
    default: session.child.send(random.one(of: TerminalFuzzTests.keys))
    }
  }

  private static let keys =
    "jkhludgGtsiof/nN*KmMV'vxD-+=[](){}HL0123456789.,&!?cyYab标ｊ \t\r\u{7F}\u{1B}\u{E}\u{F}\u{C}"
    .map(String.init)
  private static let sequences = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}OC", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[1;5H", "\u{1B}[<64;5;5M",
    "\u{1B}[<65;5;5M", "\u{1B}[<0;10;10M", "\u{1B}[<0;10;10m", "\u{1B}[<0;999999;1M",
    "\u{1B}[200~标准 q\u{1B}[31m\u{1B}[201~", "\u{1B}[200~\u{1B}[201~", "\u{1B}[3;3R",
    "\u{1B}]11;rgb:0/0/0\u{07}", "\u{1B}P+r\u{1B}\\", "\u{1B}[200~", "\u{1B}[<32;7;9M",
    "\u{1B}[?997;1n", "\u{1B}[1;99999999999999999999R",
  ]

  /// Leaves out bytes that quit, suspend, or begin a line that does something outside the program.
  private func isHarmless(_ byte: UInt8) -> Bool {
    ![0x03, 0x11, 0x13, 0x1A, 0x1C].contains(byte) && !"qQ|E:".utf8.contains(byte)
  }
}
