/// How many letters are put in, left out, changed or exchanged with the next to make one word of another
/// (Damerau and Levenshtein, no letter edited twice), for words that come in the order of their letters:
/// what one begins with as the last one did is not counted again.
struct EditDistance {
  private let word: [UInt32]
  private let limit: Int
  /// Whether the word is the beginning of one, so that what follows it costs nothing.
  private let isPrefix: Bool
  /// The letters gone through.
  private var letters: [UInt32] = []
  /// For each number of letters gone through, the distance to each beginning of the word.
  private var rows: [[Int]]

  /// Measures from a word in scalars, up to a limit in edits; with `isPrefix` what stands behind the
  /// word costs nothing.
  init(to word: [UInt32], limit: Int, isPrefix: Bool) {
    self.word = word
    self.limit = limit
    self.isPrefix = isPrefix
    rows = [Array(0...word.count)]
  }

  /// Goes through another word. Where no word with its first letters is within the limit, says how many
  /// of them that are, else `nil`.
  mutating func go(through other: [UInt32]) -> Int? {
    let shared = zip(letters, other).prefix { $0 == $1 }.count
    letters.removeLast(letters.count - shared)
    rows.removeLast(rows.count - shared - 1)
    for letter in other[shared...] {
      if let known = end { return known }
      push(letter)
    }
    return end
  }

  /// The distance of the word gone through last; `nil` where it is beyond the limit.
  var distance: Int? {
    let distance = isPrefix ? nearest : rows[rows.count - 1][word.count]
    return distance <= limit ? distance : nil
  }

  /// The distance of the nearest beginning of the letters gone through.
  private var nearest: Int { rows.map { $0[word.count] }.min() ?? .max }

  /// The number of letters gone through, where nothing that begins with them is within the limit.
  private var end: Int? {
    let isBeyond = rows[rows.count - 1].allSatisfy { $0 > limit }
    return isBeyond && !(isPrefix && nearest <= limit) ? letters.count : nil
  }

  private mutating func push(_ letter: UInt32) {
    let above = rows[rows.count - 1]
    var row = [rows.count]
    row.reserveCapacity(word.count + 1)
    for column in 1...word.count {
      var cost = min(above[column], row[column - 1]) + 1
      cost = min(cost, above[column - 1] + (word[column - 1] == letter ? 0 : 1))
      if column > 1, rows.count > 1, word[column - 1] == letters[letters.count - 1],
        word[column - 2] == letter
      {
        cost = min(cost, rows[rows.count - 2][column - 2] + 1)
      }
      row.append(cost)
    }
    letters.append(letter)
    rows.append(row)
  }
}
