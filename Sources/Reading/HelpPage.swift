import Grid
import Magazine
import Typesetting

/// The keys, made from the command table.
package struct HelpPage: Hashable, Sendable {
  /// One line of help.
  package enum Row: Hashable, Sendable {
    case title(Parallel<String>)
    case keys([String], Parallel<String>)
    case blank
  }

  package let rows: [Row]
  private var height: Int
  /// The row at the top where the window has room for it there.
  private var top = 0

  init(size: Size, settings: Settings) {
    rows = Array(
      CommandTable.groups.map { group in
        [.title(group.title)]
          + group.bindings.map { .keys(HelpPage.names($0), $0.help) }
      }.joined(separator: [.blank]))
    height = PageLayout(size: size, settings: settings).height
  }

  /// The window on the rows.
  package var viewport: Viewport { Viewport(count: rows.count, height: height, top: top) }

  /// The names of a row's keys; a run of digits is shown as one.
  package static func names(_ binding: Binding) -> [String] {
    let names = binding.keys.map { key in
      ["Up": "↑", "Down": "↓", "Left": "←", "Right": "→"][key.name] ?? key.name
    }
    return binding.command == .chooseSection ? ["\(names[0])–\(names[names.count - 1])"] : names
  }

  mutating func lay(_ settings: Settings, size: Size) {
    height = PageLayout(size: size, settings: settings).height
  }

  mutating func perform(_ command: Command, count: Int?) {
    var viewport = viewport
    if viewport.perform(command, count: count) { top = viewport.top }
  }
}
