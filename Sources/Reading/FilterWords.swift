/// Words that all have to stand in what a list shows, in small or capital letters: looked for in the bytes of
/// its texts as they are, so that nothing need be folded before the first letter is typed.
///
/// A letter whose small and capital forms take different numbers of bytes is found as it was typed.
struct FilterWords {
  /// The bytes of a word in small letters, and those of its capitals at the same places.
  struct Word {
    fileprivate var small: [UInt8] = []
    fileprivate var capital: [UInt8] = []
  }

  private let words: [Word]

  /// The words of what was typed, apart by spaces.
  init(_ text: String) {
    words = text.split(separator: " ").map { word in
      word.unicodeScalars.reduce(into: Word()) { result, scalar in
        let small = Array(scalar.properties.lowercaseMapping.utf8)
        let capital = Array(scalar.properties.uppercaseMapping.utf8)
        let typed = Array(String(scalar).utf8)
        let isPair = small.count == capital.count
        result.small += isPair ? small : typed
        result.capital += isPair ? capital : typed
      }
    }
  }

  /// Whether every text passes.
  var isEmpty: Bool { words.isEmpty }

  /// Whether something holds for each word.
  func allSatisfy(_ holds: (Word) -> Bool) -> Bool { words.allSatisfy(holds) }
}

extension FilterWords.Word {
  /// Whether it stands in a text; an empty word stands in every one.
  func stands(in text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(stands)
      ?? Array(text.utf8).withUnsafeBufferPointer(stands)
  }

  /// Whether it stands in a text, where there is one.
  func stands(in text: String?) -> Bool { text.map { stands(in: $0) } ?? false }

  private func stands(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    small.withUnsafeBufferPointer { small in
      capital.withUnsafeBufferPointer { capital in
        guard
          let (first, other) = small.first.flatMap({ small in capital.first.map { (small, $0) } })
        else { return true }
        var index = 0
        while index + small.count <= text.count {
          if text[index] == first || text[index] == other {
            var length = 1
            while length < small.count,
              text[index + length] == small[length] || text[index + length] == capital[length]
            {
              length += 1
            }
            if length == small.count { return true }
          }
          index += 1
        }
        return false
      }
    }
  }
}
