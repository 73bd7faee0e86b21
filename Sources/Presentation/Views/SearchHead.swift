import Reading

/// The head of the search: the line being typed, where is searched and how much was found.
struct SearchHead: View {
  let search: SearchScreen

  /// From this many cells on, everything is said in full.
  private static let roomy = 60

  func draw(on canvas: inout Canvas) {
    let inside = canvas.inside
    var x = canvas.put(canvas.say(.search), .accent, x: inside.lowerBound, y: 0)
    if canvas.columns >= SearchHead.roomy, let other = canvas.sayOther(.search) {
      x = canvas.put(" \(other)", .muted, x: x, y: 0)
    }
    let start = x + 3
    let right = tally(canvas)
    let end = inside.upperBound - canvas.cells(right) - 2
    canvas.put(right, .muted, endingAt: inside.upperBound, y: 0, from: start + 8)
    FieldView(
      field: search.field, role: .strong, x: start, y: 0, end: end, isFocused: !search.isListed
    ).draw(on: &canvas)
    if search.field.characters.isEmpty, end - start > 24 {
      let hint: Label = canvas.speaks(.chinese) ? .searchHintChinese : .searchHint
      canvas.put(canvas.say(hint), .muted, x: start, y: 0, clippedAt: end)
    }
    if canvas.layout.header > 1 { canvas.fill("─", .rule, columns: inside, y: 1) }
  }

  /// Where is searched, and how much was found.
  private func tally(_ canvas: Canvas) -> String {
    let scope = Words.name(of: search.scope)[canvas.language]
    guard let answer = search.answer else { return scope }
    let (hits, articles) = (answer.hitCount, answer.articles.count)
    let isCut = answer.total > articles || !answer.isCounted
    guard canvas.columns >= SearchHead.roomy else {
      return joined(scope, "\(hits)\(isCut ? "+" : "")")
    }
    return joined(
      answer.isIndexed ? "" : canvas.say(.beingIndexed), scope,
      Words.found(
        hits: hits, articles: answer.total, more: isCut, isCounted: answer.isCounted)[
          canvas.language])
  }
}
