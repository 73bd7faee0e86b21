import Grid
import Testing

@Suite struct FrameTests {
  private func frame(_ columns: Int = 10) -> Frame {
    Frame(size: Size(columns: columns, rows: 2), look: Look())
  }

  @Test func aWideCharacterTakesTwoCells() {
    var frame = frame()
    let end = frame.put("标x", Look(), x: 1, y: 0)
    #expect(end == 4)
    #expect(frame.cells[1].width == 2 && frame.cells[2].width == 0 && frame.cells[3].width == 1)
    #expect(frame.text == " 标x\n")
  }

  @Test func aWideCharacterIsNeverSplitByTheEdge() {
    var frame = frame(4)
    frame.put("a标准", Look(), x: 0, y: 0)
    #expect(frame.text == "a标\n")
    frame.put("准", Look(), x: 3, y: 1)
    #expect(frame.text == "a标\n")
  }

  @Test func overwritingHalfOfAWideCharacterBlanksTheOtherHalf() {
    var frame = frame()
    frame.put("标准", Look(), x: 0, y: 0)
    frame.put("x", Look(), x: 1, y: 0)
    #expect(frame.text == " x准\n")
    frame.put("化", Look(), x: 1, y: 0)
    #expect(frame.text == " 化\n")
  }

  @Test func drawingOutsideIsDropped() {
    var frame = frame()
    frame.put("x", Look(), x: 0, y: 5)
    frame.put("标准", Look(), x: -2, y: 0)
    #expect(frame.text == "准\n")
  }

  // MARK: Clipping

  @Test func aLimitEndsATextBeforeTheEdge() {
    var frame = frame()
    #expect(frame.put("Rivers", Look(), x: 1, y: 0, limit: 4) == 4)
    #expect(frame.put("标准化", Look(), x: 0, y: 1, limit: 5) == 4)
    #expect(frame.text == " Riv\n标准")
  }

  @Test func aTextThatEndsAtACellIsCutAtItsEnd() {
    var frame = frame()
    frame.put("p. 8", Look(), endingAt: 10, y: 0)
    frame.put("标准与智能制造", Look(), endingAt: 10, y: 1, from: 3)
    #expect(frame.text == "      p. 8\n   标准与…")
    frame.put("x", Look(), endingAt: 2, y: 0, from: 5)
    #expect(frame.text.hasPrefix("      p. 8"))
  }

  @Test func aRuleFillsItsCells() {
    var frame = frame()
    frame.fill("─", Look(), columns: 2..<9, y: 0)
    frame.fill("标", Look(), columns: 0..<5, y: 1)
    #expect(frame.text == "  ───────\n标标")
    var wide = Frame(size: Size(columns: 10, rows: 1), look: Look(), ambiguous: .wide)
    wide.fill("─", Look(), columns: 0..<9, y: 0)
    #expect(wide.text == "────")
  }

  @Test func charactersWithoutWidthAreLeftOut() {
    var frame = frame()
    #expect(frame.put("a\u{301}b", Look(), x: 0, y: 0) == 2)
    #expect(frame.put("\u{200B}x", Look(), x: 0, y: 1) == 1)
    #expect(frame.cluster(of: frame.cells[0]) == "a\u{301}")
  }

  /// Every scalar of a cluster is in the frame, in as many cells as terminals take for it.
  @Test(arguments: ["ｶﾞﾊﾟ", "मानकीकरण", "ភាសាខ្មែរ", "မြန်မာ", "คำ", "👨‍👩‍👧‍👦", "🇨🇳", "❤️", "1️⃣", "e\u{301}"])
  func noScalarOfAClusterIsLost(text: String) {
    var frame = frame(24)
    let end = frame.put("<\(text)>", Look(), x: 0, y: 0)
    #expect(frame.text == "<\(text)>\n")
    #expect(end == displayWidth(text, .narrow) + 2)
    #expect(frame.cells[..<end].reduce(0) { $0 + $1.width } == end)
  }

  @Test func aMarkPartedFromItsLetterIsDrawnOverIt() {
    var frame = frame()
    let end = frame.put("e", Look(), x: 0, y: 0)
    #expect(frame.put("\u{301}标", Look(), x: end, y: 0) == 3)
    frame.put("\u{302}", Look(), x: 3, y: 0)
    #expect(frame.text == "e\u{301}标\u{302}\n")
    frame.put("\u{301}", Look(), x: 0, y: 1)
    #expect(frame.text.hasSuffix("\n"))
  }

  @Test func noControlCharacterReachesAFrame() {
    var frame = frame()
    frame.put("a\u{1B}[m\u{7F}\u{9B}\r\n", Look(), x: 0, y: 0)
    frame.put("e\u{301}\u{7}\u{202E}b", Look(), x: 0, y: 1)
    #expect(frame.text == "a?[m??\ne\u{301}?b")
  }

  @Test func aCellIsTwelveBytesWithoutAGap() {
    #expect(MemoryLayout<Cell>.size == 12 && MemoryLayout<Cell>.stride == 12)
  }

  @Test func theLookStandsInBothHalvesOfAWideCharacter() {
    var frame = frame()
    let bold = Look(3, on: 4, .bold)
    frame.put("标", bold, x: 2, y: 0)
    #expect(frame.cells[2].look == bold && frame.cells[3].look == bold)
    #expect(frame.cells[4].look == Look())
  }

  @Test func anEmptyFrameIsBlankAllOver() {
    let frame = Frame(size: Size(columns: 3, rows: 2), look: Look(1))
    #expect(frame.cells == Array(repeating: frame.blank, count: 6))
    #expect(frame.text == "\n" && frame.cursor == nil)
    #expect(Frame(size: Size(columns: -4, rows: 0), look: Look()).cells.count == 1)
  }

  /// Whatever is drawn where: every wide cell has its other half, and every row its cells.
  @Test(arguments: 1...20) func noHalfOfAWideCharacterIsEverAlone(seed: Int) {
    var frame = Frame(size: Size(columns: 7, rows: 3), look: Look())
    var state = UInt64(seed)
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let texts = [
      "标", "x", "标准", "a标b", "…", "👩‍👩‍👧", "ab", "\u{301}", "化x化", "की", "❤️", "ကြ",
    ]
    for _ in 0..<200 {
      let (x, y) = (random(12) - 3, random(5) - 1)
      if random(4) == 0 {
        frame.put(texts[random(texts.count)], Look(), endingAt: x, y: y)
      } else {
        frame.put(texts[random(texts.count)], Look(), x: x, y: y, limit: random(9))
      }
      #expect(frame.cells.count == 21)
      for row in 0..<3 {
        var x = 0
        while x < 7 {
          let width = frame.cells[row * 7 + x].width
          #expect(width > 0 && x + width <= 7, "seed \(seed)")
          let rest = frame.cells[row * 7 + x..<row * 7 + min(7, x + max(1, width))].dropFirst()
          #expect(rest.allSatisfy { $0.width == 0 }, "seed \(seed)")
          x += max(1, width)
        }
      }
    }
  }
}
