import Magazine

/// A query as the texts of one language answer it: with the stems that its words have there, and with
/// Pinyin where that is Chinese.
///
/// Not to be shared between threads, for it holds a stemmer.
package final class StemmedQuery {
  /// Each clause has to be met, by any one of its terms.
  let clauses: [[StemmedTerm]]
  /// None of these may stand in the article.
  let excluded: [StemmedTerm]
  /// The clauses that are lit: all but function words, unless there is nothing else.
  private let isLit: [Bool]

  /// Finds the stems of a query's words in a language.
  package init(_ query: Query, in language: Language) {
    let stemmer = Stemmer(language)
    let isChinese = language.script == .chinese
    func stemmed(_ term: Term) -> StemmedTerm { StemmedTerm(term, stemmer, isChinese: isChinese) }
    clauses = query.clauses.map { $0.map(stemmed) }
    excluded = query.excluded.map(stemmed)
    let weighty = query.clauses.map { clause in
      !clause.allSatisfy { term in
        // A word of English in a Chinese text holds nothing together there, and tells as little.
        language.script == .alphabetic
          ? term.isFunctionWord(in: language) : term.isFunctionWord(in: .english)
      }
    }
    isLit = weighty.contains(true) ? weighty : weighty.map { _ in true }
    lit = isLit.prefix(64).enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt64($1.offset) : 0) }
  }

  /// The clauses that are lit, a bit for each of the first 64.
  let lit: UInt64

  /// The clauses that each paragraph meets, a bit for each of the first 64; terms for titles only in the first,
  /// which is the head.
  func met(in text: TokenizedText) -> [UInt64] {
    var met = [UInt64](repeating: 0, count: text.paragraphCount)
    for (index, clause) in clauses.prefix(64).enumerated() {
      for term in clause {
        for paragraph in term.paragraphs(in: text) { met[paragraph] |= 1 << UInt64(index) }
      }
    }
    return met
  }

  /// Whether any paragraph holds what must not stand in the article.
  func meetsExcluded(_ text: TokenizedText) -> Bool {
    excluded.contains { !$0.paragraphs(in: text).isEmpty }
  }

  /// Where the terms of the query stand in a text, in Unicode scalars, in order and apart, without
  /// those that only hold others together.
  package func matches(in text: TokenizedText) -> [Range<Int>] { matches(occurrences(in: text, 0)) }

  /// Where each clause stands in a paragraph of a text, in order.
  func occurrences(in text: TokenizedText, _ paragraph: Int) -> [Occurrence] {
    var occurrences: [Occurrence] = []
    for (clause, terms) in clauses.enumerated() {
      for term in terms { term.append(to: &occurrences, of: clause, in: text, paragraph) }
    }
    // One term alone finds in order.
    guard clauses.count > 1 || clauses.first?.count ?? 0 > 1 || text.hasReadings else {
      return occurrences
    }
    return occurrences.sorted {
      ($0.scalars.lowerBound, $0.clause) < ($1.scalars.lowerBound, $1.clause)
    }
  }

  /// What of some occurrences, in order, is lit: ranges of scalars in order and apart.
  func matches(_ occurrences: [Occurrence]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for occurrence in occurrences where isLit[occurrence.clause] {
      let range = occurrence.scalars
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

/// A term with the stems of its words in one language.
final class StemmedTerm {
  let term: Term
  /// For each part its stems, none where it has to stand as it was typed.
  private let stems: [[[UInt8]]]
  /// What its first token begins with in any form; `nil` where that may be anything.
  private let beginning: TokenHeads.Pattern?
  private let stemmer: Stemmer
  private let isChinese: Bool
  private let memory = StemMemory()

  init(_ term: Term, _ stemmer: Stemmer, isChinese: Bool) {
    self.term = term
    stems = term.parts.map { $0.stems(by: stemmer) }
    beginning =
      stemmer.keepsBeginnings ? TokenHeads.Pattern([term.parts[0].word.folded] + stems[0]) : nil
    self.stemmer = stemmer
    self.isChinese = isChinese
  }

  /// Appends where the term stands in a paragraph, by a plain scan, for the clause that it may meet.
  func append(
    to occurrences: inout [Occurrence], of clause: Int, in text: TokenizedText, _ paragraph: Int
  ) {
    var rest = text.tokens(of: paragraph)
    while let found = next(in: text, rest) {
      occurrences.append(
        Occurrence(clause: clause, tokens: found, scalars: scalars(of: found, in: text)))
      rest = found.upperBound..<rest.upperBound
    }
  }

  /// The paragraphs of a text in which the term stands, in order; a term for titles stands in the first only.
  func paragraphs(in text: TokenizedText) -> [Int] {
    let count = term.isInTitle ? min(1, text.paragraphCount) : text.paragraphCount
    guard count > 0 else { return [] }
    var (paragraphs, paragraph): ([Int], Int) = ([], 0)
    let end = text.tokens(of: count - 1).upperBound
    var rest = 0..<end
    while let found = next(in: text, rest) {
      while text.tokens(of: paragraph).upperBound <= found.lowerBound { paragraph += 1 }
      paragraphs.append(paragraph)
      rest = text.tokens(of: paragraph).upperBound..<end
    }
    return paragraphs
  }

  /// Where the term stands in a text in Unicode scalars, tried only at tokens where it may begin, in
  /// ascending order.
  func matches(in text: TokenizedText, startingAt starts: [Int]) -> [Range<Int>] {
    var (matches, end): ([Range<Int>], Int) = ([], 0)
    for start in starts where start >= end {
      guard let count = match(text, at: start) else { continue }
      end = start + count
      matches.append(scalars(of: start..<end, in: text))
    }
    return matches
  }

  private func scalars(of range: Range<Int>, in text: TokenizedText) -> Range<Int> {
    let (first, last) = (text.tokens[range.lowerBound], text.tokens[range.upperBound - 1])
    return first.scalars.lowerBound..<last.scalars.upperBound
  }

  /// The tokens of a range that are the term, the first time it stands there.
  private func next(in text: TokenizedText, _ range: Range<Int>) -> Range<Int>? {
    // Han characters of other languages are not read as in Chinese.
    if let pinyin = term.pinyin { return isChinese ? pinyin.next(in: text, range) : nil }
    var start = range.lowerBound
    while true {
      if let beginning { start = text.heads.first(beginning, in: start..<range.upperBound) }
      guard start < range.upperBound else { return nil }
      if let count = match(text, at: start) { return start..<start + count }
      start += 1
    }
  }

  /// How many tokens from an index on are the term; `nil` where they are not.
  private func match(_ text: TokenizedText, at start: Int) -> Int? {
    let count = term.parts.count
    guard start + count <= text.tokens.count else { return nil }
    for offset in 0..<count {
      let gap = text.tokens[start + offset].gap
      if offset > 0, gap > max(term.parts[offset].gap, .soft) { return nil }
      guard matches(text, start + offset, part: offset) else { return nil }
    }
    return count
  }

  /// Whether a token is a part of the term, as it was typed or by a stem.
  private func matches(_ text: TokenizedText, _ token: Int, part: Int) -> Bool {
    let bytes = text.tokens[token].bytes
    let typed = term.parts[part].word.folded
    if stemmer.keepsBeginnings, text.folded[bytes.lowerBound] != typed[0] { return false }
    let isOpen = term.isPrefix && part == term.parts.count - 1
    if bytes.count == typed.count || (isOpen && bytes.count > typed.count),
      isEqual(typed, text.folded, at: bytes.lowerBound, count: typed.count)
    {
      return true
    }
    guard text.tokens[token].kind == .word, mayHaveStem(of: part, text.folded, bytes) else {
      return false
    }
    func hasStem() -> Bool {
      stemmer.stems(of: text.word(token)).contains { stems[part].contains($0) }
    }
    // How a word is spelled changes its stems.
    if text.isSpelled(token) { return hasStem() }
    return memory.answer(for: text.folded[bytes], part, hasStem)
  }

  /// Whether a word begins as a stem of a part does, which is looked at faster than a stem is found.
  private func mayHaveStem(of part: Int, _ folded: [UInt8], _ bytes: Range<Int>) -> Bool {
    guard stemmer.keepsBeginnings else { return !stems[part].isEmpty }
    return bytes.count >= 2
      && stems[part].contains {
        $0.count >= 2 && isEqual($0, folded, at: bytes.lowerBound, count: 2)
      }
  }

  private func isEqual(_ own: [UInt8], _ other: [UInt8], at start: Int, count: Int) -> Bool {
    for index in 0..<count where own[index] != other[start + index] { return false }
    return true
  }
}

/// Whether words have a stem of a part, found once for each: a text has few words, many times.
private final class StemMemory {
  private var answers: [[ArraySlice<UInt8>: Bool]] = []

  func answer(for word: ArraySlice<UInt8>, _ part: Int, _ find: () -> Bool) -> Bool {
    while answers.count <= part { answers.append([:]) }
    if let known = answers[part][word] { return known }
    let answer = find()
    // A copy, for a slice would keep its whole text.
    answers[part][Array(word)[...]] = answer
    return answer
  }
}
