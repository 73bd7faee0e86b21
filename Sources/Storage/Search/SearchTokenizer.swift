import GRDB
import Magazine
import Searching

/// Gives FTS5 the tokens of `TokenScanner`: characters one by one, words as they stand and, at
/// the same position, by their stems behind `=`.
///
/// FTS5 does not tell a tokenizer which column, let alone which language, it reads, so a text has the
/// tag of its language in front (`tagged`). To hand tokens over ready made would copy every text twice
/// more. A query comes as tokens already, apart by spaces: its stems are of several languages.
final class SearchTokenizer: FTS5CustomTokenizer {
  static let name = "kan"
  /// To be raised when tokens or columns change: older indexes are built anew.
  static let version = 2

  /// The stemmers of the languages that were met, by their tags.
  private var stemmers: [String: Stemmer] = [:]

  init(db: Database, arguments: [String]) throws {}

  /// A text as it is indexed, its language in front.
  static func tagged(_ text: String, _ language: Language) -> String {
    text.isEmpty ? "" : "\(language.tag)\u{1F}\(text)"
  }

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
    let (stemmer, text) = untagged(bytes)
    var scanner = TokenScanner(text)
    while scanner.next() {
      let code = emit(scanner.folded, scanner.range, 0, context, callback)
      if code != 0 { return code }
      guard scanner.kind == .word, let stemmer else { continue }
      for stem in stemmer.stems(of: scanner.word) where stem != scanner.folded {
        let colocated: CInt = 1  // FTS5_TOKEN_COLOCATED
        let code = emit([UInt8(ascii: "=")] + stem, scanner.range, colocated, context, callback)
        if code != 0 { return code }
      }
    }
    return 0
  }

  /// The stemmer of a text's language, and the text behind its tag.
  private func untagged(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (Stemmer?, UnsafeBufferPointer<UInt8>) {
    // No tag that Kan wrote is longer.
    guard let end = bytes.prefix(256).firstIndex(of: 0x1F) else { return (nil, bytes) }
    let tag = String(decoding: bytes[..<end], as: UTF8.self)
    let text = UnsafeBufferPointer(rebasing: bytes[(end + 1)...])
    if let known = stemmers[tag] { return (known, text) }
    let stemmer = Language(tag).map { Stemmer($0) }
    stemmers[tag] = stemmer
    return (stemmer, text)
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
