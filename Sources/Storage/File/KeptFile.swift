import GRDB
import Synchronization

/// A sound library whose first page is read before anything is made ready to write: GRDB's pool writes
/// into a file that has no log, which costs a page more than all that it shows.
final class KeptFile: Sendable {
  private let path: String
  private let reading: ReadingFile
  private let made = Mutex<DatabasePool?>(nil)

  /// Begins with a file that is only read so far.
  init(_ path: String, reading: ReadingFile) {
    self.path = path
    self.reading = reading
  }

  /// The connections to write with, made by whoever needs them first; throws a `DatabaseError`.
  func pool() throws -> DatabasePool {
    try made.withLock { made in
      if let made { return made }
      let pool = try KeptFile.pool(path)
      made = pool
      return pool
    }
  }

  /// Connections to a file; throws a `DatabaseError`.
  static func pool(_ path: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: Disk.configuration)
    // What a reader made is on the disk before the reader is told so; the pool sets less.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  /// Reads, without waiting for the connections that are being made. Throws what reading throws.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    guard let pool = made.withLockIfAvailable({ $0 }) ?? nil else { return try reading.read(work) }
    return try pool.read(work)
  }

  /// Copies all that the file holds; throws what reading and writing throw.
  func backup(to copy: DatabaseQueue) throws { try pool().backup(to: copy) }
}
