import Grid
import Magazine
import Reading
import Typesetting

// The last row: a notice, the command line, or what the keys do here.
extension Canvas {
  mutating func drawStatus() {
    if case .prompt(let prompt) = state.screen { return drawPrompt(prompt) }
    guard layout.footer > 0 else { return drawNoticeOnly() }
    if layout.footer > 1 { frame.fill("─", theme.look(.rule), columns: inside, y: rows - 2) }
    let right = state.screen.mode == .search ? inside.upperBound + 2 : drawLanguages()
    if let notice = state.notice {
      let text = clipped(Words.sentence(for: notice)[language], to: right - inside.lowerBound - 2)
      frame.put(text, theme.look(.notice), x: inside.lowerBound, y: rows - 1)
    } else if let count = state.count.value {
      frame.put("\(count)", theme.look(.key), x: inside.lowerBound, y: rows - 1)
    } else {
      drawHintsOfKeys(limit: right - 2)
    }
    frame.title = sanitized(windowTitle)
  }

  /// In a window too low for a status line, a notice covers the last row of text.
  private mutating func drawNoticeOnly() {
    frame.title = sanitized(windowTitle)
    guard let notice = state.notice else { return }
    frame.fill(" ", theme.look(.page), columns: 0..<columns, y: rows - 1)
    frame.put(
      clipped(Words.sentence(for: notice)[language], to: columns), theme.look(.notice), x: 0,
      y: rows - 1)
  }

  private var windowTitle: String {
    let title = state.sitting.publication.title[side]
    guard let article = state.article else { return title }
    return "\(article.story.article.title[side]) — \(title)"
  }

  /// Which languages are on the page: `EN 中`, `EN｜中` when they face; returns where it begins.
  private mutating func drawLanguages() -> Int {
    let shown = state.article?.layout.arrangement ?? .single
    let separator = shown == .facing ? "｜" : shown == .interleaved ? "／" : " "
    let start = inside.upperBound - 4 - cells(separator)
    guard state.scene.isBilingual, start > inside.lowerBound + 8 else { return inside.upperBound }
    let isBoth = shown != .single
    let first: Role = isBoth || side == .first ? .strong : .faint
    let second: Role = isBoth || side == .second ? .strong : .faint
    var x = frame.put("EN", theme.look(first), x: start, y: rows - 1)
    x = frame.put(separator, theme.look(.faint), x: x, y: rows - 1)
    frame.put("中", theme.look(second), x: x, y: rows - 1)
    mark(start..<inside.upperBound, y: rows - 1, as: .command(.style(.otherLanguage)))
    return start
  }

  private mutating func drawHintsOfKeys(limit: Int) {
    var x = inside.lowerBound
    for binding in state.keyMap.bindings(in: state.screen.mode) where isUseful(binding.command) {
      guard let hint = Words.hint(for: binding), let key = binding.keyNames.first else { continue }
      let label = binding.command == .move(.lineDown) ? "↑↓" : key
      let width = cells(label) + 1 + cells(hint[language])
      if x + width > limit { break }
      let start = x
      x = frame.put(label, theme.look(.key), x: x, y: rows - 1)
      x = frame.put(hint[language], theme.look(.muted), x: x + 1, y: rows - 1)
      mark(start..<x, y: rows - 1, as: .command(binding.command))
      x += 2
    }
  }

  /// Whether a hint is worth its cells here: a text need not say that its lines scroll.
  private func isUseful(_ command: Command) -> Bool {
    let isText = [.article, .help, .note].contains(state.screen.mode)
    return switch command {
    case .move(.lineDown): !isText
    case .visit(.continueReading): state.sitting.last != nil
    case .style(.otherLanguage), .style(.nextArrangement), .article(.flip): state.scene.isBilingual
    case .move, .visit, .style, .article, .reader, .column, .list, .edit, .prompt, .search: true
    }
  }

  private mutating func drawPrompt(_ prompt: Prompt) {
    let y = rows - 1
    frame.fill(" ", theme.look(.page), columns: 0..<columns, y: y)
    let before = String(prompt.field.characters.prefix(prompt.field.cursor))
    let start = frame.put(label(prompt), theme.look(.accent), x: inside.lowerBound, y: y)
    let room = max(1, inside.upperBound - start - 1)
    let skipped = skippedCharacters(before, room)
    let shown = String(prompt.field.characters.dropFirst(skipped))
    frame.put(shown, theme.look(.plain), x: start, y: y, limit: inside.upperBound)
    let cursor = start + cells(String(before.dropFirst(skipped)))
    frame.cursor = Frame.Position(x: min(cursor, columns - 1), y: y)
    drawCompletions(prompt.completions)
    frame.title = sanitized(windowTitle)
  }

  /// What a prompt asks for.
  private func label(_ prompt: Prompt) -> String {
    switch prompt.purpose {
    case .command: ":"
    case .note: Words.notePrompt[language]
    case .filter: "/"
    }
  }

  /// How many characters slide out on the left so that the cursor stays in sight.
  func skippedCharacters(_ before: String, _ room: Int) -> Int {
    var skipped = 0
    var width = cells(before)
    for cluster in before where width > room {
      width -= cells(String(cluster))
      skipped += 1
    }
    return skipped
  }

  private mutating func drawCompletions(_ completions: [String]) {
    guard !completions.isEmpty, rows > 2 else { return }
    frame.fill(" ", theme.look(.page), columns: 0..<columns, y: rows - 2)
    let text = clipped(completions.joined(separator: "   "), to: inside.count)
    frame.put(text, theme.look(.muted), x: inside.lowerBound, y: rows - 2)
  }
}
