import Grid
import Testing

/// The cells that texts take, and what fits into a number of them.
@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("Kan", 3), ("标准", 4), ("Kan 刊", 6), ("e\u{301}", 1), ("か\u{3099}", 2), ("한글", 4),
    ("ｶﾅ", 2), ("ＧＢ", 4), ("👩‍👩‍👧", 6), ("🇨🇳", 2), ("\u{3000}", 2), ("\u{20000}", 2), ("\u{301}", 0),
    ("Ж", 1), ("é", 1), ("ｶﾞ", 2), ("กำ", 2), ("का", 2), ("❤️", 2), ("1️⃣", 2), ("👍🏽", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
  ])
  func cellsAreThoseThatTerminalsTake(text: String, cells: Int) {
    #expect(displayWidth(text, .narrow) == cells)
  }

  @Test func noHeapOfMarksTakesARow() {
    let heap = "क" + String(repeating: "ा", count: 500)
    #expect(heap.count == 1 && displayWidth(heap, .narrow) == 32)
  }

  @Test func ambiguousCharactersFollowTheTerminal() {
    for text in ["“", "”", "‘", "’", "—", "…", "·", "─", "①", "Ω"] {
      #expect(displayWidth(text, .narrow) == 1, "\(text)")
      #expect(displayWidth(text, .wide) == 2, "\(text)")
    }
    for text in ["a", "标", "，", "é", "-"] where text != "é" {
      #expect(displayWidth(text, .narrow) == displayWidth(text, .wide), "\(text)")
    }
  }

  private func check(_ text: String, _ width: Int, _ expected: String) {
    #expect(clipped(text, to: width, .narrow) == expected)
  }

  @Test func whatFitsIsLeftAlone() {
    check("标准化", 6, "标准化")
    check("Rivers", 6, "Rivers")
    check("", 0, "")
  }

  @Test func whatDoesNotFitEndsWithAnEllipsis() {
    check("标准化", 5, "标准…")
    check("标准化", 4, "标…")
    check("Rivers", 5, "Rive…")
    check("标准化", 1, "…")
    check("标准化", 0, "")
    check("标准化", -3, "")
    #expect(clipped("Rivers", to: 5, .wide) == "Riv…")
    #expect(clipped("Rivers", to: 1, .wide).isEmpty)
  }

  @Test func aClippedTextIsNeverTooWideAndNeverCutInsideACharacter() {
    let text = "GB/T 44130.1—2024《标准》e\u{301}👩‍👩‍👧 かんじ “end”"
    for ambiguous in AmbiguousWidth.allCases {
      for width in -1...60 {
        let shown = clipped(text, to: width, ambiguous)
        #expect(displayWidth(shown, ambiguous) <= max(0, width))
        let kept = shown.hasSuffix("…") ? shown.dropLast() : shown[...]
        #expect(text.hasPrefix(kept), "\(width): \(shown)")
      }
    }
  }

  @Test func aRuleIsAsLongAsWholeCharactersFit() {
    #expect(filled("─", to: 5, .narrow) == "─────")
    #expect(filled("─", to: 5, .wide) == "──")
    #expect(filled("标", to: 5, .narrow) == "标标")
    #expect(filled("─", to: 0, .narrow).isEmpty && filled("─", to: -2, .narrow).isEmpty)
  }

  @Test func looksAddAttributesAndKeepColours() {
    let look = Look(7, on: 2, .bold)
    #expect(look.with(.underline) == Look(7, on: 2, [.bold, .underline]))
    #expect(look.with([]) == look && look.with(.bold) == look)
    #expect(Look() == Look(-1, on: -1))
    let all: [Look.Attributes] = [.bold, .dim, .underline, .reverse, .italic, .dotted, .waved]
    #expect(Set(all.map(\.rawValue)).count == 7)
    #expect(all.reduce(0) { $0 | $1.rawValue } == all.reduce(0) { $0 + $1.rawValue })
  }
}
