/// A word that has to stand in what a list shows, in small or capital letters: looked for in the bytes of its
/// texts as they are, so that nothing need be folded before the first letter is typed.
///
/// A letter whose small and capital forms take different numbers of bytes is found as it was typed.
struct FilterWord {
  /// The word as it was typed.
  let typed: String
  /// Its bytes in small letters, and those of its capitals at the same places.
  private let small: [UInt8]
  private let capital: [UInt8]

  /// The words of what was typed, apart by spaces.
  static func words(of text: String) -> [FilterWord] {
    text.split(separator: " ").map { FilterWord(String($0)) }
  }

  private init(_ word: String) {
    typed = word
    var (small, capital): ([UInt8], [UInt8]) = ([], [])
    for scalar in word.unicodeScalars {
      let typed = Array(String(scalar).utf8)
      let cases = (
        Array(scalar.properties.lowercaseMapping.utf8),
        Array(scalar.properties.uppercaseMapping.utf8)
      )
      let isPair = cases.0.count == cases.1.count
      small += isPair ? cases.0 : typed
      capital += isPair ? cases.1 : typed
    }
    (self.small, self.capital) = (small, capital)
  }
}

extension FilterWord {
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
