import Grid
import Magazine
import Reading

/// What is marked in set type: the range being chosen over the matches of a search, those over
/// highlights, those over names.
struct PrintedMarks {
  var selection: Selection?
  var matches: FoundMatches?
  /// Highlights of the article, and its text.
  var highlights: [Bookmark] = []
  var story: Story?
  /// Names with a line below.
  var names: ProperNames?

  /// Whether nothing is marked anywhere.
  var isEmpty: Bool {
    selection == nil && matches == nil && highlights.isEmpty && names == nil
  }

  /// A marked part of a block.
  struct Span {
    /// In Unicode scalars.
    let range: Range<Int>
    let kind: Kind

    enum Kind {
      case selection, match, currentMatch
      case highlight(Highlight.Colour)
      case name
    }

    /// How type of some look looks in it.
    func look(over look: Look, _ canvas: Canvas) -> Look {
      switch kind {
      case .selection: canvas.look(.selection)
      case .match: canvas.look(.match)
      case .currentMatch: canvas.look(.currentMatch)
      case .highlight(let colour): canvas.highlighted(look, colour)
      case .name: look.with(.underline)
      }
    }
  }

  /// What is marked in a side of a block, the topmost first.
  func spans(block: Int, side: Side) -> [Span] {
    var spans: [Span] = []
    if let selection, selection.side == side, let range = selection.range(inBlock: block) {
      spans.append(Span(range: range, kind: .selection))
    }
    if let matches {
      spans += matches.ranges(block: block, side: side).map {
        let isCurrent = matches.isCurrent($0, block: block, side: side)
        return Span(range: $0, kind: isCurrent ? .currentMatch : .match)
      }
    }
    spans += highlights.compactMap { kept in
      guard kept.locator.place.side == side,
        let range = story?.marked(by: kept, inBlock: block),
        let colour = kept.highlight?.colour
      else { return nil }
      return Span(range: range, kind: .highlight(colour))
    }
    return spans + named(block, side)
  }

  private func named(_ block: Int, _ side: Side) -> [Span] {
    guard let names, let blocks = story?.body[exactly: side], blocks.indices.contains(block) else {
      return []
    }
    return names.ranges(in: blocks[block].plain, on: side).map { Span(range: $0, kind: .name) }
  }
}
