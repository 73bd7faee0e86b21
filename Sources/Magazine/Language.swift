/// A natural language, named by its BCP 47 tag (RFC 5646): `en`, `zh-Hans`, `fr-CA`.
package struct Language: Hashable, Sendable {
  /// The tag in its customary letters: `zh-Hans`, never `ZH-hans`.
  package let tag: String
  /// How the language is written.
  package let script: Script

  /// Reads a tag, `_` standing for `-` too; `nil` where it is none.
  ///
  ///     Language("zh_HANS")?.tag   // "zh-Hans"
  package init?(_ tag: String) {
    // Books say these two block by block.
    for known in [Language.english, .chinese] where tag == known.tag {
      self = known
      return
    }
    let parts = tag.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let code = parts.first, (2...8).contains(code.utf8.count),
      code.allSatisfy({ $0.isASCII && $0.isLetter }),
      parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.allSatisfy(Language.isPlain) })
    else { return nil }
    let subtags = parts.dropFirst().map(Language.customary)
    self.tag = ([code.lowercased()] + subtags).joined(separator: "-")
    script = Script(code: code.lowercased(), subtags: subtags)
  }

  /// What the tag begins with: `zh` of `zh-Hans`.
  package var code: Substring { Substring(tag.utf8.prefix { $0 != UInt8(ascii: "-") }) }

  /// Whether two tags name the same language, however narrowly: `zh` and `zh-Hans`.
  package func isSame(as other: Language) -> Bool {
    tag == other.tag || code.utf8.elementsEqual(other.code.utf8)
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  /// A subtag as RFC 5646 2.1.1 writes it: `Hans`, `CN`, `1901`.
  private static func customary(_ subtag: Substring) -> String {
    switch subtag.utf8.count {
    case 2: subtag.uppercased()
    case 4: subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
    default: subtag.lowercased()
    }
  }
}

extension Language {
  /// English, whatever its country.
  package static let english = Language(known: "en", .alphabetic)
  /// Chinese, whatever its script is said to be.
  package static let chinese = Language(known: "zh", .chinese)

  private init(known tag: String, _ script: Script) { (self.tag, self.script) = (tag, script) }
}

extension Parallel<Language> {
  /// The languages of the bundled issue, and of every publication that says none.
  package static let englishAndChinese = Parallel(first: .english, second: .chinese)
}

/// How a language is written, as far as setting, counting and searching differ.
package enum Script: Hashable, Sendable {
  /// Words of letters, apart by spaces.
  case alphabetic
  /// Han characters, without spaces.
  case chinese
  /// Kana and Han characters, without spaces.
  case japanese
  /// Syllables of Hangul, with spaces between words.
  case korean

  /// Whether lines may end, and lengths are counted, between any two characters.
  package var isByCharacter: Bool {
    switch self {
    case .chinese, .japanese: true
    case .alphabetic, .korean: false
    }
  }

  fileprivate init(code: String, subtags: [String]) {
    let names = subtags.isEmpty ? [code] : subtags + [code]
    self = names.lazy.compactMap { scripts[$0] }.first ?? .alphabetic
  }
}

/// The scripts of ISO 15924, and the languages, that are not written in an alphabet.
private let scripts: [String: Script] = [
  "Latn": .alphabetic, "Cyrl": .alphabetic, "Hans": .chinese, "Hant": .chinese, "Hani": .chinese,
  "Jpan": .japanese, "Hira": .japanese, "Kana": .japanese, "Kore": .korean, "Hang": .korean,
  "zh": .chinese, "cmn": .chinese, "yue": .chinese, "wuu": .chinese, "nan": .chinese,
  "hak": .chinese, "lzh": .chinese, "ja": .japanese, "ko": .korean,
]
