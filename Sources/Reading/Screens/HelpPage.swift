/// The keys as they are now, made from the command table.
package struct HelpPage: Pane {
  /// One line of help.
  package enum Row: Hashable, Sendable {
    case title(CommandTable.Title)
    case keys(Binding)
    case mouse(MouseHand)
    case blank
  }

  /// What the mouse does that nothing on a page shows.
  package enum MouseHand: CaseIterable, Hashable, Sendable {
    case drag, shiftDrag
  }

  package let rows: [Row]
  private var height: Int
  /// The row at the top where the window has room for it there.
  private var top = 0

  /// The keys that hold now; only those of a topic where one is given.
  init(_ keyMap: KeyMap, on topic: String? = nil, in scene: Scene) {
    let groups = zip(CommandTable.groups, keyMap.groups).compactMap { group, bindings -> [Row]? in
      let shown = bindings.filter {
        $0.hasKeys && scene.follows($0.command) && (topic.map($0.isAbout) ?? true)
      }
      return shown.isEmpty ? nil : [.title(group.title)] + shown.map(Row.keys)
    }
    let mouse = topic == nil ? [[.blank] + MouseHand.allCases.map(Row.mouse)] : []
    rows = Array(groups.joined(separator: [.blank])) + mouse.joined()
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
