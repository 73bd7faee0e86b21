import Grid
import Magazine
import Reading
import Typesetting

// The article, and what lies over it: a footnote, letters on links.
extension Canvas {
  mutating func drawArticle(_ article: ArticleScreen) {
    drawArticleHead(article)
    article.window.forEachLine { column, row, line in
      drawLine(line, of: article, x: layout.start(ofColumn: column), y: layout.header + row)
    }
    if layout.arrangement == .facing || layout.columns > 1 { drawGutter() }
  }

  private mutating func drawArticleHead(_ article: ArticleScreen) {
    let story = article.story
    let page = state.journey.printPage.map { "\(printPage($0, of: story.article))   " } ?? ""
    let percent = "\(article.percent) %"
    let padding = String(repeating: " ", count: max(0, 5 - percent.count))
    let section = story.section.title
    var parts = [(section[side], Role.accent)]
    if columns >= 100 { parts.append((" \(section[side.other])", .muted)) }
    parts.append((" › ", .faint))
    parts.append((story.article.title[side], .muted))
    drawRunningHead(parts, right: page + padding + percent)
  }

  private mutating func drawLine(_ line: Line, of article: ArticleScreen, x left: Int, y: Int) {
    var last: (end: Int, target: Target?) = (0, nil)
    for run in line.runs {
      let x = left + run.x
      let end = frame.put(run.text, look(run), x: x, y: y)
      light(run, of: line, article, x: x, y: y)
      // Air inside a link, between Han and Latin or from justifying, is part of the link.
      if run.target != nil, run.target == last.target, last.end < x {
        frame.fill(" ", look(run), columns: last.end..<x, y: y)
      }
      last = (end, run.target)
      if let target = run.target { mark(x..<end, y: y, as: .link(target)) }
    }
    if isBookmarked(line, of: article), left >= 2 {
      frame.put("◆", theme.look(.bar), x: left - 2, y: y)
    }
    let isFlipped = article.window.isFlipped(line.block)
    if isFlipped, !line.runs.isEmpty, left >= 2 {
      frame.put("▏", theme.look(.bar), x: left - 2, y: y)
    }
  }

  /// Lights what a search has found in a run.
  private mutating func light(
    _ run: Run, of line: Line, _ article: ArticleScreen, x: Int, y: Int
  ) {
    guard let source = run.source, let matches = article.matches, line.block >= 0 else { return }
    let ranges = matches.ranges(block: line.block, side: source.side)
    guard !ranges.isEmpty else { return }
    var (x, offset) = (x, source.offset)
    for cluster in run.text {
      let text = String(cluster)
      let isLit = ranges.contains { $0.contains(offset) }
      let end = x + cells(text)
      if isLit { frame.put(text, theme.look(.lit), x: x, y: y) }
      x = end
      offset += cluster.unicodeScalars.count
    }
  }

  /// Whether a bookmark's place is on a line.
  private func isBookmarked(_ line: Line, of article: ArticleScreen) -> Bool {
    state.sitting.marks.all.contains { bookmark in
      guard bookmark.issue == state.sitting.publication.id,
        bookmark.locator.article == article.story.article.id,
        bookmark.locator.place.block == line.block
      else { return false }
      let shown = article.galley.lineIndex(of: bookmark.locator.place)
      return article.galley[shown].offsets == line.offsets
    }
  }

  /// A run's look: links are underlined; emphasis in Chinese, which has no italics, is another ink.
  func look(_ run: Run) -> Look {
    var style = run.style
    if run.source?.side == .second, style.marks.contains(.emphasis) {
      style.marks.remove(.emphasis)
      style.isSecond = true
    }
    var look = theme.look(.print(style))
    if run.source?.side == .second { look.attributes.remove(.italic) }
    switch run.target {
    case .web, .article: return look.with(.underline)
    case .note: return Look(theme.look(.accent).foreground, on: look.background, look.attributes)
    case nil: return look
    }
  }

  private mutating func drawGutter() {
    let x = layout.left + layout.measure + Setting.gutter / 2
    for row in 0..<layout.height {
      frame.put("│", theme.look(.rule), x: x, y: layout.header + row)
    }
  }

  /// The note over the foot of the page, under a rule with its number.
  mutating func drawNote(_ note: NotePanel) {
    let height = min(rows, note.viewport.height + 2)
    let top = max(0, rows - layout.footer - height)
    for y in top..<rows { frame.fill(" ", theme.look(.page), columns: 0..<columns, y: y) }
    let title = " \(Words.note(note.number)[language]) "
    frame.fill("─", theme.look(.accent), columns: inside, y: top)
    frame.put(
      title, theme.look(.accent), x: inside.lowerBound + 2, y: top, limit: inside.upperBound)
    for (row, index) in note.viewport.visible.enumerated() {
      for run in note.lines[index].runs {
        let x = inside.lowerBound + run.x
        let end = frame.put(run.text, look(run), x: x, y: top + 1 + row)
        if let target = run.target { mark(x..<end, y: top + 1 + row, as: .link(target)) }
      }
    }
  }

  mutating func drawLetters(_ letters: LinkLetters) {
    for link in letters.links where link.label.hasPrefix(letters.typed) {
      let label = String(link.label.dropFirst(letters.typed.count))
      let y = layout.header + link.row
      let x = min(layout.start(ofColumn: link.column) + link.x, columns - label.count)
      frame.put(label, theme.look(.label), x: x, y: y)
    }
  }
}
