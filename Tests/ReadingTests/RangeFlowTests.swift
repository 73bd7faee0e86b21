import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing

/// Ranges over paragraphs, by keys and by the mouse.
@Suite struct RangeFlowTests {
  private func reading(_ keys: String, columns: Int = 80, rows: Int = 24) -> Reader {
    var reader = Reader(columns: columns, rows: rows)
    reader.press(keys)
    return reader
  }

  private func quote(_ reader: Reader) -> String? { reader.state.article?.selection?.quote }

  /// The cell at which a text begins on the screen.
  private func cell(of text: String, _ reader: Reader) throws -> Frame.Position {
    let frame = reader.frame
    for y in 0..<frame.size.rows {
      let row = frame.cells[y * frame.size.columns..<(y + 1) * frame.size.columns]
      for x in 0..<frame.size.columns {
        let rest = row.dropFirst(x).filter { $0.width > 0 }.map { frame.cluster(of: $0) }.joined()
        if row[row.startIndex + x].width > 0, rest.hasPrefix(text) { return .init(x: x, y: y) }
      }
    }
    throw Missing(text: text)
  }

  private struct Missing: Error { let text: String }

  // MARK: Keys

  @Test func aRangeBegunAtTheHeadBeginsBelowIt() {
    #expect(quote(reading("Enter 1 V")) == quote(reading("Enter 1 } V")))
    #expect(quote(reading("Enter 1 . V p")) == quote(reading("Enter 1 } V p")))
  }

  @Test func motionsGoOverTheEndsOfParagraphs() {
    #expect(quote(reading("Enter 1 } V p"))?.contains("\n") == false)
    #expect(quote(reading("Enter 1 } V p p"))?.split(separator: "\n").count == 2)
    #expect(quote(reading("Enter 1 } V } }"))?.split(separator: "\n").count == 2)
    #expect(quote(reading("Enter 2 } V p o { ^"))?.contains("\n") == true)
    let sentences = quote(reading("Enter 5 } V 9 )"))
    #expect(sentences?.contains("\n") == true)
    for keys in ["} l", "} e", "} w", "} j"] {
      #expect(quote(reading("Enter 5 } V \(keys)"))?.contains("\n") == true, "\(keys)")
    }
    #expect(quote(reading("Enter 5 } V } l h"))?.hasSuffix("\n") == false, "no range ends between")
  }

