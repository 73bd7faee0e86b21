import Magazine

/// Tells in which languages a work is written, and which of them a block is in.
struct WrittenLanguages {
  let languages: Parallel<Language>
  /// Whether the letters of its blocks show the two, where what the work says of them does not.
  private let isSeen: Bool

  /// What part in twenty of a work a language must have to be one of its two: where the work says what its
  /// blocks are in, and where their letters show it, as those of names and listings may.
  private static let (leastSaid, leastSeen) = (5, 8)

  /// Looks at the blocks of a work, and believes what it says of them before what their letters show.
  /// A work of one language has no second, `isOne`.
  init(of passages: [Passage], declared: [Language], isOne: Bool) {
    let fallback =
      (isOne ? declared.first : nil) ?? WrittenLanguages.believed(declared, passages)
    guard !isOne else {
      (languages, isSeen) = (Parallel(first: fallback), false)
      return
    }
    let said = { (passage: Passage) in passage.language ?? fallback }
    if let pair = WrittenLanguages.alternating(
      passages, said, leastShare: WrittenLanguages.leastSaid)
    {
      (languages, isSeen) = (pair, false)
      return
    }
    // Letters do not tell a paragraph of Japanese in kanji alone from one of Chinese.
    guard declared.count > 1 || fallback.code != "ja" else {
      (languages, isSeen) = (Parallel(first: fallback), false)
      return
    }
    let other = declared.dropFirst().first ?? (fallback.script == .chinese ? .english : .chinese)
    let seen = { (passage: Passage) in WrittenLanguages.seen(passage, fallback, other) }
    isSeen = true
    languages =
      WrittenLanguages.alternating(
        passages, seen, leastShare: WrittenLanguages.leastSeen, atLeast: 2)
      ?? Parallel(first: fallback)
  }

  /// The side a passage is on; `nil` where it says nothing, as a rule or a picture.
  func side(of passage: Passage) -> Side? {
    guard let second = languages.second else { return .first }
    let plain = passage.block.plain
    guard passage.isTagged || plain.holdsLetters else { return nil }
    if !isSeen || passage.isTagged, let said = passage.language,
      said.isSame(as: second) != said.isSame(as: languages.first)
    {
      return said.isSame(as: second) ? .second : .first
    }
    guard (second.script == .chinese) != (languages.first.script == .chinese) else { return .first }
    return (second.script == .chinese) == isMostlyHan(plain) ? .second : .first
  }

  private static func seen(
    _ passage: Passage, _ own: Language, _ other: Language
  ) -> Language {
    guard (own.script == .chinese) != (other.script == .chinese) else { return own }
    return (own.script == .chinese) == isMostlyHan(passage.block.plain) ? own : other
  }

  /// The two languages that change from block to block, each of them so many times; `nil` where one is
  /// only quoted now and then.
  private static func alternating(
    _ passages: [Passage], _ language: (Passage) -> Language, leastShare: Int,
    atLeast fewest: Int = 1
  ) -> Parallel<Language>? {
    // In most works there is only one, and nothing to count.
    guard let only = passages.first.map(language),
      passages.contains(where: { language($0) != only })
    else { return nil }
    var found: [(language: Language, count: Int)] = []
    var changes = 0
    var last: Int?
    for passage in passages where passage.block.plain.holdsLetters {
      let language = language(passage)
      let known = found.firstIndex { $0.language.isSame(as: language) } ?? found.count
      if known == found.count { found.append((language, 0)) }
      found[known].count += 1
      if let last, last != known { changes += 1 }
      last = known
    }
    let total = found.reduce(0) { $0 + $1.count }
    let main = found.filter { $0.count * 20 >= total * leastShare }
    guard main.count == 2, total >= 4 else { return nil }
    let least = min(main[0].count, main[1].count)
    return changes >= least && least >= fewest
      ? Parallel(first: main[0].language, second: main[1].language) : nil
  }

