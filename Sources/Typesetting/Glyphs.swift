import Magazine

/// A text cut into grapheme clusters, each with its width and whether a line may end before it.
struct Glyphs {
  /// One grapheme cluster.
  struct Glyph {
    /// Where it starts, in UTF-8 bytes of the whole text.
    var byte: Int
    /// Where it starts, in Unicode scalars of the whole text.
    var scalar: Int
    /// Its width in cells, without the gap.
    var width: Int
    /// The run of the text it belongs to.
    var run: Int
    /// A cell of air before it that the author did not type: Han next to Latin or a digit.
    var gap: Bool
    var isSpace: Bool
    var opportunity: BreakOpportunity
  }

  let text: Text
  let bytes: [UInt8]
  var glyphs: [Glyph] = []
  /// Cells before each glyph, gaps included; one more than there are glyphs.
  var advance: [Int] = [0]

  init(_ text: Text, in language: Language) {
    self.text = text
    let plain = text.plain
    bytes = Array(plain.utf8)
    let scalars = Array(plain.unicodeScalars)
    let properties = scalars.map(ScalarProperties.init)
    let opportunities = breakOpportunities(
      classes: tailoredClasses(scalars, properties, for: language), properties: properties)
    shape(opportunities, properties)
  }

  /// The characters of some glyphs.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[byte(range.lowerBound)..<byte(range.upperBound)], as: UTF8.self)
  }

  private func byte(_ index: Int) -> Int { index < glyphs.count ? glyphs[index].byte : bytes.count }

  private mutating func shape(
    _ opportunities: [BreakOpportunity], _ properties: [ScalarProperties]
  ) {
    glyphs.reserveCapacity(opportunities.count)
    advance.reserveCapacity(opportunities.count + 1)
    var (byte, scalar) = (0, 0)
    var followsNote = false
    for (number, run) in text.runs.enumerated() {
      let isNote = if case .note = run.target { true } else { false }
      for cluster in run.text {
        let opportunity = isNote ? .prohibited : opportunities[scalar]
        let gap =
          !isNote && !followsNote && scalar > 0
          && needsGap(properties[scalar - 1], properties[scalar])
        followsNote = isNote
        let width = displayWidth(cluster)
        glyphs.append(
          Glyph(
            byte: byte, scalar: scalar, width: width, run: number, gap: gap,
            isSpace: cluster == " ", opportunity: opportunity))
        advance.append((advance.last ?? 0) + width + (gap ? 1 : 0))
        byte += cluster.utf8.count
        scalar += cluster.unicodeScalars.count
      }
    }
  }
}

/// clreq 中西间距: a thin gap between a Han character and a letter or digit.
private func needsGap(_ left: ScalarProperties, _ right: ScalarProperties) -> Bool {
  (left.isHan && isLatin(right)) || (isLatin(left) && right.isHan)
}

private func isLatin(_ properties: ScalarProperties) -> Bool {
  let kind = properties.lineBreak
  return !properties.isEastAsian && (kind.isAlphabetic || kind == .NU) && properties.cells == 1
}
