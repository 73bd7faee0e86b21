import Grid
import Magazine

// Keys, clicks and the wheel, on their way to commands.
extension State {
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    let mode = screen.mode
    if mode != .prompt && mode != .hints, takeDigit(key.halfWidth, mode) { return [] }
    let folded = mode == .prompt ? key : key.halfWidth
    if let command = KeyMap.standard.command(for: folded, in: mode) {
      let times = command == .chooseSection ? folded.character?.wholeNumberValue : count
      count = nil
      return perform(command, count: times)
    }
    count = nil
    return fulfil(typed(key))
  }

  /// A digit is part of a count, except on the front page, where it chooses a column.
  private mutating func takeDigit(_ key: Key, _ mode: Mode) -> Bool {
    guard mode != .front, let digit = key.character?.wholeNumberValue,
      key.character?.isASCII == true
    else { return false }
    if digit == 0 && count == nil { return false }
    count = min(99_999, (count ?? 0) * 10 + digit)
    return true
  }

  /// A key that is no command: typed into a prompt, or one of the letters on links.
  private mutating func typed(_ key: Key) -> [Request] {
    switch screen {
    case .prompt(var prompt):
      let requests = prompt.press(key, settings: settings, issue: issue)
      replaceTop(with: .prompt(prompt))
      return requests
    case .search(var search):
      let requests = search.press(key)
      replaceTop(with: .search(search))
      return requests
    case .hints(var hints):
      let requests = hints.press(key)
      replaceTop(with: .hints(hints))
      return requests
    default: return []
    }
  }

  mutating func paste(_ text: String) -> [Effect] {
    switch screen {
    case .prompt(var prompt):
      prompt.insert(text)
      replaceTop(with: .prompt(prompt))
    case .search(var search):
      let requests = search.insert(text)
      replaceTop(with: .search(search))
      return fulfil(requests)
    default: break
    }
    return []
  }

  /// Three lines for each notch in a text, one entry in a list.
  mutating func turn(_ notches: Int) -> [Effect] {
    let command: Command = notches > 0 ? .lineDown : .lineUp
    switch screen.mode {
    case .front, .list, .collection: return perform(command, count: abs(notches))
    case .article, .panel: return perform(command, count: 3 * abs(notches))
    case .prompt:
      guard case .search = screen else { return [] }
      return press(Key(notches > 0 ? .down : .up))
    case .hints: return []
    }
  }

  /// A click chooses; a click on what is chosen opens it.
  mutating func click(_ spot: Spot) -> [Effect] {
    notice = nil
    switch (spot, screen) {
    case (.command(let command), _): return perform(command, count: nil)
    case (.goOn, _): return perform(.goOn, count: nil)
    case (.item(let index), .search(var search)):
      search.choose(index)
      replaceTop(with: .search(search))
      return fulfil([.openHit])
    case (.item(let index), .bookmarks(var list)):
      list.choose(index)
      replaceTop(with: .bookmarks(list))
      return perform(.open, count: nil)
    case (.item(let index), .shelf(var list)):
      list.choose(index)
      replaceTop(with: .shelf(list))
      return perform(.open, count: nil)
    case (.item(let index), .index(var list)):
      list.choose(index)
      replaceTop(with: .index(list))
      return perform(.open, count: nil)
    case (.section(let index), .front(var front)):
      front.choose(section: index)
      replaceTop(with: .front(front))
    case (.entry(let index), .front(var front)):
      if front.selection.index == index { return perform(.open, count: nil) }
      front.choose(entry: index)
      replaceTop(with: .front(front))
    case (.item(let index), .outline(var outline)):
      outline.choose(index)
      replaceTop(with: .outline(outline))
      return perform(.open, count: nil)
    case (.target(let target), .article), (.target(let target), .note):
      return fulfil([.follow(target)])
    default: break
    }
    return []
  }

  mutating func replaceTop(with screen: Screen) { screens[screens.count - 1] = screen }
}
