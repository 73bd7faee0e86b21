import GRDB

/// The connections to the library's file, and whether anything may be kept through them.
final class Disk: Sendable {
  private let connection: Connection
  /// The file; `nil` where there is none, and all is gone when the program ends.
  let path: String?
  /// Why nothing can be kept: then the database is a copy of the file in memory, or is only read.
  let obstacle: Obstacle?
  /// The version of the schema that the file had before it was brought up to date here; `nil` where it
  /// was not.
  let formerVersion: Int?

  private enum Connection {
    /// In memory.
    case keeping(DatabaseQueue)
    case reading(ReadingFile)
    case both(KeptFile)
  }

  /// Takes over an open database; `path` is `nil` in memory, `obstacle` says why nothing can be kept.
  init(_ database: DatabaseQueue, path: String?, obstacle: Obstacle? = nil) {
    connection = .keeping(database)
    self.path = path
    self.obstacle = obstacle
    formerVersion = nil
  }

  /// A file that is only to be read.
  init(_ file: ReadingFile, path: String) {
    connection = .reading(file)
    self.path = path
    obstacle = .readOnly
    formerVersion = nil
  }

  /// A file that is read at once, and written by connections made when something is kept.
  init(_ file: KeptFile, path: String, formerVersion: Int? = nil) {
    connection = .both(file)
    self.path = path
    obstacle = nil
    self.formerVersion = formerVersion
  }

  /// Whether an index can be made here: not in a file that is left as it is.
  var keepsIndex: Bool {
    switch connection {
    case .keeping, .both: true
    case .reading: false
    }
  }

  /// Keeps what is still to be kept without waiting long for other programs: the reader is leaving.
  func hurry() {
    if case .both(let file) = connection { file.hurry() }
  }

  /// A database in memory with the tables of today.
  static func memory() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: .library())
    try queue.write { db in
      try Schema.make(db)
      try SearchIndex.rebuild(db)
    }
    return queue
  }

  /// A copy in memory, which keeps nothing either where this one does not.
  func copy() throws -> Disk {
    let queue = try DatabaseQueue(configuration: .library())
    switch connection {
    case .keeping(let database): try database.backup(to: queue)
    case .reading(let file): try file.backup(to: queue)
    case .both(let file): try file.backup(to: queue)
    }
    return Disk(queue, path: path, obstacle: obstacle)
  }

  /// Reads what a page needs of what is committed, without waiting for who writes.
  func read<Value>(_ work: (PlainConnection) throws -> Value) throws(LibraryError) -> Value {
    do {
      switch connection {
      case .keeping(let database):
        return try database.read { try work(PlainConnection(through: $0)) }
      case .reading(let file): return try file.read(work)
      case .both(let file): return try file.read(work)
      }
    } catch {
      throw fact(error)
    }
  }

  /// Reads what takes longer, or asks the index, so that no page waits for it.
  func search<Value>(_ work: (PlainConnection) throws -> Value) throws(LibraryError) -> Value {
    do {
      switch connection {
      case .keeping(let database):
        return try database.read { try work(PlainConnection(through: $0)) }
      case .reading(let file): return try file.search(work)
      case .both(let file): return try file.search(work)
      }
    } catch {
      throw fact(error)
    }
  }

  /// Keeps something in one transaction; throws where the file can only be read.
  func keep<Value>(_ work: (Database) throws -> Value) throws(LibraryError) -> Value {
    if let obstacle { throw .notKept(obstacle) }
    return try shelve(work)
  }

  /// Writes in one transaction, in memory too where nothing can be kept: what is read should be found
  /// as well. Throws where a file is left as it is.
  func shelve<Value>(_ work: (Database) throws -> Value) throws(LibraryError) -> Value {
    do {
      switch connection {
      case .keeping(let database): return try database.write(work)
      case .reading: throw LibraryError.notKept(.readOnly)
      case .both(let file): return try file.writer().write(work)
      }
    } catch {
      throw fact(error)
    }
  }

  /// Writes the file anew without the room that nothing uses, and into it what stands beside it.
  func compact() throws(LibraryError) {
    if let obstacle { throw .notKept(obstacle) }
    guard case .both(let file) = connection else { return }
    do {
      try file.writer().writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        try PlainConnection(through: db).readThrough("PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw fact(error)
    }
  }

  /// A number that changes when another program has written: what this one writes goes through the
  /// one connection that is asked, and does not count.
  func dataVersion() throws(LibraryError) -> Int {
    let version = "PRAGMA data_version"
    do {
      switch connection {
      case .keeping(let database):
        return try database.writeWithoutTransaction {
          try PlainConnection(through: $0).number(version)
        }
      case .reading(let file): return try file.read { try $0.number(version) }
      case .both(let file):
        return try file.writer().writeWithoutTransaction {
          try PlainConnection(through: $0).number(version)
        }
      }
    } catch {
      throw fact(error)
    }
  }

  /// What an error means. A damaged file is looked at thoroughly when it is opened next.
  private func fact(_ error: any Error) -> LibraryError {
    guard let error = error as? DatabaseError else {
      return error as? LibraryError ?? .failed("\(error)")
    }
    if let obstacle = Obstacle(error) { return .notKept(obstacle.looked(at: path)) }
    guard error.isDamage else { return .failed(error.message ?? "\(error.resultCode)") }
    if let path { Suspicion(path).raise() }
    return .damaged
  }
}

extension Obstacle {
  /// What stands in the way, by any error of this module; `nil` where nothing does.
  init?(of error: any Error) {
    if case LibraryError.notKept(let obstacle) = error {
      self = obstacle
    } else if let error = error as? DatabaseError, let obstacle = Obstacle(error) {
      self = obstacle
    } else {
      return nil
    }
  }

  /// What stands in the way where the file itself is sound; `nil` for every other error.
  init?(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .closed
    case .SQLITE_IOERR:
      // A file that ends too soon is damaged.
      guard error.extendedResultCode != .SQLITE_IOERR_SHORT_READ else { return nil }
      self = .disk
    default: return nil
    }
  }
}

extension DatabaseError {
  /// Whether the file, or a table in it, is not as it was written.
  var isDamage: Bool {
    switch resultCode {
    // Our own statements are right: where SQLite calls one wrong, a table or a column is missing.
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_ERROR: true
    case .SQLITE_IOERR: extendedResultCode == .SQLITE_IOERR_SHORT_READ
    default: false
    }
  }
}
