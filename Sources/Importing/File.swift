import Glibc

/// Files as far as importing needs them: whole, bounded, never followed into a device.
package enum File {
  /// No article and no manifest is larger, in bytes.
  static let limit = 64 << 20

  /// The bytes of a regular file.
  static func read(_ path: String) throws(ImportFault) -> [UInt8] {
    guard let bytes = try readIfThere(path) else {
      throw ImportFault(path, .file(.refused(ENOENT)))
    }
    return bytes
  }

  /// The bytes of a regular file; `nil` where nothing has that name.
  package static func readIfThere(_ path: String) throws(ImportFault) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0, errno == ENOENT || errno == ENOTDIR { return nil }
    guard descriptor >= 0 else { throw ImportFault(path, .file(.refused(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & 0o170000 == 0o100000 else {
      throw ImportFault(path, .file(.notRegular))
    }
    guard status.st_size <= limit else { throw ImportFault(path, .file(.tooLarge(limit: limit))) }
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
    if failed { throw ImportFault(path, .file(.refused(errno))) }
    return bytes
  }

  /// All that comes from standard input; throws where it is too much, or cannot be read.
  package static func readStandardInput() throws(ImportFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var count = -1
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        count = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw ImportFault(Source.standardInput, .file(.refused(errno))) }
      bytes += piece
      guard bytes.count <= limit else {
        throw ImportFault(Source.standardInput, .file(.tooLarge(limit: limit)))
      }
    }
  }

  /// The text of a file, a byte order mark taken off.
  static func text(
    _ path: String, _ encoding: TextEncoding = .utf8
  ) throws(ImportFault) -> String {
    let bytes = try read(path)
    guard let text = encoding.text(bytes) else {
      let line = encoding == .utf8 ? firstInvalidLine(bytes) : nil
      throw ImportFault(path, line: line, .file(.notText(encoding)))
    }
    return text
  }

  /// The first bytes of a file, at most `length`; `nil` where it may not be read.
  static func head(_ path: String, length: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var count = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      count = Glibc.read(descriptor, buffer.baseAddress, length)
      filled = max(0, count)
    }
    return count < 0 ? nil : bytes
  }

  /// The bytes of a file of a folder; a link that leads out of it is not followed.
  static func read(_ name: String, in folder: String) throws(ImportFault) -> [UInt8] {
    try expectInside(name, folder)
    return try read("\(folder)/\(name)")
  }

  /// The text of a file of a folder; a link that leads out of it is not followed.
  static func text(
    _ name: String, in folder: String, _ encoding: TextEncoding = .utf8
  ) throws(ImportFault) -> String {
    try expectInside(name, folder)
    let text = try text("\(folder)/\(name)", encoding)
    var pieces = PieceCount()
    pieces.addLines(of: Array(text.utf8))
    guard !pieces.isTooMany else { throw ImportFault("\(folder)/\(name)", .book(PieceCount.fact)) }
    return text
  }

  private static func expectInside(_ name: String, _ folder: String) throws(ImportFault) {
    // What is not there is told by reading it.
    guard let path = real("\(folder)/\(name)"), let parent = real(folder) else { return }
    guard path.hasPrefix(parent + "/") else {
      throw ImportFault("\(folder)/\(name)", .file(.outside))
    }
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

  /// The number of the first line that is no UTF-8.
  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }
}
