import Grid
import Magazine
import Searching
import Typesetting

/// An article being read. The place is the truth; the line at the top is derived from it.
package struct ArticleScreen: Sendable {
  package let story: Story
  package private(set) var layout: PageLayout
  package private(set) var galley: Galley
  package private(set) var place: Place
  private var side: Side
  private var flipped: Set<Int> = []
  /// The matches of a search, to be lit.
  package private(set) var lit: Lit?

  init(_ story: Story, at place: Place, settings: Settings, size: Size) {
    self.story = story
    self.place = place
    side = settings.side
    layout = PageLayout(size: size, settings: settings)
    galley = Galley(story, as: layout.setting(side, flipped: []))
    setSight()
  }

  /// The first line in sight.
  package var top: Int { min(galley.lineIndex(of: place), lastTop) }

  /// The lines in sight.
  package var sheet: Sheet { sheet(from: top) }

  /// How far the reader is: the last line in sight, in percent of the article.
  package var percent: Int { Int(galley.progress(at: sheet.end) * 100) }

  /// How far the top line is through the article, from 0 to 1.
  package var progress: Double { galley.progress(at: top) }

  /// Whether a block is shown in the other language.
  package func isFlipped(_ block: Int) -> Bool {
    layout.arrangement == .single && flipped.contains(block)
  }

  /// Lights the matches of a query.
  mutating func light(_ query: Query) { lit = Lit(query, in: story) }

  /// Goes to the next match, or the one before; false at the end of the article.
  mutating func goToMatch(by step: Int) -> Bool {
    let sides = layout.arrangement == .single ? [side] : Side.allCases
    guard let next = lit?.match(from: place, by: step, in: sides) else { return false }
    go(to: next)
    return true
  }

  /// The text of the paragraph at the top, in the language it is shown in.
  var paragraph: String {
    let place = galley.place(at: top, preferring: side)
    let blocks = story.body[place.side]
    return blocks.indices.contains(place.block)
      ? blocks[place.block].plain : story.article.title[side]
  }

  /// The word at the top: an English word, or two Chinese characters.
  var word: String {
    let place = galley.place(at: top, preferring: side)
    let blocks = story.body[place.side]
    guard blocks.indices.contains(place.block) else { return "" }
    let rest = String(
      String.UnicodeScalarView(
        blocks[place.block].plain.unicodeScalars.dropFirst(max(0, place.offset)).prefix(60)))
    let letters = rest.drop { !$0.isLetter && !$0.isNumber }
    let isLatin = letters.first.map { $0.isASCII } ?? true
    return String(
      isLatin
        ? letters.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        : letters.prefix { !$0.isASCII && $0.isLetter }.prefix(2))
  }

  /// The text in sight, to look for terms in.
  var textInSight: String {
    var text = ""
    forEachLine { _, _, line in text += line.runs.map(\.text).joined() + " " }
    return text
  }

  /// Calls `body` with the text column, the row and the line of everything in sight.
  package func forEachLine(_ body: (_ column: Int, _ row: Int, _ line: Line) -> Void) {
    let sheet = sheet
    for column in sheet.columns.indices {
      for row in 0..<layout.height {
        guard let line = sheet.line(column: column, row: row) else { break }
        body(column, row, galley[line])
      }
    }
  }

  /// Sets the article anew for a window and settings; the place stays.
  mutating func lay(_ settings: Settings, size: Size) {
    layout = PageLayout(size: size, settings: settings)
    side = settings.side
    set()
  }

  /// Moves to a place.
  mutating func go(to place: Place) {
    self.place = place
    setSight()
  }

  /// Moves as far through the article as `fraction` says, from 0 to 1.
  mutating func go(through fraction: Double) {
    go(to: place(through: fraction))
  }

  /// The place as far through the article as `fraction` says.
  mutating func place(through fraction: Double) -> Place {
    let (block, share) = galley.block(through: fraction)
    galley.set(at: galley.lines(of: block).lowerBound)
    let lines = galley.lines(of: block)
    let line = lines.lowerBound + Int((share * Double(lines.count)).rounded(.up))
    return galley.place(at: min(line, lastTop), preferring: side)
  }

  /// Performs a command of reading; what jumps is left to the state.
  mutating func perform(_ command: Command, count: Int?) -> [Request] {
    let times = count ?? 1
    switch command {
    case .lineDown: show(top + times)
    case .lineUp: show(top - times)
    case .halfDown: show(top + times * max(1, layout.height / 2))
    case .halfUp: show(top - times * max(1, layout.height / 2))
    case .screenDown: for _ in 0..<min(times, 1000) { show(nextTop(after: top)) }
    case .screenUp: for _ in 0..<min(times, 1000) { show(topBefore(top)) }
    case .top: show(0)
    case .bottom: show(lastTop)
    case .nextParagraph: step(times) { _ in true }
    case .previousParagraph: step(-times) { _ in true }
    case .nextHeading: step(times, where: isHeading)
    case .previousHeading: step(-times, where: isHeading)
    case .flip: return flip()
    case .hints: return hints()
    default: break
    }
    return []
  }

  private func isHeading(_ block: Int) -> Bool {
    guard block >= 0, block < story.body[side].count else { return block < 0 }
    if case .heading = story.body[side][block] { return true }
    return false
  }

  /// Goes so many blocks on or back, among those that `isStop` accepts; back goes to the
  /// beginning of the block first.
  private mutating func step(_ steps: Int, where isStop: (Int) -> Bool) {
    let top = top
    let current = galley.block(at: top)
    let isInside = galley.lines(of: current).lowerBound < top
    let target =
      steps > 0
      ? (current + 1..<max(current + 1, story.blockCount)).lazy.filter(isStop).dropFirst(steps - 1)
        .first
      : (-1..<(isInside ? current + 1 : current)).filter(isStop).dropLast(-steps - 1).last
    guard let target else { return show(steps > 0 ? lastTop : 0) }
    galley.set(around: Place(block: target, side: side, offset: -1), lines: layout.height)
    show(galley.lines(of: target).lowerBound)
  }

  private mutating func flip() -> [Request] {
    guard layout.arrangement == .single else {
      return [
        .notice(Parallel(first: "both languages are in sight", second: "两种文字都在眼前"))
      ]
    }
    let block = place.block
    guard block >= 0 else { return [] }
    flipped.formSymmetricDifference([block])
    set()
    return []
  }

  private func hints() -> [Request] {
    let hints = Hints(self)
    guard !hints.links.isEmpty else {
      return [.notice(Parallel(first: "no links or notes on this screen", second: "本屏没有链接或注释"))]
    }
    return [.push(.hints(hints))]
  }
}

