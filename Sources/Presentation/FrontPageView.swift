import Grid
import Magazine
import Reading
import Typesetting

// The front page: nameplate, columns, and the articles of the chosen one.
extension Canvas {
  /// From this width on, columns and articles stand side by side.
  private static let widePage = 92

  mutating func drawFront(_ front: FrontPage) {
    let top = drawContinue(y: drawNameplate())
    let bottom = rows - layout.footer - (rows >= 30 ? 1 : 0)
    guard top < bottom else { return }
    if columns >= Canvas.widePage {
      drawColumns(front, rows: top..<bottom)
      drawArticles(front, rows: top..<bottom)
    } else {
      drawAccordion(front, rows: top..<bottom)
    }
  }

  /// Where the reader left off, and how long the rest takes; returns the first row below.
  private mutating func drawContinue(y: Int) -> Int {
    guard rows >= 16, let id = state.sitting.last,
      let article = state.sitting.publication.article(id),
      let kept = state.sitting.places[id], let section = state.sitting.publication.section(of: id)
    else { return y }
    let label = Words.continueReading
    let percent = "\(Int(kept.progress * 100)) %"
    let left = state.sitting.publication.minutes(of: article, on: side).map { whole -> String in
      let minutes = max(1, Int(Double(whole) * (1 - kept.progress) + 0.5))
      return " · \(Words.minutesLeft(minutes)[language])"
    }
    let page = article.page.map { "\(printPage($0, of: article)) · " } ?? ""
    let right = page + percent + (kept.isRead ? "" : left ?? "")
    let start = frame.put(label[language], theme.look(.accent), x: inside.lowerBound, y: y)
    var x = frame.put(" \(label[language.other])   ", theme.look(.muted), x: start, y: y)
    let end = inside.upperBound - cells(right) - 2
    if columns >= 80 {
      x = frame.put(
        clipped("\(section.title[side]) › ", to: end - x), theme.look(.muted), x: x, y: y)
    }
    frame.put(clipped(article.title[side], to: end - x), theme.look(.plain), x: x, y: y)
    frame.put(right, theme.look(.muted), endingAt: inside.upperBound, y: y)
    mark(inside, y: y, as: .command(.visit(.continueReading)))
    return y + 2
  }

  /// The title with tracking, in both languages, over a heavy rule; returns the first row below.
  private mutating func drawNameplate() -> Int {
    if rows < 16 { return drawSmallNameplate() }
    let issue = state.sitting.publication
    let top = rows >= 20 ? 1 : 0
    let number = issue.number
    let right = [issue.date?.first, issue.volume].compactMap(\.self).joined(separator: " · ")
    let room = inside.count - cells(right) - 3
    let tracked = tracked(issue.title.first.uppercased())
    let english = cells(tracked) <= room ? tracked : issue.title.first.uppercased()
    frame.put(clipped(english, to: room), theme.look(.nameplate), x: inside.lowerBound, y: top)
    frame.put(right, theme.look(.muted), endingAt: inside.upperBound, y: top)
    let chinese = [issue.date, number].compactMap { $0?[.second] }.joined(separator: " · ")
    frame.put(
      chinese, theme.look(.muted), endingAt: inside.upperBound, y: top + 1, from: inside.lowerBound)
    frame.put(
      self.tracked(issue.title[.second]), theme.look(.strong), x: inside.lowerBound, y: top + 1,
      limit: inside.upperBound - cells(chinese) - 2)
    frame.fill("━", theme.look(.heavyRule), columns: inside, y: top + 2)
    return top + (rows >= 20 ? 4 : 3)
  }

