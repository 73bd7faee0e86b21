import Grid
import Magazine

extension Glyphs {
  /// Shows some characters by others that suit cells better; the text stays as it is written.
  ///
  /// - A soft hyphen by nothing; the line that it ends shows a hyphen.
  /// - On a screen, `'` between letters or behind s by ’ where that takes one cell; not in code and addresses.
  /// - On a screen where — takes one cell, each of —— in Chinese and Japanese by ──: the four cells that it is
  ///   meant to take.
  /// - Set tight, the first of two marks that meet by its form of one cell: `｡（`, `⟫，`.
  /// - With ruby, a reading by nothing, and its word by as many cells as the reading above it takes.
  /// - Waved, 《 and 》 in Chinese by nothing, or by a space where Han and Latin would meet.
  mutating func dress(as dress: Dress, in language: Language, _ ambiguous: AmbiguousWidth) {
    guard !dress.isEmpty || isStretched else { return }
    if dress.contains(.waved), language.script == .chinese { hideTitleMarks() }
    if dress.contains(.ruby) { raiseReadings(ambiguous) }
    let wardrobe = Wardrobe(
      dress: dress, isNarrow: ambiguous == .narrow, isChinese: language.script.isByCharacter)
    var substitutes: [(index: Int, substitute: Substitute)] = []
    for index in glyphs.indices {
      guard let substitute = substitute(index, wardrobe) else { continue }
      substitutes.append((index, substitute))
    }
    if !substitutes.isEmpty { put(substitutes) }
  }

  private struct Wardrobe {
    let dress: Dress
    let isNarrow: Bool
    let isChinese: Bool
  }

  /// What is shown in the place of a glyph.
  private struct Substitute {
    let shown: [UInt8]
    let cells: Int
  }

  private func substitute(_ index: Int, _ wardrobe: Wardrobe) -> Substitute? {
    switch glyphs[index].kind {
    case .softHyphen, .reading: return Substitute(shown: [], cells: 0)
    case .spread:
      let spread = spread(index)
      return Substitute(shown: spread.shown, cells: spread.cells)
    case .hidden:
      let hasGap = meetsAcross(index)
      return Substitute(shown: hasGap ? [UInt8(ascii: " ")] : [], cells: hasGap ? 1 : 0)
    case .dash:
      guard wardrobe.dress.contains(.screen), wardrobe.isNarrow, wardrobe.isChinese,
        isDoubled(index)
      else { return nil }
      return Substitute(shown: Array("──".utf8), cells: 2)
    case .other:
      guard wardrobe.dress.contains(.screen), wardrobe.isNarrow, isApostrophe(index) else {
        return nil
      }
      return Substitute(shown: Array("’".utf8), cells: 1)
    case .period, .comma, .pause, .clause, .closing, .opening:
      guard wardrobe.dress.contains(.tight), index + 1 < count, isAir(before: index + 1) else {
        return nil
      }
      return narrowForm(index).map { Substitute(shown: $0, cells: 1) }
    case .space, .letter, .capital, .ideograph, .openingQuote, .closingQuote: return nil
    }
  }

  /// Whether a dash stands beside another one.
  private func isDoubled(_ index: Int) -> Bool {
    (index > 0 && glyphs[index - 1].kind == .dash)
      || (index + 1 < count && glyphs[index + 1].kind == .dash)
  }

  /// Whether a mark leaves air to the one before it, or wants none: all but “ of one cell.
  private func isAir(before index: Int) -> Bool {
    let mark = glyphs[index]
    return mark.kind.closes || mark.kind.opens && mark.width == 2
  }

  private func isApostrophe(_ index: Int) -> Bool {
    guard bytes[Int(glyphs[index].byte)] == UInt8(ascii: "'"), index > 0 else { return false }
    let run = runs[Int(glyphs[index].run)]
    if run.marks.contains(.code) { return false }
    if case .web = run.target { return false }
    guard glyphs[index - 1].kind.isLetter else { return false }
    let isInside = index + 1 < count && glyphs[index + 1].kind.isLetter
    return isInside || bytes[Int(glyphs[index - 1].byte)] == UInt8(ascii: "s")
  }

  /// The form of one cell of a wide mark, in UTF-8; `nil` where there is none.
  private func narrowForm(_ index: Int) -> [UInt8]? {
    guard glyphs[index].width == 2,
      let scalar = string(index..<index + 1).unicodeScalars.first
    else { return nil }
    // The full-width forms of ASCII stand in its order.
    let narrow =
      (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) : narrowForms[scalar]
    return narrow.map { Array(String($0).utf8) }
  }

  /// Puts what is shown in its place, and moves what follows.
  private mutating func put(_ substitutes: [(index: Int, substitute: Substitute)]) {
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count + 8 * substitutes.count)
    var (start, cells) = (0, 0)
    var rest = substitutes[...]
    for index in glyphs.indices {
      let byte = Int(glyphs[index].byte)
      glyphs[index].byte = Int32(shown.count + byte - start)
      glyphs[index].x += Int32(cells)
      guard let next = rest.first, next.index == index else { continue }
      let end = index + 1 < count ? Int(glyphs[index + 1].byte) : bytes.count
      shown += bytes[start..<byte] + next.substitute.shown
      start = end
      cells += next.substitute.cells - Int(glyphs[index].width)
      glyphs[index].width = UInt8(next.substitute.cells)
      rest = rest.dropFirst()
    }
    bytes = shown + bytes[start...]
    width += cells
  }
}

/// Marks with a form of one cell that is no full-width form of ASCII.
private let narrowForms: [Unicode.Scalar: Unicode.Scalar] = [
  "。": "｡", "、": "､", "「": "｢", "」": "｣", "《": "⟪", "》": "⟫", "〈": "⟨", "〉": "⟩",
  "〔": "❲", "〕": "❳",
]
