import Grid
import Magazine
import Typesetting

/// A footnote or reference shown over the foot of the page.
package struct NotePanel: Hashable, Sendable {
  package let number: Int
  package private(set) var side: Side
  package private(set) var lines: [Line] = []
  private let note: Parallel<Note?>
  private var height = 1
  private var place: Place

  init(_ number: Int, of story: Story, settings: Settings, size: Size) {
    self.number = number
    note = story.body.map { NotePanel.note(number, in: $0) }
    side = settings.side
    place = .start(settings.side)
    lay(settings, size: size)
  }

  private static func note(_ number: Int, in blocks: [Block]) -> Note? {
    for case .note(let note) in blocks where note.number == number { return note }
    return nil
  }

  /// The window on the lines; the line at its top is the one that shows the place.
  package var viewport: Viewport {
    let top = lines.lastIndex { line in
      (line.block, line.offsets[side] ?? 0) <= (place.block, place.offset)
    }
    return Viewport(count: lines.count, height: height, top: top ?? 0)
  }

  mutating func lay(_ settings: Settings, size: Size) {
    side = settings.side
    let margin = PageLayout.margin(size.columns)
    let measure = max(2, min(settings.measure, size.columns - 2 * margin))
    lines = typeset(
      note[side]?.blocks ?? [], in: side, measure: measure, settings.typography)
    height = min(lines.count, max(1, size.rows / 2 - 2))
  }

  /// Scrolls, or follows the first link of the note.
  mutating func perform(_ command: Command, count: Int?) -> [Request] {
    if command == .hints {
      let target = lines.lazy.flatMap(\.runs).compactMap(\.target).first
      return target.map { [.follow($0)] } ?? []
    }
    var viewport = viewport
    guard viewport.perform(command, count: count), !lines.isEmpty else { return [] }
    let line = lines[viewport.top]
    place = Place(block: line.block, side: side, offset: line.offsets[side] ?? 0)
    return []
  }
}
