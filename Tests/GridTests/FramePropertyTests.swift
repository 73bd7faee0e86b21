import Testing

@testable import Grid

/// What holds of every frame, whatever is drawn on it and wherever.
@Suite struct FramePropertyTests {
  /// Clusters of every width that a text may hold.
  private static let clusters = [
    "a", " ", "标", "。", "“", "—", "é", "e\u{301}", "が", "ｶﾞ", "한", "ห้", "👩‍👩‍👧", "🇨🇳", "❤️", "1️⃣",
    "\u{301}",
    "\u{200B}", "\u{AD}", "\t", "\u{7F}", "\u{1B}", "│", "─",
  ]

  /// Numbers that are the same in every run (Knuth's MMIX generator).
  private struct Numbers {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private func text(_ numbers: inout Numbers) -> String {
    (0..<numbers.below(12)).map { _ in
      FramePropertyTests.clusters[numbers.below(FramePropertyTests.clusters.count)]
    }.joined()
  }

  /// Every cell is one cell, the first of a wide cluster, or the rest of the one before it.
  private func check(_ frame: Frame, _ seed: UInt64) {
    for row in 0..<frame.size.rows {
      var x = 0
      while x < frame.size.columns {
        let cell = frame.cells[row * frame.size.columns + x]
        guard cell.width > 0 else {
          Issue.record("seed \(seed): half a cluster at \(x), \(row)")
          break
        }
        for rest in 1..<max(2, cell.width) where cell.width > 1 {
          #expect(x + rest < frame.size.columns, "seed \(seed): a cluster over the edge")
          guard x + rest < frame.size.columns else { return }
          let half = frame.cells[row * frame.size.columns + x + rest]
          #expect(half.width == 0, "seed \(seed): \(x + rest), \(row)")
        }
        x += cell.width
      }
      #expect(x == frame.size.columns, "seed \(seed): row \(row)")
    }
  }

  @Test(arguments: [AmbiguousWidth.narrow, .wide])
  func noDrawingLeavesHalfAClusterBehind(ambiguous: AmbiguousWidth) {
    for seed in 1...400 as ClosedRange<UInt64> {
      var numbers = Numbers(state: seed)
      let size = Size(columns: 1 + numbers.below(14), rows: 1 + numbers.below(3))
      var frame = Frame(size: size, look: Look(), ambiguous: ambiguous)
      for _ in 0..<30 {
        let (x, y) = (numbers.below(size.columns + 8) - 4, numbers.below(size.rows + 2) - 1)
        let text = text(&numbers)
        switch numbers.below(4) {
        case 0: frame.put(text, Look(), endingAt: x, y: y)
        case 1: frame.fill(text.first ?? "─", Look(), columns: 0..<max(0, x), y: y)
        case 2: frame.put(text, Look(), x: x, y: y, limit: numbers.below(size.columns + 2))
        default: frame.put(text, Look(), x: x, y: y)
        }
        check(frame, seed)
      }
    }
  }

  @Test func aTextThatFitsIsReadBackAsItWasDrawn() {
    for seed in 1...400 as ClosedRange<UInt64> {
      var numbers = Numbers(state: seed)
      let parts = (0..<8).map { _ in ["a", "标", "é", "が", "한", "🇨🇳", "“", "x"][numbers.below(8)] }
      let text = parts.joined()
      var frame = Frame(size: Size(columns: 40, rows: 1), look: Look())
      let end = frame.put(text, Look(), x: 0, y: 0)
      #expect(frame.text == text)
      #expect(end == displayWidth(text, .narrow), "\(text)")
    }
  }

  @Test func whatDrawingReturnsIsWhereTheNextTextBegins() {
    for seed in 1...400 as ClosedRange<UInt64> {
      var numbers = Numbers(state: seed)
      let (first, second) = (text(&numbers), "标x")
      var apart = Frame(size: Size(columns: 200, rows: 1), look: Look())
      let end = apart.put(first, Look(), x: 3, y: 0)
      apart.put(second, Look(), x: end, y: 0)
      #expect(apart.text.hasSuffix("标x"), "seed \(seed)")
      #expect(end >= 3)
    }
  }

  @Test func nothingInAFrameCanMoveATerminal() {
    for seed in 1...200 as ClosedRange<UInt64> {
      var numbers = Numbers(state: seed)
      var frame = Frame(size: Size(columns: 20, rows: 2), look: Look())
      for y in 0..<2 { frame.put(text(&numbers), Look(), x: 0, y: y) }
      for cell in frame.cells where cell.width > 0 {
        let scalars = frame.cluster(of: cell).unicodeScalars
        #expect(!scalars.contains { $0.value < 0x20 || $0.value == 0x7F }, "seed \(seed)")
      }
    }
  }

  @Test func theSameDrawingIsTheSameFrame() {
    func drawn() -> Frame {
      var frame = Frame(size: Size(columns: 12, rows: 2), look: Look())
      frame.put("👩‍👩‍👧 标准", Look(), x: 0, y: 0)
      frame.put("e\u{301}", Look(), x: 2, y: 1)
      return frame
    }
    #expect(drawn() == drawn() && drawn().hashValue == drawn().hashValue)
  }

  @Test(arguments: 0...12) func aClippedTextNeverTakesMoreThanItsCells(width: Int) {
    for seed in 1...100 as ClosedRange<UInt64> {
      var numbers = Numbers(state: seed)
      let text = text(&numbers)
      for ambiguous in [AmbiguousWidth.narrow, .wide] {
        let shown = clipped(text, to: width, ambiguous)
        #expect(displayWidth(shown, ambiguous) <= width, "\(text) in \(width)")
        #expect(text.hasPrefix(shown) || shown.hasSuffix("…"))
      }
    }
  }

  @Test(arguments: [0, 1, 2, 3, 7, 80]) func aRuleFillsNoMoreThanItsCells(width: Int) {
    for character: Character in ["─", "标", "…", "━"] {
      for ambiguous in [AmbiguousWidth.narrow, .wide] {
        let rule = filled(character, to: width, ambiguous)
        let cells = displayWidth(rule, ambiguous)
        #expect(cells <= width && width - cells < max(1, displayWidth(character, ambiguous)))
      }
    }
  }
}
