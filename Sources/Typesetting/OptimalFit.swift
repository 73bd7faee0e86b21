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

  /// Pieces that are wider than the measure are severed.
  init(_ whole: [Piece], _ glyphs: Glyphs, _ filling: Filling) {
    self.glyphs = glyphs
    self.filling = filling
    fillsAtMarks = filling.expansion == .marks
    adjustments = fillsAtMarks ? Adjustments(glyphs) : Adjustments()
    let edges = Edge.all(of: whole, in: glyphs, adjustments)
    if let tooWide = filling.firstTooWide(edges) {
      pieces = severed(whole, from: tooWide, of: glyphs, filling)
      self.edges = Edge.all(of: pieces, in: glyphs, adjustments)
    } else {
      pieces = whole
      self.edges = edges
    }
    // Where any character may end a line, fuller ones are never far.
    tolerance = max(8, filling.measure / (filling.expansion == .marks ? 6 : 3))
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
      first = firstEnd(from: start, after: first, limit, edges)
      let cost = best[start].cost
      for end in first..<edges.count {
        let edge = edges[end]
        let slack = limit - Int(edge.end)
        if slack < 0, end > start, isHopeless(slack, edges[start], edge) { break }
        let least = cost + Int(edge.demerits) + leastDemerits(slack, edges[start], edge)
        if least <= best[end + 1].cost {
          improve(&best[end + 1], from: start, to: end, slack, cost)
        }
        if edge.isFinal { break }
      }
    }
  }

  /// Whether a line is so much too long that no stop that hangs, blank cell and closed gaps make it fit; no
  /// more do they if more pieces are added, each of which takes a cell more than it has gaps.
  private func isHopeless(_ slack: Int, _ first: Edge, _ last: Edge) -> Bool {
    guard filling.expansion != nil else { return true }
    let gaps = Int(last.gapsThrough - first.gapsBefore)
    return -slack > max(filling.spare, min(OptimalFit.tightest, filling.overhang + gaps))
  }

  /// The most cells that a line may be too long: one whose gaps are all closed is unlike its neighbours.
  private static let tightest = 6

  /// What so many cells left over cost at least: a demerit for each where they may be filled or are taken as
  /// they come; nothing in a last line.
  private func leastDemerits(_ slack: Int, _ first: Edge, _ last: Edge) -> Int {
    if slack <= 0 || last.isFinal { return 0 }
    if filling.isFirstFit { return slack }
    guard fillsAtMarks else { return Demerits.loose(slack) }
    return slack <= Int(last.placesThrough - first.placesBefore)
      ? slack : Demerits.ragged(slack, spare: filling.spare)
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
  private func firstEnd(
    from start: Int, after earlier: Int, _ limit: Int, _ edges: UnsafeBufferPointer<Edge>
  ) -> Int {
    func isOverfull(_ end: Int) -> Bool {
      let slack = limit - Int(edges[end].end)
      return slack < 0 && fit(start, end, slack).isOverfull
    }
    var end = max(start, earlier)
    while end > start, isOverfull(end) { end -= 1 }
    while end + 1 < edges.count, !edges[end].isFinal, limit - Int(edges[end].end) > tolerance,
      !isOverfull(end + 1)
    { end += 1 }
    return end
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
        return !kind.closes && kind != .hidden && kind != .reading
      }
      return characters < 2 ? Demerits.loneCharacter : 0
    }
    return start == end ? Demerits.loneWord(filling.measure) : 0
  }

  private func collect(_ best: UnsafeMutableBufferPointer<Best>) -> [FilledLine] {
    var count = 0
    var end = pieces.count
    while end > 0 { (end, count) = (best[end].origin, count + 1) }
    return [FilledLine](unsafeUninitializedCapacity: count) { lines, filled in
      (end, filled) = (pieces.count, count)
      for index in (0..<count).reversed() {
        lines.initializeElement(at: index, to: line(best[end].origin, end - 1))
        end = best[end].origin
      }
    }
  }

  /// The line from one piece through another.
  private func line(_ start: Int, _ end: Int) -> FilledLine {
    let piece = pieces[end]
    let range = pieces[start].lower..<piece.upper
    return FilledLine(
      glyphs: range, opening: opening(start), isSevered: piece.end == .severed,
      endsInHyphen: piece.end == .hyphen, isLast: piece.end == .final,
      slack: fit(start, end, slack(start, end)).slack,
      adjustment: fillsAtMarks ? adjustments.adjustment(of: range) : Adjustment())
  }
}
