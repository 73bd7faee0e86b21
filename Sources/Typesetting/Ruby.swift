import Grid
import Magazine

extension Glyphs {
  /// Takes readings out of the line: they are to be shown above their words. A word that is narrower than
  /// its reading gets air on both sides of its characters, and no line ends between the two.
  mutating func raiseReadings(_ ambiguous: AmbiguousWidth) {
    readings = runs.readings(ambiguous)
    for reading in readings {
      let word = indices(reading.base)
      let hidden = indices(reading.hidden)
      for index in Array(word.dropFirst()) + hidden { glyphs[index].opportunity = .prohibited }
      for index in hidden { glyphs[index].kind = .reading }
      if cells(word) < reading.cells { for index in word { glyphs[index].kind = .spread } }
      isStretched = true
    }
  }

  /// What is shown of a character of a word that is narrower than its reading: the air that falls to it on
  /// both sides, so that half as much stands at the ends of the word as between two (JLReq 3.3.6).
  func spread(_ index: Int) -> (shown: [UInt8], cells: Int) {
    let own = Array(string(index..<index + 1).utf8)
    let width = Int(glyphs[index].width)
    let scalar = Int(glyphs[index].scalar)
    let place = readings.firstPlace { $0.base.upperBound > scalar }
    guard place < readings.count, readings[place].base.contains(scalar) else { return (own, width) }
    let reading = readings[place]
    let word = indices(reading.base)
    let lacking = reading.cells - word.reduce(0) { $0 + Int(glyphs[$1].width) }
    let before = index - word.lowerBound
    let air = lacking * (before + 1) / word.count - lacking * before / word.count
    func spaces(_ count: Int) -> [UInt8] { Array(repeating: UInt8(ascii: " "), count: count) }
    return (spaces(air / 2) + own + spaces(air - air / 2), width + air)
  }

  /// The glyphs of some scalars.
  private func indices(_ scalars: Range<Int>) -> Range<Int> {
    let start = glyphs.firstPlace { $0.scalar >= scalars.lowerBound }
    return start..<max(start, glyphs.firstPlace { $0.scalar >= scalars.upperBound })
  }
}

extension Array {
  /// The first place from which on something holds for all elements, by halving: a paragraph may have a
  /// reading for every word.
  fileprivate func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if holds(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}

extension TextSetter {
  /// The readings that stand above the runs of a line, each in the middle of its word.
  func readings(
    above runs: [Run], of glyphs: Glyphs, measure: Int, offset: Int
  ) -> [Run] {
    let sources = runs.compactMap(\.source)
    guard let first = sources.map(\.offset).min(),
      let last = sources.map({ $0.offset + $0.length }).max()
    else { return [] }
    let start = glyphs.readings.firstPlace { $0.base.upperBound > first - offset }
    let own = glyphs.readings[start...].prefix { $0.base.lowerBound < last - offset }
    var end = 0
    return own.compactMap { reading in
      let word = runs.filter { run in
        run.source.map { reading.base.contains($0.offset - offset) } ?? false
      }
      // Of a word that is severed, the first piece has it.
      guard let first = word.first, let last = word.last,
        first.source?.offset == offset + reading.base.lowerBound
      else { return nil }
      let middle = first.x + (last.x + last.width - first.x - reading.cells) / 2
      let x = max(end, min(middle, measure - reading.cells))
      end = x + reading.cells
      return Run(
        text: reading.text, x: x, width: reading.cells,
        style: Style(.caption, isTranslation: isTranslation), target: reading.target,
        source: Run.Source(
          side: side, offset: offset + reading.scalars.lowerBound, length: reading.scalars.count))
    }
  }
}

extension [Inline] {
  /// The readings among the runs of a text that may stand above their words.
  fileprivate func readings(_ ambiguous: AmbiguousWidth) -> [Reading] {
    var result: [Reading] = []
    var base: Range<Int>?
    var (offset, words) = (0, "")
    func close(_ target: Target?) {
      guard let own = base, !words.isEmpty else { return }
      let scalars = [Unicode.Scalar](words.unicodeScalars)
      let lead = scalars.prefix { $0.isBracketOrSpace }.count
      let text = String(scalars: scalars[lead...].prefix { !$0.isBracketOrSpace || $0 == " " })
      let start = own.upperBound + lead
      let cells = displayWidth(text, ambiguous)
      base = nil
      words = ""
      guard cells > 0, cells <= Reading.widest else { return }
      result.append(
        Reading(
          base: own, scalars: start..<start + text.scalarCount,
          hidden: own.upperBound..<own.upperBound + scalars.count, text: text, cells: cells,
          target: target))
    }
    for run in self {
      let end = offset + run.text.scalarCount
      if run.marks.contains(.rubyText) {
        words += run.text
      } else {
        if !words.isEmpty { close(nil) }
        if run.marks.contains(.rubyBase) {
          base = (base?.lowerBound ?? offset)..<end
        } else {
          base = nil
        }
      }
      offset = end
    }
    close(nil)
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isBracketOrSpace: Bool {
    self == "(" || self == ")" || self == "（" || self == "）" || self == " "
  }
}
