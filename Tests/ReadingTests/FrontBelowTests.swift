import Grid
import Magazine
import Reading
import TestSupport
import Testing

/// The front page while other screens lie over it: it waits, and stands as it was when they are gone.
@Suite struct FrontBelowTests {
  /// Keys that lay a screen or a panel over the front page, and those that take it off again.
  private static let covers = [
    ("/ willow", "Esc"), ("?", "q"), ("t", "q"), ("'", "q"), ("s", "q"), ("o", "q"),
    (":", "Esc"),
  ]
  private static let sizes = [(8, 5), (40, 12), (80, 24), (120, 40), (200, 50)]

  private func front(_ reader: Reader) -> FrontPage { reader.state.journey.stack.front }

  @Test(arguments: covers.indices, sizes.indices)
  func itIsAsItWasWhenTheScreenIsGone(cover: Int, size: Int) {
    let (cover, size) = (Self.covers[cover], Self.sizes[size])
    var reader = Reader(columns: size.0, rows: size.1)
    reader.press("j j")
    let (page, rows) = (front(reader), reader.rows)
    reader.press(cover.0)
    #expect(reader.state.screen.mode != .front, "\(cover.0)")
    reader.press(cover.1)
    if reader.state.screen.mode != .front { reader.press("Esc q") }
    #expect(reader.state.screen.mode == .front, "\(cover.0)")
    #expect(front(reader) == page && reader.rows == rows, "\(cover.0)")
  }

  @Test(arguments: covers.indices)
  func anotherWindowBelowAScreenIsFollowedWhenItIsGone(cover: Int) {
    let cover = Self.covers[cover]
    var covered = Reader(columns: 120, rows: 40)
    covered.press("j j")
    covered.press(cover.0)
    covered.resize(60, 16)
    covered.press(cover.1)
    if covered.state.screen.mode != .front { covered.press("Esc q") }
    var open = Reader(columns: 120, rows: 40)
    open.press("j j")
    open.resize(60, 16)
    #expect(covered.rows == open.rows, "\(cover.0)")
  }

  @Test(arguments: covers.indices)
  func theOtherLanguageBelowAScreenIsFollowedToo(cover: Int) {
    let cover = Self.covers[cover]
    // Where one types, Tab is no language but the scope or what fits.
    guard !["/ willow", ":"].contains(cover.0) else { return }
    var covered = Reader(columns: 120, rows: 40)
    covered.press("j j")
    covered.press(cover.0)
    covered.press("Tab")
    covered.press(cover.1)
    var open = Reader(columns: 120, rows: 40)
    open.press("j j Tab")
    #expect(covered.rows == open.rows, "\(cover.0)")
  }

  @Test func aPanelLeavesThePageInSight() {
    var reader = Reader(columns: 100, rows: 30)
    let before = reader.rows[0]
    reader.press(":")
    #expect(reader.rows[0] == before)
    reader.resize(70, 30)
    var open = Reader(columns: 100, rows: 30)
    open.resize(70, 30)
    #expect(Array(reader.rows.prefix(20)) == Array(open.rows.prefix(20)))
  }

  @Test func anArticleLeadsBackToTheEntryThatOpenedIt() {
    var reader = Reader(columns: 120, rows: 40)
    reader.press("j j")
    let chosen = front(reader).chosenEntry
    reader.press("Enter t q ? q q")
    if reader.state.screen.mode != .front { reader.press("q") }
    #expect(reader.state.screen.mode == .front)
    #expect(front(reader).chosenEntry == chosen)
  }
}
