/// What stands nearest to words that stand nowhere.
package struct Spelling: Hashable, Sendable {
  /// The word as it was typed.
  package let typed: String
  /// What it may have been meant to be, the likeliest first; each is found.
  package let offers: [Offer]
  /// Whether what is found is that of the first offer, which is much likelier than all others.
  package let isShown: Bool
  /// Whether the word is found as it was typed, though hardly anywhere.
  package let isFound: Bool

  /// A word, and the whole request with it in the place of the one typed.
  package struct Offer: Hashable, Sendable {
    /// The word that may have been meant.
    package let word: String
    package let text: String

    /// Makes an offer.
    package init(word: String, text: String) {
      self.word = word
      self.text = text
    }
  }

  /// Puts offers together.
  package init(typed: String, offers: [Offer], isShown: Bool = false, isFound: Bool = false) {
    self.typed = typed
    self.offers = offers
    self.isShown = isShown
    self.isFound = isFound
  }
}

/// A word that stands in texts, near another.
package struct NearWord: Hashable, Sendable {
  package let word: String
  /// How far it is from the other: 1 is nearest, and beyond `nearest` it is a guess to choose from.
  package let distance: Int
  /// In how many articles, or how often, it stands.
  package let frequency: Int

  /// Words up to this distance may be what was meant.
  static let nearest = 2

  /// Makes a word.
  package init(word: String, distance: Int, frequency: Int) {
    self.word = word
    self.distance = distance
    self.frequency = frequency
  }
}

extension [NearWord] {
  /// The nearest first, of those alike the most frequent; before the first what that begins with, since
  /// it finds more.
  package var ranked: [NearWord] {
    var words = sorted {
      ($0.distance, $1.frequency, $0.word) < ($1.distance, $0.frequency, $1.word)
    }
    guard let first = words.first else { return [] }
    let shorter = words.indices.filter {
      words[$0].distance == first.distance && first.word.hasPrefix(words[$0].word)
    }.min { words[$0].word.utf8.count < words[$1].word.utf8.count }
    if let shorter { words.insert(words.remove(at: shorter), at: 0) }
    return words
  }

  /// Whether the first of ranked words is the one that was meant: it is near, and no other is as near,
  /// but forms of the same word, or the others are seldom beside it.
  package var haveWinner: Bool {
    guard let first, first.distance <= NearWord.nearest else { return false }
    return dropFirst().allSatisfy { other in
      other.distance > first.distance || other.word.hasPrefix(first.word)
        || other.frequency * 3 <= first.frequency
    }
  }
}

/// A text with the first run of its tokens that are some folded words in place of these; `nil` where
/// there is none.
package func replacing(_ words: [[UInt8]], in text: String, with other: String) -> String? {
  var text = text
  let range = text.withUTF8 { bytes -> Range<Int>? in
    var scanner = TokenScanner(bytes)
    var last: [(folded: [UInt8], range: Range<Int>)] = []
    while scanner.next() {
      last.append((scanner.folded, scanner.range))
      if last.count > words.count { last.removeFirst() }
      if let first = last.first, last.map(\.folded) == words {
        return first.range.lowerBound..<scanner.range.upperBound
      }
    }
    return nil
  }
  guard let range else { return nil }
  let bytes = Array(text.utf8)
  return String(
    decoding: bytes[..<range.lowerBound] + Array(other.utf8) + bytes[range.upperBound...],
    as: UTF8.self)
}
