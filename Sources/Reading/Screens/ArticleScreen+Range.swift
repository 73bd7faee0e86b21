import Grid
import Magazine
import Typesetting

// Choosing a range of the article, and keeping it as a highlight.
extension ArticleScreen {
  /// Begins a range with the first word of what keys act on; behind the head and what has no words, with
  /// that of the next paragraph.
  mutating func select() -> [Outcome] {
    guard let place = firstText(from: target) else { return [.say(.keeping(.nothingToSelect))] }
    selection = Selection(story, at: place)
    window.show(place)
    return []
  }

  /// A place where it is in a text, or the beginning of the next one; `nil` where none follows.
  private func firstText(from place: Place) -> Place? {
    let blocks = story.body[place.side]
    guard
      place.block < 0 || !blocks.indices.contains(place.block) || blocks[place.block].length == 0
    else { return place }
    return (max(0, place.block)..<max(0, place.block, blocks.count))
      .first { blocks[$0].length > 0 }.map(window.start)
  }

  mutating func drag(from start: Frame.Position?, to end: Frame.Position) -> [Outcome]? {
    guard let place = window.place(at: end) else {
      return start == nil || selection != nil ? [] : [.say(.keeping(.nothingToSelect))]
    }
    if let first = start.flatMap({ window.place(at: $0) }) {
      let isOther = first.side != place.side
      selection = Selection(story, from: first, to: isOther ? first : place)
    } else if let side = selection?.side, side == place.side {
      _ = selection?.move(to: place)
    }
    return []
  }

  /// Performs a command on the range that is being chosen.
  mutating func perform(_ command: RangeCommand, _ count: Int?, in scene: Scene) -> [Outcome] {
    let times = count ?? 1
    switch command {
    case .left: return move(.left, times)
    case .right: return move(.right, times)
    case .word: return move(.word, times)
    case .wordBack: return move(.wordBack, times)
    case .wordEnd: return move(.wordEnd, times)
    case .sentence: return move(.sentence, times)
    case .sentenceBack: return move(.sentenceBack, times)
    case .start: return move(.start, 1)
    case .end: return move(.end, 1)
    case .lineDown: return moveLines(times)
    case .lineUp: return moveLines(-times)
    case .whole: return selectWhole()
    case .swap: selection?.swapEnds()
    case .keep: return keep(lastColour, in: scene)
    case .keepNote: return keepWithNote(in: scene)
    case .amber: return keep(.amber, in: scene)
    case .green: return keep(.green, in: scene)
    case .indigo: return keep(.indigo, in: scene)
    case .rose: return keep(.rose, in: scene)
    case .copy: return copyRange()
    case .cancel: selection = nil
    }
    return []
  }

  private mutating func move(_ motion: RangeMotion, _ count: Int) -> [Outcome] {
    let isMoved = selection?.perform(motion, count: count) ?? false
    return follow(isMoved)
  }

  /// Moves the end of the range by lines as they are set, over the ends of paragraphs.
  private mutating func moveLines(_ count: Int) -> [Outcome] {
    var isMoved = false
    for _ in 0..<min(abs(count), 1000) {
      guard let place = selection?.cursorPlace, let next = line(beside: place, by: count.signum())
      else { break }
      let inside = place.offset - (galley[galley.lineIndex(of: place)].offsets[place.side] ?? 0)
      var end = next
      end.offset += inside
      isMoved = selection?.move(to: end) == true || isMoved
    }
    return follow(isMoved)
  }

  /// The beginning of the line below a place or above it on its side.
  private mutating func line(beside place: Place, by step: Int) -> Place? {
    let line = galley.lineIndex(of: place)
    var block = place.block
    while story.body[place.side].indices.contains(block) {
      // What is not set yet has no lines.
      window.set(around: Place(block: block, side: place.side, offset: 0))
      let lines = galley.filledLines(of: block).filter { galley[$0].offsets[place.side] != nil }
      let next = step > 0 ? lines.first { $0 > line } : lines.last { $0 < line }
      if let next {
        let offset = galley[next].offsets[place.side] ?? 0
        return Place(block: block, side: place.side, offset: offset)
      }
      block += step
    }
    return nil
  }

  /// Keeps the end that moves in sight.
  private mutating func follow(_ isMoved: Bool) -> [Outcome] {
    guard let selection, isMoved else { return [.say(.keeping(.rangeEnds))] }
    window.show(selection.cursorPlace)
    return []
  }

  private mutating func selectWhole() -> [Outcome] {
    let isMoved = selection?.takeParagraphs() ?? false
    return follow(isMoved)
  }

  private mutating func keep(_ colour: Highlight.Colour, in scene: Scene) -> [Outcome] {
    guard let bookmark = highlight(colour, in: scene) else { return [] }
    lastColour = colour
    selection = nil
    guard let same = mark(ofWordsOf: bookmark) else { return [.effect(.keepBookmark(bookmark))] }
    let isSo = same.highlight?.colour == colour
    return [isSo ? .say(.keeping(.highlighted)) : .effect(.editInk(same.id, colour))]
  }

  private mutating func keepWithNote(in scene: Scene) -> [Outcome] {
    guard let bookmark = highlight(lastColour, in: scene) else { return [] }
    selection = nil
    let noted = mark(ofWordsOf: bookmark) ?? bookmark
    return [.push(.prompt(.note(noted), text: noted.note))]
  }

  /// The highlight of the same words, which are never marked twice; `nil` where there is none.
  private func mark(ofWordsOf bookmark: Bookmark) -> Bookmark? {
    marks.first { kept in
      kept.marked == bookmark.marked && kept.blocks == bookmark.blocks
        && kept.locator.place.side == bookmark.locator.place.side
    }
  }

  private mutating func copyRange() -> [Outcome] {
    guard let quote = selection?.quote else { return [] }
    selection = nil
    return [.say(.keeping(.rangeCopied)), .effect(.terminal(.copy(quote)))]
  }

  /// The range as it is to be kept.
  private func highlight(_ colour: Highlight.Colour, in scene: Scene) -> Bookmark? {
    guard let selection else { return nil }
    let (place, length, count) = selection.extent
    let blocks = place.block..<place.block + count
    var bookmark = bookmark(at: place, in: scene)
    bookmark.quote = selection.quote
    bookmark.paragraph = story.paragraphs(blocks)
    bookmark.highlight = Highlight(
      length: length, blocks: count, colour: colour,
      rivalry: story.rivalry(
        of: place.offset..<place.offset + length, inBlocks: blocks, on: place.side))
    return bookmark
  }
}
