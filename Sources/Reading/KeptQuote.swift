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

  /// Sets the quotation of a bookmark and its note below, two lines of each at most.
  init(_ bookmark: Bookmark, in scene: Scene) {
    let (measure, side) = (Measure(scene), bookmark.locator.place.side)
    // What follows cannot come into sight, and need not be set.
    let text = String(
      String.UnicodeScalarView(
        KeptQuote.text(of: bookmark).prefix(measure.quote * KeptQuote.scalarsPerCell)))
    let quote = String(scalars: text.unicodeScalars.map { $0 == "\n" ? " " : $0 })
    lines = scene.lines(of: "“\(quote)”", on: side, width: measure.quote, atMost: 2)
    note =
      bookmark.note.isEmpty
      ? [] : scene.lines(of: "— \(bookmark.note)", on: side, width: measure.note, atMost: 2)
  }

  /// How many rows a kept thing takes. Its first cells tell of most: ten thousand of them need not be set for
  /// a list of which thirty rows are in sight.
  static func rows(of bookmark: Bookmark, _ measure: Measure, in scene: Scene) -> Int {
    let note = bookmark.note.unicodeScalars[...]
    let quoteRows = rows(of: text(of: bookmark), measure.quote, measure.ambiguous)
    let noteRows = note.isEmpty ? 0 : rows(of: note, measure.note, measure.ambiguous)
    if let quoteRows, let noteRows { return quoteRows + noteRows }
    let quote = KeptQuote(bookmark, in: scene)
    return quote.lines.count + quote.note.count
  }

  /// How many of two rows a text takes with two cells of marks around it; `nil` where only setting it can
  /// tell, since it is about as long as a line: gaps may widen it, spaces be swallowed at its end, and marks
  /// of four cells stand outside.
  private static func rows(
    of text: Substring.UnicodeScalarView, _ measure: Int, _ ambiguous: AmbiguousWidth
  ) -> Int? {
    var (cells, spaces, gaps, isBeyondASCII) = (4, 0, 0, false)
    for scalar in text {
      let value = scalar.value
      if value == 0x20 { spaces += 1 } else if value < 0x20 { return nil }
      if (value > 0x7F) != isBeyondASCII { (gaps, isBeyondASCII) = (gaps + 1, value > 0x7F) }
      if value > 0x20 { cells += value < 0x7F ? 1 : scalarWidth(scalar, ambiguous) }
      if cells > measure + 8 { return 2 }
    }
    return cells + spaces + gaps <= measure ? 1 : nil
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
