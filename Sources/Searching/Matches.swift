extension Query {
  /// Where the terms of a query stand in a text, in Unicode scalars, in order and apart.
  package func matches(in text: TokenizedText, stemmer: Stemmer) -> [Range<Int>] {
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
  package func matches(in text: TokenizedText, stemmer: Stemmer) -> [Range<Int>] {
    scalars(of: tokenRanges(in: text, stemmer, limit: .max), in: text)
  }

  /// Where the term stands in a text, tried only at tokens where it may begin, in ascending order.
  func matches(
    in text: TokenizedText, startingAt starts: [Int], stemmer: Stemmer
  ) -> [Range<Int>] {
    scalars(of: tokenRanges(in: text, startingAt: starts, stemmer, limit: .max), in: text)
  }

  private func scalars(of ranges: [Range<Int>], in text: TokenizedText) -> [Range<Int>] {
    ranges.map { range in
      let (first, last) = (text.tokens[range.lowerBound], text.tokens[range.upperBound - 1])
      return first.scalars.lowerBound..<last.scalars.upperBound
    }
  }

  /// Whether the term stands in a text at all.
  package func isFound(in text: TokenizedText, stemmer: Stemmer) -> Bool {
    !tokenRanges(in: text, stemmer, limit: 1).isEmpty
  }

  private func tokenRanges(
    in text: TokenizedText, _ stemmer: Stemmer, limit: Int
  ) -> [Range<Int>] {
    if let pinyin { return pinyin.matches(in: text, limit: limit) }
    return tokenRanges(in: text, startingAt: text.tokens.indices, stemmer, limit: limit)
  }

  private func tokenRanges(
    in text: TokenizedText, startingAt starts: some Sequence<Int>, _ stemmer: Stemmer, limit: Int
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for start in starts where start >= result.last?.upperBound ?? 0 {
      guard let count = match(text, at: start, stemmer) else { continue }
      result.append(start..<start + count)
      if result.count >= limit { break }
    }
    return result
  }

  /// How many tokens from an index on are the term; `nil` where they are not.
  private func match(_ text: TokenizedText, at start: Int, _ stemmer: Stemmer) -> Int? {
    guard start + parts.count <= text.tokens.count else { return nil }
    for (offset, part) in parts.enumerated() {
      let token = text.tokens[start + offset]
      if offset > 0, token.gap > max(part.gap, .soft) { return nil }
      let isOpen = isPrefix && offset == parts.count - 1
      guard part.matches(text, token, isOpen: isOpen, stemmer) else { return nil }
    }
    return parts.count
  }
}

extension Term.Part {
  fileprivate func matches(
    _ text: TokenizedText, _ token: TokenizedText.Token, isOpen: Bool, _ stemmer: Stemmer
  ) -> Bool {
    let bytes = token.bytes
    guard text.folded[bytes.lowerBound] == folded[0] else { return false }
    if bytes.count == folded.count || (isOpen && bytes.count > folded.count),
      isEqual(folded, text.folded, at: bytes.lowerBound, count: folded.count)
    {
      return true
    }
    guard let stem, token.kind == .word, bytes.count >= 2, stem.count >= 2,
      isEqual(stem, text.folded, at: bytes.lowerBound, count: 2)
    else { return false }
    return stemmer.stem(Array(text.folded[bytes])) == stem
  }

  private func isEqual(_ own: [UInt8], _ other: [UInt8], at start: Int, count: Int) -> Bool {
    for index in 0..<count where own[index] != other[start + index] { return false }
    return true
  }
}
