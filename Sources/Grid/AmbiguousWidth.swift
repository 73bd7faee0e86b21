/// The cells that a character of ambiguous width takes (UAX #11): “ ” ‘ ’ — … · ─ and others.
package enum AmbiguousWidth: String, CaseIterable, Hashable, Sendable {
  /// One, as in every UTF-8 locale.
  case narrow
  /// Two, as in terminals set up for East Asian text.
  case wide
}
