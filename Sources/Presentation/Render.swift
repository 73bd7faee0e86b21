import Grid
import Magazine
import Reading
import Typesetting

/// Draws what the reader sees.
///
///     render(state, Theme(state.preferences.theme, depth: .indexed)).frame.text
package func render(_ state: State, _ theme: Theme) -> Page {
  var canvas = Canvas(state: state, theme: theme)
  canvas.draw()
  return Page(frame: canvas.frame, regions: canvas.regions)
}

/// A page being drawn, with what every part of the drawing asks for.
struct Canvas {
  let state: State
  let theme: Theme
  let layout: PageLayout
  var frame: Frame
  var regions: [Page.Region] = []

  init(state: State, theme: Theme) {
    self.state = state
    self.theme = theme
    layout = state.scene.layout
    frame = Frame(
      size: state.size, look: theme.look(.page),
      ambiguous: state.preferences.typography.ambiguous)
  }

  /// The side that leads on the page.
  var side: Side { state.scene.shown.side }
  /// The language of the page's own words.
  var language: InterfaceLanguage { state.preferences.interface }
  var columns: Int { state.size.columns }
  var rows: Int { state.size.rows }
  var margin: Int { PageLayout.margin(columns) }
  /// The cells between the margins.
  var inside: Range<Int> { margin..<max(margin, columns - margin) }

  mutating func draw() {
    for screen in state.screens.suffix(from: lowestVisible) { draw(screen) }
    drawStatus()
  }

  /// Panels leave the page below in sight; pages cover everything.
  private var lowestVisible: Int {
    state.screens.lastIndex { screen in
      switch screen {
      case .front, .article, .outline, .help, .search, .bookmarks, .library, .index: true
      case .note, .links, .prompt: false
      }
    } ?? 0
  }

  private mutating func draw(_ screen: Screen) {
    switch screen {
    case .front(let front): drawFront(front)
    case .article(let article): drawArticle(article)
    case .outline(let outline): drawOutline(outline)
    case .help(let help): drawHelp(help)
    case .note(let note): drawNote(note)
    case .links(let letters): drawLetters(letters)
    case .search(let search): drawSearch(search)
    case .bookmarks(let list): drawBookmarks(list)
    case .library(let list): drawLibrary(list)
    case .index(let list): drawIndex(list)
    case .prompt: break
    }
  }

  /// Running head: what this is on the left, where in it on the right, a rule below.
  mutating func drawRunningHead(_ parts: [(String, Role)], right: String) {
    guard layout.header > 0 else { return }
    let end = inside.upperBound - cells(right)
    var x = inside.lowerBound
    for (text, role) in parts where x < end - 2 {
      x = frame.put(clipped(text, to: end - 2 - x), theme.look(role), x: x, y: 0)
    }
    frame.put(right, theme.look(.muted), x: max(inside.lowerBound, end), y: 0)
    if layout.header > 1 { frame.fill("─", theme.look(.rule), columns: inside, y: 1) }
  }

  /// A name of the interface at the head of a page: in its language, and in the other.
  func title(_ phrase: Phrase) -> [(String, Role)] {
    [(phrase[language], .accent), (" \(phrase[language.other])", .muted)]
  }

  /// Texts of a language on the page, or both where there is room.
  func text(_ pair: Parallel<String>) -> String { pair[side] }

  /// Makes clicks on cells of a row mean something.
  mutating func mark(_ columns: Range<Int>, y: Int, as spot: ClickTarget) {
    regions.append(Page.Region(columns: columns, row: y, spot: spot))
  }

  /// A print page of an article in words; `≈` and 约 say that it is derived.
  func printPage(_ page: Int, of article: Article) -> String {
    Words.page(page, isDerived: article.isPageDerived)[language]
  }

  /// The cells that a text takes on this page.
  func cells(_ text: String) -> Int { displayWidth(text, state.preferences.typography.ambiguous) }

  /// The longest beginning of a text that fits into a number of cells.
  func clipped(_ text: String, to width: Int) -> String {
    Grid.clipped(text, to: width, state.preferences.typography.ambiguous)
  }

  /// The lines of a phrase on this page.
  func lines(of phrase: Phrase, width: Int) -> [String] {
    lines(phrase[language], language == .english ? .first : .second, width: width)
  }

  /// The lines of a text on this page.
  func lines(_ text: String, _ side: Side, width: Int) -> [String] {
    breakLines(
      text, measure: width, side: side, ambiguous: state.preferences.typography.ambiguous)
  }
}
