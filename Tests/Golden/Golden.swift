import Foundation
import Testing

/// Compares a text with `Goldens/NAME.txt` beside the test; `KAN_RECORD=1` writes it anew.
package func expectGolden(
  _ text: String, _ name: String, test: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: test).deletingLastPathComponent().appending(path: "Goldens/\(name).txt")
  if ProcessInfo.processInfo.environment["KAN_RECORD"] != nil {
    try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
  #expect(
    text + "\n" == golden, "\(name) differs from its golden:\n\(text)", sourceLocation: location)
}
