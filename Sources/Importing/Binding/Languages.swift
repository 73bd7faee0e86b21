import Magazine

/// Tells in which languages a work is written, and which of them a block is in.
struct WrittenLanguages {
  let languages: Parallel<Language>

  /// What part in twenty of a work a language must have to be one of its two: where the work says what its
  /// blocks are in, and where their letters show it, as those of names and listings may.
  private static let (leastSaid, leastSeen) = (5, 8)

  /// Looks at the blocks of a work, and believes what it says of them before what their letters show.
  /// A work of one language has no second, `isOne`.
  init(of passages: [Passage], declared: [Language], isOne: Bool) {
    let fallback =
      (isOne ? declared.first : nil) ?? WrittenLanguages.believed(declared, passages)
    guard !isOne else {
      languages = Parallel(first: fallback)
      return
    }
    let tagged = passages.map { $0.language ?? fallback }
    if let pair = WrittenLanguages.alternating(
      passages, tagged, leastShare: WrittenLanguages.leastSaid)
    {
      languages = pair
      return
    }
    let other = declared.dropFirst().first ?? (fallback.script == .chinese ? .english : .chinese)
    let seen = passages.map { WrittenLanguages.seen($0, fallback, other) }
    languages =
      WrittenLanguages.alternating(
        passages, seen, leastShare: WrittenLanguages.leastSeen, atLeast: 2)
      ?? Parallel(first: fallback)
  }

  /// The side a passage is on; `nil` where it says nothing, as a rule or a picture.
  func side(of passage: Passage) -> Side? {
    guard let second = languages.second else { return .first }
    let plain = passage.block.plain
    guard passage.isTagged || plain.contains(where: \.isLetter) else { return nil }
    if let said = passage.language, said.isSame(as: second) != said.isSame(as: languages.first) {
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
    _ passages: [Passage], _ languages: [Language], leastShare: Int, atLeast fewest: Int = 1
  ) -> Parallel<Language>? {
    var order: [Language] = []
    var counts: [Language: Int] = [:]
    var changes = 0
    var last: Language?
    for (passage, language) in zip(passages, languages) {
      guard passage.block.plain.contains(where: \.isLetter) else { continue }
      let known = order.first { $0.isSame(as: language) } ?? language
      if counts[known] == nil { order.append(known) }
      counts[known, default: 0] += 1
      if let last, last != known { changes += 1 }
      last = known
    }
    let total = counts.values.reduce(0, +)
    let main = order.filter { (counts[$0] ?? 0) * 20 >= total * leastShare }
    guard main.count == 2, total >= 4 else { return nil }
    let least = main.compactMap { counts[$0] }.min() ?? 0
    return changes >= least && least >= fewest ? Parallel(first: main[0], second: main[1]) : nil
  }

  /// The first language a work says it is in, where any part of its letters is of that one's script: tools write
  /// `en` into books that nobody told them the language of.
  private static func believed(_ declared: [Language], _ passages: [Passage]) -> Language {
    guard let said = declared.first else { return guess(passages) }
    let counts = letters(passages)
    let all = counts.values.reduce(0, +)
    let own = counts.reduce(0) { $0 + (Language($1.key)?.script == said.script ? $1.value : 0) }
    return declared.count > 1 || own * 20 >= all ? said : guess(passages)
  }

  /// The language that the letters of a text show: that of the commonest script.
  static func guess(_ passages: [Passage]) -> Language {
    var counts = letters(passages)
    // Japanese is told by its kana, even where most of its characters are Han.
    if (counts["ja"] ?? 0) * 10 > counts["zh"] ?? 0, counts["ja"] != nil { counts["zh"] = nil }
    counts[WrittenLanguages.unknown] = nil
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return best.flatMap { Language($0) } ?? .english
  }

  /// How many letters of the beginning of a work are of the script of each language.
  private static func letters(_ passages: [Passage]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for passage in passages.prefix(400) {
      for scalar in passage.block.plain.unicodeScalars {
        if let tag = tag(of: scalar) { counts[tag, default: 0] += 1 }
      }
    }
    return counts
  }

  /// The tag for letters of an alphabet that many languages share, or that is none of those told here.
  private static let unknown = "und"

  private static func tag(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: "en"
    case 0x370...0x3FF: "el"
    case 0x400...0x4FF: "ru"
    case 0x3041...0x30FF: "ja"
    case 0x4E00...0x9FFF: "zh"
    case 0xAC00...0xD7A3: "ko"
    case 0x80..<0x2000: unknown
    default: nil
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
  /// Whether any byte of it could begin a Han character, which costs less to see than its characters: every
  /// block of a work is asked, and most have none.
  var mayHoldHan: Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains { $0 >= 0xE3 } } ?? true
  }
}
