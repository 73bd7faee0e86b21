import Grid
import Magazine

extension Glyphs {
  /// The glyphs of the runs of a text, the cells that they take on one line, and whether one is of a stretched
  /// kind.
  static func shaped(
    _ runs: [Inline], _ breaker: LineBreaker, _ ambiguous: AmbiguousWidth
  ) -> (glyphs: [Glyph], width: Int, isStretched: Bool) {
    var (width, isStretched) = (0, false)
    let glyphs = [Glyph](unsafeUninitializedCapacity: breaker.scalars.count) { glyphs, count in
      var shaper = Shaper(breaker, ambiguous, glyphs)
      for number in runs.indices { shaper.append(runs, number) }
      count = shaper.cursor.count
      (width, isStretched) = (shaper.cursor.width, shaper.cursor.isStretched)
    }
    return (glyphs, width, isStretched)
  }
}

/// Makes the glyphs of a text, run by run.
private struct Shaper {
  private let breaker: LineBreaker
  private let ambiguous: AmbiguousWidth
  /// Room for a glyph of each scalar; the first `cursor.count` are made.
  private let glyphs: UnsafeMutableBufferPointer<Glyphs.Glyph>
  private(set) var cursor = Cursor()

  /// How far the glyphs are made.
  struct Cursor {
    /// The glyphs so far.
    var count = 0
    /// Cells of all glyphs and gaps so far.
    var width = 0
    var gaps: Int32 = 0
    var isStretched = false
    /// Where the next glyph starts, in UTF-8 bytes and in Unicode scalars.
    var byte = 0
    var scalar = 0
    /// What stands before the next glyph.
    var neighbour = Neighbour.other
  }

  init(
    _ breaker: LineBreaker, _ ambiguous: AmbiguousWidth,
    _ glyphs: UnsafeMutableBufferPointer<Glyphs.Glyph>
  ) {
    self.breaker = breaker
    self.ambiguous = ambiguous
    self.glyphs = glyphs
  }

  /// Adds the glyphs of a run of the text by its number.
  mutating func append(_ runs: [Inline], _ number: Int) {
    let run = runs[number]
    let isNote = if case .note = run.target { true } else { false }
    let (first, start) = (cursor.count, cursor.scalar)
    let end = runs.count == 1 ? breaker.count : start + run.text.scalarCount
    guard start < end else { return }
    let index = Int32(truncatingIfNeeded: number)
    if !isNote, !breaker.mayJoin(start..<end) {
      appendScalars(to: end, in: index)
    } else {
      for cluster in run.text {
        append(length: cluster.unicodeScalars.count, in: index, isNote: isNote)
      }
    }
    if runs.beginsStrike(number) { widen(first) }
    if runs.endsStrike(number) { widen(cursor.count - 1) }
  }

  /// Adds scalars that are a cluster each.
  private mutating func appendScalars(to end: Int, in run: Int32) {
    // A copy that nothing else can reach stays in registers.
    var cursor = cursor
    breaker.scalars.withUnsafeBufferPointer { scalars in
      breaker.units.withUnsafeBufferPointer { units in
        asciiTraits.withUnsafeBufferPointer { ascii in
          while cursor.scalar < end {
            let (scalar, unit) = (scalars[cursor.scalar], units[cursor.scalar])
            let glyph =
              scalar.value < 0x80
              ? cursor.advance(
                ascii[Int(scalar.value)], cells: 1, unit.opportunity, in: run, scalars: 1, bytes: 1)
              : cursor.advance(
                Traits(scalar, unit.properties), cells: unit.properties.cells(ambiguous),
                unit.opportunity, in: run, scalars: 1, bytes: UTF8.width(scalar))
            glyphs.initializeElement(at: cursor.count &- 1, to: glyph)
          }
        }
      }
    }
    self.cursor = cursor
  }

