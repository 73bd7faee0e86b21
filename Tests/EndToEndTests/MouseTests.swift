import Foundation
import Testing

/// The mouse as the reader has written it, at the real program.
@Suite struct MouseTests {
  private let folder = Session.newFolder()

  private func write(_ config: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/kan", withIntermediateDirectories: true)
    try config.write(toFile: folder + "/kan/config.toml", atomically: true, encoding: .utf8)
  }

  private func start() throws -> Session {
    let session = try Session(environment: ["XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder])
    #expect(session.shows("C H I N A"))
    return session
  }

  /// Whether the terminal was last told to report the mouse; `nil` where it was told nothing.
  private func isHeard(_ session: Session) -> Bool? {
    let output = String(decoding: session.output, as: UTF8.self)
    let last = output.range(of: "\u{1B}[?1000", options: .backwards)
    return last.map { output[$0.upperBound...].hasPrefix("h") }
  }

  @Test func itIsHeardUnlessTheReaderWroteOtherwise() throws {
    let session = try start()
    #expect(isHeard(session) == true)
    session.child.send("Q")
    #expect(session.end() == 0)
    #expect(isHeard(session) == false)
  }

  @Test func whereItIsOffTheTerminalSelectsTextItself() throws {
    try write("mouse = false\n")
    let session = try start()
    #expect(isHeard(session) == nil)
    try write("mouse = true\n")
    #expect(session.wait { _ in isHeard(session) == true })
    try write("mouse = false\n")
    #expect(session.wait { _ in isHeard(session) == false })
    session.child.send("Q")
    #expect(session.end() == 0)
  }
}
