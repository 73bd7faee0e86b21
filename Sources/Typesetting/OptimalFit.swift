/// The search for the best breaks of one paragraph.
struct OptimalFit {
  private let pieces: [Piece]
  private let glyphs: Glyphs
  private let filling: Filling
  /// The gaps up to each glyph; empty unless they may be closed.
  private var gaps: [Int32] = []
  /// Lines looser than this are tried only where no fuller one fits.
  private let tolerance: Int

  init(_ pieces: [Piece], _ glyphs: Glyphs, _ filling: Filling) {
    self.pieces = pieces
    self.glyphs = glyphs
    self.filling = filling
    tolerance = max(8, filling.measure / 3)
    guard filling.isJustified else { return }
    var count: Int32 = 0
    gaps = glyphs.glyphs.map { glyph in
      count += glyph.hasGap ? 1 : 0
      return count
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
        if total < cost[end + 1] { (cost[end + 1], origin[end + 1]) = (total, Int32(start)) }
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
    if filling.hangs, last.kind == .stop {
      fit.slack += Int(last.width)
      fit.hangs = true
    }
    if fit.slack < 0 { fit.isOverfull = !filling.isJustified || gapCount(range) < -fit.slack }
    return fit
  }

  private func gapCount(_ range: Range<Int>) -> Int {
    Int(gaps[range.upperBound - 1] - gaps[range.lowerBound])
  }

  private func demerits(_ fit: Fit, _ start: Int, _ end: Int) -> Int {
    var result = Demerits.line + (fit.hangs ? Demerits.hanging : 0)
    if fit.slack < 0 { result += Demerits.tight(min(-fit.slack, filling.measure)) }
    switch pieces[end].end {
    case .final: return result + (start > 0 ? lastLineDemerits(start, end) : 0)
    case .hyphen:
      result += Demerits.hyphen
      if start > 0, pieces[start - 1].end == .hyphen { result += Demerits.hyphenPair }
    case .plain, .severed: break
    }
    return result + Demerits.loose(max(0, fit.slack))
  }

  private func lastLineDemerits(_ start: Int, _ end: Int) -> Int {
    let range = pieces[start].lower..<pieces[end].upper
    if glyphs.glyphs[range.lowerBound].kind == .ideograph {
      let characters = range.prefix(6).count { index in
        let kind = glyphs.glyphs[index].kind
        return kind != .stop && kind != .closing
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
      result.append(
        FilledLine(
          glyphs: pieces[start].lower..<piece.upper, isSevered: piece.end == .severed,
          endsInHyphen: piece.end == .hyphen,
          isLast: piece.end == .final, slack: fit(start, end - 1).slack))
      end = start
    }
    return result.reversed()
  }
}
