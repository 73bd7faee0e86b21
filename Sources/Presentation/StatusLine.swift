import Grid
import Magazine
import Reading
import Typesetting

// The last row: a notice, the command line, or what the keys do here.
extension Canvas {
  mutating func drawStatus() {
    if case .prompt(let prompt) = state.screen { return drawPrompt(prompt) }
    guard layout.footer > 0 else { return drawNoticeOnly() }
    if case .search = state.screen { return drawSearchKeys() }
    if layout.footer > 1 { frame.fill("─", theme.look(.rule), columns: inside, y: rows - 2) }
    let right = drawLanguages()
    if let notice = state.notice {
      let text = clipped(notice[side], to: right - inside.lowerBound - 2)
      frame.put(text, theme.look(.notice), x: inside.lowerBound, y: rows - 1)
    } else if let count = state.count {
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
    frame.put(clipped(notice[side], to: columns), theme.look(.notice), x: 0, y: rows - 1)
  }

  private var windowTitle: String {
    let title = state.issue.title[side]
    guard let article = state.article else { return title }
    return "\(article.story.article.title[side]) — \(title)"
  }

  /// Which languages are on the page: `EN 中`, `EN｜中` when they face; returns where it begins.
  private mutating func drawLanguages() -> Int {
    let shown = state.article?.layout.arrangement ?? .single
    let separator = shown == .facing ? "｜" : shown == .interleaved ? "／" : " "
    let start = inside.upperBound - 4 - cells(separator)
    guard start > inside.lowerBound + 8 else { return inside.upperBound }
    let isBoth = shown != .single
    let first: Role = isBoth || side == .first ? .strong : .faint
    let second: Role = isBoth || side == .second ? .strong : .faint
    var x = frame.put("EN", theme.look(first), x: start, y: rows - 1)
    x = frame.put(separator, theme.look(.faint), x: x, y: rows - 1)
    frame.put("中", theme.look(second), x: x, y: rows - 1)
    mark(start..<inside.upperBound, y: rows - 1, as: .command(.otherLanguage))
    return start
  }

  private mutating func drawHintsOfKeys(limit: Int) {
    var x = inside.lowerBound
    for binding in hintBindings {
      guard let hint = binding.hint, let key = HelpPage.names(binding).first else { continue }
      let label = binding.command == .lineDown ? "↑↓" : key
      let width = cells(label) + 1 + cells(hint[side])
      if x + width > limit { break }
      let start = x
      x = frame.put(label, theme.look(.key), x: x, y: rows - 1)
      x = frame.put(hint[side], theme.look(.muted), x: x + 1, y: rows - 1)
      mark(start..<x, y: rows - 1, as: .command(binding.command))
      x += 2
    }
  }

  /// The rows of the command table that carry a hint here.
  private var hintBindings: [Binding] {
    let mode = state.screen.mode
    return CommandTable.bindings.filter { binding in
      guard binding.hint != nil, binding.modes.contains(mode) else { return false }
      if case .help = state.screen, binding.command == .hints { return false }
      if case .collection = mode { return isUseful(binding.command) }
      if binding.command == .goOn { return state.last != nil }
      return binding.command != .lineDown || mode == .front || mode == .list
    }
  }

  /// Whether a command has anything to do on the list on top.
  private func isUseful(_ command: Command) -> Bool {
    switch (state.screen, command) {
    case (.bookmarks, _): true
    case (.shelf, .filter), (.shelf, .edit), (.shelf, .order): false
    case (.index, .filter), (.index, .edit), (.index, .delete), (.index, .undo): false
    default: true
    }
  }

  private mutating func drawSearchKeys() {
    if layout.footer > 1 { frame.fill("─", theme.look(.rule), columns: inside, y: rows - 2) }
    frame.title = sanitized(windowTitle)
    let keys: [(String, Parallel<String>)] = [
      ("↑↓", Parallel(first: "choose", second: "选择")),
      ("Enter", Parallel(first: "open", second: "打开")),
      ("Tab", Parallel(first: "scope", second: "范围")),
      ("^P", Parallel(first: "asked before", second: "以前所查")),
      ("Esc", Parallel(first: "back", second: "返回")),
    ]
    var x = inside.lowerBound
    for (key, text) in keys where x + cells(key) + cells(text[side]) < inside.upperBound {
      x = frame.put(key, theme.look(.key), x: x, y: rows - 1)
      x = frame.put(text[side], theme.look(.muted), x: x + 1, y: rows - 1) + 2
    }
    if let notice = state.notice {
      frame.put(
        notice[side], theme.look(.notice), endingAt: inside.upperBound, y: rows - 1, from: x)
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
    switch (prompt.purpose, side) {
    case (.command, _): ":"
    case (.note, .first): "Note: "
    case (.note, .second): "附注："
    case (.filter, _): "/"
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
