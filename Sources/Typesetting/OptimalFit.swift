/// The search for the best breaks of one paragraph.
struct OptimalFit {
  private let pieces: [Piece]
  private let glyphs: Glyphs
  private let filling: Filling
  /// The edges of the pieces in cells, and what follows from them alone: most lines are ruled out by these.
  private let edges: [Edge]
  /// What lines can take in and give up, where they are filled at their marks.
  private let adjustments: Adjustments
  private let fillsAtMarks: Bool
  /// Lines looser than this are tried only where no fuller one fits.
  private let tolerance: Int
  /// Lines that are so much too long do not fit if more pieces are added either: no stop could hang, no gaps
  /// close.
  private let hopeless: Int

  init(_ pieces: [Piece], _ glyphs: Glyphs, _ filling: Filling) {
    self.pieces = pieces
    self.glyphs = glyphs
    self.filling = filling
    edges = Edge.all(of: pieces, in: glyphs)
    // Where any character may end a line, fuller ones are never far.
    tolerance = max(8, filling.measure / (filling.expansion == .marks ? 6 : 3))
    let hasGaps = glyphs.glyphs.last.map { $0.gaps > 0 } ?? false
    hopeless = filling.expansion == nil ? 0 : hasGaps ? -6 : -3
    fillsAtMarks = filling.expansion == .marks
    adjustments = fillsAtMarks ? Adjustments(glyphs) : Adjustments()
  }

  /// The lines of the cheapest setting.
  func lines() -> [FilledLine] {
    withUnsafeTemporaryAllocation(of: Best.self, capacity: pieces.count + 1) { best in
      best.initialize(repeating: Best())
      edges.withUnsafeBufferPointer { search(best, $0) }
      return collect(best)
    }
  }

  /// Finds the cheapest way to each break.
  private func search(_ best: UnsafeMutableBufferPointer<Best>, _ edges: UnsafeBufferPointer<Edge>)
  {
    best[0].cost = 0
    var first = 0
    for start in edges.indices where best[start].cost != .max {
      let limit = limit(start)
      first = firstEnd(from: start, after: first, limit)
      let cost = best[start].cost
      for end in first..<edges.count {
        let edge = edges[end]
        let slack = limit - Int(edge.end)
        if slack < hopeless, end > start { break }
        let least = cost + Int(edge.demerits) + leastDemerits(max(0, slack))
        if least <= best[end + 1].cost || edge.isFinal {
          improve(&best[end + 1], from: start, to: end, slack, cost)
        }
        if edge.isFinal { break }
      }
    }
  }

  /// What so many cells left over cost at least: a demerit for each where they may be filled or are taken as
  /// they come.
  private func leastDemerits(_ slack: Int) -> Int {
    fillsAtMarks || filling.isFirstFit ? slack : Demerits.loose(slack)
  }

  /// The cheapest way to a break: what it costs, and where its last line begins.
  private struct Best {
    var cost = Int.max
    var origin = 0
  }

  /// Takes a line for the last one before a break where that costs less.
  private func improve(
    _ best: inout Best, from start: Int, to end: Int, _ slack: Int, _ cost: Int
  ) {
    let fit = fit(start, end, slack)
    if fit.isOverfull && end > start { return }
    let total = cost + demerits(fit, start, end)
    if total < best.cost || filling.isFirstFit && total == best.cost {
      best = Best(cost: total, origin: start)
    }
  }

  /// The last of the ends that leave more than the tolerance, so that there is one at least; `limit` is
  /// that of the line.
  private func firstEnd(from start: Int, after earlier: Int, _ limit: Int) -> Int {
    var end = max(start, earlier)
    while end > start, isOverfull(start, end, limit) { end -= 1 }
    while end + 1 < edges.count, !edges[end].isFinal, limit - Int(edges[end].end) > tolerance,
      !isOverfull(start, end + 1, limit)
    { end += 1 }
    return end
  }

  private func isOverfull(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
    let slack = limit - Int(edges[end].end)
    return slack < 0 && fit(start, end, slack).isOverfull
  }

  /// The cells that a line from one piece through another leaves, without a stop that hangs.
  private func slack(_ start: Int, _ end: Int) -> Int { limit(start) - Int(edges[end].end) }

  /// The cell that a line which begins with a piece has to end before.
  private func limit(_ start: Int) -> Int {
    Int(edges[start].start) + filling.measure - (start == 0 ? filling.indent : 0) + opening(start)
  }

  /// The cells before a line that the blank half of the mark which opens it may take.
  private func opening(_ start: Int) -> Int {
    edges[start].opens && (filling.opensLeft || start == 0 && filling.indent > 0) ? 1 : 0
  }

