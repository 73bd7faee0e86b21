import Dispatch
import Glibc

/// The file of the log. Lines are written on a queue of its own, and the file is opened at the first of
/// them; where it cannot be written, nothing is logged, and nobody is told.
///
/// A file that has grown is renamed `log.1`, in place of the one before it. Any number of programs may
/// write to it at once.
final class LogFile: @unchecked Sendable {
  private let path: String
  /// About so many bytes are written before it is begun anew.
  private let most: Int
  private let queue = DispatchQueue(label: "logging", qos: .utility)
  // Touched on the queue alone; -1 before the first line.
  private var descriptor: Int32 = -1

  /// The file at a path, which is begun anew when it has grown beyond `most` bytes.
  init(_ path: String, most: Int = 1 << 20) {
    (self.path, self.most) = (path, most)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Has a line written, without waiting for it.
  func write(_ line: String) {
    queue.async { self.append(Array((line + "\n").utf8)) }
  }

  /// Waits until what was to be written is, for a tenth of a second at most.
  func finish() {
    let isDone = DispatchSemaphore(value: 0)
    queue.async { isDone.signal() }
    _ = isDone.wait(timeout: .now() + .milliseconds(100))
  }

  private func append(_ line: [UInt8]) {
    if descriptor < 0 { begin() }
    if descriptor >= 0, isFull { beginAnew() }
    // One call for each line, so that those of two programs never mix.
    if descriptor >= 0 { _ = Glibc.write(descriptor, line, line.count) }
  }

  /// Opens the file, for its reader alone: a log may name what is read.
  private func begin() {
    var made = ""
    for part in path.split(separator: "/").dropLast() {
      made += "/\(part)"
      mkdir(made, 0o700)
    }
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
  }

  private var isFull: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_size >= most
  }

  /// Puts a full file aside under another name and begins the next; the one put aside before goes.
  private func beginAnew() {
    var (own, there) = (stat(), stat())
    // Another program may have renamed it already.
    if fstat(descriptor, &own) == 0, stat(path, &there) == 0, own.st_ino == there.st_ino {
      rename(path, "\(path).1")
    }
    close(descriptor)
    begin()
  }
}
