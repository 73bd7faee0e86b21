/// The keys as they are now, made from the command table.
package struct HelpPage: Pane {
  /// One line of help.
  package enum Row: Hashable, Sendable {
    case title(CommandTable.Title)
    case keys(Binding)
    case blank
  }

  package let rows: [Row]
  private var height: Int
  /// The row at the top where the window has room for it there.
  private var top = 0

  init(_ keyMap: KeyMap, in scene: Scene) {
    let groups = zip(CommandTable.groups, keyMap.groups).map { group, bindings in
      [.title(group.title)]
        + bindings.filter { !$0.keys.isEmpty && scene.follows($0.command) }.map(Row.keys)
    }
    rows = Array(groups.joined(separator: [.blank]))
    height = scene.layout.height
  }

  var mode: Mode { .help }

  /// The window on the rows.
  package var viewport: Viewport { Viewport(count: rows.count, height: height, top: top) }

  mutating func layOut(in scene: Scene) { height = scene.layout.height }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    guard case .move(let movement) = command else { return nil }
    var viewport = viewport
    defer { top = viewport.top }
    return viewport.perform(movement, count: count)
  }
}
