import GRDB
import GRDBSQLite

/// A connection of SQLite alone that only reads, row by row, and takes a file as it is: cut short, or
/// with tables that make no sense. GRDB refuses such files, and takes longer to get ready than the
/// first page takes to be read.
///
/// To be used by one thread at a time.
final class PlainConnection: @unchecked Sendable {
  private var handle: OpaquePointer?
  /// Whether it is to be closed at the end.
  private let isOwn: Bool
  /// Statements that are asked again and again, by their text: to make one ready takes longer than to
  /// read a row by it. Those that are being read are not among them.
  private var idle: [String: PlainStatement] = [:]
  /// So many are kept.
  private static let mostIdle = 32

  /// Seconds to wait for another program, with reading and with writing: a reader who keeps a bookmark
  /// is told by then who is waited for.
  static let longestWait = 2.0

  /// How a file is opened.
  enum Mode {
    /// As any reader does.
    case shared
    /// As one that nobody writes: without locks, and without files beside it.
    case unchanging

    /// As any reader does where another has files beside it, else without making some.
    static func quiet(_ path: String) -> Mode {
      FileStamp(path).isQuiet ? .unchanging : .shared
    }

    /// The name by which SQLite opens a file so: `?`, `#` and `%` mean something in it.
    func uri(_ path: String) -> String {
      let escaped = path.map { character in
        switch character {
        case "%": "%25"
        case "?": "%3f"
        case "#": "%23"
        default: String(character)
        }
      }.joined()
      return "file:\(escaped)\(self == .unchanging ? "?immutable=1" : "")"
    }
  }

  /// Opens a file; throws a `DatabaseError`.
  init(_ path: String, _ mode: Mode = .shared) throws {
    isOwn = true
    let name = mode.uri(path)
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(name, &handle, flags, nil)
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, CInt(PlainConnection.longestWait * 1000))
    guard code == SQLITE_OK else {
      let error = error(code)
      sqlite3_close_v2(handle)
      throw error
    }
  }

  /// Reads through a connection of GRDB, and holds no longer than that is held.
  init(through db: Database) {
    isOwn = false
    handle = db.sqliteConnection
  }

  deinit {
    idle = [:]
    if isOwn { sqlite3_close_v2(handle) }
  }

  /// Passes over what is wrong with the schema and with the length of the file, so that the rest can
  /// be read.
  func tolerate() throws { try readThrough("PRAGMA writable_schema = ON") }

  /// Knows the tokens of the index from now on; throws a `DatabaseError`.
  func learnTokens() throws { try SearchTokenizer.register(on: handle) }

  /// Reads all that is to be of one moment; throws what reading throws.
  func atOnce<Value>(_ work: (PlainConnection) throws -> Value) throws -> Value {
    try readThrough("BEGIN")
    defer { sqlite3_exec(handle, "COMMIT", nil, nil, nil) }
    return try work(self)
  }

  typealias Argument = PlainStatement.Argument

  /// Reads rows until they end, or until an error that is thrown as a `DatabaseError`. A row holds until
  /// the next.
  func forEachRow(
    _ sql: String, _ arguments: [Argument] = [], _ body: (PlainRow) throws -> Void
  ) throws {
    let statement = try idle.removeValue(forKey: sql) ?? prepare(sql)
    defer {
      statement.end()
      if idle.count < PlainConnection.mostIdle { idle[sql] = statement }
    }
    try statement.begin(arguments)
    while let row = try statement.next() { try body(row) }
  }

  /// Makes a statement ready, to be asked again and again; throws a `DatabaseError`.
  func prepare(_ sql: String) throws -> PlainStatement {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    guard code == SQLITE_OK, let statement else { throw error(code) }
    return PlainStatement(statement)
  }

  /// Reads all rows, down to the last byte of each, and keeps none; throws a `DatabaseError` where one
  /// cannot be read.
  func readThrough(_ sql: String) throws { try forEachRow(sql) { _ in } }

  /// What is made of the first row; `nil` where there is none. Throws a `DatabaseError`.
  func first<Value>(
    _ sql: String, _ arguments: [Argument] = [], _ body: (PlainRow) throws -> Value?
  ) throws -> Value? {
    var value: Value?
    try forEachRow(sql + " LIMIT 1", arguments) { value = try body($0) }
    return value
  }

  /// The number in the first column of the last row, such as a pragma gives; 0 where there is none.
  func number(_ sql: String, _ arguments: [Argument] = []) throws -> Int {
    var number = 0
    try forEachRow(sql, arguments) { number = $0.firstNumber }
    return number
  }

  /// The texts in the first column of all rows.
  func texts(_ sql: String, _ arguments: [Argument] = []) throws -> [String] {
    var texts: [String] = []
    try forEachRow(sql, arguments) { row in row.text(at: 0).map { texts.append($0) } }
    return texts
  }

  /// Copies the whole file into a database; throws a `DatabaseError`.
  func copy(into queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { db in
      guard let backup = sqlite3_backup_init(db.sqliteConnection, "main", handle, "main") else {
        throw error(sqlite3_extended_errcode(db.sqliteConnection))
      }
      let code = sqlite3_backup_step(backup, -1)
      sqlite3_backup_finish(backup)
      guard code == SQLITE_DONE else { throw error(code) }
    }
  }

  private func error(_ code: CInt) -> DatabaseError { DatabaseError(code, in: handle) }
}
