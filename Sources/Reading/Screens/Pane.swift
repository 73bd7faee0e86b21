import Grid

/// A screen, or a panel that lies over the screen below it: what it does with what comes in.
protocol Pane: Hashable, Sendable {
  /// What keys mean on it.
  var mode: Mode { get }
  /// Performs a command; `nil` where it has no meaning here.
  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]?
  /// Takes in what was typed or pasted; `nil` where nothing is typed.
  mutating func type(_ text: String, in scene: Scene) -> [Outcome]?
  /// Chooses what was clicked; `nil` where it is not here.
  mutating func choose(_ target: ClickTarget) -> [Outcome]?
  /// Takes in that the mouse is moved with its button down: from where it was pressed, or on, to a cell;
  /// `nil` where that means nothing.
  mutating func drag(from start: Frame.Position?, to end: Frame.Position) -> [Outcome]?
  /// Takes in what it is told; `nil` where that is not for it.
  mutating func receive(_ message: Message, in scene: Scene) -> [Outcome]?
  /// What follows where it is closed by a key that takes nothing over.
  var whenGivenUp: [Outcome] { get }
  /// Sets everything anew for the window and the preferences.
  mutating func layOut(in scene: Scene)
}

extension Pane {
  var whenGivenUp: [Outcome] { [] }
  mutating func type(_ text: String, in scene: Scene) -> [Outcome]? { nil }
  mutating func choose(_ target: ClickTarget) -> [Outcome]? { nil }
  mutating func drag(from start: Frame.Position?, to end: Frame.Position) -> [Outcome]? { nil }
  mutating func receive(_ message: Message, in scene: Scene) -> [Outcome]? { nil }
  mutating func layOut(in scene: Scene) {}
}
