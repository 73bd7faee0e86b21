import Grid
import Magazine
import Typesetting

/// The part of an article that is in sight. The place is the truth; the line at the top is derived
/// from it.
package struct ArticleWindow: Sendable {
  /// The article with its text.
  package let story: Story
  package private(set) var layout: PageLayout
  package private(set) var galley: Galley
  /// The galleys that were shown before, the latest last.
  private var spares: [Galley] = []
  package private(set) var place: Place
  package private(set) var side: Side
  /// Blocks shown in the other language.
  private var flipped: Set<Int> = []
  /// The only blocks that are shown; `nil` for all.
  private var only: Set<Int>?

  /// Lines beyond a screen in which it is decided where the next begins: headings, air, a row of a table.
  private static let foot = 16
  /// One for each arrangement, and the other language.
  private static let mostSpares = 3
  /// Lines that stay in sight when a single column turns a screen, as a foothold.
  private static let foothold = 2

  /// Opens an article with a place at the top, as far as the text reaches.
  init(_ story: Story, at place: Place, in scene: Scene) {
    self.story = story
    self.place = place
    side = scene.shown.side
    layout = scene.layout
    galley = Galley(story, as: layout.format(side, flipped: []))
    setSurroundings()
  }

  /// The first line in sight: no screen begins with air.
  package var top: Int { min(galley.firstFilled(from: galley.lineIndex(of: place)), lastTop) }

  /// The lines in sight.
  package var sheet: Sheet { sheet(from: top) }

  /// The place at the first line in sight, on the side that leads where that is shown.
  var topPlace: Place { galley.place(at: top, preferring: side) }

  /// Whether a side of a block is on the page.
  func shows(_ side: Side, ofBlock block: Int) -> Bool {
    layout.arrangement != .single || block < 0 || (side == self.side) != flipped.contains(block)
  }

  /// Whether a block is shown in the other language.
  package func isFlipped(_ block: Int) -> Bool {
    layout.arrangement == .single && flipped.contains(block)
  }

  /// Calls `body` with every line in sight, the cell of the window that it counts its cells from, and its row.
  package func forEachLine(_ body: (_ x: Int, _ row: Int, _ line: Line) -> Void) {
    let sheet = sheet
    for column in sheet.columns.indices {
      for row in 0..<layout.height {
        guard let index = sheet.line(column: column, row: row) else { break }
        let line = galley[index]
        body(start(of: line.block, inColumn: column), row, line)
      }
    }
  }

  /// The cell of the window that the lines of a block count theirs from. Of two text columns each has a margin
  /// on one side only for tables that are wider than it: they move there by what stands over into the other.
  private func start(of block: Int, inColumn column: Int) -> Int {
    let start = layout.start(ofColumn: column)
    guard layout.columns > 1 else { return start }
    let edge = galley.edge(of: block)
    return column == 0 ? start + edge : start - edge
  }

  /// Sets the article anew for a window and preferences; the place stays.
  mutating func layOut(in scene: Scene) {
    layout = scene.layout
    side = scene.shown.side
    setAnew()
  }

  /// Moves to a place.
  mutating func go(to place: Place) {
    self.place = place
    setSurroundings()
  }

  /// The place as far through the article as `fraction` says, from 0 to 1.
  mutating func place(through fraction: Double) -> Place {
    let (block, share) = galley.block(through: fraction)
    galley.set(at: galley.lines(of: block).lowerBound)
    let lines = galley.lines(of: block)
    var line = lines.lowerBound + Int((share * Double(lines.count)).rounded(.up))
    // Lines are not as long as each other: what is asked for is the first at or behind the share.
    while line < lines.upperBound,
      galley.share(of: galley.place(at: line, preferring: side)) < fraction
    {
      line += 1
    }
    return galley.place(at: min(galley.firstFilled(from: line), lastTop), preferring: side)
  }

  /// The place of a line, as far as the article reaches.
  mutating func place(ofLine line: Int) -> Place {
    let line = min(max(0, line), lastTop)
    galley.set(at: line)
    return galley.place(at: line, preferring: side)
  }

  /// Scrolls to a line, as far as the article reaches; over blank ones to what is next on that way.
  mutating func scroll(to line: Int) {
    let isForward = line > top
    guard min(max(0, line), lastTop) != top else { return }
    go(to: place(ofLine: line))
    let arrived = galley.lineIndex(of: place)
    guard galley[arrived].runs.isEmpty else { return }
    go(to: place(ofLine: isForward ? top : galley.lastFilled(upTo: arrived)))
  }

  /// Scrolls so many screens on, or back where `screens` is negative.
  mutating func scroll(screens: Int) {
    for _ in 0..<min(abs(screens), 1000) {
      scroll(to: screens > 0 ? nextTop(after: top) : topBefore(top))
    }
  }

  /// Goes so many blocks on or back, among those that `isStop` accepts; back goes to the
  /// beginning of the block first.
  mutating func step(_ steps: Int, where isStop: (Int) -> Bool) {
    let top = top
    let current = galley.block(at: top)
    let isInside = galley.lines(of: current).lowerBound < top
    let target =
      steps > 0
      ? (current + 1..<max(current + 1, story.blockCount)).lazy.filter(isStop).dropFirst(steps - 1)
        .first
      : (-1..<(isInside ? current + 1 : current)).filter(isStop).dropLast(-steps - 1).last
    guard let target else { return scroll(to: steps > 0 ? lastTop : 0) }
    galley.set(around: Place(block: target, side: side, offset: -1), lines: layout.height)
    scroll(to: galley.lines(of: target).lowerBound)
  }

  /// Shows a block in its other language, or again in its own.
  mutating func flip(_ block: Int) {
    flipped.formSymmetricDifference([block])
    setAnew()
  }

  /// Shows some blocks alone, or all again; the place stays where it can.
  mutating func show(only blocks: Set<Int>?) {
    only = blocks
    setAnew()
  }

  /// Where a block begins, on the side that is shown of it.
  func start(of block: Int) -> Place {
    Place(block: block, side: isFlipped(block) ? side.other : side, offset: 0)
  }

  /// Whether some of a block is in sight, and whether all of it is.
  func sight(of block: Int) -> (some: Bool, whole: Bool) {
    let (sheet, lines) = (sheet, galley.filledLines(of: block))
    return (
      lines.lowerBound < sheet.end && lines.upperBound > sheet.top,
      lines.lowerBound >= sheet.top && lines.upperBound <= sheet.end
    )
  }

  /// Sets what stands around a place.
  mutating func set(around place: Place) { galley.set(around: place, lines: layout.height) }

  /// Scrolls a block into sight: no further than it takes, and to its beginning where it is longer than
  /// the window.
  mutating func show(_ block: Int) {
    galley.set(around: start(of: block), lines: layout.height)
    let lines = galley.filledLines(of: block)
    guard !sight(of: block).whole else { return }
    let isBehind = lines.upperBound > sheet.end
    let last = galley.companion(of: lines.upperBound - 1)
    let top = isBehind ? last + 1 - layout.height : lines.lowerBound
    scroll(to: layout.columns > 1 ? lines.lowerBound : min(top, lines.lowerBound))
  }

  /// Scrolls a place into sight.
  mutating func show(_ place: Place) {
    let line = galley.lineIndex(of: place)
    if line < top { scroll(to: line) }
    if line >= sheet.end { scroll(to: top + galley.companion(of: line) - sheet.end + 1) }
  }

  /// The last line that may be the first in sight: from it on the rest of the article fits.
  package var lastTop: Int {
    var top = max(0, galley.count - layout.columns * layout.height)
    while top < galley.count - 1, sheet(from: top).end < galley.count { top += 1 }
    return min(galley.firstFilled(from: top), max(0, galley.count - 1))
  }

  private func sheet(from top: Int) -> Sheet {
    galley.sheet(from: top, columns: layout.columns, height: layout.height)
  }

  /// The top after a screen: where the next page begins, or before it where lines overlap.
  private func nextTop(after top: Int) -> Int {
    let sheet = sheet(from: top)
    guard sheet.end < galley.count else { return lastTop }
    guard layout.columns == 1 else { return galley.firstFilled(from: sheet.end) }
    let end = galley.pageEnd(from: top, height: sheet.end - top)
    let next = max(top + 1, min(end, sheet.end - ArticleWindow.foothold))
    return galley.firstFilled(from: galley.goingOn(at: next, seen: top..<sheet.end))
  }

  /// The top that a screen leads on from to this one, or beyond.
  private func topBefore(_ top: Int) -> Int {
    let first = max(0, top - layout.columns * layout.height - 2)
    return (first..<max(first + 1, top)).first {
      !galley[$0].runs.isEmpty && nextTop(after: $0) >= top
    } ?? 0
  }

  private mutating func setAnew() {
    var format = layout.format(side, flipped: flipped)
    format.only = only
    if format != galley.format {
      spares.append(galley)
      // Who reads in two languages turns back and forth: what is set is set once.
      let known = spares.firstIndex { $0.format == format }
      galley = known.map { spares.remove(at: $0) } ?? Galley(story, as: format)
      if spares.count > ArticleWindow.mostSpares { spares.removeFirst() }
    }
    setSurroundings()
  }

  /// Sets what is in sight, a screen and the foot of a page before and behind it, which is as far as any key looks,
  /// and the end, where the last screen begins.
  private mutating func setSurroundings() {
    let reach = layout.columns * layout.height + ArticleWindow.foot
    galley.set(around: place, lines: reach)
    let end = Place(block: story.blockCount - 1, side: side, offset: 0)
    galley.set(around: end, lines: reach)
  }
}

/// Two windows are equal when they show the same place of the same story in the same way.
extension ArticleWindow: Hashable {
  package static func == (left: ArticleWindow, right: ArticleWindow) -> Bool {
    left.place == right.place && left.side == right.side && left.flipped == right.flipped
      && left.only == right.only && left.layout == right.layout && left.story == right.story
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(story.article.id)
    hasher.combine(place)
  }
}
