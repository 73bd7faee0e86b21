import Foundation
import Testing

/// The tables that are committed, beside those that `make tables` writes from Debian's unicode-data
/// and hyphen-en-us.
@Suite struct TablesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  @Test func theCommittedTablesAreWhatTheGeneratorsMake() throws {
    let made = URL.temporaryDirectory.appending(path: "kan-tables-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: made) }
    let (status, output) = try make(in: made)
    #expect(status == 0, "\(output)")
    for table in ["CUnicode/tables.c", "CHyphenation/patterns.c", "CHan/tables.c"] {
      let committed = try Data(contentsOf: TablesTests.root.appending(path: "Sources/\(table)"))
      let own = try Data(contentsOf: made.appending(path: table))
      #expect(committed == own, "Sources/\(table) is not what make tables writes")
    }
  }

  /// Runs the generators; a package that is missing is not installed, but fails the test.
  private func make(in directory: URL) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "make", "-C", TablesTests.root.path, "--assume-old=test-packages", "tables",
      "TABLES=\(directory.path)",
    ]
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
