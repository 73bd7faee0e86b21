/// One of the two languages of a publication: the one that leads, or the one on the facing page.
package enum Side: String, CaseIterable, Hashable, Sendable {
  case first = "en"
  case second = "zh"

  /// The side on the facing page.
  package var other: Side { self == .first ? .second : .first }
}
