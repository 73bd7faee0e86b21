import Foundation
import GRDB

/// A look at a file that may be a library: whose it is, of which version, and whether all can be read
/// that a reader made.
struct FileExamination {
  private let connection: PlainConnection
  private let path: String
  private let isUsual: Bool
  /// Whether nothing may be changed beside the file.
  private let quietly: Bool

  /// Opens a file; throws a `DatabaseError`.
  init(_ path: String, isUsual: Bool, quietly: Bool) throws {
    self.path = path
    self.isUsual = isUsual
    self.quietly = quietly
    connection = try PlainConnection.opened(path, quietly: quietly)
  }

  /// What the file is; throws a `DatabaseError` where it is damaged or cannot be read.
  func state() throws -> FileState {
    let application = try connection.number("PRAGMA application_id")
    let names = Set(try connection.texts("SELECT name FROM sqlite_schema WHERE type = 'table'"))
    guard isOurs(application, names) else { return .foreign }
    let version = try connection.number("PRAGMA user_version")
    guard version <= Schema.version else { return .newer }
    guard try hasTables(version), try isReadable(version) else { return .damaged }
    return .sound(version: version)
  }

  /// Whether the file is a library: it says so, or has most of a library's tables, or has none but a
  /// library's name.
  private func isOurs(_ application: Int, _ names: Set<String>) -> Bool {
    if application == Schema.application { return true }
    guard application == 0 else { return false }
    if names.intersection(Schema.firstTables.keys).count >= 3 { return true }
    if names.intersection(Schema.tables.keys).count >= 3 { return true }
    return isUsual && names.isEmpty
  }

  /// Whether all tables of a version are there, with their columns.
  private func hasTables(_ version: Int) throws -> Bool {
    guard version > 0 else { return false }
    for (table, columns) in Schema.tables(of: version) {
      let found = try connection.texts("PRAGMA table_info(\(table))", column: 1)
      guard Set(found).isSuperset(of: columns) else { return false }
    }
    return true
  }

  /// Whether SQLite can read what a reader made, to the last row; all of the file where there is a
  /// reason to suspect it.
  private func isReadable(_ version: Int) throws -> Bool {
    let tables = Schema.tables(of: version).keys
    // The numbers of bookmarks are given by sqlite_sequence.
    for table in tables + ["sqlite_sequence"] where table != ArticleRow.databaseTableName {
      try connection.readThrough("SELECT * FROM \(table)")
    }
    let suspicion = Suspicion(path)
    guard suspicion.isRaised else { return true }
    let isSound = try connection.texts("PRAGMA quick_check(1)") == ["ok"]
    if isSound, !quietly { suspicion.drop() }
    return isSound
  }

  /// Whether a file that SQLite cannot read says somewhere what only a library says.
  static func holdsTraces(_ path: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: path) else { return false }
    return ["CREATE TABLE bookmark", "CREATE TABLE \"bookmark\"", "CREATE TABLE place"]
      .contains { data.range(of: Data($0.utf8)) != nil }
  }
}

extension PlainConnection {
  /// Opens a file as it can be opened: where nothing can be made beside it, or quietly need not be, as
  /// one that does not change. Throws a `DatabaseError`.
  static func opened(_ path: String, quietly: Bool = false) throws -> PlainConnection {
    do {
      let connection = try PlainConnection(path, quietly ? .quiet(path) : .shared)
      try connection.readThrough("SELECT 1 FROM sqlite_schema LIMIT 1")
      return connection
    } catch let error as DatabaseError where Obstacle(error) != nil && Obstacle(error) != .busy {
      return try PlainConnection(path, .unchanging)
    }
  }
}
