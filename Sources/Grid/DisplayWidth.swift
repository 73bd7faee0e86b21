/// The cells that a text takes in a terminal, summed over its grapheme clusters.
///
///     displayWidth("Kan 刊", .narrow)   // 6
package func displayWidth(_ text: String, _ ambiguous: AmbiguousWidth) -> Int {
  var text = text
  let width = text.withUTF8 { plainWidth($0, ambiguous) }
  return width ?? text.reduce(0) { $0 + displayWidth($1, ambiguous) }
}

/// The cells of one grapheme cluster.
package func displayWidth(_ cluster: Character, _ ambiguous: AmbiguousWidth) -> Int {
  clusterWidth(cluster.unicodeScalars, ambiguous)
}

/// The cells of the scalars of one grapheme cluster: those of each, as terminals count that know no
/// clusters, so that none is drawn over another. Two at least where U+FE0F asks for a picture
/// (UAX #11 ED4): ❤️ and 1️⃣ as ｶﾞ, กำ, की and 🇨🇳.
package func clusterWidth(
  _ scalars: some Collection<Unicode.Scalar>, _ ambiguous: AmbiguousWidth
) -> Int {
  var (width, isPicture) = (0, false)
  for scalar in scalars {
    width += scalarWidth(scalar, ambiguous)
    if scalar.value == 0xFE0F { isPicture = true }
  }
  return min(isPicture ? max(2, width) : width, widestCluster)
}

/// No cluster takes more cells, however many marks are heaped on it; no language writes one so wide.
private let widestCluster = 32

/// The cells of one scalar that stands alone.
package func scalarWidth(_ scalar: Unicode.Scalar, _ ambiguous: AmbiguousWidth) -> Int {
  if scalar.value < 0x80 { return 1 }
  return ScalarShape(scalar).width(ambiguous)
}

/// The cells of a text in UTF-8; `nil` where some scalars may make a cluster together.
private func plainWidth(
  _ bytes: UnsafeBufferPointer<UInt8>, _ ambiguous: AmbiguousWidth
) -> Int? {
  var width = 0
  var scalars = ScalarReader(bytes)
  while let scalar = scalars.next() {
    if scalar.value < 0x80 {
      width += 1
    } else {
      let shape = ScalarShape(scalar)
      if shape.mayJoin { return nil }
      width += shape.width(ambiguous)
    }
  }
  return width
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
