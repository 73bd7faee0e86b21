import Magazine

/// Paragraphs cut into tokens, to be searched by a plain scan: one alone, or all of an article one behind the
/// other, so that the scan runs through them without stopping at each.
package final class TokenizedText: Sendable {
  /// One token and where it stands, in few bytes: a publication has hundred thousands.
  struct Token: Sendable {
    private let firstByte, scalarCount: UInt32
    private var firstScalar: UInt32
    private let byteCount, unit: UInt16
    let kind: TokenScanner.Kind
    let gap: Gap

    /// Its folded bytes.
    var bytes: Range<Int> { Int(firstByte)..<Int(firstByte) + Int(byteCount) }
    /// Its place in its paragraph, in Unicode scalars.
    var scalars: Range<Int> { Int(firstScalar)..<Int(firstScalar) + Int(scalarCount) }

    /// The scalar of a character of the Basic Multilingual Plane, 0 for all else.
    var character: UInt32 { UInt32(unit) }

    /// Takes the token that a scanner stands at, in a paragraph whose folded bytes begin at an offset.
    fileprivate init(_ scanner: borrowing TokenScanner, isFirst: Bool, behind offset: Int) {
      firstByte = UInt32(clamping: offset + scanner.bytes.lowerBound)
      byteCount = UInt16(clamping: scanner.bytes.count)
      firstScalar = UInt32(clamping: scanner.scalars.lowerBound)
      scalarCount = UInt32(clamping: scanner.scalars.count)
      unit = UInt16(truncatingIfNeeded: scanner.character)
      (kind, gap) = (scanner.kind, isFirst ? .paragraph : scanner.gap)
    }

    /// The token where it stands in the block, of which it may be the reading of a word.
    fileprivate func placed(by readings: [SearchedText.Reading]) -> Token {
      guard let reading = readings.last(where: { $0.offset <= firstScalar }) else { return self }
      var token = self
      token.firstScalar = UInt32(clamping: Int(firstScalar) - reading.offset + reading.place)
      return token
    }
  }

  /// The texts without capitals, behind each the tokens that are written otherwise than they are compared.
  let folded: [UInt8]
  let tokens: [Token]
  /// The first two bytes of each token: to go through these is a small part of going through tokens.
  let heads: TokenHeads
  /// The character that each token is, 0 for all else.
  let characters: [UInt16]
  /// The words that have accents, as they are spelled, by the number of their token.
  private let spelled: [Int: [UInt8]]
  /// Whether readings of words are in it, whose tokens stand behind those of their paragraph.
  let hasReadings: Bool
  /// The token that each paragraph begins with, and the number of all.
  private let starts: [Int]

  /// Cuts a text.
  package convenience init(_ text: String) {
    var writer = Writer()
    writer.append(text)
    self.init(writer)
  }

  /// Cuts what is searched of a block: readings behind all else, so that they part no words.
  package convenience init(_ block: Block) {
    var writer = Writer()
    writer.append(block)
    self.init(writer)
  }

  /// Cuts the head of an article, which is the first paragraph, and its blocks.
  convenience init(head: String, _ blocks: [Block]) {
    var writer = Writer()
    writer.append(head)
    for block in blocks { writer.append(block) }
    self.init(writer)
  }

  private init(_ writer: borrowing Writer) {
    (folded, tokens, spelled) = (writer.folded, writer.tokens, writer.spelled)
    (starts, hasReadings) = (writer.starts + [writer.tokens.count], writer.hasReadings)
    heads = TokenHeads(writer.tokens, in: writer.folded)
    characters = writer.tokens.map { UInt16($0.character) }
  }

  /// How many paragraphs there are.
  var paragraphCount: Int { starts.count - 1 }

  /// The tokens of a paragraph.
  func tokens(of paragraph: Int) -> Range<Int> { starts[paragraph]..<starts[paragraph + 1] }

  /// Whether a token is a word that has accents.
  func isSpelled(_ index: Int) -> Bool { spelled[index] != nil }

  /// The word that a token is.
  func word(_ index: Int) -> Word {
    Word(folded: Array(folded[tokens[index].bytes]), spelled: spelled[index])
  }

  /// Puts paragraphs one behind the other.
  private struct Writer: ~Copyable {
    var folded: [UInt8] = []
    var tokens: [Token] = []
    var spelled: [Int: [UInt8]] = [:]
    var starts: [Int] = []
    var hasReadings = false

    mutating func append(_ block: Block) {
      let searched = SearchedText(block)
      append(searched.text)
      guard !searched.readings.isEmpty, let start = starts.last else { return }
      hasReadings = true
      for index in start..<tokens.count {
        tokens[index] = tokens[index].placed(by: searched.readings)
      }
    }

    mutating func append(_ text: String) {
      starts.append(tokens.count)
      var (text, isFirst) = (text, true)
      text.withUTF8 { bytes in
        var scanner = TokenScanner(bytes)
        while scanner.next() {
          if let word = scanner.spelled { spelled[tokens.count] = word }
          tokens.append(Token(scanner, isFirst: isFirst, behind: folded.count))
          isFirst = false
        }
        folded.append(bytes, withoutCapitalsAnd: scanner.letters)
      }
    }
  }
}
