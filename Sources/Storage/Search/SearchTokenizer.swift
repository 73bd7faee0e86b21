import GRDB
import GRDBSQLite
import Magazine
import Searching

/// Gives FTS5 the tokens of `TokenScanner`: characters one by one and, at the same position, Chinese
/// ones by their sounds (`SoundTokens`); words as they stand and by their stems behind `=`.
///
/// FTS5 does not tell a tokenizer which column, let alone which language, it reads, so a text has the
/// tag of its language in front (`tagged`). To hand tokens over ready made would copy every text twice
/// more. A query comes as tokens already, apart by spaces: its stems are of several languages.
final class SearchTokenizer {
  static let name = "kan"
  /// To be raised when tokens, columns or the table of words change: older indexes are built anew.
  static let version = 3

  /// What FTS5 wants a token to be handed to: its flags, its bytes, and where it stands in the text.
  typealias Callback =
    @convention(c) (
      UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt, CInt, CInt
    ) -> CInt

  /// What is found of a text beside its tokens as they stand.
  private struct Rules {
    let stemmer: Stemmer
    let isChinese: Bool
  }

  /// The rules of the languages that were met, by their tags.
  private var rules: [String: Rules] = [:]

  /// A text as it is indexed, its language in front.
  static func tagged(_ text: String, _ language: Language) -> String {
    text.isEmpty ? "" : "\(language.tag)\u{1F}\(text)"
  }

  /// Hands over the tokens of a text, or of a query.
  func tokenize(
    _ bytes: UnsafeBufferPointer<UInt8>, isQuery: Bool, _ context: UnsafeMutableRawPointer?,
    _ callback: Callback
  ) -> CInt {
    isQuery
      ? tokenizeQuery(bytes, context, callback) : tokenizeText(bytes, context, callback)
  }

  private func tokenizeQuery(
    _ bytes: UnsafeBufferPointer<UInt8>, _ context: UnsafeMutableRawPointer?,
    _ callback: Callback
  ) -> CInt {
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
      if end > start {
        let code = emit(Array(bytes[start..<end]), start..<end, 0, context, callback)
        if code != 0 { return code }
      }
      start = end + 1
    }
    return 0
  }

  private func tokenizeText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ context: UnsafeMutableRawPointer?,
    _ callback: Callback
  ) -> CInt {
    let (rules, text) = untagged(bytes)
    var scanner = TokenScanner(text)
    while scanner.next() {
      let code = emit(scanner.folded, scanner.range, 0, context, callback)
      if code != 0 { return code }
      guard let rules else { continue }
      let besides = emitBesides(scanner, rules) {
        self.emit($0, scanner.range, SearchTokenizer.colocated, context, callback)
      }
      if besides != 0 { return besides }
    }
    return 0
  }

  /// FTS5_TOKEN_COLOCATED.
  private static let colocated: CInt = 1

  /// Hands over what stands at the position of a token: its stems, or its sounds.
  private func emitBesides(
    _ scanner: TokenScanner, _ rules: Rules, _ emit: ([UInt8]) -> CInt
  ) -> CInt {
    switch scanner.kind {
    case .number: return 0
    case .character:
      return rules.isChinese ? SoundTokens.forEach(scanner.character, emit) : 0
    case .word:
      for stem in rules.stemmer.stems(of: scanner.word) where stem != scanner.folded {
        let code = emit([UInt8(ascii: "=")] + stem)
        if code != 0 { return code }
      }
      return 0
    }
  }

  /// The rules of a text's language, and the text behind its tag.
  private func untagged(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (Rules?, UnsafeBufferPointer<UInt8>) {
    // No tag that Kan wrote is longer.
    guard let end = bytes.prefix(256).firstIndex(of: 0x1F) else { return (nil, bytes) }
    let tag = String(decoding: bytes[..<end], as: UTF8.self)
    let text = UnsafeBufferPointer(rebasing: bytes[(end + 1)...])
    if let known = rules[tag] { return (known, text) }
    let rules = Language(tag).map {
      Rules(stemmer: Stemmer($0), isChinese: $0.script == .chinese)
    }
    self.rules[tag] = rules
    return (rules, text)
  }

  private func emit(
    _ token: [UInt8], _ range: Range<Int>, _ flags: CInt, _ context: UnsafeMutableRawPointer?,
    _ callback: Callback
  ) -> CInt {
    token.withUnsafeBytes { bytes in
      callback(
        context, flags, bytes.bindMemory(to: CChar.self).baseAddress, CInt(bytes.count),
        CInt(range.lowerBound), CInt(range.upperBound))
    }
  }
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
        tokenizer?.pointee = OpaquePointer(Unmanaged.passRetained(SearchTokenizer()).toOpaque())
        return SQLITE_OK
      },
      xDelete: { tokenizer in
        guard let tokenizer else { return }
        Unmanaged<SearchTokenizer>.fromOpaque(UnsafeRawPointer(tokenizer)).release()
      },
      xTokenize: { tokenizer, context, flags, text, count, callback in
        guard let tokenizer, let text, let callback else { return SQLITE_OK }
        let own = Unmanaged<SearchTokenizer>.fromOpaque(UnsafeRawPointer(tokenizer))
        return text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
          own._withUnsafeGuaranteedRef {
            $0.tokenize(
              UnsafeBufferPointer(start: start, count: Int(count)),
              isQuery: flags & FTS5_TOKENIZE_QUERY != 0, context, callback)
          }
        }
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
