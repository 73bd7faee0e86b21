// Highlights in a text that was edited. What is said to be there is there: a range is found by its own
// words together with those around it, and where these leave a doubt it is lost.

extension Story {
  /// The text of a block on each side; of its head the titles.
  package func paragraph(_ block: Int) -> Parallel<String> {
    guard block >= 0 else { return article.title }
    return body.map { $0.indices.contains(block) ? $0[block].plain : "" }
  }

  /// How like the surroundings of a range those of the likest other place with the same words are, in
  /// scalars; 0 where the words stand nowhere else.
  package func rivalry(of range: Range<Int>, inBlock block: Int, on side: Side) -> Int {
    let texts = scalars(on: side)
    guard texts.indices.contains(block) else { return 0 }
    let passage = Passage(texts[block], range.clamped(to: texts[block].indices))
    return texts.enumerated().flatMap { index, text in
      passage.occurrences(in: text).filter { index != block || $0 != range.lowerBound }
        .map { passage.likeness(to: text, at: $0) }
    }.max() ?? 0
  }

  /// A highlight where its words stand now, its paragraph as it is now; lost where they do not, or where
  /// nothing tells them from others.
  package func anchor(_ bookmark: Bookmark) -> Bookmark {
    guard var highlight = bookmark.highlight else { return bookmark }
    let side = bookmark.locator.place.side
    let text = Array((bookmark.paragraph?[side] ?? bookmark.quote).unicodeScalars)
    let quote = Array(bookmark.quote.unicodeScalars)
    // The paragraph is kept as it was when the place was last found.
    let start = bookmark.paragraph == nil ? 0 : bookmark.locator.place.offset
    guard start >= 0, start + quote.count <= text.count, !quote.isEmpty,
      text[start..<start + quote.count].elementsEqual(quote)
    else { return bookmark.lost }
    let passage = Passage(text, start..<start + quote.count)
    let texts = scalars(on: side)
    guard
      let found = passage.place(in: texts, rivalry: highlight.rivalry) ?? passage.edited(in: texts)
    else { return bookmark.lost }
    var bookmark = bookmark
    bookmark.locator.place.block = found.block
    bookmark.locator.place.offset = found.range.lowerBound
    bookmark.quote = String(String.UnicodeScalarView(texts[found.block][found.range]))
    bookmark.paragraph = paragraph(found.block)
    highlight.length = found.range.count
    highlight.rivalry = rivalry(of: found.range, inBlock: found.block, on: side)
    highlight.isLost = false
    bookmark.highlight = highlight
    return bookmark
  }

  private func scalars(on side: Side) -> [[Unicode.Scalar]] {
    (body[exactly: side] ?? []).map { Array($0.plain.unicodeScalars) }
  }
}

extension Bookmark {
  /// The same highlight, whose words are no longer there.
  fileprivate var lost: Bookmark {
    var bookmark = self
    bookmark.highlight?.isLost = true
    return bookmark
  }
}

/// A range of a paragraph as it was, with what stood around it.
private struct Passage {
  let quote: [Unicode.Scalar]
  private let before, after: [Unicode.Scalar]

  /// Scalars on each side that are looked at.
  private static let reach = 64
  /// What the end of a paragraph counts for as surroundings, in scalars.
  private static let edge = 16
  /// Surroundings that make a place certain, and by how much they have to be liker than a rival's.
  private static let (evidence, margin) = (12, 6)

  init(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    quote = Array(text[range])
    before = Array(text[..<range.lowerBound])
    after = Array(text[range.upperBound...])
  }

  typealias Found = (block: Int, range: Range<Int>)

  /// The one place where the words stand in surroundings that are like the old ones beyond doubt.
  func place(in texts: [[Unicode.Scalar]], rivalry: Int) -> Found? {
    let candidates = texts.enumerated().flatMap { block, text in
      occurrences(in: text).map { (block, $0, likeness(to: text, at: $0)) }
    }.sorted { $0.2 > $1.2 }
    guard let (block, start, likeness) = candidates.first, likeness >= Passage.evidence,
      rivalry == 0 || likeness >= rivalry + Passage.margin,
      candidates.count < 2 || likeness >= candidates[1].2 + Passage.margin
    else { return nil }
    return (block, start..<start + quote.count)
  }

  /// The one range between the old surroundings whose words were edited, as long as half of them are
  /// still there.
  func edited(in texts: [[Unicode.Scalar]]) -> Found? {
    let (head, tail) = (before.suffix(24), after.prefix(24))
    guard head.count >= Passage.evidence, tail.count >= Passage.evidence, quote.count >= 8 else {
      return nil
    }
    var found: [Found] = []
    for (block, text) in texts.enumerated() {
      let starts = places(of: Array(head), in: text).map { $0 + head.count }
      let ends = places(of: Array(tail), in: text)
      guard !starts.isEmpty || !ends.isEmpty else { continue }
      // One of them alone is a doubt as well.
      guard starts.count == 1, ends.count == 1, starts[0] < ends[0] else { return nil }
      found.append((block, starts[0]..<ends[0]))
    }
    guard found.count == 1, keepsHalf(texts[found[0].block][found[0].range]) else { return nil }
    return found[0]
  }

  /// Whether half of the words are left at the ends of a text, and not much more stands there.
  private func keepsHalf(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let head = zip(text, quote).prefix { $0 == $1 }.count
    let tail = zip(text.reversed(), quote.reversed()).prefix { $0 == $1 }.count
    return 2 * min(head + tail, quote.count) >= quote.count && text.count <= 2 * quote.count
  }

  /// Where the words stand in a text.
  func occurrences(in text: [Unicode.Scalar]) -> [Int] { places(of: quote, in: text) }

  private func places(of part: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
    guard let first = part.first, part.count <= text.count else { return [] }
    return (0...text.count - part.count).filter {
      text[$0] == first && text[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  /// How much of what stands around the words stands around a place of a text too.
  func likeness(to text: [Unicode.Scalar], at start: Int) -> Int {
    common(before.reversed(), text[..<start].reversed())
      + common(after[...], text[(start + quote.count)...])
  }

  private func common(
    _ own: some Collection<Unicode.Scalar>, _ other: some Collection<Unicode.Scalar>
  ) -> Int {
    let shared = zip(own, other).prefix(Passage.reach).prefix { $0 == $1 }.count
    let isWhole = shared == own.count && shared == other.count
    return shared + (isWhole ? Passage.edge : 0)
  }
}
