/// Texts of a list, ready to be narrowed as fzf does it: the letters of each word of a pattern in their
/// order, with anything between them.
///
///     FuzzyList(["On springs", "On fords"]).matches("ofo").map(\.index)   // [1]
package struct FuzzyList: Hashable, Sendable {
  /// The texts in small letters.
  private let texts: [[UInt32]]

  /// Makes texts ready.
  package init(_ texts: [String]) {
    self.texts = texts.map { $0.lowercased().unicodeScalars.map(\.value) }
  }

  /// How many texts there are.
  package var count: Int { texts.count }

  /// A text that a pattern fits, and how well.
  package struct Match: Hashable, Sendable {
    package let index, score: Int
  }

  /// The texts that all words of a pattern fit, in their order; all where it has none.
  package func matches(_ pattern: String) -> [Match] {
    let words = pattern.lowercased().split { $0.isWhitespace }.map {
      $0.unicodeScalars.map(\.value)
    }
    return texts.indices.compactMap { index in
      var score = 0
      for word in words {
        guard let own = FuzzyList.score(word, in: texts[index]) else { return nil }
        score += own
      }
      return Match(index: index, score: score)
    }
  }

  /// How well a word fits: more for letters that follow each other and for beginnings of words, less for
  /// what lies between. The shortest stretch that ends where the first one does counts, as in fzf's v1.
  private static func score(_ word: [UInt32], in text: [UInt32]) -> Int? {
    var (wanted, end) = (0, 0)
    while end < text.count, wanted < word.count {
      if text[end] == word[wanted] { wanted += 1 }
      end += 1
    }
    guard wanted == word.count else { return nil }
    var (score, index, last) = (0, end - 1, end)
    for letter in word.reversed() {
      while text[index] != letter { index -= 1 }
      score += 16 + (last == index + 1 ? 8 : index + 1 - last) + (isStart(index, text) ? 10 : 0)
      last = index
      index -= 1
    }
    return score
  }

  private static func isStart(_ index: Int, _ text: [UInt32]) -> Bool {
    guard index > 0, let before = Unicode.Scalar(text[index - 1]) else { return true }
    return !before.properties.isAlphabetic
  }
}

extension [FuzzyList.Match] {
  /// Which of the matches fits best, the first of equals; 0 where there are none.
  var bestPlace: Int {
    var best = 0
    for index in indices where self[index].score > self[best].score { best = index }
    return best
  }
}
