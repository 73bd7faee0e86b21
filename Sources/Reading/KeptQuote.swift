import Grid
import Magazine

/// A kept thing as lists show it: what stands at its place and what the reader thought of it, each in at
/// most two lines.
package struct KeptQuote: Hashable, Sendable {
  /// What stands at its place.
  package let lines: [String]
  /// What the reader thought of it; empty where there is no note.
  package let note: [String]

  /// Cells that quotes are indented by, for the bar and a sign; right of them stands the print page.
  package static let indent = 4, pageColumn = 12

  /// What the number of lines hangs on.
  struct Measure: Hashable {
    /// Cells of a line of the quote, and of the note.
    let quote, note: Int
    let ambiguous: AmbiguousWidth

    init(_ scene: Scene) {
      note = max(2, scene.layout.inside.count - KeptQuote.indent)
      quote = max(8, note - KeptQuote.pageColumn)
      ambiguous = scene.preferences.typography.ambiguous
    }
  }

  /// Scalars that two lines of a cell each may hold at the very most, of which many are combining marks.
  private static let scalarsPerCell = 8

  init(_ bookmark: Bookmark, in scene: Scene) {
    let (measure, side) = (Measure(scene), bookmark.locator.place.side)
    // What follows cannot come into sight, and need not be set.
    let text = String(
      String.UnicodeScalarView(
        KeptQuote.text(of: bookmark).prefix(measure.quote * KeptQuote.scalarsPerCell)))
    let quote = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
    lines = scene.lines(of: "“\(quote)”", on: side, width: measure.quote, atMost: 2)
    note =
      bookmark.note.isEmpty
      ? [] : scene.lines(of: "— \(bookmark.note)", on: side, width: measure.note, atMost: 2)
  }

  /// How many rows a kept thing takes. Most are longer than a line, which their first cells tell: ten
  /// thousand of them need not be set for a list of which thirty rows are in sight.
  static func rows(of bookmark: Bookmark, in scene: Scene) -> Int {
    let measure = Measure(scene)
    let isLong = isLonger(text(of: bookmark), than: measure.quote, measure.ambiguous)
    let note = bookmark.note.unicodeScalars
    let isNoteLong = isLonger(note[...], than: measure.note, measure.ambiguous)
    if isLong && (note.isEmpty || isNoteLong) { return note.isEmpty ? 2 : 4 }
    let quote = KeptQuote(bookmark, in: scene)
    return quote.lines.count + quote.note.count
  }

  /// Whether a text is surely longer than a line: what is not counted are spaces, which may be swallowed at
  /// its end, and four cells of marks, which may stand outside.
  private static func isLonger(
    _ text: Substring.UnicodeScalarView, than measure: Int, _ ambiguous: AmbiguousWidth
  ) -> Bool {
    var cells = 0
    for scalar in text {
      switch scalar.value {
      case ...0x20: continue
      case ..<0x7F: cells += 1
      default: cells += scalarWidth(scalar, ambiguous)
      }
      if cells > measure + 4 { return true }
    }
    return false
  }

  /// The range that is marked, or the paragraph from the place on.
  private static func text(of bookmark: Bookmark) -> Substring.UnicodeScalarView {
    let place = bookmark.locator.place
    let paragraph = bookmark.highlight == nil ? bookmark.paragraph?[exactly: place.side] : nil
    let rest = paragraph.map { $0.unicodeScalars.dropFirst(max(0, place.offset)) }
    guard let rest, !rest.isEmpty else { return bookmark.quote.unicodeScalars[...] }
    return rest
  }
}
