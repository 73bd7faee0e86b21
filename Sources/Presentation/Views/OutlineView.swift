import Magazine
import Reading

/// The contents or the columns: titles in both languages, indented by their level; of articles whether
/// they are read and how long they are; print pages.
struct OutlineView: View {
  let outline: Outline
  let sitting: Sitting

  /// From this many cells on, both languages stand side by side.
  private static let narrowestPair = 92
  /// From this many cells on, there is room for minutes.
  private static let narrowestMinutes = 60
  /// Cells between two parts of a line.
  private static let gap = 2

  func draw(on canvas: inout Canvas) {
    let tally =
      outline.filter.isEmpty
      ? "" : "“\(outline.filter)”  \(outline.items.count)/\(outline.total)"
    RunningHead(outline.kind == .contents ? .contents : .columns, on: canvas, right: tally)
      .draw(on: &canvas)
    let measures = Measures(outline, hasMarks: hasMarks, canvas)
    EntryList(window: outline.window).draw(on: &canvas) { canvas, index, y in
      let isChosen = index == outline.window.chosen
      draw(outline.items[index], measures, isChosen: isChosen, y: y, on: &canvas)
    }
  }

  private func draw(
    _ item: Outline.Item, _ measures: Measures, isChosen: Bool, y: Int, on canvas: inout Canvas
  ) {
    canvas.put(
      canvas.text(item.title), isChosen ? .selected : role(ofLevel: item.level),
      x: measures.title.lowerBound + item.indent, y: y, clippedAt: measures.end(ofTitle: item))
    if let cells = measures.other, let other = canvas.other(item.title) {
      canvas.put(other, .muted, x: cells.lowerBound, y: y, clippedAt: cells.upperBound)
    }
    if let folio = item.folio { canvas.put(folio, .muted, endingAt: measures.end, y: y) }
    guard let id = item.ownArticle else { return }
    if let minutes = minutes(of: id, canvas), let end = measures.minutesEnd {
      canvas.put(minutes, .muted, endingAt: end, y: y)
    }
    if let mark = sitting.places[id]?.mark { canvas.put(mark, .muted, x: measures.mark, y: y) }
  }

  /// Whether any article that is listed has been begun.
  private var hasMarks: Bool {
    outline.items.contains { $0.ownArticle.map { sitting.places[$0] != nil } ?? false }
  }

  private func minutes(of id: Article.ID, _ canvas: Canvas) -> String? {
    let publication = sitting.publication
    return publication.article(id).flatMap { publication.minutes(of: $0, on: canvas.side) }
      .map { canvas.say(Words.minutes($0)) }
  }

  private func role(ofLevel level: Int) -> Role {
    level == 0 ? .accent : level == 1 ? .plain : .muted
  }

  /// Where the parts of a line stand: the titles as wide as they need to be, the rest right behind them.
  private struct Measures {
    let title: Range<Int>
    /// The titles in the other language; `nil` where there is no room for them.
    let other: Range<Int>?
    let mark: Int
    /// The cell that minutes end before; `nil` where they have no room.
    let minutesEnd: Int?
    /// The cell that print pages end before.
    let end: Int

    /// The cell that the title of a line ends before: a heading inside an article has the line to itself.
    func end(ofTitle item: Outline.Item) -> Int {
      let isAlone = other == nil && item.folio == nil && item.ownArticle == nil
      return isAlone ? end : title.upperBound
    }

    init(_ outline: Outline, hasMarks: Bool, _ canvas: Canvas) {
      let (inside, gap, side) = (canvas.inside, OutlineView.gap, canvas.side)
      let folios = outline.items.compactMap(\.folio).map(canvas.cells).max() ?? 0
      let isArticles = outline.kind == .contents
      let hasMinutes = isArticles && canvas.columns >= OutlineView.narrowestMinutes
      let minutes = hasMinutes ? canvas.cells(canvas.say(Words.minutes(10))) + 1 : 0
      let rest = (hasMarks ? gap + 1 : 0) + minutes + gap + folios
      let start = inside.lowerBound + 2
      let isPair = canvas.columns >= OutlineView.narrowestPair && canvas.scene.isBilingual
      let shares = shared(
        inside.upperBound - rest - start, between: outline.needs[side],
        and: isPair ? outline.needs[side.other] : 0)
      title = start..<start + shares.0
      let middle = title.upperBound + (isPair ? gap : 0)
      other = isPair ? middle..<middle + shares.1 : nil
      mark = middle + shares.1 + gap
      end = mark - gap + rest
      minutesEnd = hasMinutes ? end - folios - gap : nil
    }
  }
}
