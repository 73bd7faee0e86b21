import Foundation
import GRDB

/// A look at a file that may be a library: whose it is, of which version, and whether all can be read
/// that a reader made.
struct FileExamination {
  let connection: PlainConnection
  private let path: String
  private let isUsual: Bool

  /// Opens a file; throws a `DatabaseError`.
  init(_ path: String, isUsual: Bool, quietly: Bool) throws {
    self.path = path
    self.isUsual = isUsual
    connection = try PlainConnection.opened(path, quietly: quietly)
  }

  /// What the file is; throws a `DatabaseError` where it is damaged or cannot be read.
  func state() throws -> FileState {
    let application = try connection.number("PRAGMA application_id")
    let names = Set(try connection.texts("SELECT name FROM sqlite_schema WHERE type = 'table'"))
    guard isOurs(application, names) else { return .foreign }
    let version = try connection.number("PRAGMA user_version")
    guard version <= Schema.version else { return .newer }
    guard try isReadable(version) else { return .damaged }
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

  /// So many rows are read from either end of a table: what a reader has made for years does not make
  /// the first page wait.
  private static let reach = 64

  /// Whether all tables of a version are there with their columns, and SQLite can read what a reader
  /// made; all of the file where there is a reason to suspect it.
  private func isReadable(_ version: Int) throws -> Bool {
    guard version > 0 else { return false }
    // The numbers of bookmarks are given by sqlite_sequence.
    try connection.readThrough("SELECT name, seq FROM sqlite_sequence")
    for (table, columns) in Schema.tables(of: version) {
      try readEnds(of: table, columns)
    }
    // What is kept is kept for a publication, which is found through its index.
    try connection.readThrough(
      "SELECT id FROM \(version == 1 ? "issue" : "publication") ORDER BY id LIMIT 1")
    guard Suspicion(path).isRaised else { return true }
    return try connection.texts("PRAGMA quick_check(1)") == ["ok"]
  }

  /// Reads a table from either end; of the texts nothing.
  private func readEnds(of table: String, _ columns: [String]) throws {
    let reach = table == ArticleRow.databaseTableName ? 0 : FileExamination.reach
    let all = "SELECT \(columns.joined(separator: ", ")) FROM \(table)"
    var count = 0
    try connection.forEachRow("\(all) LIMIT \(reach)") { _ in count += 1 }
    guard reach > 0, count == reach else { return }
    try connection.readThrough("\(all) ORDER BY rowid DESC LIMIT \(reach)")
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
