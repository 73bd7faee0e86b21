import Magazine

/// A text cut into tokens, to be searched by a plain scan.
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
    /// Its place in the text, in Unicode scalars.
    var scalars: Range<Int> { Int(firstScalar)..<Int(firstScalar) + Int(scalarCount) }

    /// The scalar of a character of the Basic Multilingual Plane, 0 for all else.
    var character: UInt32 { UInt32(unit) }

    /// Takes the token that a scanner stands at.
    fileprivate init(_ scanner: borrowing TokenScanner) {
      firstByte = UInt32(clamping: scanner.bytes.lowerBound)
      byteCount = UInt16(clamping: scanner.bytes.count)
      firstScalar = UInt32(clamping: scanner.scalars.lowerBound)
      scalarCount = UInt32(clamping: scanner.scalars.count)
      unit = UInt16(truncatingIfNeeded: scanner.character)
      (kind, gap) = (scanner.kind, scanner.gap)
    }

    /// The token where it stands in the block, of which it may be the reading of a word.
    fileprivate func placed(by readings: [SearchedText.Reading]) -> Token {
      guard let reading = readings.last(where: { $0.offset <= firstScalar }) else { return self }
      var token = self
      token.firstScalar = UInt32(clamping: Int(firstScalar) - reading.offset + reading.place)
      return token
    }
  }

  /// The text without capitals, behind it the tokens that are written otherwise than they are compared.
  let folded: [UInt8]
  let tokens: [Token]
  /// The first byte of each token: to go through these is a small part of going through tokens.
  let heads: [UInt8]
  /// The character that each token is, 0 for all else.
  let characters: [UInt16]
  /// The words that have accents, as they are spelled, by the number of their token.
  private let spelled: [Int: [UInt8]]
  /// Whether readings of words are in it, whose tokens stand behind those of the text.
  let hasReadings: Bool

  /// Cuts a text.
  package convenience init(_ text: String) { self.init(text, []) }

  /// Cuts what is searched of a block: readings behind all else, so that they part no words.
  package convenience init(_ block: Block) {
    let searched = SearchedText(block)
    self.init(searched.text, searched.readings)
  }

  private init(_ text: String, _ readings: [SearchedText.Reading]) {
    var folded: [UInt8] = []
    var tokens: [Token] = []
    var spelled: [Int: [UInt8]] = [:]
    var text = text
    text.withUTF8 { bytes in
      // A word of English and the air behind it take six bytes, a Han character three.
      tokens.reserveCapacity(bytes.count / 4)
      var scanner = TokenScanner(bytes)
      while scanner.next() {
        if let word = scanner.spelled { spelled[tokens.count] = word }
        tokens.append(Token(scanner))
      }
      folded = bytes.withoutCapitals(and: scanner.letters)
    }
    self.folded = folded
    hasReadings = !readings.isEmpty
    self.tokens = readings.isEmpty ? tokens : tokens.map { $0.placed(by: readings) }
    heads = tokens.map { folded[$0.bytes.lowerBound] }
    characters = tokens.map { UInt16($0.character) }
    self.spelled = spelled
  }

  /// Whether a token is a word that has accents.
  func isSpelled(_ index: Int) -> Bool { spelled[index] != nil }

  /// The word that a token is.
  func word(_ index: Int) -> Word {
    Word(folded: Array(folded[tokens[index].bytes]), spelled: spelled[index])
  }
}
