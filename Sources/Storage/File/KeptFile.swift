import GRDB
import Synchronization

/// A sound library whose first page is read before anything is made ready to write, which costs more
/// than all that the page shows.
final class KeptFile: Sendable {
  private let path: String
  private let reading: ReadingFile
  private let made: Mutex<DatabaseQueue?>
  private let wait: WriterWait

  /// Begins with a file that is only read so far, or with the connection that writes it, which waits
  /// as `wait` says.
  init(
    _ path: String, reading: ReadingFile, writer: DatabaseQueue? = nil,
    waiting wait: WriterWait = WriterWait()
  ) {
    self.path = path
    self.reading = reading
    self.wait = wait
    made = Mutex(writer)
  }

  /// Waits no longer for another program than a reader who leaves should.
  func hurry() { wait.hurry() }

  /// The connection to write with, made by whoever needs it first; throws a `DatabaseError`.
  func writer() throws -> DatabaseQueue {
    try made.withLock { made in
      if let made { return made }
      let queue = try KeptFile.writer(path, waiting: wait)
      made = queue
      return queue
    }
  }

  /// A connection to a file. What a reader made is on the disk before the reader is told so. Throws a
  /// `DatabaseError`.
  static func writer(_ path: String, waiting wait: WriterWait) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: .library(wait))
    try queue.writeWithoutTransaction { db in
      let plain = PlainConnection(through: db)
      // A copy that another program made may have lost the mode.
      if try plain.texts("PRAGMA journal_mode") != ["wal"] {
        try plain.readThrough("PRAGMA journal_mode = WAL")
      }
      try plain.readThrough("PRAGMA synchronous = FULL")
    }
    return queue
  }

  /// Reads what a page needs, without waiting for who writes. Throws what reading throws.
  func read<Value>(_ work: (PlainConnection) throws -> Value) throws -> Value {
    try reading.read(work)
  }

  /// Reads what takes longer, or asks the index. Throws what reading throws.
  func search<Value>(_ work: (PlainConnection) throws -> Value) throws -> Value {
    try reading.search(work)
  }

  /// Copies all that the file holds; throws what reading and writing throw.
  func backup(to copy: DatabaseQueue) throws { try reading.backup(to: copy) }
}
