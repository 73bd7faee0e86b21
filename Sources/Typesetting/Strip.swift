import Grid
import Magazine

/// Set lines that stay together when two languages face each other: a paragraph, a list item, a row.
///
/// Lines count from cell 0; offsets count from the start of the block.
struct Strip {
  var lines: [SetLine] = []
  /// The headings of a grid, which are repeated where the grid goes on on another screen.
  var isHeader = false
  /// Whether no leading comes between its lines, however open that of the text is: titles, grids and
  /// drawings.
  var isSolid = false

  /// One line of one language.
  struct SetLine {
    var runs: [Run]
    var offset: Int
    /// What stands in a row of its own above the line, closely: readings of its words.
    var readings: [Run] = []

    /// The same line so many cells to the right.
    func moved(_ cells: Int) -> SetLine {
      SetLine(
        runs: runs.map { $0.moved(cells) }, offset: offset,
        readings: readings.map { $0.moved(cells) })
    }
  }

  /// A row of the page; no leading comes before one that is `isClose`.
  struct Row {
    let runs: [Run]
    let offset: Int
    var isClose = false
  }

  /// The rows that the lines take. Readings stand where the leading of open text would.
  var rows: [Row] {
    lines.flatMap { line in
      let row = Row(runs: line.runs, offset: line.offset, isClose: !line.readings.isEmpty)
      return line.readings.isEmpty
        ? [row] : [Row(runs: line.readings, offset: line.offset, isClose: true), row]
    }
  }

  /// The same strip without leading.
  var solid: Strip {
    var result = self
    result.isSolid = true
    return result
  }

  /// The same strip so many cells to the right.
  func indented(_ cells: Int) -> Strip {
    var result = self
    result.lines = lines.map { $0.moved(cells) }
    return result
  }

  /// The same strip with a marker at cell 0 of its first line.
  func marked(_ marker: Run) -> Strip {
    var result = self
    if !result.lines.isEmpty { result.lines[0].runs.insert(marker, at: 0) }
    return result
  }
}

extension Run {
  /// The same run so many cells to the right.
  func moved(_ cells: Int) -> Run {
    var run = self
    run.x += cells
    return run
  }

  /// A run that is no text of the article.
  static func ornament(
    _ text: String, x: Int, _ style: Style, _ ambiguous: AmbiguousWidth
  ) -> Run {
    Run(
      text: text, x: x, width: displayWidth(text, ambiguous), style: style, target: nil, source: nil
    )
  }
}
