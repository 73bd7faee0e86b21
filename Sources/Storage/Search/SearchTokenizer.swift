import GRDB
import Searching

/// Gives FTS5 the tokens of `TokenScanner`: characters one by one, words as they stand and, at
/// the same position, by their stem behind `=`.
///
/// A query comes as tokens already, apart by spaces.
final class SearchTokenizer: FTS5CustomTokenizer {
  static let name = "kan"
  /// To be raised when tokens change: older indexes are built anew.
  static let version = 1

  private let stemmer = Stemmer()

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText else { return 0 }
    return pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { start in
      let bytes = UnsafeBufferPointer(start: start, count: Int(nText))
      return tokenization.contains(.query)
        ? tokenizeQuery(bytes, context, tokenCallback)
        : tokenizeText(bytes, context, tokenCallback)
    }
  }

  private func tokenizeQuery(
    _ bytes: UnsafeBufferPointer<UInt8>, _ context: UnsafeMutableRawPointer?,
    _ callback: FTS5TokenCallback
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
    _ callback: FTS5TokenCallback
  ) -> CInt {
    var scanner = TokenScanner(bytes)
    while scanner.next() {
      let code = emit(scanner.folded, scanner.range, 0, context, callback)
      if code != 0 { return code }
      guard scanner.kind == .word else { continue }
      let stem = stemmer.stem(scanner.folded)
      if stem != scanner.folded {
        let colocated: CInt = 1  // FTS5_TOKEN_COLOCATED
        let code = emit([UInt8(ascii: "=")] + stem, scanner.range, colocated, context, callback)
        if code != 0 { return code }
      }
    }
    return 0
  }

  private func emit(
    _ token: [UInt8], _ range: Range<Int>, _ flags: CInt, _ context: UnsafeMutableRawPointer?,
    _ callback: FTS5TokenCallback
  ) -> CInt {
    token.withUnsafeBytes { bytes in
      callback(
        context, flags, bytes.bindMemory(to: CChar.self).baseAddress, CInt(bytes.count),
        CInt(range.lowerBound), CInt(range.upperBound))
    }
  }
}
