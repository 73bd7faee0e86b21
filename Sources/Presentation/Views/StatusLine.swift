import Magazine
import Reading

/// The last row: a notice, the digits of a count, or what the keys do here.
struct StatusLine: View {
  private let state: State
  /// The article being read, even under a panel, and the one behind it.
  private let article: ArticleScreen?
  private let nextArticle: Article?

  /// Shows what a state has to say.
  init(_ state: State) {
    self.state = state
    article = state.article
    nextArticle = article.flatMap {
      state.sitting.publication.article(after: $0.story.article.id)
    }
  }

  func draw(on canvas: inout Canvas) {
    guard canvas.layout.footer > 0 else { return drawNoticeOnly(on: &canvas) }
    let (inside, y) = (canvas.inside, canvas.rows - 1)
    if canvas.layout.footer > 1 { canvas.fill("─", .rule, columns: inside, y: y - 1) }
    var end = LanguageLabels(arrangement: article?.layout.arrangement ?? .single)
      .draw(unless: [.search, .hits].contains(state.screen.mode), on: &canvas)
    if let tally { end = draw(tally, end: end - 2, y: y, on: &canvas) }
    if let notice = state.notice {
      let sentence = Words.sentence(for: notice)[canvas.language]
      let columns = inside.lowerBound..<max(inside.lowerBound, end - 2)
      NoticeView(sentence: sentence, columns: columns).draw(on: &canvas)
    } else if let count = state.keyboard.count.value {
      canvas.put("\(count)", .key, x: inside.lowerBound, y: y)
    } else {
      drawHints(end: end - 2, y: y, on: &canvas)
    }
  }

  /// Which of how many matches the reader is at, where an article shows some.
  private var tally: String? {
    guard state.screen.mode == .article, let (number, count) = article?.tally else {
      return nil
    }
    return "\(number == 0 ? "–" : "\(number)")/\(count)"
  }

  /// Draws the tally before a cell; returns the cell that it begins at.
  private func draw(_ tally: String, end: Int, y: Int, on canvas: inout Canvas) -> Int {
    let start = end - canvas.cells(tally)
    guard start > canvas.inside.lowerBound else { return end + 2 }
    canvas.put(tally, .accent, x: start, y: y)
    return start
  }

  /// In a window too low for a status line, a notice covers the last row of text.
  private func drawNoticeOnly(on canvas: inout Canvas) {
    guard let notice = state.notice else { return }
    canvas.clear(row: canvas.rows - 1)
    canvas.put(
      Words.sentence(for: notice)[canvas.language], .notice, x: 0, y: canvas.rows - 1,
      clippedAt: canvas.columns)
  }

  private func drawHints(end: Int, y: Int, on canvas: inout Canvas) {
    var x = canvas.inside.lowerBound
    let bindings = state.keyboard.keyMap.hintedBindings(in: state.screen.mode)
    let hints = bindings.compactMap { hint(of: $0, room: end - x, canvas) }
    for hint in hints.fitting(end - x) {
      let start = x
      x = canvas.put(hint.key, .key, x: x, y: y)
      x = canvas.put(hint.text, .muted, x: x + 1, y: y)
      canvas.mark(start..<x, y: y, as: .command(hint.command))
      x += Hint.gap
    }
  }

  /// What a row of the table says in the last row, if it is useful here.
  private func hint(of binding: Binding, room: Int, _ canvas: Canvas) -> Hint? {
    guard canvas.scene.follows(binding.command), isUseful(binding.command),
      var text = Words.hint(for: binding)?[canvas.language], let key = binding.keyNames.first
    else { return nil }
    if binding.command == .article(.next), let next = nextTitle(canvas) {
      text = canvas.clipped(canvas.say(Words.next(next)), to: max(canvas.cells(text), room / 2))
    }
    let label = binding.command == .move(.lineDown) ? "↑↓" : key
    return Hint(
      command: binding.command, key: label, text: text,
      cells: canvas.cells(label) + 1 + canvas.cells(text))
  }

  /// What comes next, where the end of an article is in sight.
  private func nextTitle(_ canvas: Canvas) -> String? {
    guard article?.isAtEnd == true, state.screen.mode == .article else { return nil }
    return nextArticle.map { canvas.text($0.title) }
  }

  /// Whether a hint is worth its cells here: a text need not say that its lines scroll.
  private func isUseful(_ command: Command) -> Bool {
    switch command {
    case .move(.lineDown): !state.screen.mode.isText
    case .visit(.continueReading): state.sitting.leftOff != nil
    case .article(.next): nextArticle != nil
    case .section(.choose): !FrontPageLayout(state.scene).hasChaptersOnly
    case .move, .visit, .style, .article, .reader, .section, .list, .edit, .prompt, .search, .range:
      true
    }
  }
}

/// What a key does, in the last row.
private struct Hint {
  let command: Command
  let key, text: String
  /// The cells that both take.
  let cells: Int

  /// Cells between two hints.
  static let gap = 2

  /// Help and the way out are named in every window that has room for them.
  var isVital: Bool {
    switch command {
    case .reader(.help), .reader(.close), .reader(.quit): true
    case .reader, .move, .visit, .style, .article, .section, .list, .edit, .prompt, .search,
      .range:
      false
    }
  }
}

extension [Hint] {
  /// The hints that fit, in their order: the vital ones first, then as many of the others.
  fileprivate func fitting(_ room: Int) -> [Hint] {
    var room = room + Hint.gap
    var kept: Set<Int> = []
    for isVital in [true, false] {
      for index in indices where self[index].isVital == isVital {
        let cells = self[index].cells + Hint.gap
        if cells > room { break }
        kept.insert(index)
        room -= cells
      }
    }
    return indices.filter(kept.contains).map { self[$0] }
  }
}
