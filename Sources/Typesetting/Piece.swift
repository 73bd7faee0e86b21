/// A stretch of glyphs that no line divides, without the spaces behind it.
struct Piece {
  /// What a line that ends with the piece ends with.
  enum End: UInt8 { case plain, hyphen, severed, final }

  var lower: Int
  var upper: Int
  var end: End
  /// What it costs to end a line here, a hyphen apart.
  var demerits = 0
}

/// Divides a text at its break opportunities into pieces that fit the measure.
///
/// A title in 《…》 that fits into half a line is divided only at a price. Where words may be divided
/// they are. What is still wider than the measure is severed at a joint, or between clusters.
func pieces(of glyphs: Glyphs, _ filling: Filling) -> [Piece] {
  var divider = PieceDivider(glyphs: glyphs, filling: filling)
  divider.divide()
  return divider.pieces
}

private struct PieceDivider {
  let glyphs: Glyphs
  let filling: Filling
  var pieces: [Piece] = []

  init(glyphs: Glyphs, filling: Filling) {
    self.glyphs = glyphs
    self.filling = filling
    pieces.reserveCapacity(glyphs.count / 2)
  }

  mutating func divide() {
    var start = 0
    var index = 1
    let all = glyphs.glyphs
    var title = 0
    while index < all.count {
      if all[index].opportunity != .prohibited {
        append(start..<index, end(before: index), index <= title ? Demerits.dividedTitle : 0)
        start = index
      } else if mayBegin(withDash: index) {
        append(start..<index, .plain, Demerits.leadingDash)
        start = index
      }
      if all[index].kind == .opening, let end = endOfTitle(index) { title = end }
      index += 1
    }
    if start < all.count { append(start..<all.count, .final) }
  }

  /// What a line ends with that ends before a glyph.
  private func end(before index: Int) -> Piece.End {
    if glyphs.glyphs[index].opportunity == .mandatory { return .final }
    return glyphs.glyphs[index - 1].kind == .softHyphen ? .hyphen : .plain
  }

  /// Below this measure a line may begin with ——, which clreq leaves to the level of prohibition.
  private static let strictMeasure = 30

  /// Whether a Chinese dash may begin a line all the same.
  private func mayBegin(withDash index: Int) -> Bool {
    filling.measure < PieceDivider.strictMeasure && glyphs.glyphs[index].kind == .dash
      && glyphs.glyphs[index - 1].kind == .ideograph
  }

  /// The closing 》 of a title that begins here and fits into half a line.
  private func endOfTitle(_ start: Int) -> Int? {
    guard isMark(start, 0xE3, 0x80, 0x8A) else { return nil }  // 《
    var index = start + 1
    while index < glyphs.count, glyphs.cells(start..<index) < filling.measure / 2 {
      if isMark(index, 0xE3, 0x80, 0x8B) { return index }  // 》
      index += 1
    }
    return nil
  }

  /// Whether a glyph is the one of three bytes in UTF-8.
  private func isMark(_ index: Int, _ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let byte = Int(glyphs.glyphs[index].byte)
    return byte + 2 < glyphs.bytes.count && glyphs.bytes[byte] == first
      && glyphs.bytes[byte + 1] == second && glyphs.bytes[byte + 2] == third
  }

  private mutating func append(_ range: Range<Int>, _ end: Piece.End, _ demerits: Int = 0) {
    var upper = range.upperBound
    while upper > range.lowerBound, glyphs.glyphs[upper - 1].kind == .space { upper -= 1 }
    guard upper > range.lowerBound else {
      if end == .final, !pieces.isEmpty { pieces[pieces.count - 1].end = .final }
      return
    }
    var start = range.lowerBound
    if filling.hyphenates {
      for position in divisions(of: start..<upper) {
        appendWhole(
          start..<position, .hyphen,
          position - range.lowerBound == 2 ? Demerits.shortHead : 0)
        start = position
      }
    }
    appendWhole(
      start..<upper, end, demerits + (isLoneLetter(start..<upper) ? Demerits.loneLetter : 0))
  }

  /// Whether a piece is a word of one letter, which hangs on the word behind it.
  private func isLoneLetter(_ range: Range<Int>) -> Bool {
    range.count == 1 && glyphs.glyphs[range.lowerBound].kind.isLetter
      && (range.lowerBound == 0 || glyphs.glyphs[range.lowerBound - 1].kind == .space)
  }

