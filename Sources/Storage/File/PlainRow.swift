import Foundation
import GRDB
import GRDBSQLite

/// The row that a statement of a `PlainConnection` stands at; it holds until the next.
struct PlainRow: Cells {
  private let statement: OpaquePointer

  /// The row that a statement has come to; it holds until the next one.
  init(_ statement: OpaquePointer) { self.statement = statement }

  // Looked up by name, as GRDB does: the order of columns is that of whoever made the table.
  func has(_ column: String) -> Bool { index(of: column) != nil }

  func text(_ column: String) -> String? { index(of: column).flatMap { text(at: $0) } }

  func number(_ column: String) -> Double? {
    // SQLite keeps in a column whatever it is given. Asked for a number it makes 0 of any text, which
    // would be a place that nobody kept.
    guard let index = index(of: column) else { return nil }
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER, SQLITE_FLOAT: return sqlite3_column_double(statement, index)
    case SQLITE_TEXT: return text(at: index).flatMap { Double($0) }
    default: return nil
    }
  }

  func bytes(_ column: String) -> [UInt8]? {
    guard let index = index(of: column) else { return nil }
    switch sqlite3_column_type(statement, index) {
    case SQLITE_BLOB, SQLITE_TEXT: return Array(blob(at: index))
    default: return nil
    }
  }

  /// The text in a column, counted from 0; `nil` where there is none.
  func text(at index: CInt) -> String? {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, index)
      let count = Int(sqlite3_column_bytes(statement, index))
      return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    case SQLITE_INTEGER: return String(sqlite3_column_int64(statement, index))
    case SQLITE_FLOAT: return String(sqlite3_column_double(statement, index))
    case SQLITE_BLOB: return String(decoding: blob(at: index), as: UTF8.self)
    default: return nil
    }
  }

  /// The number in the first column; 0 where there is none.
  var firstNumber: Int { Int(sqlite3_column_int64(statement, 0)) }

  /// All that the row holds, to be kept beyond it.
  var gathered: Row {
    var values: [String: (any DatabaseValueConvertible)?] = [:]
    for index in 0..<sqlite3_column_count(statement) {
      guard let name = sqlite3_column_name(statement, index) else { continue }
      values[String(cString: name)] = value(at: index)
    }
    return Row(values)
  }

  private func value(at index: CInt) -> (any DatabaseValueConvertible)? {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: sqlite3_column_int64(statement, index)
    case SQLITE_FLOAT: sqlite3_column_double(statement, index)
    case SQLITE_TEXT: text(at: index)
    case SQLITE_BLOB: Data(blob(at: index))
    default: nil
    }
  }

  /// The bytes in place: they hold until the statement goes on, or the column is asked for as text.
  private func blob(at index: CInt) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, index)
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, index)))
  }

  // A dozen columns are compared sooner than a dictionary of them is made.
  private func index(of column: String) -> CInt? {
    column.withCString { name in
      (0..<sqlite3_column_count(statement)).first { index in
        sqlite3_column_name(statement, index).map { strcmp($0, name) == 0 } ?? false
      }
    }
  }
}
