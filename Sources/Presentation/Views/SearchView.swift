import Magazine
import Reading
import Searching

/// Search: what is typed on top, what was found below, grouped by column.
struct SearchView: View {
  let search: SearchScreen

  func draw(on canvas: inout Canvas) {
    SearchHead(search: search).draw(on: &canvas)
    guard let answer = search.answer else {
      if search.pending == nil { SearchHints(search: search).draw(on: &canvas) }
      return
    }
    if search.window.count == 0, search.pending == nil { return drawNothingFound(on: &canvas) }
    let top = canvas.layout.header
    canvas.draw(within: top..<top + canvas.layout.height) { canvas in
      for entry in search.window.visible {
        var y = top + entry.row
        if entry.index == 0, let spelling = answer.spelling {
          let said = Words.sentence(for: spelling)[canvas.language]
          canvas.put(
            said, .muted, x: canvas.inside.lowerBound, y: y, clippedAt: canvas.inside.upperBound)
          y += search.spellingHeight
        }
        if search.items.isEmpty {
          drawOffer(entry.index, y: y, on: &canvas)
        } else {
          draw(entry.index, of: answer, y: y, on: &canvas)
        }
      }
    }
  }

  /// Draws a word to choose.
  private func drawOffer(_ index: Int, y: Int, on canvas: inout Canvas) {
    let isChosen = index == search.window.chosen
    if isChosen { canvas.put("▌", .bar, x: canvas.inside.lowerBound, y: y) }
    canvas.put(
      search.offers[index].text, isChosen ? .selected : .plain, x: canvas.inside.lowerBound + 2,
      y: y, clippedAt: canvas.inside.upperBound)
    canvas.mark(0..<canvas.columns, y: y, as: .item(index))
  }

  private func drawNothingFound(on canvas: inout Canvas) {
    canvas.put(
      canvas.say(search.scope == .library ? .nothingAnywhere : .nothingFound), .muted,
      x: canvas.inside.lowerBound,
      y: canvas.layout.header, clippedAt: canvas.inside.upperBound)
  }

  /// Draws a hit, under the titles of its column and its article where it is their first.
  private func draw(_ index: Int, of answer: Answer, y: Int, on canvas: inout Canvas) {
    let item = search.items[index]
    let article = answer.articles[item.article]
    let before = index > 0 ? search.items[index - 1] : nil
    var y = y
    if before.map({ answer.articles[$0.article].heading }) != article.heading {
      if before != nil { y += 1 }
      drawColumn(of: article, y: y, on: &canvas)
      y += 1
    }
    let first = y
    if before?.article != item.article {
      draw(article, isChosen: index == search.window.chosen, y: y, on: &canvas)
      y += 1
    }
    let hit = article.hits[item.hit]
    let x = canvas.inside.lowerBound + 4
    let snippet = hit.paragraph.snippet
    SnippetView(snippet: snippet, role: .plain, x: x, y: y).draw(on: &canvas)
    if SearchScreen.showsOther(of: article, in: canvas.layout) {
      y += 1
      if let other = search.glossary.partner(of: hit, beside: snippet) {
        SnippetView(snippet: other, role: .muted, x: x, y: y).draw(on: &canvas)
      }
    }
    for row in first...y {
      if index == search.window.chosen {
        canvas.putBar(x: canvas.inside.lowerBound, y: row)
      }
      canvas.mark(0..<canvas.columns, y: row, as: .item(index))
    }
  }

  /// Draws the title of a column, and of the issue where it may be any of the library.
  private func drawColumn(of article: ArticleHits, y: Int, on canvas: inout Canvas) {
    let (section, inside) = (article.sectionTitle, canvas.inside)
    let issue = search.scope == .library ? canvas.text(article.issueName) : ""
    let end = inside.upperBound - min(canvas.cells(issue), inside.count / 2)
    let x = canvas.put(
      canvas.text(section), .accent, x: inside.lowerBound, y: y, clippedAt: end - 2)
    if let other = section[exactly: canvas.side.other] {
      canvas.put(" \(other)", .muted, x: x, y: y, clippedAt: end - 2)
    }
    canvas.put(
      canvas.clipped(issue, to: inside.count / 2), .muted, endingAt: inside.upperBound, y: y)
  }

  private func draw(_ found: ArticleHits, isChosen: Bool, y: Int, on canvas: inout Canvas) {
    let page = found.article.page.map {
      Words.page($0, isDerived: found.article.isPageDerived)[canvas.language]
    }
    let right = "\(page ?? "")   \(found.hits.count)"
    let end = canvas.inside.upperBound
    canvas.put(
      canvas.text(found.article.title), isChosen ? .selected : .plain,
      x: canvas.inside.lowerBound + 2, y: y, clippedAt: end - canvas.cells(right) - 2)
    canvas.put(right, .muted, endingAt: end, y: y)
  }
}
