import Grid
import Magazine
import Typesetting

/// Something to read over the foot of the page: terms, an address, a text that could not be copied.
package struct TextPanel: Pane {
  /// What is shown.
  package enum Content: Hashable, Sendable {
    /// The terms of a paragraph in both languages.
    case terms([Parallel<String>])
    /// A text that is to be taken from here, since it could not be copied.
    case copied(String)
    /// An address that could not be opened here.
    case address(String)
    /// What a program has printed, or the program and why it failed.
    case output(String, of: String)
    /// All that can be set, with what it is now and what it can be.
    case settings([SettingRow])
  }

  /// One thing that can be set.
  package struct SettingRow: Hashable, Sendable {
    package let name, value: String
    package let choices: [String]
  }

  /// What is shown, by which a view names it.
  package let content: Content
  /// The lines of the panel.
  package private(set) var lines: [String] = []
  private var height = 1
  /// The line at the top.
  private var top = 0

  /// Opens over the foot of the page, at most two thirds of it high.
  init(_ content: Content, in scene: Scene) {
    self.content = content
    layOut(in: scene)
  }

  var mode: Mode { .panel }

  /// The window on the lines.
  package var viewport: Viewport { Viewport(count: lines.count, height: height, top: top) }

  mutating func layOut(in scene: Scene) {
    let width = max(2, scene.layout.inside.count)
    let ambiguous = scene.preferences.typography.ambiguous
    let side = scene.shown.side
    lines = TextPanel.paragraphs(content, side, ambiguous).flatMap { text in
      text.isEmpty
        ? [""]
        : breakLines(
          text, measure: width, in: scene.publication.language(of: side), ambiguous: ambiguous)
    }
    height = min(lines.count, max(1, scene.size.rows * 2 / 3 - 2))
  }

  /// What is to be broken into lines; terms in the language that leads, then in the other one.
  private static func paragraphs(
    _ content: Content, _ side: Side, _ ambiguous: AmbiguousWidth
  ) -> [String] {
    switch content {
    case .terms(let terms):
      aligned(terms.map { [spaced($0[side]), spaced($0[side.other])] }, ambiguous)
    case .address(let text): [text]
    case .copied(let text), .output(let text, _):
      text.split(separator: "\n", omittingEmptySubsequences: false).map { sanitized(String($0)) }
    case .settings(let settings):
      aligned(
        settings.map { [$0.name, $0.value, $0.choices.joined(separator: ", ")] }, ambiguous)
    }
  }

  /// Rows of texts with each column as wide as it needs to be.
  private static func aligned(_ rows: [[String]], _ ambiguous: AmbiguousWidth) -> [String] {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { displayWidth($0[column], ambiguous) }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        let isLast = column == row.count - 1
        let gap = isLast ? 0 : widths[column] + 3 - displayWidth(row[column], ambiguous)
        return row[column] + String(repeating: " ", count: gap)
      }.joined()
    }
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    guard case .move(let movement) = command else { return nil }
    var viewport = viewport
    defer { top = viewport.top }
    return viewport.perform(movement, count: count)
  }
}