// Lines in sight.
extension ArticleScreen {
  /// Lines that stay in sight when a single column turns a screen, as a foothold.
  private static let foothold = 2

  private func sheet(from top: Int) -> Sheet {
    galley.sheet(from: top, columns: layout.columns, height: layout.height)
  }

  /// The last line that may be the first in sight: from it on the rest of the article fits.
  package var lastTop: Int {
    var top = max(0, galley.count - layout.columns * layout.height)
    while top < galley.count - 1, sheet(from: top).end < galley.count { top += 1 }
    return top
  }

  /// The top after a screen: where the next page begins, or before it where lines overlap.
  private func nextTop(after top: Int) -> Int {
    let sheet = sheet(from: top)
    guard sheet.end < galley.count else { return lastTop }
    guard layout.columns == 1 else { return galley.firstFilled(from: sheet.end) }
    let end = galley.pageEnd(from: top, height: sheet.end - top)
    return max(top + 1, min(end, sheet.end - ArticleScreen.foothold))
  }

  /// The top that a screen leads on from to this one, or beyond.
  private func topBefore(_ top: Int) -> Int {
    let first = max(0, top - layout.columns * layout.height - 2)
    return (first..<max(first + 1, top)).first { nextTop(after: $0) >= top } ?? 0
  }

  /// Scrolls to a line, as far as the article reaches.
  private mutating func show(_ line: Int) {
    let line = min(max(0, line), lastTop)
    guard line != top else { return }
    galley.set(at: line)
    place = galley.place(at: line, preferring: side)
    setSight()
  }

  private mutating func set() {
    let setting = layout.setting(side, flipped: flipped)
    if setting != galley.setting { galley = Galley(story, as: setting) }
    setSight()
  }

  /// Sets what is in sight and some screens around it, and the end, where the last screen begins.
  private mutating func setSight() {
    let screen = layout.columns * layout.height
    galley.set(around: place, lines: 2 * screen)
    let end = Place(block: story.blockCount - 1, side: side, offset: 0)
    galley.set(around: end, lines: 2 * screen)
  }
}

/// Two screens are equal when they show the same place of the same story in the same way.
extension ArticleScreen: Hashable {
  package static func == (left: ArticleScreen, right: ArticleScreen) -> Bool {
    left.place == right.place && left.side == right.side && left.flipped == right.flipped
      && left.layout == right.layout && left.story == right.story && left.lit == right.lit
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(story.article.id)
    hasher.combine(place)
  }
}
