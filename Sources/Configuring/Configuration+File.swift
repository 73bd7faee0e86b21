import Glibc
import Importing

extension Configuration {
  /// Reads the file at a path; nothing is written where there is none.
  package static func read(at path: String) -> Configuration {
    guard !path.isEmpty else { return Configuration() }
    let bytes: [UInt8]?
    do { bytes = try File.readIfThere(path) } catch {
      var configuration = Configuration(path: path)
      configuration.isThere = true
      configuration.faults = [ConfigFault(path: path, line: 0, what: .unreadable(error.fact))]
      return configuration
    }
    return bytes.map { read($0, path: path) } ?? Configuration(path: path)
  }

  /// Reads the bytes of a file; a line that is no UTF-8 costs only itself.
  package static func read(_ bytes: [UInt8], path: String) -> Configuration {
    let rows = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let texts = rows.map { String(validating: $0, as: UTF8.self) }
    var text = texts.map { $0 ?? "" }.joined(separator: "\n")
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    var reader = ConfigReader(text, path: path)
    for (index, text) in texts.enumerated() where text == nil {
      reader.report(.notUTF8, line: index + 1)
    }
    return reader.configuration
  }
}
