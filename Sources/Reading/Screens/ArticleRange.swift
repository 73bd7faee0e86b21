import Magazine
import Typesetting

// Choosing a range of a paragraph, and keeping it as a highlight.
extension ArticleScreen {
  /// Begins a range with the first word of what keys act on.
  mutating func select() -> [Outcome] {
    let place = target
    guard let blocks = story.body[exactly: place.side], blocks.indices.contains(place.block),
      blocks[place.block].length > 0
    else { return [.say(.nothingToSelect)] }
    selection = Selection(
      blocks[place.block].plain, block: place.block, side: place.side, offset: place.offset)
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

  /// Moves the end of the range by lines as they are set.
  private mutating func moveLines(_ count: Int) -> [Outcome] {
    guard let selection else { return [] }
    let cursor = Place(block: selection.block, side: selection.side, offset: selection.cursor)
    let line = galley.lineIndex(of: cursor)
    let lines = galley.filledLines(of: selection.block).filter {
      galley[$0].offsets[selection.side] != nil
    }
    guard let index = lines.firstIndex(of: line) else { return [] }
    let next = lines[min(max(0, index + count), lines.count - 1)]
    let inside = selection.cursor - (galley[line].offsets[selection.side] ?? 0)
    let offset = (galley[next].offsets[selection.side] ?? 0) + inside
    let isMoved = self.selection?.move(to: offset) ?? false
    return follow(isMoved && next != line)
  }

  /// Keeps the end that moves in sight.
  private mutating func follow(_ isMoved: Bool) -> [Outcome] {
    guard let selection, isMoved else { return [.say(.rangeEnds)] }
    window.show(Place(block: selection.block, side: selection.side, offset: selection.cursor))
    return []
  }

  private mutating func selectWhole() -> [Outcome] {
    _ = selection?.perform(.start, count: 1)
    selection?.swapEnds()
    let isMoved = selection?.perform(.end, count: 1) ?? false
    return follow(isMoved)
  }

  private mutating func keep(_ colour: Highlight.Colour, in scene: Scene) -> [Outcome] {
    guard let bookmark = highlight(colour, in: scene) else { return [] }
    lastColour = colour
    selection = nil
    return [.effect(.keepBookmark(bookmark))]
  }

  private mutating func keepWithNote(in scene: Scene) -> [Outcome] {
    guard let bookmark = highlight(lastColour, in: scene) else { return [] }
    selection = nil
    return [.push(.prompt(.note(bookmark), text: ""))]
  }

  private mutating func copyRange() -> [Outcome] {
    guard let quote = selection?.quote else { return [] }
    selection = nil
    return [.say(.paragraphCopied), .effect(.terminal(.copy(quote)))]
  }

  /// The range as it is to be kept.
  private func highlight(_ colour: Highlight.Colour, in scene: Scene) -> Bookmark? {
    guard let selection else { return nil }
    let range = selection.range
    let place = Place(block: selection.block, side: selection.side, offset: range.lowerBound)
    var bookmark = bookmark(at: place, in: scene)
    bookmark.quote = selection.quote
    bookmark.highlight = Highlight(
      length: range.count, colour: colour,
      rivalry: story.rivalry(of: range, inBlock: selection.block, on: selection.side))
    return bookmark
  }
}