  /// Adds a piece, severed between clusters where it is too wide for any line.
  private mutating func appendWhole(_ range: Range<Int>, _ end: Piece.End, _ demerits: Int = 0) {
    let room = filling.measure - (pieces.isEmpty ? filling.indent : 0)
    guard glyphs.cells(range) + (end == .hyphen ? 1 : 0) > room else {
      pieces.append(
        Piece(lower: range.lowerBound, upper: range.upperBound, end: end, demerits: demerits))
      return
    }
    var start = range.lowerBound
    for index in range.dropFirst() {
      let needed = end == .hyphen && index + 1 == range.upperBound ? 1 : 0
      while start < index,
        glyphs.cells(start..<index + 1) + needed
          > filling.measure - (pieces.isEmpty ? filling.indent : 0)
      {
        let cut = cut(start..<index)
        pieces.append(Piece(lower: start, upper: withoutSpaces(start..<cut), end: .severed))
        start = cut
      }
    }
    pieces.append(Piece(lower: start, upper: range.upperBound, end: end, demerits: demerits))
  }

  /// Where to sever a stretch that fills a line: behind its last joint, else at its end, or before it
  /// where a mark would begin the next line.
  private func cut(_ range: Range<Int>) -> Int {
    if let joint = range.dropFirst().last(where: { isJoint($0 - 1) && !isBound($0) }) {
      return joint
    }
    return (range.lowerBound + 1...range.upperBound).last { !isBound($0) } ?? range.upperBound
  }

  /// Space, / - : . @
  private func isJoint(_ index: Int) -> Bool {
    switch byte(index) {
    case UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ":"),
      UInt8(ascii: "."), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  /// The first byte that a glyph shows; 0 where it shows nothing.
  private func byte(_ index: Int) -> UInt8 {
    let byte = Int(glyphs.glyphs[index].byte)
    return byte < glyphs.bytes.count ? glyphs.bytes[byte] : 0
  }

  /// Whether a glyph may not begin a line even of what is severed: a mark that closes, the number of
  /// a note, a space.
  private func isBound(_ index: Int) -> Bool {
    let glyph = glyphs.glyphs[index]
    if case .note = glyphs.text.runs[Int(glyph.run)].target { return true }
    return glyph.kind.closes || glyph.kind == .space
  }

  /// The end of some glyphs but for the spaces behind them.
  private func withoutSpaces(_ range: Range<Int>) -> Int {
    range.last { glyphs.glyphs[$0].kind != .space }.map { $0 + 1 } ?? range.upperBound
  }

  /// Where the word of a piece may be divided: one of small letters, as the patterns do not know names,
  /// with nothing but punctuation around it, and no hyphen, where it is divided already.
  private func divisions(of range: Range<Int>) -> [Int] {
    guard range.count >= 5, !range.contains(where: { glyphs.glyphs[$0].kind == .ideograph }) else {
      return []
    }
    let letters = range.drop { glyphs.glyphs[$0].kind.isPunctuation }
    let word = letters.prefix { glyphs.glyphs[$0].kind == .letter }
    let rest = letters.dropFirst(word.count)
    guard word.count >= 5, rest.allSatisfy({ glyphs.glyphs[$0].kind.isPunctuation }),
      rest.count <= 3,
      !isSpecial(word.startIndex), !isHyphen(word.startIndex - 1), !isHyphen(word.endIndex)
    else { return [] }
    let byte = Int(glyphs.glyphs[word.startIndex].byte)
    return hyphenPositions(glyphs.bytes[byte..<byte + word.count]).map { word.startIndex + $0 }
  }

  private func isHyphen(_ index: Int) -> Bool {
    glyphs.glyphs.indices.contains(index)
      && (glyphs.glyphs[index].kind == .softHyphen || byte(index) == UInt8(ascii: "-"))
  }

  /// Links and code are not divided.
  private func isSpecial(_ index: Int) -> Bool {
    let run = glyphs.text.runs[Int(glyphs.glyphs[index].run)]
    if case .web = run.target { return true }
    return run.marks.contains(.code)
  }
}
