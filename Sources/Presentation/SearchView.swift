import Grid
import Magazine
import Reading
import Searching
import Typesetting

// Search: what is typed on top, what was found below, grouped by column.
extension Canvas {
  /// A row of the list of hits.
  private struct SearchRow {
    enum Content {
      case column(Parallel<String>)
      case article(ArticleHits)
      case snippet(Snippet, isOther: Bool)
      case blank
    }

    var content: Content
    /// The hit that the row belongs to, or that the heading stands over.
    var item: Int

    /// Whether it is part of the hit.
    var isHit: Bool {
      switch content {
      case .article, .snippet: true
      case .column, .blank: false
      }
    }
  }

  mutating func drawSearch(_ search: SearchScreen) {
    drawSearchHead(search)
    let rows = searchRows(search)
    let (first, chosen) = (search.window.offset, search.window.chosen)
    let shown = rows.drop { $0.item < first }
    for (offset, row) in shown.prefix(layout.height).enumerated() {
      draw(row, isChosen: row.isHit && row.item == chosen, y: layout.header + offset)
    }
    if rows.isEmpty { drawNothingFound(search) }
  }

  private mutating func drawSearchHead(_ search: SearchScreen) {
    let start = frame.put(
      Words.search[language], theme.look(.accent), x: inside.lowerBound, y: 0)
    let other = columns >= 60 ? " \(Words.search[language.other])" : ""
    let label = frame.put(other, theme.look(.muted), x: start, y: 0) + 3
    let right = tally(search)
    let end = inside.upperBound - cells(right) - 2
    frame.put(right, theme.look(.muted), endingAt: inside.upperBound, y: 0, from: label + 8)
    let before = String(search.field.characters.prefix(search.field.cursor))
    let skipped = skippedCharacters(before, max(1, end - label - 1))
    frame.put(
      String(search.field.characters.dropFirst(skipped)), theme.look(.strong), x: label, y: 0,
      limit: end)
    if search.field.characters.isEmpty, end - label > 24 {
      frame.put(
        clipped(Words.searchHint[language], to: end - label), theme.look(.faint), x: label, y: 0)
    }
    if case .search = state.screen {
      frame.cursor = Frame.Position(
        x: min(label + cells(String(before.dropFirst(skipped))), columns - 1), y: 0)
    }
    if layout.header > 1 { frame.fill("─", theme.look(.rule), columns: inside, y: 1) }
  }

  /// Where is searched, and how much was found.
  private func tally(_ search: SearchScreen) -> String {
    let scope = Words.name(of: search.scope)[language]
    guard let answer = search.answer else { return scope }
    let (hits, articles) = (answer.hitCount, answer.articles.count)
    let isCut = answer.total > articles
    guard columns >= 60 else { return "\(scope) · \(hits)\(isCut ? "+" : "")" }
    return "\(scope) · \(Words.found(hits: hits, articles: answer.total, more: isCut)[language])"
  }

  private mutating func drawNothingFound(_ search: SearchScreen) {
    guard search.answer != nil, search.pending == nil else { return }
    frame.put(
      clipped(Words.nothingFound[language], to: inside.count), theme.look(.muted),
      x: inside.lowerBound,
      y: layout.header)
  }

  private func searchRows(_ search: SearchScreen) -> [SearchRow] {
    guard let answer = search.answer else { return [] }
    var rows: [SearchRow] = []
    var (section, article): (String?, Int?) = (nil, nil)
    for (index, item) in search.items.enumerated() {
      let hits = answer.articles[item.article]
      if section != hits.section {
        if section != nil { rows.append(SearchRow(content: .blank, item: index)) }
        rows.append(SearchRow(content: .column(hits.sectionTitle), item: index))
      }
      if article != item.article { rows.append(SearchRow(content: .article(hits), item: index)) }
      (section, article) = (hits.section, item.article)
      let hit = hits.hits[item.hit]
      rows.append(SearchRow(content: .snippet(hit.snippet, isOther: false), item: index))
      if SearchScreen.showsOther(in: layout) {
        rows.append(SearchRow(content: .snippet(hit.other, isOther: true), item: index))
      }
    }
    return rows
  }

  private mutating func draw(_ row: SearchRow, isChosen: Bool, y: Int) {
    let x = inside.lowerBound
    if isChosen { frame.put("▌", theme.look(.bar), x: x, y: y) }
    if row.isHit { mark(0..<columns, y: y, as: .item(row.item)) }
    switch row.content {
    case .blank: break
    case .column(let title):
      let end = frame.put(title[side], theme.look(.accent), x: x, y: y)
      frame.put(
        " \(title[side.other])", theme.look(.muted), x: end, y: y, limit: inside.upperBound)
    case .article(let hits):
      let page = hits.article.page.map { printPage($0, of: hits.article) } ?? ""
      let right = "\(page)   \(hits.hits.count)"
      let room = inside.count - 2 - cells(right) - 2
      frame.put(
        clipped(hits.article.title[side], to: room),
        theme.look(isChosen ? .selected : .plain), x: x + 2, y: y)
      frame.put(right, theme.look(.muted), endingAt: inside.upperBound, y: y)
    case .snippet(let snippet, let isOther):
      draw(snippet, isOther ? .muted : .plain, x: x + 4, y: y)
    }
  }

  /// A snippet in one row, its first match in sight, its matches lit.
  private mutating func draw(_ snippet: Snippet, _ role: Role, x: Int, y: Int) {
    let scalars = Array(snippet.text.unicodeScalars)
    var start = 0
    if let first = snippet.matches.first {
      let before = String(String.UnicodeScalarView(scalars[..<first.lowerBound]))
      let room = (inside.upperBound - x) / 3
      var excess = cells(before) - room
      while excess > 0, start < first.lowerBound {
        excess -= cells(String(scalars[start]))
        start += 1
      }
    }
    var end = start > 0 ? frame.put("…", theme.look(role), x: x, y: y) : x
    var index = start
    while index < scalars.count, end < inside.upperBound {
      let match = snippet.matches.first { $0.contains(index) }
      let next = match?.upperBound ?? snippet.matches.first { $0.lowerBound > index }?.lowerBound
      let stop = min(next ?? scalars.count, scalars.count)
      let text = String(String.UnicodeScalarView(scalars[index..<stop]))
      end = frame.put(
        text, theme.look(match == nil ? role : .lit), x: end, y: y, limit: inside.upperBound)
      index = stop
    }
  }
}
