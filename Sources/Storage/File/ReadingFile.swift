import GRDB
import Synchronization

/// A sound library that is read, and left byte for byte as it is. What goes through many texts has a
/// connection of its own, so that no page waits for it.
final class ReadingFile: Sendable {
  private let path: String
  private let reader: QuietReader
  private let searcher = Mutex<QuietReader?>(nil)

  /// Reads on through a connection that was opened after the file had a stamp.
  init(_ path: String, _ connection: PlainConnection, _ stamp: FileStamp) {
    self.path = path
    reader = QuietReader(path, connection, stamp)
  }

  /// Reads what a page needs. Throws what reading throws.
  func read<Value>(_ work: (PlainConnection) throws -> Value) throws -> Value {
    try reader.read(work)
  }

  /// Reads what takes longer, or asks the index. Throws what reading throws.
  func search<Value>(_ work: (PlainConnection) throws -> Value) throws -> Value {
    let searcher = try searcher.withLock { searcher in
      let opened = try searcher ?? QuietReader(searching: path)
      searcher = opened
      return opened
    }
    return try searcher.read(work)
  }

  /// Copies all that the file holds; throws what reading and writing throw.
  func backup(to queue: DatabaseQueue) throws {
    try reader.read { try $0.copy(into: queue) }
  }
}
