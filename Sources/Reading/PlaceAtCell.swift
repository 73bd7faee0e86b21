import Grid
import Magazine
import Typesetting

extension ArticleWindow {
  /// The place of the character at a cell of the screen, or of the nearest one on its row, else on the
  /// rows above; `nil` where there is no text.
  func place(at cell: Frame.Position) -> Place? {
    var best: (row: Int, distance: Int, place: Place)?
    forEachLine { left, row, line in
      guard line.block >= 0, row <= cell.y - layout.header else { return }
      for run in line.runs {
        guard let source = run.source else { continue }
        let (start, end) = (left + run.x, left + run.x + run.width)
        let distance = cell.x < start ? start - cell.x : max(0, cell.x - end + 1)
        if let best, best.row > row || (best.row == row && best.distance <= distance) { continue }
        let offset = source.offset + run.scalars(before: cell.x - start, layout.ambiguous)
        best = (row, distance, Place(block: line.block, side: source.side, offset: offset))
      }
    }
    return best?.place
  }
}

extension Run {
  /// How many scalars stand before the character at a cell of the run; at its end those before the last.
  fileprivate func scalars(before cell: Int, _ ambiguous: AmbiguousWidth) -> Int {
    var (x, count, last) = (0, 0, 0)
    for cluster in text {
      x += displayWidth(cluster, ambiguous)
      if x > cell { return count }
      last = count
      count += cluster.unicodeScalars.count
    }
    return last
  }
}