  /// The first language a work says it is in, where any part of its letters is of that one's script: tools write
  /// `en` into books that nobody told them the language of.
  private static func believed(_ declared: [Language], _ passages: [Passage]) -> Language {
    guard let said = declared.first else { return guess(passages) }
    let counts = letters(passages)
    let all = counts.values.reduce(0, +)
    let own = counts.reduce(0) {
      $0 + (Language($1.key.rawValue)?.script == said.script ? $1.value : 0)
    }
    return declared.count > 1 || own * 20 >= all ? said : guess(passages)
  }

  /// The language that the letters of a text show: that of the commonest script.
  static func guess(_ passages: [Passage]) -> Language {
    var counts = letters(passages)
    // Japanese is told by its kana, even where most of its characters are Han.
    if let kana = counts[.kana], kana * 10 > counts[.han] ?? 0 { counts[.han] = nil }
    counts[.unknown] = nil
    // A Han character says as much as some three letters.
    counts[.han] = counts[.han].map { $0 * 3 }
    let best = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    return best.flatMap { Language($0.rawValue) } ?? .english
  }

  /// How many letters of each kind the beginning of a work has.
  private static func letters(_ passages: [Passage]) -> [Letters: Int] {
    var latin = 0
    var counts: [Letters: Int] = [:]
    for passage in passages.prefix(400) {
      // Those of a paragraph are nearly all of one kind: to count each by itself took a tenth of reading.
      var run: (kind: Letters, length: Int)?
      for scalar in passage.block.plain.unicodeScalars {
        if scalar.value < 0x80 {
          if (scalar.value | 0x20) &- 0x61 < 26 { latin += 1 }
        } else if let kind = Letters(scalar) {
          if run?.kind == kind {
            run?.length += 1
          } else {
            if let run { counts[run.kind, default: 0] += run.length }
            run = (kind, 1)
          }
        }
      }
      if let run { counts[run.kind, default: 0] += run.length }
    }
    if latin > 0 { counts[.latin] = latin }
    return counts
  }
}

/// Letters that tell a language: the tag of the one they are taken for.
private enum Letters: String {
  case latin = "en"
  case greek = "el"
  case cyrillic = "ru"
  case hebrew = "he"
  case arabic = "ar"
  case devanagari = "hi"
  case thai = "th"
  case kana = "ja"
  case han = "zh"
  case hangul = "ko"
  /// Of an alphabet that many languages share, or that is none of these.
  case unknown = "und"

  /// The kind of a letter outside ASCII; `nil` of what is none.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x370...0x3FF: self = .greek
    case 0x400...0x4FF: self = .cyrillic
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0xE00...0xE7F: self = .thai
    case 0x3041...0x30FF: self = .kana
    case 0x4E00...0x9FFF: self = .han
    case 0xAC00...0xD7A3: self = .hangul
    case 0x80..<0x2000: self = .unknown
    default: return nil
    }
  }
}

/// Whether more of a text is Han characters than letters of an alphabet would outweigh.
func isMostlyHan(_ text: String) -> Bool {
  guard text.mayHoldHan else { return false }
  var (han, letters) = (0, 0)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x3400...0x9FFF, 0x20000...0x3FFFF: han += 1
    case 0x41...0x5A, 0x61...0x7A: letters += 1
    // Kana make Japanese of it, however many Han characters stand among them.
    case 0x3041...0x30FA: letters += 20
    case ..<0x80: break
    default: if scalar.properties.isAlphabetic { letters += 1 }
    }
  }
  // A Han character says as much as some three letters.
  return han * 3 > letters
}

extension String {
  /// Whether any character in it is a letter of whatever script.
  var holdsLetters: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case ..<0x80: (scalar.value | 0x20) &- 0x61 < 26
      case 0x4E00...0x9FFF: true
      default: scalar.properties.isAlphabetic
      }
    }
  }

  /// Whether any byte of it could begin a Han character, which costs less to see than its characters: every
  /// block of a work is asked, and most have none.
  var mayHoldHan: Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains { $0 >= 0xE3 } } ?? true
  }
}
