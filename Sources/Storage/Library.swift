import GRDB
import Glibc
import Magazine
import Searching
import Synchronization

/// What a reader keeps: issues with their full text and index, bookmarks, places, what was asked.
///
/// One SQLite file in WAL mode; any number of programs may have it open. Safe to use from any thread.
package final class Library: Sendable {
  /// The connection that reads what the page waits for; no writer makes it wait.
  let database: DatabaseQueue
  /// The file; `nil` where everything is in memory and lost at the end.
  package let path: String?
  /// Connections for what is written and for what takes long, opened when they are needed.
  private let writing = Connection()
  private let searching = Connection()

  let cut = CutStories()

  private init(_ database: DatabaseQueue, path: String?) {
    self.database = database
    self.path = path
  }

  /// Opens the library at a path, or one in memory where that cannot be; a sentence says why.
  ///
  /// A file that is damaged is set aside under another name, never deleted.
  package static func open(at path: String) throws -> (library: Library, trouble: LibraryError?) {
    do {
      return (try patiently { try opened(path) }, nil)
    } catch let error as LibraryError {
      return (try inMemory(), error)
    } catch let error as DatabaseError where isDamage(error) {
      guard let name = setAside(path) else {
        return (try inMemory(), .unwritable(path, reason: reason(error)))
      }
      return (try opened(path), .setAside(path, as: name))
    } catch let error as DatabaseError {
      return (try inMemory(), .unwritable(path, reason: reason(error)))
    }
  }

  /// Tries again while another program sets the file up, which SQLite does not wait for.
  private static func patiently(_ work: () throws -> Library) throws -> Library {
    for _ in 0..<40 {
      do {
        return try work()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
      {
        usleep(25_000)
      }
    }
    return try work()
  }

  /// A library that is gone when the program ends.
  package static func inMemory() throws -> Library {
    let queue = try DatabaseQueue(configuration: configuration)
    try Schema.migrator.migrate(queue)
    return Library(queue, path: nil)
  }

  private static func opened(_ path: String) throws -> Library {
    try makeFolder(of: path)
    guard access(path, F_OK) != 0 || access(path, W_OK) == 0 else {
      throw LibraryError.unwritable(path, reason: "it cannot be written")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try migrate(queue, path)
    let library = Library(queue, path: path)
    try library.repairIndex()
    return library
  }

  private static func makeFolder(of path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var made = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      made += "/\(part)"
      mkdir(made, 0o700)
    }
    guard access(folder, W_OK | X_OK) == 0 else {
      throw LibraryError.unwritable(folder, reason: "the folder cannot be written")
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      db.add(tokenizer: SearchTokenizer.self)
      // What a reader made is on the disk before the reader is told so.
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Brings an older file up to date, and leaves a copy of it as it was.
  private static func migrate(_ queue: DatabaseQueue, _ path: String) throws {
    let version = try version(queue)
    if version == Schema.version { return }
    if version > Schema.version { throw LibraryError.newerVersion(path) }
    if version > 0 {
      let copy = freeName("\(path).before-\(Schema.version)")
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
    }
    do {
      try Schema.migrator.migrate(queue)
    } catch {
      // Another program may have done it at the same time.
      guard try self.version(queue) == Schema.version else { throw error }
    }
  }

  private static func version(_ queue: DatabaseQueue) throws -> Int {
    try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
  }

  private static func isDamage(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT
      || error.message?.contains("no such table") == true
      || error.message?.contains("no such column") == true
  }

  private static func reason(_ error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_FULL: "the disk is full"
    case .SQLITE_IOERR: "the disk cannot be read or written; is it full?"
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: "it cannot be written"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program holds it"
    default: error.message ?? "\(error.resultCode)"
    }
  }

  /// Renames a damaged file and what belongs to it; the name it has now.
  private static func setAside(_ path: String) -> String? {
    let name = freeName("\(path).damaged")
    guard rename(path, name) == 0 else { return nil }
    for suffix in ["-wal", "-shm"] { rename(path + suffix, name + suffix) }
    return name
  }

  private static func freeName(_ name: String) -> String {
    var number = 1
    var candidate = name
    while access(candidate, F_OK) == 0 {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }

  /// Reads, and says in one sentence what went wrong.
  func read<Value>(_ work: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try database.read(work) } catch { throw Library.sentence(error) }
  }

  /// Reads what takes long, so that nothing else waits for it.
  func readAside<Value>(_ work: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try connection(searching).read(work) } catch { throw Library.sentence(error) }
  }

  /// Writes in one transaction, and says in one sentence what went wrong.
  func write<Value>(_ work: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try connection(writing).write(work) } catch { throw Library.sentence(error) }
  }

  private func connection(_ connection: Connection) throws -> DatabaseQueue {
    guard let path else { return database }
    return try connection.opened {
      try DatabaseQueue(path: path, configuration: Library.configuration)
    }
  }

  private static func sentence(_ error: any Error) -> LibraryError {
    if let error = error as? LibraryError { return error }
    if let error = error as? DatabaseError { return .failed(reason(error)) }
    return .failed("\(error)")
  }
}

/// A connection that is opened when it is used first.
private final class Connection: Sendable {
  private let queue = Mutex<DatabaseQueue?>(nil)

  func opened(_ open: () throws -> DatabaseQueue) throws -> DatabaseQueue {
    try queue.withLock { queue in
      if let queue { return queue }
      let opened = try open()
      queue = opened
      return opened
    }
  }
}
