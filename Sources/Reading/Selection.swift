import Magazine

/// A range of an article being chosen, from the end that stays to the one that moves, as in vim's visual
/// mode. It may go over paragraphs, on one side.
package struct Selection: Hashable, Sendable {
  /// The side whose text is chosen from; a range never changes it.
  package let side: Side
  /// The end that stays and the end that moves, both in the range, in Unicode scalars of the text.
  private(set) var anchor: Int
  private(set) var cursor: Int
  /// All paragraphs of the side, a line feed behind each but the last.
  private let text: [Unicode.Scalar]
  /// Where each paragraph begins.
  private let starts: [Int]

  /// Begins with the word at a place.
  init(_ story: Story, at place: Place) {
    (text, starts) = story.scalars(on: place.side)
    side = place.side
    (anchor, cursor) = (0, 0)
    let offset = index(of: place)
    (anchor, cursor) = (start(ofWordAt: offset), end(ofWordAt: offset))
  }

  /// Begins with a character and ends with another.
  init(_ story: Story, from place: Place, to other: Place) {
    self.init(story, at: place)
    anchor = index(of: place)
    cursor = index(of: other)
  }

  /// What is chosen.
  private var range: Range<Int> { min(anchor, cursor)..<max(anchor, cursor) + 1 }

  /// What of a block is chosen, in Unicode scalars of it; `nil` where nothing is.
  package func range(inBlock block: Int) -> Range<Int>? {
    guard starts.indices.contains(block) else { return nil }
    let range = range.clamped(to: starts[block]..<end(of: block))
    return range.isEmpty ? nil : range.lowerBound - starts[block]..<range.upperBound - starts[block]
  }

  /// The place of its first character, how many scalars it takes, with one for each end of a paragraph,
  /// and over how many paragraphs it goes.
  var extent: (place: Place, length: Int, blocks: Int) {
    let first = block(at: range.lowerBound)
    let place = Place(block: first, side: side, offset: range.lowerBound - starts[first])
    return (place, range.count, block(at: range.upperBound - 1) - first + 1)
  }

  /// The place of the end that moves.
  package var cursorPlace: Place {
    let block = block(at: cursor)
    return Place(block: block, side: side, offset: cursor - starts[block])
  }

  /// The words that are chosen.
  package var quote: String { String(scalars: text[range]) }

  /// Moves an end to a place of its side, as far as there is text; false where it was there.
  mutating func move(to place: Place) -> Bool {
    let before = cursor
    cursor = index(of: place)
    return cursor != before
  }

  /// Lets the other end move.
  mutating func swapEnds() { swap(&anchor, &cursor) }

  /// Takes the whole of all paragraphs that it touches, the next one too where it has them already; false
  /// where there is none.
  mutating func takeParagraphs() -> Bool {
    let before = (anchor, cursor)
    (anchor, cursor) = (range.lowerBound, range.upperBound - 1)
    anchor = starts[block(at: anchor)]
    step(.end)
    return before != (anchor, cursor)
  }

  /// Moves an end by a motion, so many times; false where there is nowhere to go.
  mutating func perform(_ motion: RangeMotion, count: Int) -> Bool {
    let before = cursor
    for _ in 0..<min(count, 1000) { step(motion) }
    return cursor != before
  }

  /// Moves the end that the reader holds. In a paragraph `start` and `end` go to its ends, at them to
  /// those of the next one, so that a key pressed again goes on.
  private mutating func step(_ motion: RangeMotion) {
    switch motion {
    case .right: cursor = filled(from: cursor + 1, by: 1) ?? cursor
    case .left: cursor = filled(from: cursor - 1, by: -1) ?? cursor
    case .word: cursor = startOfNextWord(after: cursor)
    case .wordBack: cursor = startOfWord(before: cursor)
    case .wordEnd: cursor = endOfWord(after: cursor)
    case .sentence: cursor = endOfSentence(after: cursor)
    case .sentenceBack: cursor = startOfSentence(before: cursor)
    case .start:
      let start = starts[block(at: cursor)]
      cursor = cursor > start ? start : startOfParagraph(before: start)
    case .end:
      let end = end(of: block(at: cursor)) - 1
      cursor = cursor < end ? end : endOfParagraph(after: end)
    }
  }

  // Paragraphs.

  private func block(at index: Int) -> Int {
    starts.lastIndex { $0 <= index } ?? 0
  }

  /// The end of a paragraph's text.
  private func end(of block: Int) -> Int {
    block + 1 < starts.count ? starts[block + 1] - 1 : text.count
  }

  /// Whether a line feed of the text parts two paragraphs, and is none of a list.
  private func isBetween(_ index: Int) -> Bool {
    text[index] == "\n" && index == end(of: block(at: index))
  }

  /// The first character of a paragraph from one on, or back.
  private func filled(from index: Int, by step: Int) -> Int? {
    var index = index
    while text.indices.contains(index), isBetween(index) { index += step }
    return text.indices.contains(index) ? index : nil
  }

  private func index(of place: Place) -> Int {
    let block = min(max(0, place.block), starts.count - 1)
    let end = max(starts[block], end(of: block) - 1)
    let index = min(max(starts[block], starts[block] + place.offset), end)
    return filled(from: index, by: 1) ?? filled(from: index, by: -1) ?? 0
  }

  private func startOfParagraph(before start: Int) -> Int {
    filled(from: start - 1, by: -1).map { starts[block(at: $0)] } ?? start
  }

  private func endOfParagraph(after index: Int) -> Int {
    filled(from: index + 1, by: 1).map { end(of: block(at: $0)) - 1 } ?? index
  }

  // Words: runs of letters and digits; each Han character and kana by itself; runs of marks.

  /// What a scalar is to the motions of words, as vim tells them apart (:help word).
  private enum Kind { case space, word, mark, character }

  private func kind(_ index: Int) -> Kind {
    let scalar = text[index]
    if scalar.properties.isWhitespace { return .space }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      return .mark
    }
    return isWritingWithoutSpaces(Character(scalar)) ? .character : .word
  }

  /// Whether two neighbours belong to one word; no two Han characters or kana do.
  private func isSameWord(_ left: Int, _ right: Int) -> Bool {
    kind(left) == kind(right) && kind(left) != .character
  }

  private func start(ofWordAt index: Int) -> Int {
    var index = index
    while index > 0, isSameWord(index - 1, index) { index -= 1 }
    return index
  }

  private func end(ofWordAt index: Int) -> Int {
    var index = index
    while index < text.count - 1, isSameWord(index, index + 1) { index += 1 }
    return index
  }

  private func startOfNextWord(after index: Int) -> Int {
    let next = end(ofWordAt: index) + 1
    return (next..<max(next, text.count)).first { kind($0) != .space } ?? text.count - 1
  }

  private func startOfWord(before index: Int) -> Int {
    let before = (0..<index).last { kind($0) != .space }
    return before.map { start(ofWordAt: $0) } ?? 0
  }

  private func endOfWord(after index: Int) -> Int {
    let next = (index + 1..<max(index + 1, text.count)).first { kind($0) != .space }
    return next.map { end(ofWordAt: $0) } ?? text.count - 1
  }

  // Sentences: up to a stop with the marks that close behind it.

  /// Whether a sentence ends with a scalar: with a stop, or with the mark that closes behind one; at
  /// the end of a paragraph always.
  private func isEnd(_ index: Int) -> Bool {
    let stops: Set<Unicode.Scalar> = [".", "!", "?", "。", "！", "？", "…", "\n"]
    let closing: Set<Unicode.Scalar> = ["”", "’", "\"", ")", "）", "」", "』", "》"]
    if index == text.count - 1 || isBetween(index + 1) { return !isBetween(index) }
    guard stops.contains(text[index]) || closing.contains(text[index]) else { return false }
    var stop = index
    while stop > 0, closing.contains(text[stop]) { stop -= 1 }
    guard stops.contains(text[stop]), !closing.contains(text[index + 1]) else { return false }
    // A point inside a number or a name ends nothing.
    return text[stop] != "." || kind(index + 1) == .space
  }

  private func endOfSentence(after index: Int) -> Int {
    (index + 1..<max(index + 1, text.count)).first(where: isEnd) ?? text.count - 1
  }

  private func startOfSentence(before index: Int) -> Int {
    let end = (0..<max(0, index)).last { isEnd($0) && nextFilled($0 + 1) < index }
    return end.map { nextFilled($0 + 1) } ?? nextFilled(0)
  }

  private func nextFilled(_ index: Int) -> Int {
    (index..<max(index, text.count)).first { kind($0) != .space } ?? text.count - 1
  }
}

/// How the end of a range moves.
enum RangeMotion: Hashable, Sendable {
  case left, right, word, wordBack, wordEnd, sentence, sentenceBack, start, end
}
