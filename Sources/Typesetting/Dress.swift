/// How far what is shown may differ from what is written: plain output, which is copied as it stands, not
/// at all but for soft hyphens.
struct Dress: OptionSet {
  let rawValue: UInt8

  /// As on a screen, where copying and searching take the text and not the cells.
  static let screen = Dress(rawValue: 1)
  /// Marks that meet set tight.
  static let tight = Dress(rawValue: 2)
  /// Titles with a wavy line below instead of 《》.
  static let waved = Dress(rawValue: 4)
  /// Readings above their words instead of behind them.
  static let ruby = Dress(rawValue: 8)
}
