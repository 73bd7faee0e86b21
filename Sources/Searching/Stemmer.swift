import CStemmer
import Magazine

/// The stems of words by Snowball's algorithm for their language; words of a language that has none
/// stand for themselves alone.
///
/// Not to be shared between threads: the library keeps a buffer in it.
package final class Stemmer {
  private let stemmer: OpaquePointer?
  /// Whether a stem begins as its word does: some algorithms take prefixes away too.
  let keepsBeginnings: Bool

  /// Makes a stemmer of its own. Letters in a text of another script are taken for English, which
  /// they are more often than anything else.
  package init(_ language: Language) {
    let name = language.script == .alphabetic ? language.englishName : "english"
    stemmer = name.flatMap { sb_stemmer_new($0, "UTF_8") }
    keepsBeginnings = name.map { !Stemmer.takingPrefixes.contains($0) } ?? true
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The algorithms that take something from the front of a word, or write it in other letters.
  private static let takingPrefixes: Set<String> = ["arabic", "indonesian", "irish", "serbian"]

  /// The stems of a word, folded: of the word as it is spelled and, where that differs, as it is
  /// typed without its accents. None where the language has no algorithm.
  ///
  ///     french.stems(of: normalités)   // “normal”, “normalit”
  package func stems(of word: Word) -> [[UInt8]] {
    guard stemmer != nil else { return [] }
    let plain = stem(word.folded)
    guard let spelled = word.spelled else { return [plain] }
    let stem = foldedWord(stem(spelled))
    return stem == plain ? [plain] : [stem, plain]
  }

  /// The stem of a word in UTF-8; words of one or two bytes are their own.
  private func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else {
      return word
    }
    let length = Int(sb_stemmer_length(stemmer))
    return Array(UnsafeBufferPointer(start: stem, count: length))
  }
}

/// A word as it is compared, and as it is spelled.
package struct Word: Hashable, Sendable {
  /// Its letters without case and accents, in UTF-8.
  package let folded: [UInt8]
  /// Its small letters in UTF-8 with their accents; `nil` where it has none.
  package let spelled: [UInt8]?
}
