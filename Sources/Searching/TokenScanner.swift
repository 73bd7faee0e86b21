import CHan

/// What separates a token from the one before it: less than what is typed between two words ever is, up to the
/// end of a paragraph, which is more.
package enum Gap: UInt8, Comparable, Sendable {
  case none, soft, mark, stop, paragraph

  package static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
}

/// Cuts UTF-8 text into the tokens that search knows: a word, a number, a Han character.
///
/// Letters and digits are cut apart, so that `gbt44130` and `GB/T 44130` are the same two tokens;
/// a `/T` or `/Z` belongs to the letters before it. `l'eau` is two tokens, `don't` is one. What is said
/// of a token holds until `next`.
package struct TokenScanner {
  /// What a token is.
  package enum Kind: UInt8, Sendable { case word, number, character }

  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The scalars before the index.
  private var count = 0
  /// Tokens that are written otherwise than they are compared, one behind the other: folded, in UTF-8.
  private(set) var letters: [UInt8] = []
  /// Where the token stands in the text without capitals, with `letters` behind it.
  private(set) var bytes = 0..<0
  package private(set) var kind = Kind.word
  /// Where the token stands in the text, in bytes.
  package private(set) var range = 0..<0
  /// The same in Unicode scalars.
  private(set) var scalars = 0..<0
  package private(set) var gap = Gap.stop
  /// The folded scalar of a character.
  package private(set) var character: UInt32 = 0
  /// Whether the token is the article or pronoun in front of an apostrophe: `l'eau`, `qu'il`.
  private(set) var isElided = false
  /// Whether letters of the word are beyond ASCII, so that it may be spelled with accents.
  private var isBeyondASCII = false

  /// Longer tokens are cut: so many bytes of one are looked at.
  static let longest = 64

  /// Begins before the first token of a text.
  package init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Begins inside a text, between two tokens. What separates the first from the one before is not known.
  init(_ text: UnsafeBufferPointer<UInt8>, from index: Int) {
    self.text = text
    self.index = index
  }

  /// Goes to the next token; false at the end.
  package mutating func next() -> Bool {
    gap = index == 0 ? .stop : .none
    while index < text.count {
      if scanPlain() { return true }
      let (scalar, length) = decode(at: index)
      let (kind, value) = Searching.folded(scalar)
      switch kind {
      case .letter, .digit, .character:
        scan(kind, value, length)
        return true
      case .ignored: break
      case .soft: gap = max(gap, .soft)
      case .mark: gap = max(gap, joint(scalar, length))
      case .stop: gap = .stop
      }
      pass(length)
    }
    return false
  }

  /// The token as it is compared.
  package var folded: [UInt8] {
    bytes.lowerBound < text.count
      ? text[bytes].map { $0.withoutCapital }
      : Array(letters[bytes.lowerBound - text.count..<letters.count])
  }

  /// Goes on by a scalar of so many bytes.
  private mutating func pass(_ length: Int) {
    index += length
    count += 1
  }

  /// The token of a word with its accents as they stand.
  package var word: Word { Word(folded: folded, spelled: spelled) }

  /// The letters of a word with their accents; `nil` where it has none.
  var spelled: [UInt8]? {
    guard isBeyondASCII else { return nil }
    var spelled: [UInt8] = []
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      guard Searching.folded(scalar.value).kind == .letter else { continue }
      // The dotted capital I of Turkish would leave its dot.
      spelled += scalar == "\u{130}" ? "i".utf8 : scalar.properties.lowercaseMapping.utf8
    }
    return spelled == folded ? nil : spelled
  }

  /// A point or comma between two letters or digits joins them; a point elsewhere ends a sentence.
  private func joint(_ scalar: UInt32, _ length: Int) -> Gap {
    guard scalar == 0x2E || scalar == 0x2C || scalar == 0x3A else { return .mark }
    let follows = index + length < text.count && text[index + length].isLetterOrDigit
    let precedes = index > 0 && text[index - 1].isLetterOrDigit
    if follows && precedes { return .soft }
    return scalar == 0x2E ? .stop : .mark
  }

  /// Takes a token that its bytes tell; whether there is one.
  private mutating func scanPlain() -> Bool {
    if let end = text.plainEnd(from: index) {
      (kind, character) = (text[index].isDigit ? .number : .word, 0)
      (range, scalars) = (index..<end, count..<count + end - index)
      bytes = range
    } else if let han = text.han(at: index) {
      (kind, character) = (.character, UInt32(han_character_of(han).simplified))
      (range, scalars) = (index..<index + 3, count..<count + 1)
      bytes = range
      if character != han {
        let start = letters.count
        appendFolded(character, to: &letters)
        bytes = text.count + start..<text.count + letters.count
      }
    } else {
      return false
    }
    (isElided, isBeyondASCII) = (false, false)
    (index, count) = (range.upperBound, scalars.upperBound)
    return true
  }

  private mutating func scan(_ first: ScalarKind, _ value: UInt32, _ length: Int) {
    let (start, firstScalar, lower) = (index, count, letters.count)
    appendFolded(value, to: &letters)
    character = first == .character && value < 0x10000 ? value : 0
    (isElided, isBeyondASCII) = (false, first == .letter && value >= 0x80)
    pass(length)
    switch first {
    case .character:
      kind = .character
      scanVoicing(lower)
    case .digit:
      kind = .number
      scanRest(.digit, lower)
    default:
      kind = .word
      scanRest(.letter, lower)
      scanRecommendation(lower)
    }
    bytes = text.count + lower..<text.count + letters.count
    (range, scalars) = (start..<index, firstScalar..<count)
  }

  /// The mark behind a kana that makes another one of it: half-width kana have it apart.
  private mutating func scanVoicing(_ start: Int) {
    guard index < text.count, (0x3041...0x30FF).contains(character) else { return }
    let (scalar, length) = decode(at: index)
    guard let kana = voiced(character, by: scalar) else { return }
    character = kana
    letters.removeLast(letters.count - start)
    appendFolded(kana, to: &letters)
    pass(length)
  }

  /// The scalars of the same kind that follow, with what is ignored among them.
  private mutating func scanRest(_ wanted: ScalarKind, _ start: Int) {
    while index < text.count {
      let (scalar, length) = decode(at: index)
      let (kind, value) = Searching.folded(scalar)
      if kind == wanted {
        if letters.count - start < TokenScanner.longest { appendFolded(value, to: &letters) }
        if value >= 0x80 { isBeyondASCII = true }
      } else if kind != .ignored {
        guard wanted == .letter, isApostrophe(scalar) else { return }
        isElided = elided.contains(letters[start...]) && isLetter(at: index + length)
        guard !isElided, joinsWord(length) else { return }
      }
      pass(length)
    }
  }

  private func isLetter(at index: Int) -> Bool {
    index < text.count && Searching.folded(decode(at: index).0).kind == .letter
  }

  private func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 }

  /// An apostrophe inside `don't` is passed over; the one of `China's` ends the word.
  private func joinsWord(_ length: Int) -> Bool {
    let after = index + length
    guard after < text.count, text[after].isLetter else { return false }
    let isPossessive =
      text[after] | 0x20 == 0x73 && (after + 1 == text.count || !text[after + 1].isLetterOrDigit)
    return !isPossessive
  }

  /// GB/T, DB14/T, GB/Z: the letter behind the slash marks a standard as recommended or as guidance.
  private mutating func scanRecommendation(_ start: Int) {
    guard letters.count - start <= 4, let slash = foldedScalar(at: index),
      slash.value == "/",
      let letter = foldedScalar(at: index + slash.length),
      "tz".unicodeScalars.contains(letter.value)
    else { return }
    let end = index + slash.length + letter.length
    if let next = foldedScalar(at: end), (0x61...0x7A).contains(next.value.value) { return }
    letters.append(UInt8(letter.value.value))
    pass(slash.length)
    pass(letter.length)
  }

  private func foldedScalar(at index: Int) -> (value: Unicode.Scalar, length: Int)? {
    guard index < text.count else { return nil }
    let (scalar, length) = decode(at: index)
    return Unicode.Scalar(Searching.folded(scalar).value).map { ($0, length) }
  }

  /// The scalar at a byte, and its length in bytes; a byte that is no UTF-8 is a mark.
  private func decode(at index: Int) -> (UInt32, Int) {
    let lead = UInt32(text[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= text.count else { return (0xFFFD, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for byte in text[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (value, length)
  }
}

/// What stands in front of an apostrophe as a word of its own in French, Italian and Catalan. No
/// English word is written so but `d'Arcy`, who is found by his name then.
private let elided: Set<ArraySlice<UInt8>> = Set(
  """
  l d j m t s c n qu jusqu lorsqu puisqu quoiqu
  un dell all nell sull dall coll quell quest bell sant gl v
  """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8)[...] })
