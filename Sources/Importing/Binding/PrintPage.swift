/// A page of the printed edition, as an e-book says it.
struct PrintPage {
  let number: Int
  /// Whether it follows from the order of the articles and is printed nowhere, as Kan's own books say it.
  let isDerived: Bool

  /// What stands before a page that is derived.
  static let derivedMark: Character = "≈"

  /// Reads `9` and `≈9`; `nil` where it is no number, as the `ix` of a preface.
  init?(_ label: String) {
    isDerived = label.first == PrintPage.derivedMark
    let digits = label.drop { $0 == PrintPage.derivedMark || $0 == " " }
    guard let number = Int(digits) else { return nil }
    self.number = number
  }
}
