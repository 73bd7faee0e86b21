import Grid
import Magazine

extension Glyphs {
  /// The glyphs of a text, and the cells that they take on one line.
  static func shaped(
    _ text: Text, _ breaker: LineBreaker, _ ambiguous: AmbiguousWidth
  ) -> (glyphs: [Glyph], width: Int) {
    var width = 0
    let glyphs = [Glyph](unsafeUninitializedCapacity: breaker.scalars.count) { glyphs, count in
      var shaper = Shaper(breaker, ambiguous, glyphs)
      for number in text.runs.indices { shaper.append(text, run: number) }
      (count, width) = (shaper.count, shaper.width)
    }
    return (glyphs, width)
  }
}

/// Makes the glyphs of a text, run by run.
private struct Shaper {
  private let breaker: LineBreaker
  private let ambiguous: AmbiguousWidth
  /// Room for a glyph of each scalar; the first `count` are made.
  private let glyphs: UnsafeMutableBufferPointer<Glyphs.Glyph>
  private(set) var count = 0
  /// Cells of all glyphs and gaps so far.
  private(set) var width = 0
  /// Where the next glyph starts, in UTF-8 bytes and in Unicode scalars.
  private var byte = 0
  private var scalar = 0
  private var gaps: Int32 = 0
  /// What stands before the next glyph.
  private var neighbour = Neighbour.other

  init(
    _ breaker: LineBreaker, _ ambiguous: AmbiguousWidth,
    _ glyphs: UnsafeMutableBufferPointer<Glyphs.Glyph>
  ) {
    self.breaker = breaker
    self.ambiguous = ambiguous
    self.glyphs = glyphs
  }

  /// Adds the glyphs of a run of the text.
  mutating func append(_ text: Text, run number: Int) {
    let run = text.runs[number]
    let isNote = if case .note = run.target { true } else { false }
    let (first, end) = (count, scalar + run.text.scalarCount)
    guard scalar < end else { return }
    if !isNote, !breaker.properties[scalar..<end].contains(where: \.mayJoin) {
      appendScalars(to: end, in: Int32(truncatingIfNeeded: number))
    } else {
      for cluster in run.text {
        append(
          length: cluster.unicodeScalars.count, in: Int32(truncatingIfNeeded: number),
          isNote: isNote)
      }
    }
    if text.beginsStrike(number) { widen(first) }
    if text.endsStrike(number) { widen(count - 1) }
  }

  /// Adds scalars that are a cluster each.
  private mutating func appendScalars(to end: Int, in run: Int32) {
    breaker.scalars.withUnsafeBufferPointer { scalars in
      breaker.properties.withUnsafeBufferPointer { properties in
        breaker.opportunities.withUnsafeBufferPointer { opportunities in
          asciiTraits.withUnsafeBufferPointer { ascii in
            for index in scalar..<end {
              let value = scalars[index].value
              let isASCII = value < 0x80
              append(
                scalars[index],
                isASCII ? ascii[Int(value)] : Traits(scalars[index], properties[index]),
                cells: isASCII ? 1 : properties[index].cells(ambiguous), opportunities[index],
                at: index, in: run)
            }
          }
        }
      }
    }
    scalar = end
  }

  /// Adds a scalar that is a cluster.
  @inline(__always)
  private mutating func append(
    _ scalar: Unicode.Scalar, _ traits: Traits, cells: Int, _ opportunity: BreakOpportunity,
    at index: Int, in run: Int32
  ) {
    let hasGap = traits.neighbour.meets(neighbour)
    if hasGap { (width, gaps) = (width &+ 1, gaps &+ 1) }
    glyphs.initializeElement(
      at: count,
      to: Glyphs.Glyph(
        byte: Int32(truncatingIfNeeded: byte), scalar: Int32(truncatingIfNeeded: index),
        x: Int32(truncatingIfNeeded: width), run: run, gaps: gaps,
        width: UInt8(truncatingIfNeeded: cells), kind: traits.kind, opportunity: opportunity,
        hasGap: hasGap))
    count &+= 1
    width &+= cells
    let value = scalar.value
    byte &+= value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    neighbour = traits.neighbour
  }

  /// Adds a cluster of so many scalars. The number of a note has no gap around it, and no line ends
  /// before it.
  private mutating func append(length: Int, in run: Int32, isNote: Bool) {
    let traits = Traits(breaker.scalars[scalar], breaker.properties[scalar])
    let next = isNote ? .other : traits.neighbour
    let hasGap = next.meets(neighbour)
    if hasGap { (width, gaps) = (width + 1, gaps + 1) }
    let scalars = breaker.scalars[scalar..<scalar + length]
    let cells = clusterWidth(scalars, ambiguous)
    glyphs.initializeElement(
      at: count,
      to: Glyphs.Glyph(
        byte: Int32(truncatingIfNeeded: byte), scalar: Int32(truncatingIfNeeded: scalar),
        x: Int32(truncatingIfNeeded: width), run: run, gaps: gaps,
        width: UInt8(truncatingIfNeeded: cells), kind: traits.kind,
        opportunity: isNote ? .prohibited : breaker.opportunities[scalar], hasGap: hasGap))
    count += 1
    width += cells
    for scalar in scalars { byte += UTF8.width(scalar) }
    scalar += length
    neighbour = next
  }

  /// Makes a glyph wider by a mark that stands before or behind it.
  private mutating func widen(_ index: Int) {
    let cells = Glyphs.strikeMark.utf8.count
    glyphs[index].width += UInt8(cells)
    glyphs[index].kind = glyphs[index].kind.besideMark
    for later in index + 1..<max(index + 1, count) { glyphs[later].x += Int32(cells) }
    width += cells
  }
}

/// What a glyph that begins with a scalar is to its line and to the glyph before it.
private struct Traits {
  let kind: Glyphs.Kind
  let neighbour: Neighbour

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

extension Text {
  /// Whether a struck stretch begins with a run.
  func beginsStrike(_ run: Int) -> Bool { isStruck(run) && !isStruck(run - 1) }

  /// Whether a struck stretch ends with a run.
  func endsStrike(_ run: Int) -> Bool { isStruck(run) && !isStruck(run + 1) }

  private func isStruck(_ run: Int) -> Bool {
    runs.indices.contains(run) && runs[run].marks.contains(.struck)
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