  /// Adds a cluster of so many scalars. The number of a note has no gap around it, and no line ends
  /// before it.
  private mutating func append(length: Int, in run: Int32, isNote: Bool) {
    let unit = breaker.units[cursor.scalar]
    var traits = Traits(breaker.scalars[cursor.scalar], unit.properties)
    if isNote { traits.neighbour = .other }
    let scalars = breaker.scalars[cursor.scalar..<cursor.scalar + length]
    let glyph = cursor.advance(
      traits, cells: clusterWidth(scalars, ambiguous), isNote ? .prohibited : unit.opportunity,
      in: run, scalars: length, bytes: scalars.reduce(0) { $0 + UTF8.width($1) })
    glyphs.initializeElement(at: cursor.count - 1, to: glyph)
  }

  /// Makes a glyph wider by a mark that stands before or behind it.
  private mutating func widen(_ index: Int) {
    let cells = Glyphs.strikeMark.utf8.count
    glyphs[index].width += UInt8(cells)
    glyphs[index].kind = glyphs[index].kind.besideMark
    for later in index + 1..<max(index + 1, cursor.count) { glyphs[later].x += Int32(cells) }
    cursor.width += cells
  }
}

extension Shaper.Cursor {
  /// The next glyph, of so many cells, scalars and bytes; the cursor moves behind it.
  @inline(__always)
  fileprivate mutating func advance(
    _ traits: Traits, cells: Int, _ opportunity: BreakOpportunity, in run: Int32, scalars: Int,
    bytes: Int
  ) -> Glyphs.Glyph {
    let hasGap = traits.neighbour.meets(neighbour)
    if hasGap { (width, gaps) = (width &+ 1, gaps &+ 1) }
    let glyph = Glyphs.Glyph(
      byte: Int32(truncatingIfNeeded: byte), scalar: Int32(truncatingIfNeeded: scalar),
      x: Int32(truncatingIfNeeded: width), run: run, gaps: gaps,
      width: UInt8(truncatingIfNeeded: cells), kind: traits.kind, opportunity: opportunity,
      hasGap: hasGap)
    count &+= 1
    width &+= cells
    byte &+= bytes
    scalar &+= scalars
    if traits.kind.isStretched { isStretched = true }
    neighbour = traits.neighbour
    return glyph
  }
}

/// What a glyph that begins with a scalar is to its line and to the glyph before it.
private struct Traits {
  let kind: Glyphs.Kind
  var neighbour: Neighbour

  init(_ scalar: Unicode.Scalar, _ properties: ScalarProperties) {
    kind = Glyphs.kind(scalar, properties)
    neighbour = Neighbour(scalar, properties)
  }
}

/// The traits of each scalar of ASCII, which most texts mostly consist of.
private let asciiTraits = (0..<0x80 as Range<UInt8>).map { byte in
  let scalar = Unicode.Scalar(byte)
  return Traits(scalar, ScalarProperties(scalar))
}

extension [Inline] {
  /// Whether a struck stretch begins with a run.
  func beginsStrike(_ run: Int) -> Bool { isStruck(run) && !isStruck(run - 1) }

  /// Whether a struck stretch ends with a run.
  func endsStrike(_ run: Int) -> Bool { isStruck(run) && !isStruck(run + 1) }

  private func isStruck(_ run: Int) -> Bool {
    indices.contains(run) && self[run].marks.contains(.struck)
  }
}

extension Glyphs {
  /// What a glyph that begins with a scalar is to a line.
  static func kind(_ scalar: Unicode.Scalar, _ properties: ScalarProperties) -> Kind {
    switch scalar.value {
    case 0x20: return .space
    case 0x61...0x7A: return .letter
    case 0x41...0x5A: return .capital
    case ..<0x80: return .other
    case 0xAD: return .softHyphen
    case 0x2014: return .dash
    case 0x3001: return .pause
    case 0x3002: return .period
    case 0xFF0C: return .comma
    case 0xFF01, 0xFF1A, 0xFF1B, 0xFF1F: return .clause
    default: break
    }
    if properties.isIdeograph { return .ideograph }
    guard properties.isEastAsian else {
      return properties.isOpeningQuote
        ? .openingQuote : properties.isClosingQuote ? .closingQuote : .other
    }
    return switch properties.lineBreak {
    case .OP: .opening
    case .CL, .CP, .EX, .NS: .closing
    default: .other
    }
  }
}
