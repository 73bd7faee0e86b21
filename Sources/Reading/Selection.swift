import Magazine

/// A range of a paragraph being chosen, from the end that stays to the one that moves, as in vim's
/// visual mode.
package struct Selection: Hashable, Sendable {
  package let block: Int
  package let side: Side
  /// The end that stays and the end that moves, both in the range, in Unicode scalars of the block.
  private(set) var anchor: Int
  package private(set) var cursor: Int
  private let text: [Unicode.Scalar]

  /// Begins with the word at an offset of a block's text.
  init(_ text: String, block: Int, side: Side, offset: Int) {
    self.text = Array(text.unicodeScalars)
    (self.block, self.side) = (block, side)
    let offset = min(max(0, offset), max(0, self.text.count - 1))
    (anchor, cursor) = (offset, offset)
    anchor = self.text.isEmpty ? 0 : start(ofWordAt: offset)
    cursor = self.text.isEmpty ? 0 : end(ofWordAt: offset)
  }

  /// What is chosen, in Unicode scalars of the block.
  package var range: Range<Int> {
    min(anchor, cursor)..<min(text.count, max(anchor, cursor) + 1)
  }

  /// The words that are chosen.
  package var quote: String { String(String.UnicodeScalarView(text[range])) }

  /// Moves an end to a place, as far as the paragraph reaches; false where it was there.
  mutating func move(to offset: Int) -> Bool {
    let before = cursor
    cursor = min(max(0, offset), max(0, text.count - 1))
    return cursor != before
  }

  /// Lets the other end move.
  mutating func swapEnds() { swap(&anchor, &cursor) }

  /// Moves an end by a motion, so many times; false where there is nowhere to go.
  mutating func perform(_ motion: RangeMotion, count: Int) -> Bool {
    let before = cursor
    for _ in 0..<min(count, 1000) where !text.isEmpty { step(motion) }
    return cursor != before
  }

  private mutating func step(_ motion: RangeMotion) {
    switch motion {
    case .right: cursor = min(text.count - 1, cursor + 1)
    case .left: cursor = max(0, cursor - 1)
    case .word: cursor = startOfNextWord(after: cursor)
    case .wordBack: cursor = startOfWord(before: cursor)
    case .wordEnd: cursor = endOfWord(after: cursor)
    case .sentence: cursor = endOfSentence(after: cursor)
    case .sentenceBack: cursor = startOfSentence(before: cursor)
    case .start: cursor = 0
    case .end: cursor = text.count - 1
    }
  }

  // Words: runs of letters and digits; each Han character and kana by itself; runs of marks.

  private enum Kind { case space, word, mark, character }

  private func kind(_ index: Int) -> Kind {
    let scalar = text[index]
    if scalar.properties.isWhitespace { return .space }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      return .mark
    }
    return isWritingWithoutSpaces(Character(scalar)) ? .character : .word
  }

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

  private func isEnd(_ index: Int) -> Bool {
    let stops: Set<Unicode.Scalar> = [".", "!", "?", "。", "！", "？", "…", "\n"]
    let closing: Set<Unicode.Scalar> = ["”", "’", "\"", ")", "）", "」", "』", "》"]
    if index == text.count - 1 { return true }
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

/// How the end of a range moves within its paragraph.
enum RangeMotion: Hashable, Sendable {
  case left, right, word, wordBack, wordEnd, sentence, sentenceBack, start, end
}
