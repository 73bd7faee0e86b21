import Magazine
import Typesetting

/// An article being read. The place is the truth; the line at the top is derived from it.
public struct ArticleScreen: Hashable, Sendable {
  public let story: Story
  public private(set) var layout: PageLayout
  public private(set) var galley: Galley
  public private(set) var place: Place
  private var language: Language
  private var flipped: Set<Int> = []

  init(_ story: Story, at place: Place, settings: Settings, size: Size) {
    self.story = story
    self.place = place
    language = settings.language
    layout = PageLayout(size: size, settings: settings)
    galley = typeset(story, as: layout.setting(language, flipped: []))
  }

  /// The window on the galley.
  public var viewport: Viewport {
    Viewport(
      count: galley.lines.count, height: layout.height, top: galley.lineIndex(of: place))
  }

  /// How far the reader is: the last line in sight, in percent of the article.
  public var percent: Int {
    let viewport = viewport
    return viewport.count == 0 ? 100 : viewport.visible.upperBound * 100 / viewport.count
  }

  /// How far the top line is through the article, from 0 to 1.
  public var progress: Double {
    galley.lines.isEmpty ? 0 : Double(viewport.top) / Double(galley.lines.count)
  }

  /// Whether a block is shown in the other language.
  public func isFlipped(_ block: Int) -> Bool {
    layout.arrangement == .single && flipped.contains(block)
  }

  /// Sets the article anew for a window and settings; the place stays.
  mutating func lay(_ settings: Settings, size: Size) {
    let layout = PageLayout(size: size, settings: settings)
    let isSame =
      language == settings.language && layout.measure == self.layout.measure
      && layout.arrangement == self.layout.arrangement
    self.layout = layout
    language = settings.language
    if !isSame { set() }
  }

  /// Moves to a place.
  mutating func go(to place: Place) { self.place = place }

  /// The place as far through the article as `fraction` says, from 0 to 1.
  func place(through fraction: Double) -> Place {
    let line = Int((fraction * Double(galley.lines.count)).rounded(.up))
    return galley.place(at: line, preferring: language)
  }

  /// Performs a command of reading; what jumps is left to the state.
  mutating func perform(_ command: Command, count: Int?) -> [Request] {
    var viewport = viewport
    if viewport.perform(command, count: count) {
      show(line: viewport.top)
      return []
    }
    switch command {
    case .nextParagraph: step(count ?? 1) { _ in true }
    case .previousParagraph: step(-(count ?? 1)) { _ in true }
    case .nextHeading: step(count ?? 1, where: isHeading)
    case .previousHeading: step(-(count ?? 1), where: isHeading)
    case .flip: return flip()
    case .hints: return hints()
    default: break
    }
    return []
  }

  /// Scrolls to a line, as far as the article reaches.
  private mutating func show(line: Int) {
    guard line != viewport.top else { return }
    place = galley.place(at: line, preferring: language)
  }

  private func isHeading(_ block: Int) -> Bool {
    guard block >= 0, block < story.body[language].count else { return block < 0 }
    if case .heading = story.body[language][block] { return true }
    return false
  }

  /// Goes so many blocks on or back, among those that `isStop` accepts; back goes to the
  /// beginning of the block first.
  private mutating func step(_ steps: Int, where isStop: (Int) -> Bool) {
    let top = viewport.top
    let starts = (-1..<story.blockCount).filter(isStop).map { galley.lines(of: $0).lowerBound }
    let target =
      steps > 0
      ? starts.filter { $0 > top }.dropFirst(steps - 1).first
      : starts.filter { $0 < top }.dropLast(-steps - 1).last
    let line = target ?? (steps > 0 ? viewport.lastTop : 0)
    show(line: min(line, viewport.lastTop))
  }

  private mutating func flip() -> [Request] {
    guard layout.arrangement == .single else {
      return [
        .notice(Parallel(english: "both languages are in sight", chinese: "两种文字都在眼前"))
      ]
    }
    let block = place.block
    guard block >= 0 else { return [] }
    flipped.formSymmetricDifference([block])
    set()
    return []
  }

  private mutating func set() {
    galley = typeset(story, as: layout.setting(language, flipped: flipped))
  }

  private func hints() -> [Request] {
    let hints = Hints(galley, visible: viewport.visible)
    guard !hints.links.isEmpty else {
      return [.notice(Parallel(english: "no links or notes on this screen", chinese: "本屏没有链接或注释"))]
    }
    return [.push(.hints(hints))]
  }
}
