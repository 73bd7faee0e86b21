import Grid
import Magazine
import Typesetting

/// Where things stand on the screen while an article is read, for one size and one choice of view.
///
/// Narrow windows lose the facing column first, then the margins; low ones the rules, then the
/// status line, then the running head.
package struct PageLayout: Hashable, Sendable {
  /// The window, in cells.
  package let size: Size
  /// The arrangement that fits: facing becomes interleaved where a column would be too narrow.
  package let arrangement: Arrangement
  /// The width of the text column of each side in cells.
  package let measures: Parallel<Int>
  /// How many text columns the page has, a facing pair counting as one.
  package let columns: Int
  /// Cells left of the text.
  package let left: Int

  /// Finds the layout for a window and the languages of a publication.
  package init(size: Size, preferences: Preferences, languages: Parallel<Language>) {
    self.size = size
    side = preferences.side
    let available = size.columns - 2 * PageLayout.margin(size.columns)
    let half = (available - Format.gutter) / 2
    let isWide = FacingMeasures.fit(in: available)
    let faces = preferences.arrangement == .facing && isWide
    let fallback: Arrangement = preferences.arrangement == .single ? .single : .interleaved
    arrangement = faces ? .facing : fallback
    let isPaged =
      arrangement == .single && isWide && size.rows >= 10
      && (preferences.columns == .two
        || (preferences.columns == .automatic && half >= preferences.measure))
    columns = isPaged ? 2 : 1
    if faces {
      let shared = FacingMeasures(available, languages, widest: preferences.measure)
      (measures, width) = (shared.cells, shared.width)
    } else {
      let widest = max(2, min(preferences.measure, isPaged ? half : available))
      let measure = widest - widest % 2
      (measures, width) = (
        Parallel(first: measure), measure * columns + Format.gutter * (columns - 1)
      )
    }
    left =
      preferences.isLinear
      ? PageLayout.margin(size.columns) : max(0, (size.columns - width) / 2)
    typography = preferences.screenTypography
  }

  /// The cells from the left edge of the text to its right one.
  package let width: Int
  private let typography: Typography
  /// The side that leads.
  private let side: Side

  /// How wide characters of ambiguous width are.
  var ambiguous: AmbiguousWidth { typography.ambiguous }

  /// The width of the first text column in cells.
  package var measure: Int { measures[side] }

  /// The cell a text column begins at.
  package func start(ofColumn column: Int) -> Int { left + column * (measure + Format.gutter) }

  /// Cells left free at both sides of running head and status line.
  package static func margin(_ columns: Int) -> Int {
    columns >= 72 ? 3 : columns >= 30 ? 1 : 0
  }

  /// The cells between the margins of running head and status line.
  package var inside: Range<Int> {
    let margin = PageLayout.margin(size.columns)
    return margin..<max(margin, size.columns - margin)
  }

  /// Rows above the text: running head, rule, a blank row.
  package var header: Int {
    switch size.rows {
    case ..<4: 0
    case ..<PageLayout.low: 1
    case ..<PageLayout.roomy: 2
    default: 3
    }
  }

  /// From so many rows on there are rules, and the parts of an article’s head.
  private static let low = 16
  /// From so many rows on there is air.
  private static let roomy = 30

  /// Rows below the text: rule and status line.
  package var footer: Int {
    switch size.rows {
    case ..<6: 0
    case ..<PageLayout.low: 1
    default: 2
    }
  }

  /// Blank rows between two entries of a list.
  package var gap: Int { size.rows >= 20 ? 1 : 0 }

  /// Rows of text.
  package var height: Int { max(1, size.rows - header - footer) }

  private var headForm: HeadForm {
    switch size.rows {
    case ..<PageLayout.low: .bare
    case ..<PageLayout.roomy: .close
    default: .full
    }
  }

  /// The format of a story on this page.
  func format(_ side: Side, flipped: Set<Int>) -> Format {
    var format = Format(
      arrangement: arrangement, side: side, measure: measures[side], flipped: flipped,
      typography: typography, head: headForm)
    format.overhang = min(2, max(0, size.columns - left - width))
    format.measures = measures
    format.opensLeft = left > 0
    if arrangement != .facing {
      // Beside another column there is one margin to take, beside none both.
      let room = columns == 1 ? inside.count : measures[side] + left - inside.lowerBound
      format.tableMeasure = max(measures[side], room)
    }
    return format
  }
}
