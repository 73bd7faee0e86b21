import Magazine
import Typesetting

/// Where things stand on the screen while an article is read, for one size and one choice of view.
///
/// Narrow windows lose the facing column first, then the margins; low ones the rules, then the
/// status line, then the running head.
public struct PageLayout: Hashable, Sendable {
  public let size: Size
  /// The arrangement that fits: facing becomes interleaved where a column would be too narrow.
  public let arrangement: Arrangement
  /// The width of a text column in cells.
  public let measure: Int
  /// Cells left of the text.
  public let left: Int

  /// The narrowest column that may face another.
  static let narrowestFacing = 30

  /// Finds the layout for a window.
  public init(size: Size, settings: Settings) {
    self.size = size
    let available = size.columns - 2 * PageLayout.margin(size.columns)
    let half = (available - Setting.gutter) / 2
    let faces = settings.arrangement == .facing && half >= PageLayout.narrowestFacing
    let fallback: Arrangement = settings.arrangement == .single ? .single : .interleaved
    arrangement = faces ? .facing : fallback
    let widest = max(2, min(settings.measure, faces ? half : available))
    measure = widest - widest % 2
    let width = faces ? 2 * measure + Setting.gutter : measure
    left = max(0, (size.columns - width) / 2)
  }

  /// Cells left free at both sides of running head and status line.
  public static func margin(_ columns: Int) -> Int {
    columns >= 72 ? 3 : columns >= 30 ? 1 : 0
  }

  /// Rows above the text: running head, rule, a blank row.
  public var header: Int {
    switch size.rows {
    case ..<4: 0
    case ..<10: 1
    case ..<20: 2
    default: 3
    }
  }

  /// Rows below the text: rule and status line.
  public var footer: Int {
    switch size.rows {
    case ..<6: 0
    case ..<16: 1
    default: 2
    }
  }

  /// Rows of text.
  public var height: Int { max(1, size.rows - header - footer) }

  /// The setting of a story on this page.
  func setting(_ language: Language, flipped: Set<Int>) -> Setting {
    Setting(arrangement: arrangement, language: language, measure: measure, flipped: flipped)
  }
}
