import Foundation
import PseudoTerminal
import Testing

/// A reader's home of its own, with the commands of the real program run in it.
struct Home {
  let folder = Session.newFolder()

  var library: String { "\(folder)/kan/library.db" }

  /// What a command printed, errors too, and its exit status (128 and the signal's number after a kill).
  typealias Outcome = (output: String, status: Int32)

  /// Runs a command of the program, after `before` in the same shell (`ulimit -f 8;`), or by
  /// another program (`strace -f`).
  func run(_ arguments: [String], before: String = "") throws -> Outcome {
    let file = "\(folder)/output-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let words = ([Session.program] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let child = try #require(
      Child(
        ["/bin/sh", "-c", "\(before) \(words) >'\(file)' 2>&1"], environment: environment,
        columns: 80, rows: 24))
    let status = try #require(child.exitStatus(seconds: 60))
    return (try String(contentsOfFile: file, encoding: .utf8), status)
  }

  private var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "KAN_CONTENT": Session.checkout + "/Content",
      "XDG_DATA_HOME": folder, "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  func bookmarks() throws -> [[String: Any]] {
    let (output, status) = try run(["bookmark", "list", "--json"])
    #expect(status == 0, "\(output)")
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(json as? [[String: Any]])
  }

  /// The notes of all bookmarks, in their order.
  func notes() throws -> [String] { try bookmarks().map { $0["note"] as? String ?? "" } }
}
