import Foundation

/// The path of a small publication written for the tests: `rivieres` (French and German), `kawa`
/// (Japanese) or `tides` (English and Japanese).
package func fixture(_ name: String) -> String {
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/\(name)")
    .standardized.path
}

/// The texts of the files of a fixture, by their names.
package func fixtureFiles(_ name: String) throws -> [String: String] {
  let folder = fixture(name)
  let names = try FileManager.default.contentsOfDirectory(atPath: folder)
  return Dictionary(
    uniqueKeysWithValues: try names.map {
      ($0, try String(contentsOf: URL(filePath: "\(folder)/\($0)"), encoding: .utf8))
    })
}

/// A folder made for one test and removed after it.
package final class TemporaryFolder {
  package let path: String

  /// Makes it with files by their names.
  package init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "kan-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Data(text.utf8)) }
  }

  /// Writes a file, and makes the folders that its name has.
  package func write(_ name: String, _ data: Data) throws {
    let file = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