  private mutating func drawSmallNameplate() -> Int {
    guard rows >= 4 else { return 0 }
    let issue = state.sitting.publication
    let number = issue.number?[side] ?? ""
    let title = "\(issue.title[side]) \(issue.title[side.other])"
    let room = max(0, inside.count - cells(number) - 2)
    frame.put(clipped(title, to: room), theme.look(.nameplate), x: inside.lowerBound, y: 0)
    frame.put(
      number, theme.look(.muted), endingAt: inside.upperBound, y: 0, from: inside.lowerBound)
    guard rows >= 8 else { return 1 }
    frame.fill("━", theme.look(.heavyRule), columns: inside, y: 1)
    return 2
  }

  /// Letters with a space between each two, words with three.
  private func tracked(_ text: String) -> String {
    text.split(separator: " ").map { $0.map(String.init).joined(separator: " ") }
      .joined(separator: "   ")
  }

  /// Where the articles begin.
  private var paneStart: Int { inside.lowerBound + max(36, inside.count * 2 / 5) }

  private mutating func drawColumns(_ front: FrontPage, rows: Range<Int>) {
    let sections = state.sitting.publication.sections
    let height = rows.count >= sections.count * 3 ? 3 : rows.count >= sections.count * 2 ? 2 : 1
    let chosen = front.chosen?.section ?? 0
    let visible = max(1, rows.count / height)
    let first = min(max(0, chosen - visible / 2), max(0, sections.count - visible))
    for index in first..<min(sections.count, first + visible) {
      let y = rows.lowerBound + (index - first) * height
      drawColumn(sections[index], index, isChosen: index == chosen, y: y, height: height)
    }
  }

  private mutating func drawColumn(
    _ section: Section, _ index: Int, isChosen: Bool, y: Int, height: Int
  ) {
    let end = paneStart - 5
    let x = inside.lowerBound + 5
    if isChosen {
      for row in y..<y + min(2, height) {
        frame.put("▌", theme.look(.bar), x: inside.lowerBound, y: row)
      }
    }
    if let number = section.number {
      frame.put("\(number)", theme.look(isChosen ? .accent : .muted), x: x - 3, y: y)
    }
    let page = section.page.map(String.init) ?? "–"
    frame.put(page, theme.look(.muted), endingAt: end, y: y)
    let room = end - x - 4
    frame.put(
      clipped(section.title[side], to: room), theme.look(isChosen ? .selected : .plain), x: x,
      y: y)
    if height > 1 {
      frame.put(
        clipped(section.title[side.other], to: room), theme.look(.muted), x: x, y: y + 1)
      let read = section.articles.count { state.sitting.places[$0.id]?.isRead == true }
      if read > 0 {
        frame.put("\(read)/\(section.articles.count)", theme.look(.faint), endingAt: end, y: y + 1)
      }
    }
    for row in y..<y + height { mark(inside.lowerBound..<end, y: row, as: .section(index)) }
  }

  private mutating func drawArticles(_ front: FrontPage, rows: Range<Int>) {
    guard let chosen = front.chosen else { return }
    let section = state.sitting.publication.sections[chosen.section]
    let pane = paneStart..<inside.upperBound
    guard let article = chosen.article else {
      return drawRemark(section, pane, y: rows.lowerBound)
    }
    let dek = dekLines(section.articles[article], width: pane.count - 2)
    let listed =
      rows
      .lowerBound..<max(rows.lowerBound + 3, rows.upperBound - (dek.isEmpty ? 0 : dek.count + 2))
    let entries = section.articles.map { entryLines($0, width: pane.count - 8) }
    let end = drawEntries(entries, front, section, article, pane, listed)
    guard !dek.isEmpty, end + dek.count + 1 <= rows.upperBound else { return }
    let y = max(end, min(end + 1, rows.upperBound - dek.count - 1))
    frame.fill("─", theme.look(.rule), columns: pane.lowerBound + 2..<pane.upperBound, y: y)
    for (row, line) in dek.enumerated() {
      frame.put(line.0, theme.look(line.1), x: pane.lowerBound + 2, y: y + 1 + row)
    }
  }

