import GRDB
import Synchronization

/// A sound library that is read, and left byte for byte as it is. What goes through many texts has a
/// connection of its own, so that no page waits for it.
final class ReadingFile: Sendable {
  private let path: String
  private let reader: QuietReader
  private let searcher = Mutex<QuietReader?>(nil)
  /// What has been shelved stands in a copy in memory.
  private let copy = Mutex<DatabaseQueue?>(nil)

  /// Reads on through a connection that was opened after the file had a stamp.
  init(_ path: String, _ connection: PlainConnection, _ stamp: FileStamp) {
    self.path = path
    reader = QuietReader(path, connection, stamp)
  }

  /// Reads what a page needs. Throws what reading throws.
  func read<Value>(_ work: (PlainConnection) throws -> Value) throws -> Value {
    if let copy = copy.withLock({ $0 }) {
      return try copy.read { try work(PlainConnection(through: $0)) }
    }
    return try reader.read(work)
  }

  /// Reads what takes longer, or asks the index. Throws what reading throws.
  func search<Value>(_ work: (PlainConnection) throws -> Value) throws -> Value {
    if let copy = copy.withLock({ $0 }) {
      return try copy.read { try work(PlainConnection(through: $0)) }
    }
    let searcher = try searcher.withLock { searcher in
      let opened = try searcher ?? QuietReader(searching: path)
      searcher = opened
      return opened
    }
    return try searcher.read(work)
  }

  /// Copies all that the file holds; throws what reading and writing throw.
  func backup(to queue: DatabaseQueue) throws {
    if let copy = copy.withLock({ $0 }) { return try copy.backup(to: queue) }
    try reader.read { try $0.copy(into: queue) }
  }

  /// Writes into a copy in memory, which is what is read from then on. Throws what reading and writing
  /// throw.
  func shelve<Value>(_ work: (Database) throws -> Value) throws -> Value {
    let queue = try DatabaseQueue(configuration: Disk.configuration)
    try backup(to: queue)
    let value = try queue.write(work)
    copy.withLock { $0 = queue }
    return value
  }
}
