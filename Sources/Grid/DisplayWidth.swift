import CUnicode

/// The cells that a character of ambiguous width takes (UAX #11): “ ” ‘ ’ — … · ─ and others.
package enum AmbiguousWidth: String, CaseIterable, Hashable, Sendable {
  /// One, as in every UTF-8 locale.
  case narrow
  /// Two, as in terminals set up for East Asian text.
  case wide
}

/// The cells that a text takes in a terminal, summed over its grapheme clusters.
///
///     displayWidth("Kan 刊", .narrow)   // 6
package func displayWidth(_ text: String, _ ambiguous: AmbiguousWidth) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1, ambiguous) }
}

/// The cells of one grapheme cluster: those of its first scalar, two for a flag.
package func displayWidth(_ cluster: Character, _ ambiguous: AmbiguousWidth) -> Int {
  let scalars = cluster.unicodeScalars
  guard let first = scalars.first else { return 0 }
  return clusterWidth(first, length: scalars.count, ambiguous)
}

/// The cells of a cluster of so many scalars, by its first.
package func clusterWidth(
  _ first: Unicode.Scalar, length: Int, _ ambiguous: AmbiguousWidth
) -> Int {
  if first.value < 0x80 { return 1 }
  if length > 1, (0x1F1E6...0x1F1FF).contains(first.value) { return 2 }
  let width = Int(unicode_properties(first.value) >> 6 & 3)
  return width < 3 ? width : ambiguous == .wide ? 2 : 1
}

/// The longest beginning of a text that fits into a number of cells, ended by `…` where cut.
///
///     clipped("标准化与智能制造", to: 9, .narrow)   // "标准化与…"
package func clipped(_ text: String, to width: Int, _ ambiguous: AmbiguousWidth) -> String {
  if displayWidth(text, ambiguous) <= width { return text }
  let mark = displayWidth("…", ambiguous)
  if width < mark { return "" }
  var result = ""
  var used = 0
  for cluster in text {
    let cells = displayWidth(cluster, ambiguous)
    if used + cells > width - mark { break }
    result.append(cluster)
    used += cells
  }
  return result + "…"
}

/// As many of a character as fit into a number of cells: a rule of `─`.
package func filled(_ character: Character, to width: Int, _ ambiguous: AmbiguousWidth) -> String {
  String(repeating: character, count: max(0, width) / max(1, displayWidth(character, ambiguous)))
}
