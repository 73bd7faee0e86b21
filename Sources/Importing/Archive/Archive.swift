/// A ZIP archive, read entry by entry and within bounds, whatever its directory claims.
///
/// Only what the central directory lists is there (APPNOTE.TXT 4.3.12). A name that would leave the
/// archive's own folder is not listed; of two entries with one name the later counts.
struct Archive: Sendable {
  /// Archives of more entries are refused.
  static let mostEntries = 10_000

  /// The names of its files in the order of the directory, with `/` between folders.
  let names: [String]
  /// Names that are not listed since they lead out of the archive.
  let strayNames: [String]
  /// Names that stand in the directory more than once.
  let repeatedNames: [String]
  private let entries: [String: ArchiveEntry]
  private let source: ByteSource

  /// Reads the central directory; throws where there is none, or it is out of bounds.
  init(_ source: ByteSource) throws(ArchiveFault) {
    self.source = source
    let directory = try ArchiveDirectory(source)
    var names: [String] = []
    var entries: [String: ArchiveEntry] = [:]
    var (stray, repeated): ([String], [String]) = ([], [])
    for (name, entry) in directory.entries where !name.hasSuffix("/") {
      guard let name = Archive.inner(name) else {
        stray.append(name)
        continue
      }
      if entries.updateValue(entry, forKey: name) == nil {
        names.append(name)
      } else {
        repeated.append(name)
      }
    }
    self.names = names
    self.entries = entries
    strayNames = stray
    repeatedNames = repeated
  }

  /// Whether a file is in it.
  func has(_ name: String) -> Bool { entries[name] != nil }

  /// The content of a file, `nil` where there is none. What is damaged yields as much as can be read.
  ///
  /// Throws where the content is encrypted, packed in an unknown way, or far larger than it should be.
  func content(_ name: String) throws(ArchiveFault) -> ArchiveContent? {
    guard let entry = entries[name] else { return nil }
    return try entry.content(in: source)
  }

  /// A name inside the archive with `/` between folders; `nil` where it leads out.
  private static func inner(_ name: String) -> String? {
    if isPlain(name) { return name }
    let plain = String(name.map { $0 == "\\" ? "/" : $0 })
    guard !plain.hasPrefix("/"), !plain.dropFirst().hasPrefix(":/") else { return nil }
    var parts: [Substring] = []
    for part in plain.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// Whether it is nothing but names with `/` between them, as of most files.
  private static func isPlain(_ name: String) -> Bool {
    // A name that begins with a dot is looked at more closely.
    var isStart = true
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ":"): return false
      case UInt8(ascii: "/"), UInt8(ascii: "."):
        if isStart { return false }
        isStart = byte == UInt8(ascii: "/")
      default: isStart = false
      }
    }
    return !isStart
  }
}
