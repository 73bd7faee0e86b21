import Searching

/// The tokens of a text as `TokenScanner` cuts it, folded, with what each of them is.
package func scannedTokens(of text: String) -> [(text: String, kind: TokenScanner.Kind)] {
  var (text, tokens): (String, [(text: String, kind: TokenScanner.Kind)]) = (text, [])
  text.withUTF8 { bytes in
    var scanner = TokenScanner(bytes)
    while scanner.next() {
      tokens.append((String(decoding: scanner.folded, as: UTF8.self), scanner.kind))
    }
  }
  return tokens
}
