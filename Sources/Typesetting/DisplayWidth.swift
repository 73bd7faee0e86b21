/// The cells that a text takes in a terminal, summed over its grapheme clusters.
///
///     displayWidth("Kan 刊")   // 6
public func displayWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// The cells of one grapheme cluster: those of its first scalar, two for a flag.
public func displayWidth(_ cluster: Character) -> Int {
  let scalars = cluster.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if first.value < 0x80 { return 1 }
  let properties = ScalarProperties(first)
  return properties.lineBreak == .RI && scalars.count > 1 ? 2 : properties.cells
}

/// The longest beginning of a text that fits into a number of cells, ended by `…` where cut.
///
///     clipped("标准化与智能制造", to: 9)   // "标准化与…"
public func clipped(_ text: String, to width: Int) -> String {
  if displayWidth(text) <= width { return text }
  if width < 1 { return "" }
  var result = ""
  var used = 0
  for cluster in text {
    let cells = displayWidth(cluster)
    if used + cells > width - 1 { break }
    result.append(cluster)
    used += cells
  }
  return result + "…"
}
