import Foundation
import GRDB
import GRDBSQLite

/// A connection of SQLite alone that only reads, row by row, and takes a file as it is: cut short, or
/// with tables that make no sense. GRDB refuses such files.
final class PlainConnection {
  private var handle: OpaquePointer?

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
    let name = mode.uri(path)
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(name, &handle, flags, nil)
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, CInt(Disk.patience * 1000))
    guard code == SQLITE_OK else {
      let error = error(code)
      sqlite3_close_v2(handle)
      throw error
    }
  }

  deinit { sqlite3_close_v2(handle) }

  /// Passes over what is wrong with the schema and with the length of the file, so that the rest can
  /// be read.
  func tolerate() throws { try readThrough("PRAGMA writable_schema = ON") }

  /// Reads rows until they end, or until an error that is thrown as a `DatabaseError`.
  func forEachRow(_ sql: String, _ body: (Row) throws -> Void) throws {
    try step(sql) { try body(row($0)) }
  }

  /// Reads all rows, down to the last byte of each, and keeps none; throws a `DatabaseError` where one
  /// cannot be read.
  func readThrough(_ sql: String) throws { try step(sql) { _ in } }

  private func step(_ sql: String, _ body: (OpaquePointer?) throws -> Void) throws {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    guard code == SQLITE_OK else { throw error(code) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try body(statement)
      case SQLITE_DONE: return
      case let code: throw error(code)
      }
    }
  }

  /// The number in the first column of the last row, such as a pragma gives; 0 where there is none.
  func number(_ sql: String) throws -> Int {
    var number = 0
    try step(sql) { number = Int(sqlite3_column_int64($0, 0)) }
    return number
  }

  /// The texts in a column of all rows, counted from 0.
  func texts(_ sql: String, column: CInt = 0) throws -> [String] {
    var texts: [String] = []
    try step(sql) { row in
      if let text = sqlite3_column_text(row, column) { texts.append(String(cString: text)) }
    }
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

  private func row(_ statement: OpaquePointer?) -> Row {
    var values: [String: (any DatabaseValueConvertible)?] = [:]
    for index in 0..<sqlite3_column_count(statement) {
      guard let name = sqlite3_column_name(statement, index) else { continue }
      values[String(cString: name)] = value(statement, index)
    }
    return Row(values)
  }

  private func value(_ statement: OpaquePointer?, _ index: CInt) -> (any DatabaseValueConvertible)?
  {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return sqlite3_column_int64(statement, index)
    case SQLITE_FLOAT: return sqlite3_column_double(statement, index)
    case SQLITE_TEXT: return sqlite3_column_text(statement, index).map { String(cString: $0) }
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, index)
      let bytes = UnsafeRawBufferPointer(
        start: start, count: Int(sqlite3_column_bytes(statement, index)))
      return Data(bytes)
    default: return nil
    }
  }

  private func error(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(handle).map { String(cString: $0) })
  }
}
