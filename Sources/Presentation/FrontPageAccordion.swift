import Grid
import Magazine
import Reading
import Typesetting

// The front page of a narrow window: columns one under the other, the chosen one opened.
extension Canvas {
  /// Columns one under the other, the chosen one opened.
  mutating func drawAccordion(_ front: FrontPage, rows: Range<Int>) {
    // In very narrow windows a sentence is taller than the list that it is about: it goes first.
    let wanted = narrowDek(front)
    let dek = wanted.count < rows.count / 2 ? wanted : []
    let list = accordion(front)
    let listed = rows.lowerBound..<rows.upperBound - (dek.isEmpty ? 0 : dek.count + 1)
    let chosen = list.firstIndex { $0.isChosen } ?? 0
    let first = min(max(0, chosen - listed.count / 2), max(0, list.count - listed.count))
    for (row, line) in list.dropFirst(first).prefix(listed.count).enumerated() {
      draw(line, y: listed.lowerBound + row)
    }
    guard !dek.isEmpty else { return }
    frame.fill("─", theme.look(.rule), columns: inside, y: listed.upperBound)
    for (row, line) in dek.enumerated() {
      frame.put(line, theme.look(.plain), x: inside.lowerBound, y: listed.upperBound + 1 + row)
    }
  }

  /// A row of the accordion.
  private struct AccordionRow {
    var number = ""
    var text: String
    var other = ""
    var page = ""
    var indent: Int
    var role: Role
    var isChosen = false
    var spot: ClickTarget
  }

  private func narrowDek(_ front: FrontPage) -> [String] {
    guard rows >= 20, let chosen = front.chosen, let index = chosen.article,
      let dek = state.sitting.publication.sections[chosen.section].articles[index].dek
    else { return [] }
    return lines(dek[side], side, width: inside.count)
  }

  private func accordion(_ front: FrontPage) -> [AccordionRow] {
    var result: [AccordionRow] = []
    for (index, section) in state.sitting.publication.sections.enumerated() {
      let isOpen = index == front.chosen?.section
      result.append(
        AccordionRow(
          number: section.number.map(String.init) ?? "", text: section.title[side],
          other: section.title[side.other], page: section.page.map(String.init) ?? "–",
          indent: 3, role: isOpen ? .accent : .plain,
          isChosen: isOpen && front.chosen?.article == nil, spot: .section(index)))
      if isOpen { result += opened(section, index, front) }
    }
    return result
  }

  private func opened(_ section: Section, _ index: Int, _ front: FrontPage) -> [AccordionRow] {
    let first = front.entries.firstIndex { $0.section == index } ?? 0
    if section.articles.isEmpty {
      let remark = lines(section.remark?[side] ?? "", side, width: max(8, inside.count - 5))
      return remark.map { AccordionRow(text: $0, indent: 5, role: .muted, spot: .section(index)) }
    }
    return section.articles.enumerated().flatMap { number, article in
      let isChosen = front.window.chosen == first + number
      let lines = self.lines(article.title[side], side, width: max(8, inside.count - 10))
      var rows = lines.prefix(2).map {
        AccordionRow(
          text: $0, indent: 5, role: isChosen ? .selected : .plain, isChosen: isChosen,
          spot: .entry(first + number))
      }
      rows[0].page = article.folio ?? ""
      if self.rows >= 20, columns >= 40 {
        rows.append(
          AccordionRow(
            text: article.title[side.other], indent: 5, role: .muted, isChosen: isChosen,
            spot: .entry(first + number)))
      }
      return rows
    }
  }

  private mutating func draw(_ row: AccordionRow, y: Int) {
    let x = inside.lowerBound + row.indent
    let end = inside.upperBound - 4
    if row.isChosen { frame.put("▌", theme.look(.bar), x: x - 2, y: y) }
    frame.put(row.number, theme.look(.muted), x: inside.lowerBound, y: y)
    let after = frame.put(clipped(row.text, to: end - x), theme.look(row.role), x: x, y: y)
    if after + 2 + cells(row.other) <= end {
      frame.put(row.other, theme.look(.muted), x: after + 1, y: y)
    }
    frame.put(row.page, theme.look(.muted), endingAt: inside.upperBound, y: y)
    mark(inside, y: y, as: row.spot)
  }
}
