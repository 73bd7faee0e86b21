// Highlights in a text that was edited. What is said to be there is there: a range is found by its own
// words together with those around it, and where these leave a doubt it is lost.

extension Story {
  /// The text of a block on each side; of its head the titles.
  package func paragraph(_ block: Int) -> Parallel<String> {
    guard block >= 0 else { return article.title }
    return body.map { $0.indices.contains(block) ? $0[block].plain : "" }
  }

  /// The texts of some blocks on each side, a line feed between.
  package func paragraphs(_ blocks: Range<Int>) -> Parallel<String> {
    guard blocks.count > 1 else { return paragraph(blocks.lowerBound) }
    return body.map { side in
      blocks.map { side.indices.contains($0) ? side[$0].plain : "" }.joined(separator: "\n")
    }
  }

  /// All blocks of a side as one text, a line feed between, and where each begins, in scalars; at least
  /// one.
  package func scalars(on side: Side) -> (text: [Unicode.Scalar], starts: [Int]) {
    var (text, starts): ([Unicode.Scalar], [Int]) = ([], [])
    for block in body[exactly: side] ?? [] {
      if !starts.isEmpty { text.append("\n") }
      starts.append(text.count)
      text += block.plain.unicodeScalars
    }
    return (text, starts.isEmpty ? [0] : starts)
  }

  /// What of a block a highlight marks, in scalars of it; `nil` where nothing.
  package func marked(by bookmark: Bookmark, inBlock block: Int) -> Range<Int>? {
    guard let marked = bookmark.marked, bookmark.blocks.contains(block),
      let blocks = body[exactly: bookmark.locator.place.side], blocks.indices.contains(block)
    else { return nil }
    let before = (bookmark.blocks.lowerBound..<block).reduce(0) { $0 + blocks[$1].length + 1 }
    let own = marked.clamped(to: before..<before + blocks[block].length)
    return own.isEmpty ? nil : own.lowerBound - before..<own.upperBound - before
  }

  /// How like the surroundings of a range those of the likest other place with the same words are, in
  /// scalars; 0 where the words stand nowhere else. The range is that of some blocks as one text.
  package func rivalry(of range: Range<Int>, inBlocks blocks: Range<Int>, on side: Side) -> Int {
    let texts = windows(of: blocks.count, on: side)
    let first = blocks.lowerBound
    guard texts.indices.contains(first) else { return 0 }
    let passage = Passage(texts[first], range.clamped(to: texts[first].indices))
    return texts.enumerated().flatMap { index, text in
      passage.occurrences(in: text).filter { index != first || $0 != range.lowerBound }
        .map { passage.likeness(to: text, at: $0) }
    }.max() ?? 0
  }

  /// A bookmark or a highlight where its words stand now, of a highlight the paragraphs as they are now; lost
  /// where they do not, or where nothing tells those of a highlight from others.
  package func anchor(_ bookmark: Bookmark) -> Bookmark {
    guard let highlight = bookmark.highlight else { return anchoredPlace(of: bookmark) }
    let side = bookmark.locator.place.side
    let text = Array((bookmark.paragraph?[side] ?? bookmark.quote).unicodeScalars)
    let quote = Array(bookmark.quote.unicodeScalars)
    // The paragraphs are kept as they were when the place was last found.
    let start = bookmark.paragraph == nil ? 0 : bookmark.locator.place.offset
    guard start >= 0, start + quote.count <= text.count, !quote.isEmpty,
      text[start..<start + quote.count].elementsEqual(quote)
    else { return bookmark.lost }
    let passage = Passage(text, start..<start + quote.count)
    let texts = windows(of: highlight.blocks, on: side)
    if let found = passage.place(in: texts, rivalry: highlight.rivalry) ?? passage.edited(in: texts)
    {
      return anchor(bookmark, at: found.range, in: found.block..<found.block + highlight.blocks)
    }
    if highlight.blocks > 1, let found = ends(of: passage, highlight.blocks, on: side) {
      return anchor(bookmark, at: found.range, in: found.blocks)
    }
    return bookmark.lost
  }

