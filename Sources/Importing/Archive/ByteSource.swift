import Glibc

/// Bytes that are read piece by piece: those of a file, or of a file inside another.
enum ByteSource: Sendable {
  case memory([UInt8])
  case file(OpenFile)

  /// Opens a regular file; throws the number of the system's error where it cannot be read.
  init(path: String) throws(SystemError) { self = .file(try OpenFile(path)) }

  /// The number of bytes.
  var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(let file): file.size
    }
  }

  /// The bytes of a range, or those of them that are there.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    switch self {
    case .memory(let bytes): return Array(bytes[range])
    case .file(let file): return file.bytes(range)
    }
  }
}

/// Why the system does not open a file, by the number of its error.
struct SystemError: Error { let number: Int32 }

/// A regular file that stays open as long as somebody reads from it.
final class OpenFile: Sendable {
  /// Bytes in it when it was opened.
  let size: Int
  private let descriptor: Int32

  fileprivate init(_ path: String) throws(SystemError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SystemError(number: EISDIR)
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  fileprivate func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count {
        let rest = buffer.baseAddress.map { $0 + filled }
        let got = pread(descriptor, rest, range.count - filled, range.lowerBound + filled)
        if got <= 0 { return }
        filled += got
      }
    }
  }
}
