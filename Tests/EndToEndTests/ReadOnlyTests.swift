import Foundation
import Glibc
import PseudoTerminal
import Testing

/// The real program with a library that may only be read, or none at all.
@Suite(.serialized) struct ReadOnlyTests {
  /// Runs a command as a user who may write nothing; what it printed, and its exit status.
  private func run(_ command: String, _ environment: [String: String]) throws -> (
    output: String, status: Int32
  ) {
    let file = "\(Session.newFolder())/output"
    let user = geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""
    let usual = [
      "PATH": "/usr/bin:/bin", "KAN_CONTENT": Session.checkout + "/Content",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let child = try #require(
      Child(
        ["/bin/sh", "-c", "cd /; exec \(user) '\(Session.program)' \(command) >'\(file)' 2>&1"],
        environment: usual.merging(environment) { $1 }, columns: 80, rows: 24))
    let status = try #require(child.exitStatus(seconds: 20))
    return (try String(contentsOfFile: file, encoding: .utf8), status)
  }

  /// A library with a bookmark in a folder that nobody else may write.
  private func readOnlyHome() throws -> String {
    let home = Session.newFolder()
    let child = try #require(
      Child(
        [Session.program, "bookmark", "add", "cultivate-talent", "--note", "记住"],
        environment: [
          "KAN_CONTENT": Session.checkout + "/Content", "XDG_DATA_HOME": home, "PATH": "/bin",
        ], columns: 80, rows: 24))
    #expect(child.exitStatus(seconds: 20) == 0)
    for (path, mode) in [(home, 0o755), ("\(home)/kan", 0o555), ("\(home)/kan/library.db", 0o444)] {
      #expect(chmod(path, mode_t(mode)) == 0)
    }
    return home
  }

  @Test func whatIsKeptIsReadWhereNothingCanBeKept() throws {
    let home = try readOnlyHome()
    defer { chmod("\(home)/kan", 0o755) }
    let environment = ["XDG_DATA_HOME": home]
    for command in ["bookmark list", "bookmark list --json", "bookmark export"] {
      let (output, status) = try run(command, environment)
      #expect(status == 0 && output.contains("记住") && !output.contains("kan:"), "\(output)")
    }
    let (found, status) = try run("search 碳足迹", environment)
    #expect(status == 0 && found.contains("〔碳足迹〕"), "\(found)")
    let (refused, failure) = try run("bookmark add cultivate-talent", environment)
    #expect(failure == 74 && refused.hasPrefix("kan: "), "\(refused)")
  }

  @Test func aLibraryThatCannotBeReadIsNoEmptyOne() throws {
    let home = try readOnlyHome()
    defer { chmod("\(home)/kan", 0o755) }
    chmod("\(home)/kan/library.db", 0)
    for command in ["bookmark list", "bookmark export --json"] {
      let (output, status) = try run(command, ["XDG_DATA_HOME": home])
      #expect(status == 74 && output.hasPrefix("kan: "), "\(output)")
    }
  }

  @Test func withoutAHomeNothingIsMadeAnywhere() throws {
    for command in [
      "bookmark list", "bookmark list --library ''", "library check --library :memory:",
    ] {
      let (output, status) = try run(command, [:])
      #expect(status == 74 && output.contains("is no name of a file"), "\(output)")
      #expect(output.split(separator: "\n").count == 1)
    }
    #expect(!FileManager.default.fileExists(atPath: "/kan"))
  }
}
