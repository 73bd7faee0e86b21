import Magazine

/// Breaks a text into lines no wider than `measure` cells, by optimal fit.
///
///     breakLines("天地玄黄，宇宙洪荒", measure: 8)   // "天地玄", "黄，宇宙", "洪荒"
public func breakLines(_ text: String, measure: Int, language: Language = .chinese) -> [String] {
  let glyphs = Glyphs(Text(text), in: language)
  return fill(glyphs, measure: measure).map { glyphs.string($0) }
}

/// The glyphs of each line, trailing spaces left out.
///
/// Of all ways to break, the one with the least sum of squared slack is taken: Knuth and Plass
/// (1981) for ragged setting. The last line costs nothing unless it is a lone word or character (clreq 段落末行).
/// `indent` cells are kept free at the start of the first line.
func fill(_ glyphs: Glyphs, measure: Int, indent: Int = 0) -> [Range<Int>] {
  let measure = max(2, measure)
  let pieces = Pieces(glyphs, measure: measure - min(indent, measure - 2))
  guard !pieces.ranges.isEmpty else { return [] }
  let fit = OptimalFit(pieces: pieces, glyphs: glyphs, measure: measure, indent: indent)
  return fit.lines()
}

/// The stretches of glyphs between two break opportunities, none wider than the measure.
private struct Pieces {
  /// Glyphs of each piece without the spaces at its end.
  var ranges: [Range<Int>] = []
  /// Whether the line must end after the piece.
  var isFinal: [Bool] = []

  init(_ glyphs: Glyphs, measure: Int) {
    var start = 0
    for index in 1..<max(1, glyphs.glyphs.count)
    where glyphs.glyphs[index].opportunity != .prohibited {
      append(start..<index, glyphs, measure, final: glyphs.glyphs[index].opportunity == .mandatory)
      start = index
    }
    if start < glyphs.glyphs.count {
      append(start..<glyphs.glyphs.count, glyphs, measure, final: true)
    }
  }

  /// Adds a stretch, cut between clusters where it is too wide for any line.
  private mutating func append(_ range: Range<Int>, _ glyphs: Glyphs, _ measure: Int, final: Bool) {
    var end = range.upperBound
    while end > range.lowerBound, glyphs.glyphs[end - 1].isSpace { end -= 1 }
    guard end > range.lowerBound else { return }
    var start = range.lowerBound
    var index = start + 1
    while index < end {
      if glyphs.advance[index + 1] - glyphs.advance[start] > measure {
        ranges.append(start..<index)
        isFinal.append(false)
        start = index
      }
      index += 1
    }
    ranges.append(start..<end)
    isFinal.append(final)
  }
}

/// The search for the best breaks of one paragraph.
private struct OptimalFit {
  let pieces: Pieces
  let glyphs: Glyphs
  let measure: Int
  let indent: Int

  /// The glyphs of each line of the cheapest setting.
  func lines() -> [Range<Int>] {
    let count = pieces.ranges.count
    var cost = [Int](repeating: .max, count: count + 1)
    var origin = [Int](repeating: 0, count: count + 1)
    cost[0] = 0
    for start in 0..<count where cost[start] != .max {
      for end in start..<count {
        let slack = measure - (start == 0 ? indent : 0) - width(from: start, through: end)
        if slack < 0 && end > start { break }
        let total = cost[start] + penalty(slack: max(0, slack), from: start, through: end)
        if total < cost[end + 1] { (cost[end + 1], origin[end + 1]) = (total, start) }
        if pieces.isFinal[end] { break }
      }
    }
    return breaks(origin, count)
  }

  private func breaks(_ origin: [Int], _ count: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var end = count
    while end > 0 {
      let start = origin[end]
      result.append(pieces.ranges[start].lowerBound..<pieces.ranges[end - 1].upperBound)
      end = start
    }
    return result.reversed()
  }

  private func width(from start: Int, through end: Int) -> Int {
    let (first, last) = (pieces.ranges[start].lowerBound, pieces.ranges[end].upperBound)
    return glyphs.advance[last] - glyphs.advance[first] - (glyphs.glyphs[first].gap ? 1 : 0)
  }

  private func penalty(slack: Int, from start: Int, through end: Int) -> Int {
    guard pieces.isFinal[end] else { return slack * slack + 1 }
    let isLone = start > 0 && start == end
    return isLone ? measure * measure / 16 : 0
  }
}
