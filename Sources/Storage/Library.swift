import Foundation
import GRDB
import Glibc
import Magazine
import Searching

/// What a reader keeps: issues with their full text and index, bookmarks, places, what was asked.
///
/// One SQLite file in WAL mode; any number of programs may have it open. Safe to use from any thread.
public final class Library: Sendable {
  let database: any DatabaseWriter
  /// The file; `nil` where everything is in memory and lost at the end.
  public let path: String?

  private init(_ database: any DatabaseWriter, path: String?) {
    self.database = database
    self.path = path
  }

  /// Opens the library at a path, or one in memory where that cannot be; a sentence says why.
  ///
  /// A file that is damaged is set aside under another name, never deleted.
  public static func open(at path: String) throws -> (library: Library, trouble: LibraryError?) {
    do {
      return (try opened(path), nil)
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

  /// A library that is gone when the program ends.
  public static func inMemory() throws -> Library {
    let queue = try DatabaseQueue(configuration: configuration)
    try Schema.migrator.migrate(queue)
    return Library(queue, path: nil)
  }

  private static func opened(_ path: String) throws -> Library {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw LibraryError.unwritable(folder, reason: "the folder cannot be made")
    }
    guard access(folder, W_OK) == 0, access(path, F_OK) != 0 || access(path, W_OK) == 0 else {
      throw LibraryError.unwritable(path, reason: "it cannot be written")
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try migrate(pool, path)
    let library = Library(pool, path: path)
    try library.repairIndex()
    return library
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { db in
      db.add(tokenizer: SearchTokenizer.self)
      // What a reader made is on the disk before the reader is told so.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Brings an older file up to date, and leaves a copy of it as it was.
  private static func migrate(_ pool: DatabasePool, _ path: String) throws {
    let migrator = Schema.migrator
    let state = try pool.read { db in
      (
        isNewer: try migrator.hasBeenSuperseded(db),
        isDone: try migrator.hasCompletedMigrations(db),
        isNew: try !db.tableExists("grdb_migrations")
      )
    }
    if state.isNewer { throw LibraryError.newerVersion(path) }
    guard !state.isDone else { return }
    if !state.isNew {
      let copy = freeName("\(path).before-\(migrator.migrations.count)")
      try pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
    }
    try migrator.migrate(pool)
  }

  private static func isDamage(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT
      || error.message?.contains("no such table") == true
      || error.message?.contains("no such column") == true
  }

  private static func reason(_ error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_FULL: "the disk is full"
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

  /// Writes in one transaction, and says in one sentence what went wrong.
  func write<Value>(_ work: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try database.write(work) } catch { throw Library.sentence(error) }
  }

  private static func sentence(_ error: any Error) -> LibraryError {
    if let error = error as? LibraryError { return error }
    if let error = error as? DatabaseError { return .failed(reason(error)) }
    return .failed("\(error)")
  }
}
