/// One of the at most two languages of a publication: the one that leads, or the one on the facing
/// page.
package enum Side: CaseIterable, Hashable, Sendable {
  case first
  case second

  /// The side on the facing page.
  package var other: Side { self == .first ? .second : .first }
}
