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
    /// The hit that the row belongs to.
    var item: Int?
  }

  mutating func drawSearch(_ search: SearchScreen) {
    drawSearchHead(search)
    let rows = searchRows(search)
    let height = layout.height
    let chosen = search.selection.index
    let own = rows.indices.filter { rows[$0].item == chosen }
    let first = min(
      max(0, (own.last ?? 0) - height * 2 / 3), max(0, rows.count - height), own.first ?? 0)
    for (offset, row) in rows.dropFirst(first).prefix(height).enumerated() {
      draw(row, isChosen: row.item == chosen, y: layout.header + offset)
    }
    if rows.isEmpty { drawNothingFound(search) }
  }

  private mutating func drawSearchHead(_ search: SearchScreen) {
    let title = Parallel(first: "Search", second: "搜索")
    let start = frame.put(
      title[side], theme.look(.accent), x: inside.lowerBound, y: 0)
    let other = columns >= 60 ? " \(title[side.other])" : ""
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
      let hint = Parallel(first: "type a word, 汉字 or pinyin", second: "输入汉字、拼音或英文")
      frame.put(clipped(hint[side], to: end - label), theme.look(.faint), x: label, y: 0)
    }
    if case .search = state.screen {
      frame.cursor = Frame.Position(
        x: min(label + cells(String(before.dropFirst(skipped))), columns - 1), y: 0)
    }
    if layout.header > 1 { frame.fill("─", theme.look(.rule), columns: inside, y: 1) }
  }

  /// Where is searched, and how much was found.
  private func tally(_ search: SearchScreen) -> String {
    let scope: Parallel<String> =
      switch search.scope {
      case .article: Parallel(first: "Article", second: "本文")
      case .issue: Parallel(first: "Issue", second: "本期")
      case .library: Parallel(first: "Library", second: "书库")
      }
    guard let answer = search.answer else { return scope[side] }
    let (hits, articles) = (answer.hitCount, answer.articles.count)
    let isCut = answer.total > articles
    guard columns >= 60 else { return "\(scope[side]) · \(hits)\(isCut ? "+" : "")" }
    return side == .first
      ? "\(scope.first) · \(hits)\(isCut ? "+" : "") \(hits == 1 ? "hit" : "hits") in \(answer.total) \(answer.total == 1 ? "article" : "articles")"
      : "\(scope[.second]) · \(answer.total) 篇 \(hits)\(isCut ? "+" : "") 处"
  }

  private mutating func drawNothingFound(_ search: SearchScreen) {
    guard search.answer != nil, search.pending == nil else { return }
    let text = Parallel(
      first: "Nothing found. Tab widens the search.", second: "没有找到。按 Tab 扩大范围。")
    frame.put(
      clipped(text[side], to: inside.count), theme.look(.muted), x: inside.lowerBound,
      y: layout.header)
  }

  private func searchRows(_ search: SearchScreen) -> [SearchRow] {
    guard let answer = search.answer else { return [] }
    var rows: [SearchRow] = []
    var (section, article): (String?, Int?) = (nil, nil)
    for (index, item) in search.items.enumerated() {
      let hits = answer.articles[item.article]
      if section != hits.section {
        if section != nil { rows.append(SearchRow(content: .blank)) }
        rows.append(SearchRow(content: .column(hits.sectionTitle)))
      }
      if article != item.article { rows.append(SearchRow(content: .article(hits), item: index)) }
      (section, article) = (hits.section, item.article)
      let hit = hits.hits[item.hit]
      rows.append(SearchRow(content: .snippet(hit.snippet, isOther: false), item: index))
      if self.rows >= 16 {
        rows.append(SearchRow(content: .snippet(hit.other, isOther: true), item: index))
      }
    }
    return rows
  }

  private mutating func draw(_ row: SearchRow, isChosen: Bool, y: Int) {
    let x = inside.lowerBound
    if isChosen { frame.put("▌", theme.look(.bar), x: x, y: y) }
    if let item = row.item { mark(0..<columns, y: y, as: .item(item)) }
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
