import GRDB
import GRDBSQLite
import Magazine
import Searching

/// Gives FTS5 the tokens that `IndexWriter` has written, and those of a query, which stand apart by spaces
/// too. FTS5 would not tell a tokenizer which column, let alone which language, it reads.
enum SearchTokenizer {
  static let name = "kan"
  /// To be raised when tokens, columns or the table of words change: older indexes are built anew.
  static let version = 5

  /// What FTS5 wants a token to be handed to: its flags, its bytes, and where it stands in the text.
  typealias Callback =
    @convention(c) (
      UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt, CInt, CInt
    ) -> CInt

  /// Hands over tokens until the callback answers with another number than 0; returns that.
  static func forEach(
    _ text: UnsafePointer<CChar>, count: Int, _ context: UnsafeMutableRawPointer?,
    _ callback: Callback
  ) -> CInt {
    let (joint, separator) = (CChar(IndexWriter.joint), CChar(IndexWriter.separator))
    var start = 0
    var flags: CInt = 0
    for end in 0...count {
      let byte = end < count ? text[end] : separator
      guard byte == separator || byte == joint else { continue }
      if end > start {
        let code = callback(
          context, flags, text + start, CInt(end - start), CInt(start), CInt(end))
        if code != SQLITE_OK { return code }
      }
      start = end + 1
      flags = byte == joint ? colocated : 0
    }
    return SQLITE_OK
  }

  /// FTS5_TOKEN_COLOCATED.
  private static let colocated: CInt = 1
}

// The tokenizer as FTS5 knows it: three functions of C (sqlite.org/fts5.html, 7.1).
extension SearchTokenizer {
  /// Makes the tokenizer known to a connection; throws a `DatabaseError`.
  static func register(on connection: OpaquePointer?) throws {
    guard let api = api(of: connection) else {
      throw DatabaseError(resultCode: .SQLITE_ERROR, message: "no FTS5")
    }
    var functions = fts5_tokenizer(
      xCreate: { _, _, _, tokenizer in
        // FTS5 wants to be told of one, and asks for nothing that it could remember.
        tokenizer?.pointee = OpaquePointer(bitPattern: 1)
        return SQLITE_OK
      },
      xDelete: { _ in },
      xTokenize: { _, context, _, text, count, callback in
        guard let text, let callback else { return SQLITE_OK }
        return SearchTokenizer.forEach(text, count: Int(count), context, callback)
      })
    let code = api.pointee.xCreateTokenizer(api, name, nil, &functions, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  private static func api(of connection: OpaquePointer?) -> UnsafeMutablePointer<fts5_api>? {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, "SELECT fts5(?)", -1, &statement, nil) == SQLITE_OK else {
      return nil
    }
    defer { sqlite3_finalize(statement) }
    var api: UnsafeMutablePointer<fts5_api>?
    let type: StaticString = "fts5_api_ptr"
    return withUnsafeMutablePointer(to: &api) { place in
      type.withUTF8Buffer { type in
        type.withMemoryRebound(to: CChar.self) {
          _ = sqlite3_bind_pointer(statement, 1, place, $0.baseAddress, nil)
        }
      }
      sqlite3_step(statement)
      return place.pointee
    }
  }
}
