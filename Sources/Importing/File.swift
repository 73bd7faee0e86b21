import Glibc

/// Files as far as importing needs them: whole, bounded, never followed into a device.
enum File {
  /// No article and no manifest is larger, in bytes.
  static let limit = 64 << 20

  /// The bytes of a regular file.
  static func read(_ path: String) throws(ImportError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path, reason: reason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & 0o170000 == 0o100000 else {
      throw .unreadable(path, reason: "not a regular file")
    }
    guard status.st_size <= limit else { throw .tooLarge(path, limit: limit) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      while filled < buffer.count {
        let rest = buffer.baseAddress.map { $0 + filled }
        let got = Glibc.read(descriptor, rest, buffer.count - filled)
        failed = got < 0
        if got <= 0 { return }
        filled += got
      }
    }
    if failed { throw .unreadable(path, reason: reason()) }
    return bytes
  }

  /// The text of a UTF-8 file, a byte order mark taken off.
  static func text(_ path: String) throws(ImportError) -> String {
    let bytes = try read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(path, line: firstInvalidLine(bytes))
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  /// The bytes of a file of a folder; a link that leads out of it is not followed.
  static func read(_ name: String, in folder: String) throws(ImportError) -> [UInt8] {
    try expectInside(name, folder)
    return try read("\(folder)/\(name)")
  }

  /// The text of a UTF-8 file of a folder; a link that leads out of it is not followed.
  static func text(_ name: String, in folder: String) throws(ImportError) -> String {
    try expectInside(name, folder)
    return try text("\(folder)/\(name)")
  }

  private static func expectInside(_ name: String, _ folder: String) throws(ImportError) {
    // What is not there is told by reading it.
    guard let path = real("\(folder)/\(name)"), let parent = real(folder) else { return }
    guard path.hasPrefix(parent + "/") else { throw .outside("\(folder)/\(name)") }
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether something is there by that name.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names in a folder, sorted; `nil` where there is no such folder.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func reason() -> String { String(cString: strerror(errno)).lowercased() }

  /// The number of the first line that is no UTF-8.
  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }
}