  private mutating func drawRemark(_ section: Section, _ pane: Range<Int>, y: Int) {
    frame.put(text(section.title), theme.look(.selected), x: pane.lowerBound + 2, y: y)
    guard let remark = section.remark else { return }
    var row = y + 2
    for side in [side, side.other] {
      for line in lines(remark[side], side, width: pane.count - 2) {
        frame.put(
          line, theme.look(side == self.side ? .plain : .muted), x: pane.lowerBound + 2,
          y: row)
        row += 1
      }
      row += 1
    }
  }

  /// The rows of an article in the list: its title in both languages and its byline.
  private func entryLines(_ article: Article, width: Int) -> [(String, Role)] {
    var lines: [(String, Role)] = self.lines(article.title[side], side, width: width)
      .prefix(2).map { ($0, .plain) }
    if rows >= 20 { lines.append((clipped(article.title[side.other], to: width), .muted)) }
    if rows >= 20, let byline = article.byline {
      lines.append((clipped(byline[side], to: width), .faint))
    }
    return lines
  }

  /// The chosen article's dek in both languages.
  private func dekLines(_ article: Article, width: Int) -> [(String, Role)] {
    guard let dek = article.dek, rows >= 24 else { return [] }
    let own = lines(dek[side], side, width: width)
    let other = lines(dek[side.other], side.other, width: width)
    return own.map { ($0, .plain) } + (rows >= 36 ? other.map { ($0, .muted) } : [])
  }

  /// Draws the entries around the chosen one that fit; returns the first row below.
  private mutating func drawEntries(
    _ entries: [[(String, Role)]], _ front: FrontPage, _ section: Section, _ chosen: Int,
    _ pane: Range<Int>, _ rows: Range<Int>
  ) -> Int {
    let gap = self.rows >= 30 ? 1 : 0
    let first = firstShown(entries.map { $0.count + gap }, chosen, rows.count + gap)
    let firstEntry = front.window.chosen - chosen
    var y = rows.lowerBound
    for index in first..<entries.count
    where y + entries[index].count <= rows.upperBound || index == first {
      let article = section.articles[index]
      drawEntry(entries[index], article, isChosen: index == chosen, pane, y)
      for row in y..<y + entries[index].count {
        mark(pane, y: row, as: .entry(firstEntry + index))
      }
      y += entries[index].count + gap
    }
    return y - gap
  }

  private mutating func drawEntry(
    _ lines: [(String, Role)], _ article: Article, isChosen: Bool, _ pane: Range<Int>, _ y: Int
  ) {
    for (row, line) in lines.enumerated() {
      let role: Role = isChosen && line.1 == .plain ? .selected : line.1
      if isChosen { frame.put("▌", theme.look(.bar), x: pane.lowerBound, y: y + row) }
      frame.put(
        line.0, theme.look(role), x: pane.lowerBound + 2, y: y + row, limit: pane.upperBound)
    }
    if let kept = state.sitting.places[article.id], lines.count > 1 {
      frame.put(kept.isRead ? "●" : "◐", theme.look(.muted), x: pane.lowerBound, y: y + 1)
    }
    if let folio = article.folio {
      frame.put(folio, theme.look(.muted), endingAt: pane.upperBound, y: y)
    }
    if lines.count > 1, let minutes = state.sitting.publication.minutes(of: article, on: side) {
      frame.put(
        Words.minutes(minutes)[language], theme.look(.faint), endingAt: pane.upperBound,
        y: y + lines.count - 1)
    }
  }

  /// The first of some entries of given heights to show, so that the chosen one is in sight.
  private func firstShown(_ heights: [Int], _ chosen: Int, _ room: Int) -> Int {
    var first = chosen
    var used = heights.indices.contains(chosen) ? heights[chosen] : 0
    let below = heights.dropFirst(chosen + 1).reduce(0, +)
    while first > 0, used + heights[first - 1] + min(below, heights[chosen]) <= room {
      first -= 1
      used += heights[first]
    }
    return first
  }
}