  /// A bookmark of a place where its words stand now; that of a head, or of what has no words and is kept by the
  /// title, stays there.
  private func anchoredPlace(of bookmark: Bookmark) -> Bookmark {
    let old = bookmark.locator.place
    var bookmark = bookmark
    let isWordless =
      old.block < 0 || bookmark.quote.isEmpty || bookmark.quote == article.title[old.side]
    let place = isWordless ? anchor(old, quote: "") : place(of: bookmark.quote, near: old)
    bookmark.isLost = place == nil
    if let place { bookmark.locator.place = place }
    return bookmark
  }

  /// Whether what a bookmark or a highlight marks stands just where it says, which is told at once.
  package func holds(_ bookmark: Bookmark) -> Bool {
    let place = bookmark.locator.place
    guard !bookmark.isLost, place.block >= 0, !bookmark.quote.isEmpty else { return false }
    guard bookmark.highlight != nil else { return quote(at: place) == bookmark.quote }
    let blocks = body[exactly: place.side] ?? []
    guard bookmark.blocks.upperBound <= blocks.count, let marked = bookmark.marked,
      marked.lowerBound >= 0
    else { return false }
    let text = paragraphs(bookmark.blocks)[exactly: place.side] ?? ""
    return text.unicodeScalars.dropFirst(marked.lowerBound).prefix(marked.count)
      .elementsEqual(bookmark.quote.unicodeScalars)
  }

  /// A highlight at a range of some blocks as one text.
  private func anchor(
    _ bookmark: Bookmark, at range: Range<Int>, in blocks: Range<Int>
  ) -> Bookmark {
    let side = bookmark.locator.place.side
    var bookmark = bookmark
    bookmark.locator.place.block = blocks.lowerBound
    bookmark.locator.place.offset = range.lowerBound
    bookmark.paragraph = paragraphs(blocks)
    let text = Array((bookmark.paragraph?[side] ?? "").unicodeScalars)
    bookmark.quote = String(scalars: text[range])
    bookmark.highlight?.length = range.count
    bookmark.highlight?.blocks = blocks.count
    bookmark.highlight?.rivalry = rivalry(of: range, inBlocks: blocks, on: side)
    bookmark.isLost = false
    return bookmark
  }

  /// Where a range over paragraphs begins and ends by the words at its two ends, whatever was edited or
  /// put in between; `nil` where either stands twice or nowhere, or far from the other.
  private func ends(
    of passage: Passage, _ count: Int, on side: Side
  ) -> (range: Range<Int>, blocks: Range<Int>)? {
    let (text, starts) = scalars(on: side)
    guard let range = passage.ends(in: text),
      let first = starts.lastIndex(where: { $0 <= range.lowerBound }),
      let last = starts.lastIndex(where: { $0 < range.upperBound }), last - first < 2 * count
    else { return nil }
    let start = range.lowerBound - starts[first]
    return (start..<start + range.count, first..<last + 1)
  }

  /// The texts of so many blocks that follow each other, from each block on.
  private func windows(of count: Int, on side: Side) -> [[Unicode.Scalar]] {
    let blocks = (body[exactly: side] ?? []).map { Array($0.plain.unicodeScalars) }
    guard count > 1 else { return blocks }
    guard blocks.count >= count else { return [] }
    return (0...blocks.count - count).map {
      Array(blocks[$0..<$0 + count].joined(separator: ["\n"]))
    }
  }
}

extension Bookmark {
  /// The same highlight, whose words are no longer there.
  fileprivate var lost: Bookmark {
    var bookmark = self
    bookmark.isLost = true
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
  /// Scalars by which either end of a range over paragraphs is found.
  private static let end = 16

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

  /// The one range of a text that begins and ends with the words at the ends.
  func ends(in text: [Unicode.Scalar]) -> Range<Int>? {
    let (head, tail) = (Array(quote.prefix(Passage.end)), Array(quote.suffix(Passage.end)))
    guard head.count == Passage.end else { return nil }
    let (starts, ends) = (places(of: head, in: text), places(of: tail, in: text))
    guard starts.count == 1, ends.count == 1, starts[0] < ends[0] else { return nil }
    return starts[0]..<ends[0] + tail.count
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
