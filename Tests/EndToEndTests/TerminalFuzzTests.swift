import Glibc
import TestSupport
import Testing

/// Anything that can come from a terminal, on the real program in a window of any size, until it leaves
/// or a signal ends it: nothing traps, and the terminal is given back as it was.
@Suite(.serialized) struct TerminalFuzzTests {
  @Test func randomInputAndSignalsLeaveTheTerminalAsItWas() throws {
    let plan = FuzzPlan(rounds: 12, inputs: 100)
    for seed in plan.seeds {
      plan.say(seed)
      try play(seed, inputs: plan.inputs)
    }
  }

  private func play(_ seed: Int, inputs: Int) throws {
    var random = SeededGenerator(seed: seed)
    let session = try Session(
      columns: 1 + random.below(200), rows: 1 + random.below(60),
      environment: ["BROWSER": "/bin/true", "EDITOR": "/bin/true"])
    let modes = session.child.initialModes
    // Some inputs and some signals come before the terminal is taken over.
    if random.below(4) > 0 { session.wait { _ in session.child.localModes != modes } }
    for _ in 0..<inputs {
      press(session, &random)
      session.wait(seconds: random.below(8) == 0 ? 0.02 : 0) { _ in false }
    }
    let number = random.one(of: TerminalFuzzTests.signals)
    kill(session.child.pid, number)
    let end = session.end()
    #expect(
      [0, 130, 128 + number].contains(end),
      "seed \(seed): ended with \(end.map(String.init) ?? "–")"
    )
    #expect(session.child.localModes == modes, "seed \(seed)")
    expectGivenBack(String(decoding: session.output, as: UTF8.self), seed)
  }

  private static let signals = [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGPWR,
  ]

  /// Expects that what was switched on is switched off at last.
  private func expectGivenBack(_ output: String, _ seed: Int) {
    for mode in ["?1049", "?2004", "?1000", "?1006"] {
      let on = output.ranges(of: "\u{1B}[\(mode)h").last
      let off = output.ranges(of: "\u{1B}[\(mode)l").last
      guard let on else { continue }
      let isOff = off.map { $0.lowerBound > on.lowerBound } ?? false
      #expect(isOff || mode == "?1006", "seed \(seed): \(mode) stays on")
    }
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
    "\u{1B}]11;rgb:0/0/0\u{07}", "\u{1B}P+r\u{1B}\\",
  ]

  /// Leaves out bytes that quit, suspend, or begin a line that does something outside the program.
  private func isHarmless(_ byte: UInt8) -> Bool {
    ![0x03, 0x11, 0x13, 0x1A, 0x1C].contains(byte) && !"qQ|E:".utf8.contains(byte)
  }
}
