/// What the lines of a paragraph of Chinese or Japanese can take in and give up, in whole cells: air
/// at their marks, and gaps between Han and Latin that close (JLReq 行の調整処理).
///
/// Counts up to each glyph, so that those of any line are one subtraction away.
struct Adjustments {
  private var counts: [Adjustment] = []

  init() {}

  init(_ glyphs: Glyphs) {
    let paired = GapPairs(glyphs, in: 0..<glyphs.count).pairs
      .flatMap { [$0.lowerBound, $0.upperBound] }
    counts = [Adjustment](unsafeUninitializedCapacity: glyphs.count) { counts, count in
      var (sum, next, before) = (Adjustment(), 0, Glyphs.Kind.ideograph)
      for glyph in glyphs.glyphs {
        // Most glyphs are neither behind a mark nor one that opens.
        if before != .ideograph || glyph.kind.opens,
          let demerits = glyphs.airDemerits(before: count)
        {
          sum.places[demerits - 1] &+= 1
          sum.placeCount &+= 1
        }
        if glyph.hasGap {
          if next < paired.count, paired[next] == count {
            sum.paired &+= 1
            next += 1
          } else {
            sum.single &+= 1
          }
        }
        counts.initializeElement(at: count, to: sum)
        before = glyph.kind
        count += 1
      }
    }
  }

  /// Calls with the means of all glyphs up to each, its own among them.
  func withCounts<Result>(_ body: (UnsafeBufferPointer<Adjustment>) -> Result) -> Result {
    counts.withUnsafeBufferPointer(body)
  }

  /// What the line of some glyphs can take in and give up. A pair of gaps that the line divides is
  /// a single one.
  func adjustment(of line: Range<Int>) -> Adjustment {
    let (before, through) = (counts[line.lowerBound], counts[line.upperBound - 1])
    let divided = (before.paired & 1) + (through.paired & 1)
    return Adjustment(
      places: through.places &- before.places,
      placeCount: through.placeCount - before.placeCount,
      paired: through.paired - before.paired - divided,
      single: through.single - before.single + divided)
  }
}

/// The means of one line to reach the measure.
struct Adjustment: Equatable {
  /// The places that take a cell of air for 1, 2, 3 and 4 demerits.
  var places = SIMD4<Int32>()
  /// All of them.
  var placeCount: Int32 = 0
  /// The gaps on both sides of the same Latin word, and those that stand alone.
  var paired: Int32 = 0
  var single: Int32 = 0

  /// What it costs to leave a line so many cells short, or to fill it where that is cheaper.
  func demerits(short cells: Int, spare: Int) -> Int {
    min(expansion(cells) ?? .max, Demerits.ragged(cells, spare: spare))
  }

  /// Whether a line so many cells short is filled.
  func fills(_ cells: Int, spare: Int) -> Bool {
    expansion(cells).map { $0 < Demerits.ragged(cells, spare: spare) } ?? false
  }

  /// What so many cells of air cost at the places that take it best; `nil` where they are too few.
  private func expansion(_ cells: Int) -> Int? {
    guard cells <= Int(placeCount) else { return nil }
    var (left, result) = (cells, 0)
    for index in 0..<4 {
      let taken = min(left, Int(places[index]))
      result += taken * (index + 1)
      left -= taken
    }
    return result
  }

  /// The gaps to close in a line that is so many cells too long; `nil` where they are too few.
  func closing(_ cells: Int) -> Closing? {
    let pairs = min(cells / 2, Int(paired) / 2)
    let rest = cells - 2 * pairs
    if rest <= Int(single) { return Closing(pairs: pairs, singles: rest, left: 0) }
    guard rest == 1, Int(paired) / 2 > pairs else { return nil }
    return Closing(pairs: pairs + 1, singles: 0, left: 1)
  }

  /// Gaps to close.
  struct Closing {
    let pairs, singles: Int
    /// Cells that this is too much.
    let left: Int

    var demerits: Int { pairs * Demerits.closedPair + singles * Demerits.closedGap }
  }
}

/// The gaps around the Latin words of a line: those that open one and those that close it again.
struct GapPairs {
  private(set) var pairs: [ClosedRange<Int>] = []
  private(set) var singles: [Int] = []

  init(_ glyphs: Glyphs, in line: Range<Int>) {
    guard let last = line.last, glyphs.glyphs[last].gaps > 0 else { return }
    var open: Int?
    for index in line.dropFirst() {
      let glyph = glyphs.glyphs[index]
      guard glyph.hasGap || glyph.kind.isSquare else { continue }
      if let opened = open {
        if glyph.hasGap, glyph.kind == .ideograph {
          pairs.append(opened...index)
        } else {
          singles.append(opened)
        }
      } else if glyph.hasGap, glyph.kind == .ideograph {
        singles.append(index)
      }
      open = glyph.hasGap && glyph.kind != .ideograph ? index : nil
    }
    if let open { singles.append(open) }
  }
}

extension Glyphs {
  /// What a cell of air before a glyph costs; `nil` where none may be: it stands at marks only, and
  /// neither between a Chinese mark and Latin (clreq 3.2.4) nor beside a bold lead.
  func airDemerits(before index: Int) -> Int? {
    guard index > 0 else { return nil }
    let (left, right) = (glyphs[index - 1], glyphs[index])
    guard right.opportunity != .prohibited, !right.hasGap else { return nil }
    let behind = left.kind.airDemerits
    guard behind != nil || right.kind.opens, left.kind.isSquare, right.kind.isSquare,
      left.run == right.run || isStrong(left) == isStrong(right)
    else { return nil }
    return right.kind.opens ? min(behind ?? 3, 3) : behind
  }

  private func isStrong(_ glyph: Glyph) -> Bool {
    runs[Int(glyph.run)].marks.contains(.strong)
  }
}
