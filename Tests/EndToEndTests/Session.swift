import Emulation
import Foundation
import Glibc
import PseudoTerminal
import Testing

/// The real program in a real pseudo-terminal, seen through an emulator.
final class Session {
  let child: Child
  let screen: Emulator
  /// Everything the program wrote.
  private(set) var output: [UInt8] = []
  /// Whether the emulator is shown it: one that is not asked anything need not understand it.
  private let isSeen: Bool

  /// The program that was built beside the tests.
  static let program =
    Bundle.main.executableURL?.deletingLastPathComponent()
    .appending(path: "kan").path ?? "kan"
  /// What `make sanitize` says to the program.
  static let sanitizing = ProcessInfo.processInfo.environment.filter { $0.key == "ASAN_OPTIONS" }
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path

  /// Starts the program, by another one where `through` names it and its first arguments.
  init(
    _ arguments: [String] = [], through: [String] = [], columns: Int = 120, rows: Int = 40,
    environment: [String: String] = [:], isSeen: Bool = true
  ) throws {
    self.isSeen = isSeen
    let plain = [
      "XDG_DATA_HOME": Session.newFolder(), "XDG_CONFIG_HOME": Session.newFolder(),
      "XDG_STATE_HOME": Session.newFolder(), "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "PATH": "/usr/bin:/bin",
      "KAN_CONTENT": Session.checkout + "/Content", "SWIFT_BACKTRACE": "enable=no",
    ].merging(Session.sanitizing) { $1 }
    child = try #require(
      Child(
        through + [Session.program] + arguments, environment: plain.merging(environment) { $1 },
        columns: columns, rows: rows))
    screen = Emulator(columns: columns, rows: rows)
  }

  /// An empty folder of its own for each reader's library.
  static func newFolder() -> String {
    let path = folders + "/\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// Where those folders are; gone when the tests end.
  private static let folders: String = {
    atexit { try? FileManager.default.removeItem(atPath: Session.folders) }
    return NSTemporaryDirectory() + "kan-tests-\(getpid())"
  }()

  /// Waits until the screen looks as wanted; false when it does not in time.
  @discardableResult
  func wait(seconds: Double = 10, until isDone: (Emulator) -> Bool) -> Bool {
    let deadline = monotonicSeconds() + seconds
    while !isDone(screen) {
      guard monotonicSeconds() < deadline, let bytes = child.read(milliseconds: 20) else {
        return isDone(screen)
      }
      take(bytes)
    }
    return true
  }

  /// The screen as text after something has come, and then nothing for a while: the page is finished.
  func finishedText() -> String {
    wait(seconds: 10) { screen in screen.text.contains { !$0.isWhitespace } }
    while let bytes = child.read(milliseconds: 300), !bytes.isEmpty { take(bytes) }
    return screen.text
  }

  private func take(_ bytes: [UInt8]) {
    output += bytes
    guard isSeen else { return }
    let answer = screen.feed(bytes)
    if !answer.isEmpty { child.send(answer) }
  }

  /// Waits until the screen shows a text.
  func shows(_ text: String) -> Bool { wait { $0.text.contains(text) } }

  /// Waits until the program has ended; its exit status.
  func end() -> Int32? {
    // Under sanitizers the first start of a reader takes its time to be kept.
    wait(seconds: Session.sanitizing.isEmpty ? 5 : 60) { _ in false }
    return child.exitStatus(seconds: 2)
  }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    child.resize(columns: columns, rows: rows)
  }
}
