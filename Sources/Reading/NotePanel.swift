import Magazine
import Typesetting

/// A footnote or reference shown over the foot of the page.
public struct NotePanel: Hashable, Sendable {
  public let number: Int
  public let language: Language
  private let note: Parallel<Note?>
  public private(set) var lines: [Line] = []
  public private(set) var viewport = Viewport(count: 0, height: 1)

  init(_ number: Int, of story: Story, settings: Settings, size: Size) {
    self.init(
      number, note: story.body.map { NotePanel.note(number, in: $0) }, settings: settings,
      size: size)
  }

  private init(_ number: Int, note: Parallel<Note?>, settings: Settings, size: Size) {
    self.number = number
    self.note = note
    language = settings.language
    let margin = PageLayout.margin(size.columns)
    let measure = max(2, min(settings.measure, size.columns - 2 * margin))
    lines = typeset(note[settings.language]?.blocks ?? [], in: settings.language, measure: measure)
    viewport = Viewport(count: lines.count, height: min(lines.count, max(1, size.rows / 2 - 2)))
  }

  private static func note(_ number: Int, in blocks: [Block]) -> Note? {
    for case .note(let note) in blocks where note.number == number { return note }
    return nil
  }

  mutating func lay(_ settings: Settings, size: Size) {
    let top = viewport.top
    self = NotePanel(number, note: note, settings: settings, size: size)
    viewport.scroll(to: top)
  }

  mutating func perform(_ command: Command, count: Int?) {
    _ = viewport.perform(command, count: count)
  }
}
