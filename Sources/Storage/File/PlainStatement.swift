import GRDB
import GRDBSQLite

/// A statement of a `PlainConnection`, which has to last as long.
final class PlainStatement {
  private let statement: OpaquePointer

  /// Takes over a prepared statement, and finalizes it.
  init(_ statement: OpaquePointer) { self.statement = statement }

  deinit { sqlite3_finalize(statement) }

  /// A value in the place of a `?`.
  enum Argument {
    case text(String)
    /// A text in UTF-8.
    case utf8([UInt8])
    case whole(Int)
  }

  /// Begins anew, with other values.
  func begin(_ arguments: [Argument]) throws {
    sqlite3_reset(statement)
    for (index, argument) in arguments.enumerated() { bind(argument, CInt(index + 1)) }
  }

  /// Ends reading, and lets go of what was read.
  func end() { sqlite3_reset(statement) }

  /// The next row, which holds until the one after; `nil` at the end. Throws a `DatabaseError`.
  func next() throws -> PlainRow? {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return PlainRow(statement)
    case SQLITE_DONE: return nil
    case let code: throw DatabaseError(code, in: sqlite3_db_handle(statement))
    }
  }

  private func bind(_ argument: Argument, _ index: CInt) {
    // SQLITE_TRANSIENT, which Swift does not see: SQLite makes a copy.
    let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch argument {
    case .text(let text):
      sqlite3_bind_text(statement, index, text, CInt(text.utf8.count), copying)
    case .utf8(let bytes):
      bytes.withUnsafeBytes { bytes in
        // An empty array has no address, which would mean NULL.
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ =
          start.map { sqlite3_bind_text(statement, index, $0, CInt(bytes.count), copying) }
          ?? sqlite3_bind_text(statement, index, "", 0, copying)
      }
    case .whole(let number): sqlite3_bind_int64(statement, index, Int64(number))
    }
  }
}

extension DatabaseError {
  /// What SQLite says of a code that a connection has just given.
  init(_ code: CInt, in handle: OpaquePointer?) {
    self.init(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(handle).map { String(cString: $0) })
  }
}
