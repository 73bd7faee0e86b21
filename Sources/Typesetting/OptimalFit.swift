/// The search for the best breaks of one paragraph.
struct OptimalFit {
  private let pieces: [Piece]
  private let glyphs: Glyphs
  private let filling: Filling
  /// The gaps up to each glyph; empty unless any of them may be closed.
  private var gaps: [Int32] = []
  /// What lines can take in and give up, where they are filled at their marks.
  private var adjustments: Adjustments?
  /// Lines looser than this are tried only where no fuller one fits.
  private let tolerance: Int

  init(_ pieces: [Piece], _ glyphs: Glyphs, _ filling: Filling) {
    self.pieces = pieces
    self.glyphs = glyphs
    self.filling = filling
    tolerance = max(8, filling.measure / 3)
    switch filling.expansion {
    case nil: break
    case .marks: adjustments = Adjustments(glyphs)
    case .characters, .spaces:
      var count: Int32 = 0
      gaps = glyphs.glyphs.map { glyph in
        count += glyph.hasGap ? 1 : 0
        return count
      }
    }
  }

  /// The lines of the cheapest setting.
  func lines() -> [FilledLine] {
    var cost = [Int](repeating: .max, count: pieces.count + 1)
    var origin = [Int32](repeating: 0, count: pieces.count + 1)
    cost[0] = 0
    var first = 0
    for start in pieces.indices where cost[start] != .max {
      first = firstEnd(from: start, after: first)
      for end in first..<pieces.count {
        let fit = fit(start, end)
        if fit.isOverfull && end > start { if fit.isHopeless { break } else { continue } }
        let total = cost[start] + demerits(fit, start, end)
        if total < cost[end + 1] || filling.isFirstFit && total == cost[end + 1] {
          (cost[end + 1], origin[end + 1]) = (total, Int32(start))
        }
        if pieces[end].end == .final { break }
      }
    }
    return collect(origin)
  }

  /// The last of the ends that leave more than the tolerance, so that there is one at least.
  private func firstEnd(from start: Int, after earlier: Int) -> Int {
    var end = max(start, earlier)
    while end > start, fit(start, end).isOverfull { end -= 1 }
    while end + 1 < pieces.count, pieces[end].end != .final, fit(start, end).slack > tolerance,
      !fit(start, end + 1).isOverfull
    { end += 1 }
    return end
  }

  /// How a line from one piece through another stands to the measure.
  private struct Fit {
    var slack: Int
    var hangs = false
    /// No gaps can be closed that would make it fit.
    var isOverfull = false
    /// Neither would it if more pieces were added: no hyphen would go, no stop could hang.
    var isHopeless: Bool { slack < -6 }
  }

  private func fit(_ start: Int, _ end: Int) -> Fit {
    let range = pieces[start].lower..<pieces[end].upper
    var width = glyphs.cells(range)
    if pieces[end].end == .hyphen { width += 1 }
    var fit = Fit(slack: filling.measure - (start == 0 ? filling.indent : 0) - width)
    guard fit.slack < 0 else { return fit }
    let last = glyphs.glyphs[range.upperBound - 1]
    if filling.hangs, last.kind.mayHang, !isBehindMark(range.upperBound - 1) {
      fit.slack += Int(last.width)
      fit.hangs = true
    }
    if fit.slack < 0 { fit.isOverfull = !closes(-fit.slack, range) }
    return fit
  }

  /// A stop behind another mark does not hang (clreq 3.1.7).
  private func isBehindMark(_ index: Int) -> Bool {
    index > 0 && glyphs.glyphs[index - 1].kind.closes
  }

  /// Whether a line has gaps to close that make it so many cells shorter.
  private func closes(_ cells: Int, _ range: Range<Int>) -> Bool {
    if let adjustments { return adjustments.adjustment(of: range).closing(cells) != nil }
    guard !gaps.isEmpty else { return false }
    return cells <= Int(gaps[range.upperBound - 1] - gaps[range.lowerBound])
  }

  private func demerits(_ fit: Fit, _ start: Int, _ end: Int) -> Int {
    var result = Demerits.line + pieces[end].demerits + (fit.hangs ? Demerits.hanging : 0)
    switch pieces[end].end {
    case .final:
      result += edgeDemerits(min(0, fit.slack), start, end)
      return result + (start > 0 ? lastLineDemerits(start, end) : 0)
    case .hyphen:
      result += Demerits.hyphen
      if start > 0, pieces[start - 1].end == .hyphen { result += Demerits.hyphenPair }
    case .plain, .severed: break
    }
    return result + edgeDemerits(fit.slack, start, end)
  }

  /// What it costs to bring a line to the measure, or to leave it short of it.
  private func edgeDemerits(_ slack: Int, _ start: Int, _ end: Int) -> Int {
    if slack == 0 { return 0 }
    if filling.isFirstFit { return slack }
    guard let adjustments else {
      return slack > 0 ? Demerits.loose(slack) : Demerits.tight(min(-slack, filling.measure))
    }
    let adjustment = adjustments.adjustment(of: pieces[start].lower..<pieces[end].upper)
    if slack > 0 { return adjustment.demerits(short: slack) }
    // Nothing closes in a piece that is wider than the measure all by itself.
    guard let closing = adjustment.closing(-slack) else { return 0 }
    return closing.demerits + (closing.left > 0 ? adjustment.demerits(short: closing.left) : 0)
  }

  private func lastLineDemerits(_ start: Int, _ end: Int) -> Int {
    let range = pieces[start].lower..<pieces[end].upper
    if glyphs.glyphs[range.lowerBound].kind == .ideograph {
      let characters = range.prefix(6).count { index in
        let kind = glyphs.glyphs[index].kind
        return !kind.closes
      }
      return characters < 2 ? Demerits.loneCharacter : 0
    }
    return start == end ? Demerits.loneWord(filling.measure) : 0
  }

  private func collect(_ origin: [Int32]) -> [FilledLine] {
    var result: [FilledLine] = []
    var end = pieces.count
    while end > 0 {
      let start = Int(origin[end])
      let piece = pieces[end - 1]
      let range = pieces[start].lower..<piece.upper
      result.append(
        FilledLine(
          glyphs: range, isSevered: piece.end == .severed,
          endsInHyphen: piece.end == .hyphen,
          isLast: piece.end == .final, slack: fit(start, end - 1).slack,
          adjustment: adjustments?.adjustment(of: range) ?? Adjustment()))
      end = start
    }
    return result.reversed()
  }
}
