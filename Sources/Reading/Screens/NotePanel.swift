import Grid
import Magazine
import Typesetting

/// A footnote or reference shown over the foot of the page.
package struct NotePanel: Pane {
  /// The number of the note, from 1.
  package let number: Int
  package private(set) var side: Side
  package private(set) var lines: [Line] = []
  private let note: Parallel<Note?>
  private let languages: Parallel<Language>
  private var height = 1
  /// The place that the line at the top shows.
  private var place: Place

  /// Opens a note on the side that is read; an empty panel where the article has none of that number.
  init(_ number: Int, of story: Story, in scene: Scene) {
    self.number = number
    languages = story.languages
    note = story.body.map { NotePanel.note(number, in: $0) }
    side = scene.shown.side
    place = .start(side)
    layOut(in: scene)
  }

  private static func note(_ number: Int, in blocks: [Block]) -> Note? {
    for case .note(let note) in blocks where note.number == number { return note }
    return nil
  }

  var mode: Mode { .note }

  /// The window on the lines; the line at its top is the one that shows the place.
  package var viewport: Viewport {
    let top = lines.lastIndex { line in
      (line.block, line.offsets[side] ?? 0) <= (place.block, place.offset)
    }
    return Viewport(count: lines.count, height: height, top: top ?? 0)
  }

  mutating func layOut(in scene: Scene) {
    side = scene.shown.side
    let margin = PageLayout.margin(scene.size.columns)
    let measure = max(2, min(scene.shown.measure, scene.size.columns - 2 * margin))
    var typography = scene.shown.typography.forScreen
    typography.leading = .solid  // It covers the text as little as may be.
    lines = typeset(
      note[side]?.blocks ?? [], in: languages[side], on: side, measure: measure, typography)
    height = min(lines.count, max(1, scene.size.rows / 2 - 2))
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    switch command {
    case .move(let movement): return scroll(movement, count)
    case .article(.links):
      let target = lines.lazy.flatMap(\.runs).compactMap(\.target).first
      return target?.outcomes ?? [.say(.noLinks)]
    case .article, .reader, .style, .visit, .section, .list, .edit, .prompt, .search, .range:
      return nil
    }
  }

  private mutating func scroll(_ movement: Movement, _ count: Int?) -> [Outcome] {
    var viewport = viewport
    let outcomes = viewport.perform(movement, count: count)
    guard lines.indices.contains(viewport.top) else { return outcomes }
    let line = lines[viewport.top]
    place = Place(block: line.block, side: side, offset: line.offsets[side] ?? 0)
    return outcomes
  }

  mutating func choose(_ target: ClickTarget) -> [Outcome]? {
    guard case .link(let target) = target else { return nil }
    return target.outcomes
  }
}
