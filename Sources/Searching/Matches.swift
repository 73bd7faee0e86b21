extension Query {
  /// Where the terms of a query stand in a text, in Unicode scalars, in order and apart.
  public func matches(in text: TokenizedText, stemmer: Stemmer) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for term in terms { found += term.matches(in: text, stemmer: stemmer) }
    found.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var result: [Range<Int>] = []
    for range in found {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension Term {
  /// Where the term stands in a text, by a plain scan.
  public func matches(in text: TokenizedText, stemmer: Stemmer) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < text.tokens.count {
      if let count = match(text, at: index, stemmer) {
        let (first, last) = (text.tokens[index], text.tokens[index + count - 1])
        result.append(first.scalars.lowerBound..<last.scalars.upperBound)
        index += count
      } else {
        index += 1
      }
    }
    return result
  }

  /// How many tokens from an index on are the term; `nil` where they are not.
  private func match(_ text: TokenizedText, at start: Int, _ stemmer: Stemmer) -> Int? {
    if let pinyin { return pinyin.match(text, at: start) }
    guard start + parts.count <= text.tokens.count else { return nil }
    for (offset, part) in parts.enumerated() {
      let token = text.tokens[start + offset]
      if offset > 0, token.gap > max(part.gap, .soft) { return nil }
      let isOpen = isPrefix && offset == parts.count - 1
      guard part.matches(text.bytes(token), token.kind, isOpen: isOpen, stemmer) else { return nil }
    }
    return parts.count
  }
}

extension Term.Part {
  fileprivate func matches(
    _ token: ArraySlice<UInt8>, _ kind: TokenScanner.Kind, isOpen: Bool, _ stemmer: Stemmer
  ) -> Bool {
    if token.elementsEqual(folded) || (isOpen && token.starts(with: folded)) { return true }
    guard let stem, kind == .word, token.prefix(2).elementsEqual(stem.prefix(2)) else {
      return false
    }
    return stemmer.stem(Array(token)) == stem
  }
}
