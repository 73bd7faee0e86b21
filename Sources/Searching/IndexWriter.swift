import CHan
import Magazine

/// Writes texts as the tokens by which an index finds them, apart by spaces, and counts in how many
/// articles each word of more than two letters stands. Behind a token stand, each after a unit
/// separator, those at the same position: the stems of a word behind `=`, the sounds of a Han character.
///
///     Tests of 标准   →   tests␟=test of 标␟~biao 准␟~zhun␟^bz
///
/// The tokens are those of `TokenScanner`, which is asked where a text is more than ASCII and Han. Not to
/// be shared between threads: it holds stemmers.
package struct IndexWriter {
  private var words = WordPool()
  /// By the number of the word.
  private var counts: [Count] = []
  private var languages: [LanguageTokens] = []
  private var article = 0
  private var times = 1

  private struct Count {
    /// The article in which the word was counted last.
    var article = 0
    var articles = 0
  }

  /// Stands in front of a token at the position of the one before it; a control is part of no token.
  package static let joint: UInt8 = 0x1F
  /// Stands behind the last token of a position.
  package static let separator = UInt8(ascii: " ")

  /// Begins with no words.
  package init() {}

  /// Begins an article: what is written from here on counts for it so many times, less than 0 where it
  /// is taken out of an index.
  package mutating func beginArticle(times: Int = 1) {
    article += 1
    self.times = times
  }

  /// The tokens of a text in a language, in UTF-8.
  package mutating func tokens(of text: String, in language: Language) -> [UInt8] {
    let tokens = self.tokens(in: language)
    var text = text
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count * 4)
    tokens.beginText()
    text.withUTF8 { write($0, tokens, to: &output) }
    return output
  }

  private mutating func tokens(in language: Language) -> LanguageTokens {
    if let known = languages.first(where: { $0.language == language }) { return known }
    let new = LanguageTokens(language)
    languages.append(new)
    return new
  }

  /// The words that were counted, in their order, with the number of articles; begins anew.
  package mutating func takeCounts() -> [(word: String, articles: Int)] {
    let counted = counts.indices.filter { counts[$0].articles != 0 }
      .map { (String(decoding: words[$0], as: UTF8.self), counts[$0].articles) }
    (words, counts, languages) = (WordPool(), [], [])
    return counted.sorted { $0.0 < $1.0 }
  }

  private mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: LanguageTokens, to output: inout [UInt8]
  ) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80, !byte.isLetter, !byte.isDigit {
        index += 1
      } else if let end = text.plainEnd(from: index) {
        let word = UnsafeBufferPointer(rebasing: text[index..<end])
        if byte.isDigit {
          tokens.write(number: word, to: &output)
        } else {
          tokens.write(known: count(word), in: words, to: &output)
        }
        index = end
      } else if let character = text.han(at: index) {
        tokens.write(han: character, to: &output)
        index += 3
      } else {
        var scanner = TokenScanner(text, from: index)
        guard scanner.next() else { return }
        write(scanner, tokens, to: &output)
        index = scanner.range.upperBound
      }
    }
  }

  private mutating func write(
    _ scanner: TokenScanner, _ tokens: LanguageTokens, to output: inout [UInt8]
  ) {
    switch scanner.kind {
    case .character: tokens.write(character: scanner.character, scanner.folded, to: &output)
    case .number:
      scanner.folded.withUnsafeBufferPointer { tokens.write(number: $0, to: &output) }
    case .word:
      let word = scanner.word
      let number = word.folded.withUnsafeBufferPointer { count($0) }
      // How a word is spelled changes its stems: what is kept is what stands without accents.
      if word.spelled != nil {
        tokens.write(word, to: &output)
      } else {
        tokens.write(known: number, in: words, to: &output)
      }
    }
  }

  /// The number of a word, which stands in the article now.
  private mutating func count(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let number = words.number(of: word)
    if number == counts.count { counts.append(Count()) }
    if word.count > 2, counts[number].article != article {
      counts[number].article = article
      counts[number].articles += times
    }
    return number
  }
}

