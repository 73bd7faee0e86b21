import GRDB
import Synchronization

/// A sound library that is read, and left byte for byte as it is.
///
/// To read a file in WAL mode SQLite makes two others beside it, and GRDB's pool writes into it. So a
/// file beside which no log lies is read as one that does not change, and what was read counts where
/// it had not changed by the end. Where another program writes, its log is read with it.
final class ReadingFile: Sendable {
  private let path: String
  private let state: Mutex<State>

  private struct State {
    let queue: DatabaseQueue
    /// The file as it was when it was opened; `nil` where changes are no matter.
    let stamp: FileStamp?
  }

  /// Opens a file; throws a `DatabaseError`.
  init(_ path: String) throws {
    self.path = path
    let stamp = FileStamp(path)
    let state =
      stamp.isQuiet
      ? State(queue: try ReadingFile.queue(PlainConnection.Mode.unchanging.uri(path)), stamp: stamp)
      : State(queue: try ReadingFile.queue(path), stamp: nil)
    self.state = Mutex(state)
  }

  private static func queue(_ name: String) throws -> DatabaseQueue {
    var configuration = Disk.configuration
    configuration.readonly = true
    return try DatabaseQueue(path: name, configuration: configuration)
  }

  /// Reads; where another program has begun to write meanwhile, it is read again. Throws what reading
  /// throws.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    let state = state.withLock { $0 }
    let result = Result { try state.queue.read(work) }
    guard let stamp = state.stamp, stamp != FileStamp(path) else { return try result.get() }
    let shared = State(queue: try ReadingFile.queue(path), stamp: nil)
    self.state.withLock { $0 = shared }
    return try shared.queue.read(work)
  }

  /// Copies all that the file holds; throws what reading and writing throw.
  func backup(to copy: DatabaseQueue) throws {
    try state.withLock { $0 }.queue.backup(to: copy)
  }

  /// Writes into a copy in memory, which is what is read from then on. Throws what reading and writing
  /// throw.
  func shelve<Value>(_ work: (Database) throws -> Value) throws -> Value {
    let copy = try DatabaseQueue(configuration: Disk.configuration)
    try backup(to: copy)
    let value = try copy.write(work)
    state.withLock { $0 = State(queue: copy, stamp: nil) }
    return value
  }
}
