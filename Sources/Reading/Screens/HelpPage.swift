import Grid
import Magazine
import Typesetting

/// The keys as they are now by the screens on which they hold, in as many columns as there is room for.
package struct HelpPage: Pane {
  /// One line of a column; a blank one says nothing.
  package struct Line: Hashable, Sendable {
    /// The screens whose keys follow.
    package var title: KeyScreen?
    package var keys = ""
    package var text = ""
  }

  private struct Part: Hashable, Sendable {
    let screen: KeyScreen
    let bindings: [Binding]
  }

  /// The lines of each column.
  package private(set) var columns: [[Line]] = []
  /// The cells of a column, and those of the keys in it; 0 where what they do stands below them.
  package private(set) var width = 0, keyCells = 0
  private let parts: [Part]
  private let texts: HelpTexts
  private let hands: [HelpTexts.Hand]
  private var height = 1
  /// The row at the top where the window has room for it there.
  private var top = 0

  /// Cells between two columns, and the fewest that a column takes.
  package static let gap = 4
  private static let narrowest = 52
  /// Cells of the keys, from so wide columns on.
  private static let keyColumn = 18, narrowestBeside = 44

  /// The keys that hold now; only those of a topic where one is given.
  init(_ keyMap: KeyMap, _ texts: HelpTexts, on topic: String? = nil, in scene: Scene) {
    let shown = keyMap.groups.joined().filter {
      $0.hasKeys && scene.follows($0.command) && (topic.map($0.isAbout) ?? true)
    }
    parts = KeyScreen.allCases.map { screen in
      Part(screen: screen, bindings: shown.filter { KeyScreen($0) == screen })
    }.filter { !$0.bindings.isEmpty }
    self.texts = texts
    hands = topic == nil ? texts.mouse : []
    layOut(in: scene)
  }

  var mode: Mode { .help }

  /// Whether there is no key to show.
  var isEmpty: Bool { parts.isEmpty }

  /// The window on the rows of the columns.
  package var viewport: Viewport {
    Viewport(count: columns.map(\.count).max() ?? 0, height: height, top: top)
  }

  mutating func layOut(in scene: Scene) {
    height = scene.layout.height
    let room = scene.layout.inside.count
    let isLinear = scene.preferences.isLinear
    let fitting = (room + HelpPage.gap) / (HelpPage.narrowest + HelpPage.gap)
    let count = isLinear ? 1 : min(3, max(1, fitting))
    width = (room - HelpPage.gap * (count - 1)) / count
    keyCells = width >= HelpPage.narrowestBeside && !isLinear ? HelpPage.keyColumn : 0
    let mouse = hands.flatMap { hand in
      let language = scene.preferences.interface
      return lines([hand.name[language]], hand.help[language], in: scene)
    }
    let all = parts.map { lines(of: $0, in: scene) } + (mouse.isEmpty ? [] : [mouse])
    columns = HelpPage.level(all, in: count)
  }

  /// Puts parts into columns that are about as long as each other; none is divided.
  private static func level(_ parts: [[Line]], in count: Int) -> [[Line]] {
    let total = parts.reduce(0) { $0 + $1.count + 1 }
    var columns: [[Line]] = [[]]
    for part in parts {
      let filled = columns[columns.count - 1].count
      if columns.count < count, filled > 0, filled + part.count / 2 > total / count {
        columns.append([])
      }
      let before = columns[columns.count - 1].isEmpty ? [] : [Line()]
      columns[columns.count - 1] += before + part
    }
    return columns
  }

  private func lines(of part: Part, in scene: Scene) -> [Line] {
    [Line(title: part.screen)] + part.bindings.flatMap { lines(of: $0, in: scene) }
  }

  private func lines(of binding: Binding, in scene: Scene) -> [Line] {
    lines(binding.keyNames, texts.text(of: binding, in: scene.preferences.interface), in: scene)
  }

  /// What is pressed, and what that does beside it or below.
  private func lines(_ names: [String], _ help: String, in scene: Scene) -> [Line] {
    let ambiguous = scene.preferences.typography.ambiguous
    let language = scene.preferences.interface
    let texts = breakLines(
      help, measure: max(8, width - max(2, keyCells)),
      in: language == .english ? .english : .chinese, ambiguous: ambiguous)
    let keys = HelpPage.lines(
      of: names, width: keyCells > 0 ? keyCells - 2 : width, ambiguous)
    guard keyCells > 0 else {
      return keys.map { Line(keys: $0) } + texts.map { Line(text: $0) }
    }
    return (0..<max(keys.count, texts.count)).map {
      Line(keys: $0 < keys.count ? keys[$0] : "", text: $0 < texts.count ? texts[$0] : "")
    }
  }

  /// Names of keys in lines.
  private static func lines(
    of names: [String], width: Int, _ ambiguous: AmbiguousWidth
  ) -> [String] {
    names.reduce(into: []) { lines, name in
      if let last = lines.last, displayWidth("\(last)  \(name)", ambiguous) <= width {
        lines[lines.count - 1] = "\(last)  \(name)"
      } else {
        lines.append(name)
      }
    }
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    guard case .move(let movement) = command else { return nil }
    var viewport = viewport
    defer { top = viewport.top }
    return viewport.perform(movement, count: count)
  }
}