/// Tokens of one language, each made once.
private final class LanguageTokens {
  let language: Language
  private let stemmer: Stemmer
  private let isChinese: Bool
  private var made: [UInt8] = []
  /// Where the tokens of a word stand in `made`, by its number; empty where they are not made yet.
  private var ofWords: [Range<Int>] = []
  /// The characters of CJK Unified Ideographs; none before the first.
  private var ofHan: [Han] = []
  /// The initials of the Han character before.
  private var before: Initials = 0

  /// The letters that the readings of a character begin with, a byte for each.
  private typealias Initials = UInt32

  /// What is written of a Han character.
  private struct Han {
    /// Where its tokens stand in `made`; empty where they are not made yet.
    var tokens = 0..<0
    var initials: Initials = 0
  }

  init(_ language: Language) {
    self.language = language
    stemmer = Stemmer(language)
    isChinese = language.script == .chinese
  }

  /// Begins a text: no character is before its first.
  func beginText() { before = 0 }

  /// Writes a word without accents, by its number.
  func write(known number: Int, in words: WordPool, to output: inout [UInt8]) {
    before = 0
    while ofWords.count <= number { ofWords.append(0..<0) }
    if ofWords[number].isEmpty {
      var tokens: [UInt8] = []
      append(Word(folded: Array(words[number]), spelled: nil), to: &tokens)
      ofWords[number] = keep(tokens)
    }
    write(made: ofWords[number], to: &output)
  }

  /// Writes a word as it is spelled.
  func write(_ word: Word, to output: inout [UInt8]) {
    before = 0
    append(word, to: &output)
  }

  func write(number digits: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    before = 0
    output.append(contentsOf: digits)
    output.append(IndexWriter.separator)
  }

  private func write(made range: Range<Int>, to output: inout [UInt8]) {
    made.withUnsafeBufferPointer {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  func write(han scalar: UInt32, to output: inout [UInt8]) {
    if ofHan.isEmpty {
      ofHan = Array(repeating: Han(), count: Int(HAN_LAST) - Int(HAN_FIRST) + 1)
    }
    let index = Int(scalar) - Int(HAN_FIRST)
    if ofHan[index].tokens.isEmpty { ofHan[index] = make(han: scalar) }
    let han = ofHan[index]
    write(made: han.tokens, to: &output)
    writePairs(before, han.initials, to: &output)
    output.append(IndexWriter.separator)
    before = han.initials
  }

  /// Writes a character that is a word by itself: kana and Hangul have no sounds.
  func write(character: UInt32, _ folded: [UInt8], to output: inout [UInt8]) {
    if (UInt32(HAN_FIRST)...UInt32(HAN_LAST)).contains(character) {
      return write(han: character, to: &output)
    }
    before = 0
    output += folded
    output.append(IndexWriter.separator)
  }

  private func make(han scalar: UInt32) -> Han {
    let simplified = UInt32(han_character_of(scalar).simplified)
    var tokens: [UInt8] = []
    appendFolded(simplified, to: &tokens)
    guard isChinese else { return Han(tokens: keep(tokens)) }
    for reading in SoundTokens.readings(of: simplified) { tokens += [IndexWriter.joint] + reading }
    let initials = SoundTokens.initials(of: simplified).reduce(0) { $0 << 8 | Initials($1) }
    return Han(tokens: keep(tokens), initials: initials)
  }

  /// Writes the pairs of letters that two characters begin with, one behind the other.
  private func writePairs(_ first: Initials, _ second: Initials, to output: inout [UInt8]) {
    var left = first
    while left != 0 {
      var right = second
      while right != 0 {
        output.append(IndexWriter.joint)
        SoundTokens.appendPair(UInt8(left & 0xFF), UInt8(right & 0xFF), to: &output)
        right >>= 8
      }
      left >>= 8
    }
  }

  private func keep(_ tokens: [UInt8]) -> Range<Int> {
    made += tokens
    return made.count - tokens.count..<made.count
  }

  private func append(_ word: Word, to output: inout [UInt8]) {
    output += word.folded
    for stem in stemmer.stems(of: word) where stem != word.folded {
      output += [IndexWriter.joint, UInt8(ascii: "=")] + stem
    }
    output.append(IndexWriter.separator)
  }
}