  /// How a line stands to the measure.
  private struct Fit {
    var slack: Int
    var hangs = false
    /// No gaps can be closed that would make it fit.
    var isOverfull = false
  }

  private func fit(_ start: Int, _ end: Int, _ slack: Int) -> Fit {
    var fit = Fit(slack: slack)
    guard slack < 0 else { return fit }
    if -slack <= filling.spare {
      fit.slack = 0
      return fit
    }
    let overhang = overhang(pieces[end].upper - 1, -slack)
    fit.hangs = overhang > 1
    fit.slack += overhang
    if fit.slack < 0 { fit.isOverfull = !closes(-fit.slack, start, end) }
    return fit
  }

  /// The cells at the end of a line so much too long that may stand outside the measure: the blank half of a
  /// wide mark (GB/T 15834 5.1.10), or a whole stop, but not behind another mark (clreq 3.1.7).
  private func overhang(_ index: Int, _ cells: Int) -> Int {
    let last = glyphs.glyphs[index]
    guard filling.overhang > 0, last.width == 2, last.kind.closes else { return 0 }
    let hangsWhole =
      filling.overhang > 1 && cells > 1 && last.kind.mayHang
      && (index == 0 || !glyphs.glyphs[index - 1].kind.closes)
    return hangsWhole ? 2 : 1
  }

  /// Whether a line has gaps to close that make it so many cells shorter.
  private func closes(_ cells: Int, _ start: Int, _ end: Int) -> Bool {
    guard filling.expansion != nil, cells <= Int(edges[end].gapsThrough - edges[start].gapsBefore)
    else {
      return false
    }
    guard fillsAtMarks else { return true }
    return adjustments.adjustment(of: pieces[start].lower..<pieces[end].upper).closing(cells) != nil
  }

  private func demerits(_ fit: Fit, _ start: Int, _ end: Int) -> Int {
    let result = Int(edges[end].demerits) + (fit.hangs ? Demerits.hanging : 0)
    if edges[end].isFinal {
      return result + edgeDemerits(min(0, fit.slack), start, end)
        + (start > 0 ? lastLineDemerits(start, end) : 0)
    }
    let isPair = pieces[end].end == .hyphen && start > 0 && pieces[start - 1].end == .hyphen
    return result + (isPair ? Demerits.hyphenPair : 0) + edgeDemerits(fit.slack, start, end)
  }

  /// What it costs to bring a line to the measure, or to leave it short of it.
  private func edgeDemerits(_ slack: Int, _ start: Int, _ end: Int) -> Int {
    if slack == 0 { return 0 }
    if filling.isFirstFit { return slack }
    guard fillsAtMarks else {
      return slack > 0 ? Demerits.loose(slack) : Demerits.tight(min(-slack, filling.measure))
    }
    let adjustment = adjustments.adjustment(of: pieces[start].lower..<pieces[end].upper)
    if slack > 0 { return adjustment.demerits(short: slack, spare: filling.spare) }
    // Nothing closes in a piece that is wider than the measure all by itself.
    guard let closing = adjustment.closing(-slack) else { return 0 }
    guard closing.left > 0 else { return closing.demerits }
    return closing.demerits + adjustment.demerits(short: closing.left, spare: filling.spare)
  }

  private func lastLineDemerits(_ start: Int, _ end: Int) -> Int {
    let range = pieces[start].lower..<pieces[end].upper
    if glyphs.glyphs[range.lowerBound].kind == .ideograph {
      let characters = range.prefix(6).count { index in
        let kind = glyphs.glyphs[index].kind
        return !kind.closes && kind != .hidden
      }
      return characters < 2 ? Demerits.loneCharacter : 0
    }
    return start == end ? Demerits.loneWord(filling.measure) : 0
  }

  private func collect(_ best: UnsafeMutableBufferPointer<Best>) -> [FilledLine] {
    var result: [FilledLine] = []
    var end = pieces.count
    while end > 0 {
      let start = best[end].origin
      let piece = pieces[end - 1]
      let range = pieces[start].lower..<piece.upper
      result.append(
        FilledLine(
          glyphs: range, opening: opening(start), isSevered: piece.end == .severed,
          endsInHyphen: piece.end == .hyphen,
          isLast: piece.end == .final, slack: fit(start, end - 1, slack(start, end - 1)).slack,
          adjustment: fillsAtMarks ? adjustments.adjustment(of: range) : Adjustment()))
      end = start
    }
    return result.reversed()
  }
}
