/// The words of a sorted vocabulary that are nearest to a folded word: one edit away, from seven letters
/// on two, of which the first letter is none. `isPrefix` lets it be the beginning of one.
///
/// `next` gives the first word of the vocabulary that is not before a text, by their scalars, and in how
/// many articles it stands. It is asked for no word that cannot be near, and a few thousand times at most.
package func nearestWords(
  to word: String, isPrefix: Bool,
  _ next: (String) throws -> (word: String, articles: Int)?
) rethrows -> [NearWord] {
  let letters = word.unicodeScalars.map(\.value)
  guard letters.count >= 4 else { return [] }
  let limit = letters.count >= 7 ? 2 : 1
  var distance = EditDistance(to: letters, limit: limit, isPrefix: isPrefix)
  var (found, bound, steps): ([NearWord], String, Int) = ([], "", 0)
  while steps < 4000, let (other, articles) = try next(bound) {
    steps += 1
    let scalars = other.unicodeScalars.map(\.value)
    if let end = end(of: scalars, nearTo: letters, limit) ?? distance.go(through: scalars) {
      guard let after = text(after: scalars.prefix(end)) else { break }
      bound = after
    } else {
      // No word has a letter as low as this.
      bound = other + "\u{1}"
      if let near = distance.distance, near > 0 {
        found.append(NearWord(word: other, distance: near, frequency: articles))
      }
    }
  }
  return found.ranked
}

/// One letter, where a word that is allowed two edits begins with none of the first two of the other.
private func end(of word: [UInt32], nearTo other: [UInt32], _ limit: Int) -> Int? {
  limit > 1 && word.first.map { $0 != other[0] && $0 != other[1] } == true ? 1 : nil
}

/// The first text behind all that begin with some scalars; `nil` where there is none.
private func text(after scalars: ArraySlice<UInt32>) -> String? {
  guard let last = scalars.last else { return nil }
  let above = last == 0xD7FF ? 0xE000 : last + 1
  guard let scalar = Unicode.Scalar(above) else { return text(after: scalars.dropLast()) }
  return String(scalars: scalars.dropLast().compactMap(Unicode.Scalar.init) + [scalar])
}