  @Test func aHighlightOverParagraphsIsKeptShownListedAndFoundTheNextDay() throws {
    var reader = reading("Enter 5 } V } } r", rows: 40)
    let kept = try #require(reader.state.sitting.marks.all.first)
    #expect(kept.highlight?.blocks == 2 && kept.quote.hasPrefix("At bend 1"))
    #expect(
      kept.paragraph?.second?.split(separator: "\n").count == 3,
      "the paragraph and both items of the list, on both sides")
    for view in ["", "v", "v v"] {
      reader.press(view)
      let frame = reader.frame
      let underlined = frame.cells.filter { $0.look.attributes.contains(.underline) }
        .map { frame.cluster(of: $0) }.joined()
      #expect(underlined.contains("At bend 1") && underlined.contains("willows along"), "\(view)")
      #expect(reader.rows.joined().count { $0 == "○" } == 1, "one sign: \(view)")
    }
    #expect(try reader.nextDay().state.sitting.marks.all == [kept])
    reader.press("'")
    #expect(reader.rows.contains { $0.contains("○ “At bend 1") })
  }

  // MARK: Mouse

  @Test func draggingChoosesFromCharacterToCharacter() throws {
    var reader = reading("Enter 5 }")
    let (start, end) = (try cell(of: "bend 1", reader), try cell(of: " 1 the", reader))
    reader.send(.drag(from: start, to: Frame.Position(x: start.x + 2, y: start.y)))
    #expect(quote(reader) == "ben")
    reader.send(.drag(from: nil, to: end))
    #expect(quote(reader) == "bend ")
    reader.press("g")
    #expect(reader.state.sitting.marks.all.map(\.quote) == ["bend "])
    #expect(reader.state.sitting.marks.all.first?.highlight?.colour == .green)
  }

  @Test func draggingOverTheHeadSaysThatNothingIsThere() {
    var reader = reading("Enter 5")
    reader.send(.drag(from: Frame.Position(x: 8, y: 3), to: Frame.Position(x: 20, y: 3)))
    #expect(quote(reader) == nil && reader.state.notice == .keeping(.nothingToSelect))
  }

  @Test func aDragFromTheMarginShowsTheKeysOfARange() throws {
    var reader = reading("Enter 5 }")
    let start = try cell(of: "bend 1", reader)
    reader.send(.click(.nothing))
    reader.send(.drag(from: start, to: Frame.Position(x: start.x + 2, y: start.y)))
    #expect(reader.state.screen.mode == .range && reader.state.notice == nil)
  }

  @Test func whatIsCopiedOfARangeIsNotCalledAParagraph() {
    #expect(reading("Enter 1 } V e y").state.notice == .keeping(.rangeCopied))
    #expect(reading("Enter 1 } y").state.notice == .keeping(.paragraphCopied))
  }

  @Test func draggingGoesOverParagraphsAndBack() throws {
    var reader = reading("Enter 5 }", rows: 40)
    let (start, end) = (try cell(of: "bend 1", reader), try cell(of: "willows along", reader))
    reader.send(.drag(from: start, to: Frame.Position(x: end.x + 1, y: end.y)))
    #expect(quote(reader)?.hasPrefix("bend 1") == true && quote(reader)?.hasSuffix("\nwi") == true)
    reader.send(.drag(from: nil, to: Frame.Position(x: 0, y: start.y)))
    #expect(quote(reader) == "At b", "backwards, from the margin")
    reader.press("Enter")
    #expect(reader.state.sitting.marks.all.count == 1)
  }

  @Test func draggingInChineseTakesWholeCharacters() throws {
    var reader = reading("Tab Enter 5 }")
    let start = try cell(of: "到了第", reader)
    reader.send(.drag(from: start, to: Frame.Position(x: start.x + 5, y: start.y)))
    #expect(quote(reader) == "到了第")
  }

  @Test func aDragStaysOnItsSideOfFacingPages() throws {
    var reader = reading("Enter v 5 }", columns: 140)
    let (start, other) = (try cell(of: "bend 1", reader), try cell(of: "到了第", reader))
    reader.send(.drag(from: start, to: Frame.Position(x: start.x + 3, y: start.y)))
    reader.send(.drag(from: nil, to: other))
    #expect(quote(reader) == "bend")
  }

  @Test func draggingElsewhereMeansNothing() {
    for keys in ["", "'", "?", "Enter /", "o"] {
      var reader = reading(keys)
      let before = reader.rows
      reader.send(.drag(from: .init(x: 5, y: 5), to: .init(x: 20, y: 9)))
      reader.send(.drag(from: nil, to: .init(x: 900, y: 900)))
      #expect(reader.rows == before, "\(keys)")
    }
  }

  @Test func helpSaysWhatShiftDoes() {
    var reader = reading("? G")
    #expect(reader.rows.contains { $0.contains("Shift-drag") && $0.contains("terminal") })
    reader.press("q :interface Space zh Enter ? G")
    #expect(reader.rows.contains { $0.contains("Shift") && $0.contains("终端") })
  }

  // MARK: zt zz zb

  @Test func zScrollsTheParagraphToTheTopTheMiddleAndTheBottom() throws {
    var reader = reading("Enter 12 .")
    func row() -> Int? {
      reader.rows.firstIndex { $0.contains("▎") }
    }
    reader.press("z t")
    #expect(row() == reader.state.article?.layout.header, "\(reader.rows.joined(separator: "\n"))")
    reader.press("z z")
    let middle = try #require(row())
    #expect((10...13).contains(middle), "\(middle)")
    reader.press("z b")
    #expect(try #require(row()) > middle)
    reader.press("z j")
    #expect(reader.state.article?.focus != nil && reader.state.screens.count == 2)
  }

  // MARK: Links

  @Test func anAddressIsALinkToTheTerminalTooUntilSomethingCoversIt() {
    var reader = reading("Enter", rows: 40)
    func addresses() -> Set<String> {
      Set(
        (0..<reader.frame.size.rows).flatMap {
          reader.frame.links(row: $0).map(\.link.address)
        })
    }
    #expect(addresses() == ["https://example.org/atlas"])
    reader.press("?")
    #expect(addresses().isEmpty)
  }
}
