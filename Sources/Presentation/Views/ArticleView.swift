import Magazine
import Reading
import Typesetting

/// An article: its running head, the lines in sight with what marks them, the gutter between columns.
struct ArticleView: View {
  private let article: ArticleScreen
  /// Its set lines, which every line in sight asks for.
  private let galley: Galley
  /// The print page in sight.
  private let printPage: Int?
  /// The places of its bookmarks.
  private let bookmarks: [Place]
  private let marks: PrintedMarks

  /// From this many cells on, the running head says how long the rest takes.
  private static let narrowestWithTime = 60
  /// From this many cells on, it says everything in full.
  private static let narrowestWithOther = 100

  /// Shows an article of the publication being read.
  init(_ article: ArticleScreen, _ journey: Journey, _ preferences: Preferences) {
    self.article = article
    galley = article.galley
    printPage = journey.printPage
    let highlights = article.marks.filter { $0.marked != nil }
    bookmarks = article.marks.filter { $0.highlight == nil && !$0.isLost }.map(\.locator.place)
    marks = PrintedMarks(
      selection: article.selection, matches: article.matches, highlights: highlights,
      story: article.story, names: ProperNames(journey.sitting, preferences))
  }

  func draw(on canvas: inout Canvas) {
    head(canvas).draw(on: &canvas)
    article.window.forEachLine { x, row, line in
      let y = canvas.layout.header + row
      if !line.runs.isEmpty {
        canvas.mark(x..<x + canvas.layout.width, y: y, as: .block(line.block))
      }
      PrintedLine(line: line, marks: marks, x: x, y: y).draw(on: &canvas)
      if line.block == article.focus, !line.runs.isEmpty { canvas.note(focusAt: x, y) }
      let left = x + galley.edge(of: line.block)
      drawMarks(of: line, x: left - 2, y: y, on: &canvas)
      drawFocus(of: line, x: left, y: y, on: &canvas)
      drawHighlights(of: line, x: left, y: y, on: &canvas)
    }
    canvas.note(focusAt: canvas.layout.left, canvas.layout.header)
    if canvas.layout.arrangement == .facing || canvas.layout.columns > 1 {
      drawGutter(on: &canvas)
    }
  }

  private func head(_ canvas: Canvas) -> RunningHead {
    let (story, section) = (article.story, article.story.section.title)
    let page = printPage.map {
      "\(Words.page($0, isDerived: story.article.isPageDerived)[canvas.language])   "
    }
    let percent = "\(article.percent) %"
    let padding = String(repeating: " ", count: max(0, 5 - percent.count))
    let right = (page ?? "") + padding + joined(percent, timeLeft(canvas))
    var parts = [(text: canvas.text(section), role: Role.accent)]
    if canvas.columns >= ArticleView.narrowestWithOther, let other = canvas.other(section) {
      parts.append((" \(other)", .muted))
    }
    // The only text of a document stands in a section of its own name.
    if story.article.title != section {
      parts += [(" › ", .muted), (canvas.text(story.article.title), .muted)]
    }
    return RunningHead(parts: parts, right: right)
  }

  /// How long the rest takes, until the end is in sight.
  private func timeLeft(_ canvas: Canvas) -> String? {
    let whole = canvas.scene.publication.minutes(of: article.story.article, on: canvas.side)
    guard let whole, article.percent < 100, canvas.columns >= ArticleView.narrowestWithTime else {
      return nil
    }
    let minutes = max(1, Int(Double(whole) * (1 - article.progress) + 0.5))
    let isRoomy = canvas.columns >= ArticleView.narrowestWithOther
    return canvas.say(isRoomy ? Words.minutesLeft(minutes) : Words.minutes(minutes))
  }

  /// Marks a line beside the text: a bookmark, a paragraph that is turned over.
  private func drawMarks(of line: Line, x: Int, y: Int, on canvas: inout Canvas) {
    guard x >= 0 else { return }
    if isBookmarked(line) { canvas.put("◆", .bar, x: x, y: y) }
    if article.window.isFlipped(line.block), !line.runs.isEmpty {
      canvas.put("▏", .bar, x: x, y: y)
    }
  }

  /// Whether a bookmark's place is on a line.
  private func isBookmarked(_ line: Line) -> Bool {
    bookmarks.contains { place in
      guard place.block == line.block else { return false }
      return galley[galley.lineIndex(of: place)].offsets == line.offsets
    }
  }

  /// A quiet bar beside the paragraph in focus, from its first row to its last.
  private func drawFocus(of line: Line, x: Int, y: Int, on canvas: inout Canvas) {
    guard line.block == article.focus, !isBehindText(line), x > 0 else { return }
    canvas.put("▎", .muted, x: x >= 3 ? x - 3 : x - 1, y: y)
  }

  /// Whether a row is a blank one that parts a block from the next.
  private func isBehindText(_ line: Line) -> Bool {
    guard line.runs.isEmpty,
      let side = Side.allCases.first(where: { line.offsets[$0] != nil }),
      let offset = line.offsets[side]
    else { return false }
    let index = galley.lineIndex(of: Place(block: line.block, side: side, offset: offset))
    return index >= galley.filledLines(of: line.block).upperBound
  }

  /// The sign of a highlight beside the line it begins on, and a thin mark beside its translation.
  private func drawHighlights(of line: Line, x: Int, y: Int, on canvas: inout Canvas) {
    for kept in marks.highlights where kept.blocks.contains(line.block) {
      let place = kept.locator.place
      if let margin = margin(of: place.side, x), isFirst(line, of: place),
        let colour = kept.highlight?.colour
      {
        canvas.put(Words.sign(of: colour), .accent, x: margin, y: y)
      }
      if let margin = margin(of: place.side.other, x), line.offsets[place.side.other] != nil,
        line.runs.contains(where: { $0.source?.side == place.side.other })
      {
        canvas.put("┊", .muted, x: margin, y: y)
      }
    }
  }

  private func isFirst(_ line: Line, of place: Place) -> Bool {
    guard line.block == place.block, line.offsets[place.side] != nil else { return false }
    return galley[galley.lineIndex(of: place)].offsets == line.offsets
  }

  /// The cell of the margin beside the text of a side; `nil` where there is none.
  private func margin(of side: Side, _ x: Int) -> Int? {
    let layout = article.layout
    let isFacing = layout.arrangement == .facing && side != article.window.side
    let margin = (isFacing ? x + layout.measure + Format.gutter : x) - (x == 1 && !isFacing ? 1 : 2)
    return margin >= 0 ? margin : nil
  }

  private func drawGutter(on canvas: inout Canvas) {
    let x = canvas.layout.left + canvas.layout.measure + Format.gutter / 2
    for row in 0..<canvas.layout.height {
      canvas.put("│", .rule, x: x, y: canvas.layout.header + row)
    }
  }
}
