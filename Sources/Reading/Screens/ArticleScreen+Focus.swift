import Magazine

// The paragraph that keys act on.
extension ArticleScreen {
  /// Puts the next paragraph in focus, or the one before; at first the one at the top.
  mutating func moveFocus(by steps: Int) -> [Outcome] {
    let current = focus ?? galley.block(at: top) - steps.signum()
    let stops = (-1..<story.blockCount).filter { $0 < 0 || isText($0) }
    let ahead = steps > 0 ? stops.filter { $0 > current } : stops.filter { $0 < current }.reversed()
    guard let block = ahead.dropFirst(abs(steps) - 1).first ?? ahead.last else {
      return [.say(steps > 0 ? .atEnd : .atBeginning)]
    }
    window.show(block)
    focus = block
    return []
  }

  /// Scrolls what keys act on to the top of the page (0), its middle or its bottom (1).
  mutating func bring(to share: Double) -> [Outcome] {
    let lines = galley.filledLines(of: target.block)
    let room = max(0, layout.height - lines.count)
    window.scroll(to: lines.lowerBound - Int(Double(room) * share))
    return []
  }

  /// Whether a block says something.
  func isText(_ block: Int) -> Bool {
    Side.allCases.contains { side in
      story.body[exactly: side].map { $0.indices.contains(block) && $0[block].length > 0 } ?? false
    }
  }

  /// A page that goes on takes the focus with it. A window that became too small for it does not: it is
  /// there again when the window is, unless something is done meanwhile.
  mutating func leaveFocusOutOfSight() {
    if let focus, !window.sight(of: focus).some { self.focus = nil }
  }
}
