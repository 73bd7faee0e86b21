import Magazine

/// The cells to add before each glyph of a line so that it reaches the measure, the first glyph's
/// always 0; -1 closes a gap. `nil` where the line stays as it is.
///
/// A gap between Han and Latin is one cell, half an em: all that clreq allows it. So on a grid it
/// may close but does not grow. Air goes to punctuation first, which has some already, then
/// between characters, one cell to a place and evenly along the line; where words stand apart it
/// goes to the spaces where a line may end. A line that would show holes stays ragged.
func justified(
  _ line: FilledLine, of glyphs: Glyphs, by rules: CompositionRules, measure: Int
) -> [Int]? {
  if line.slack < 0 { return tightened(line, of: glyphs) }
  guard line.slack > 0, !line.isLast else { return nil }
  var expansion = LineExpansion(line, glyphs)
  switch rules.expansion {
  case .characters:
    guard line.slack <= max(2, measure / 12) else { return nil }
    expansion.spread(over: .punctuation)
    expansion.spread(over: .characters)
  case .spaces:
    expansion.spread(over: .spaces)
    expansion.spread(over: .spaces)
  }
  return expansion.left == 0 ? expansion.cells : nil
}

private func tightened(_ line: FilledLine, of glyphs: Glyphs) -> [Int]? {
  var cells = [Int](repeating: 0, count: line.glyphs.count)
  let gaps = line.glyphs.dropFirst().filter { glyphs.glyphs[$0].hasGap }
  for index in evenly(-line.slack, among: gaps) { cells[index - line.glyphs.lowerBound] = -1 }
  return cells
}

/// So many of some places, as far from each other as can be.
private func evenly(_ count: Int, among places: [Int]) -> [Int] {
  guard count < places.count else { return places }
  return (0..<max(0, count)).map { places[(2 * $0 + 1) * places.count / (2 * count)] }
}

/// The cells that a short line still lacks, dealt out to its places (JLReq 行の調整処理, clreq 拉伸).
private struct LineExpansion {
  private let line: Range<Int>
  private let glyphs: Glyphs
  private(set) var left: Int
  private(set) var cells: [Int]

  enum Place { case spaces, punctuation, characters }

  init(_ line: FilledLine, _ glyphs: Glyphs) {
    self.line = line.glyphs
    self.glyphs = glyphs
    left = line.slack
    cells = Array(repeating: 0, count: line.glyphs.count)
  }

  /// Gives a cell to each place of a kind until none is left.
  mutating func spread(over place: Place) {
    guard left > 0 else { return }
    let chosen = evenly(left, among: line.dropFirst().filter { takes($0, place) })
    for index in chosen { cells[index - line.lowerBound] += 1 }
    left -= chosen.count
  }

  private func takes(_ index: Int, _ place: Place) -> Bool {
    let (left, right) = (glyphs.glyphs[index - 1], glyphs.glyphs[index])
    return switch place {
    case .spaces:
      left.kind == .space && right.kind != .space && right.opportunity != .prohibited
    case .punctuation:
      right.opportunity != .prohibited
        && (left.kind == .stop || left.kind == .closing || right.kind == .opening)
    case .characters: left.kind == .ideograph && right.kind == .ideograph
    }
  }
}
