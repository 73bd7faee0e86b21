import Magazine
import Typesetting

/// The lines that an article begins with, under its head.
package struct Opening: Hashable, Sendable {
  private var galley: Galley
  /// The rows that there is room for.
  private let rows: Int

  /// Sets the beginning of a story as its own page would, in so many cells and rows.
  init(of story: Story, cells: Int, rows: Int, in scene: Scene) {
    var format = Format(
      arrangement: .single, side: scene.shown.side, measure: cells - cells % 2,
      typography: scene.shown.screenTypography)
    format.typography.leading = .solid
    galley = Galley(story, as: format)
    self.rows = rows
    galley.set(around: Place(block: 0, side: format.side, offset: 0), lines: rows)
  }

  /// The headings of the article on the side that leads, with their levels, the highest 1.
  package var headings: [(level: Int, text: String)] {
    let all = story.body[galley.format.side].compactMap { block in
      if case .heading(let level, let content) = block { (level, content.plain) } else { nil }
    }
    let highest = all.map(\.0).min() ?? 1
    return all.map { (level: $0.0 - highest + 1, text: $0.1) }
  }

  /// The article that begins so.
  package var article: Article.ID { galley.story.article.id }
  var story: Story { galley.story }

  /// The lines, as many as there is room for.
  package var lines: [Line] {
    let start = galley.lines(of: 0).lowerBound
    return (start..<max(start, min(start + rows, galley.count))).map { galley[$0] }
  }
}
