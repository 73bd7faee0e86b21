import Magazine

/// The cells to add before each glyph of a line so that it reaches the measure, the first glyph's
/// always 0; -1 closes a gap. `nil` where the line stays as it is.
///
/// A gap between Han and Latin is one cell, half an em: all that clreq allows it. So on a grid it
/// may close but does not grow.
func justified(_ line: FilledLine, of glyphs: Glyphs, _ filling: Filling) -> [Int]? {
  guard let expansion = filling.expansion, line.slack != 0 else { return nil }
  if expansion == .marks, line.slack > 0, !line.isFilled(filling) { return nil }
  var spreading = Spreading(line, glyphs, spare: filling.spare)
  if expansion == .marks { return spreading.adjusted() }
  if line.slack < 0 { return spreading.tightened() }
  switch expansion {
  case .marks: break
  case .characters:
    guard line.slack <= max(2, filling.measure / 12) else { return nil }
    spreading.spread(over: .marks)
    spreading.spread(over: .characters)
  case .spaces:
    spreading.spread(over: .spaces)
    spreading.spread(over: .spaces)
  }
  return line.isLast || spreading.left != 0 ? nil : spreading.cells
}

extension FilledLine {
  /// Whether a line that is too short takes air at its marks.
  fileprivate func isFilled(_ filling: Filling) -> Bool {
    !isLast && adjustment.fills(slack, spare: filling.spare)
  }
}

/// The cells that a line lacks or has too many of, dealt out to its places, one to a place and as
/// far from each other as can be.
private struct Spreading {
  private let line: FilledLine
  private let glyphs: Glyphs
  private let spare: Int
  private(set) var left: Int
  private(set) var cells: [Int]

  init(_ line: FilledLine, _ glyphs: Glyphs, spare: Int) {
    self.line = line
    self.spare = spare
    self.glyphs = glyphs
    left = line.slack
    cells = Array(repeating: 0, count: line.glyphs.count)
  }

  /// Gaps closed and air at marks, as the search for the breaks has reckoned with it.
  mutating func adjusted() -> [Int]? {
    if left < 0 {
      guard let closing = line.adjustment.closing(-left) else { return nil }
      let gaps = GapPairs(glyphs, in: line.glyphs)
      for pair in evenly(closing.pairs, among: gaps.pairs) {
        close(pair.lowerBound)
        close(pair.upperBound)
      }
      for gap in evenly(closing.singles, among: gaps.singles) { close(gap) }
      left = closing.left
    }
    guard !line.isLast, left > 0, line.adjustment.fills(left, spare: spare) else { return cells }
    for demerits in 1...4 where left > 0 && line.adjustment.places[demerits - 1] > 0 {
      spread(among: line.glyphs.dropFirst().filter { glyphs.airDemerits(before: $0) == demerits })
    }
    return cells
  }

  /// Gaps closed, wherever they are.
  mutating func tightened() -> [Int] {
    let gaps = line.glyphs.dropFirst().filter { glyphs.glyphs[$0].hasGap }
    for gap in evenly(-left, among: gaps) { close(gap) }
    return cells
  }

  private mutating func close(_ gap: Int) { cells[gap - line.glyphs.lowerBound] = -1 }

  enum Place { case spaces, marks, characters }

  /// Gives a cell to each place of a kind until none is left.
  mutating func spread(over place: Place) {
    spread(among: line.glyphs.dropFirst().filter { takes($0, place) })
  }

  private mutating func spread(among places: [Int]) {
    let chosen = evenly(left, among: places)
    for index in chosen { cells[index - line.glyphs.lowerBound] += 1 }
    left -= chosen.count
  }

  private func takes(_ index: Int, _ place: Place) -> Bool {
    let (left, right) = (glyphs.glyphs[index - 1], glyphs.glyphs[index])
    return switch place {
    case .spaces:
      left.kind == .space && right.kind != .space && right.opportunity != .prohibited
    case .marks: glyphs.airDemerits(before: index) != nil
    case .characters: left.kind == .ideograph && right.kind == .ideograph
    }
  }
}

/// So many of some places, as far from each other as can be.
private func evenly<Place>(_ count: Int, among places: [Place]) -> [Place] {
  guard count < places.count else { return places }
  return (0..<max(0, count)).map { places[(2 * $0 + 1) * places.count / (2 * count)] }
}
