import Grid
import Magazine
import Reading
import Typesetting

/// A page being drawn: its cells, what a click on them means, and how everything looks and reads on it.
///
/// Views draw on it; it knows nothing of what they show.
struct Canvas {
  let scene: Scene
  let layout: PageLayout
  private let theme: Theme
  private var frame: Frame
  private var regions: [Page.Region] = []
  /// The cell of what has the focus.
  private var focus: Frame.Position?
  /// The rows that drawing reaches.
  private var rowsInReach: Range<Int>

  /// An empty page as large as the window, in the look of the theme.
  init(_ scene: Scene, _ theme: Theme) {
    self.scene = scene
    self.theme = theme
    layout = scene.layout
    side = scene.shown.side
    frame = Frame(
      size: scene.size, look: theme.look(.page), ambiguous: scene.preferences.typography.ambiguous)
    frame.inks = theme.inks
    rowsInReach = 0..<scene.size.rows
  }

  /// The side that leads.
  let side: Side
  /// The language of the interface.
  var language: InterfaceLanguage { scene.preferences.interface }
  var columns: Int { scene.size.columns }
  var rows: Int { scene.size.rows }
  /// The cells between the margins.
  var inside: Range<Int> { layout.inside }
  /// What has been drawn.
  var page: Page { Page(frame: isLinear ? linear(frame) : frame, regions: regions) }

  private var isLinear: Bool { scene.preferences.isLinear }

  /// A frame for a screen reader: nothing drawn, the cursor at what has the focus.
  private func linear(_ frame: Frame) -> Frame {
    var frame = frame
    frame.clearDrawing()
    frame.cursor = frame.cursor ?? focus ?? Frame.Position(x: 0, y: 0)
    return frame
  }

  // Drawing.

  /// Draws a text from a cell on, cut at `limit`; returns the cell after it.
  @discardableResult
  mutating func put(_ text: String, _ role: Role, x: Int, y: Int, limit: Int = .max) -> Int {
    put(text, theme.look(role), x: x, y: y, limit: limit)
  }

  /// Draws the bar beside the entry that is chosen, which has the focus.
  mutating func putBar(x: Int, y: Int) {
    note(focusAt: x, y)
    put("▌", .bar, x: x, y: y)
  }

  /// Draws a text in a look of its own.
  @discardableResult
  mutating func put(_ text: String, _ look: Look, x: Int, y: Int, limit: Int = .max) -> Int {
    guard rowsInReach.contains(y) else { return x }
    return frame.put(text, look, x: x, y: y, limit: limit)
  }

  /// Draws a text that ends with `…` where it would reach beyond `end`; returns the cell after it.
  @discardableResult
  mutating func put(_ text: String, _ role: Role, x: Int, y: Int, clippedAt end: Int) -> Int {
    put(clipped(text, to: end - x), role, x: x, y: y)
  }

  /// Draws a text that ends before a cell, clipped where it would begin before `start`.
  mutating func put(_ text: String, _ role: Role, endingAt end: Int, y: Int, from start: Int = 0) {
    guard rowsInReach.contains(y) else { return }
    frame.put(text, theme.look(role), endingAt: end, y: y, from: start)
  }

  /// Fills cells of a row with one character.
  mutating func fill(_ character: Character, _ role: Role, columns: Range<Int>, y: Int) {
    fill(character, theme.look(role), columns: columns, y: y)
  }

  /// Fills cells of a row with one character in a look of its own.
  mutating func fill(_ character: Character, _ look: Look, columns: Range<Int>, y: Int) {
    guard rowsInReach.contains(y) else { return }
    frame.fill(character, look, columns: columns, y: y)
  }

  /// Takes everything off a row.
  mutating func clear(row: Int) { fill(" ", .page, columns: 0..<columns, y: row) }

  /// Draws what stands in some rows; nothing of it reaches beyond them.
  mutating func draw(within rows: Range<Int>, _ body: (inout Canvas) -> Void) {
    let before = rowsInReach
    rowsInReach = rows.clamped(to: before)
    body(&self)
    rowsInReach = before
  }

  /// Makes clicks on cells of a row mean something.
  mutating func mark(_ columns: Range<Int>, y: Int, as target: ClickTarget) {
    let inside = columns.clamped(to: 0..<self.columns)
    guard rowsInReach.contains(y), !inside.isEmpty else { return }
    regions.append(Page.Region(columns: inside, row: y, target: target))
  }

  /// Makes cells of a row mean a link, to the terminal too where it leads out of the publication.
  mutating func mark(_ columns: Range<Int>, y: Int, linkingTo target: Target) {
    mark(columns, y: y, as: .link(target))
    guard rowsInReach.contains(y), case .web(let address) = target else { return }
    if let link = Hyperlink(address) { frame.link(columns, y: y, to: link) }
  }

  /// Lets the cursor blink at a cell, the last of the row where it lies beyond.
  mutating func showCursor(x: Int, y: Int) {
    frame.cursor = Frame.Position(x: min(x, columns - 1), y: y)
  }

  /// Notes the cell of what has the focus; of several the first is where it begins.
  mutating func note(focusAt x: Int, _ y: Int) {
    if focus == nil, rowsInReach.contains(y) { focus = Frame.Position(x: max(0, x), y: y) }
  }

  /// Names the window.
  mutating func setTitle(_ title: String) { frame.title = sanitized(title) }

  // Measuring.

  /// How a role looks.
  func look(_ role: Role) -> Look { theme.look(role) }

  /// A look on the ground of a highlight.
  func highlighted(_ look: Look, _ colour: Highlight.Colour) -> Look {
    theme.highlighted(look, colour)
  }

  /// The cells that a text takes on this page.
  func cells(_ text: String) -> Int { displayWidth(text, scene.preferences.typography.ambiguous) }

  /// The cells that a scalar takes alone.
  func cells(_ scalar: Unicode.Scalar) -> Int {
    scalarWidth(scalar, scene.preferences.typography.ambiguous)
  }

  /// The longest beginning of a text that fits into a number of cells.
  func clipped(_ text: String, to width: Int) -> String {
    Grid.clipped(text, to: width, scene.preferences.typography.ambiguous)
  }

  /// A text of the publication in the language that leads.
  func text(_ text: Parallel<String>) -> String { spaced(text[side]) }

  /// How the language of a side is written.
  func script(of side: Side) -> Script { scene.publication.language(of: side).script }

  /// A text of the publication in the other language; `nil` where it has one only.
  func other(_ text: Parallel<String>) -> String? { scene.other(text).map(spaced) }

  /// What a label says in the language of the interface.
  func say(_ label: Label) -> String { say(Words.phrase(label)) }

  /// What a phrase says in the language of the interface.
  func say(_ phrase: Phrase) -> String { phrase[language] }

  /// What a label says in the other language of the interface, to stand beside the first; `nil` where
  /// the publication does not have that language.
  func sayOther(_ label: Label) -> String? { sayOther(Words.phrase(label)) }

  /// What a phrase says in the other language of the interface, where the publication has it.
  func sayOther(_ phrase: Phrase) -> String? {
    speaks(language.other == .english ? .english : .chinese) ? phrase[language.other] : nil
  }

  /// Whether the publication has a language.
  func speaks(_ language: Language) -> Bool { scene.publication.side(in: language) != nil }

  /// The lines of a label, `width` cells wide.
  func lines(of label: Label, width: Int) -> [String] {
    breakLines(
      say(label), measure: width, in: language == .english ? .english : .chinese,
      ambiguous: scene.preferences.typography.ambiguous)
  }
}
