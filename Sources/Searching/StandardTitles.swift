import Magazine

/// What texts call the standards that they name by number: `GB/T 39116-2020, *Maturity model*`, or
/// `GB/T 39116—2020《成熟度模型》`, or the title first and the number in brackets behind it.
struct StandardTitles {
  /// The first title of each standard on each side.
  private(set) var titles: [Designation: [Side: String]] = [:]

  /// The most scalars that a title takes; longer ones are none.
  private static let longest = 120

  /// Collects the titles of all texts.
  init(_ stories: [Story]) {
    for story in stories {
      for side in Side.allCases {
        for block in story.body[exactly: side] ?? [] { block.texts.forEach { collect($0, side) } }
      }
    }
  }

  private mutating func collect(_ text: Text, _ side: Side) {
    let plain = text.plain
    let mentions = standardMentions(in: plain)
    guard !mentions.isEmpty else { return }
    let scalars = Array(plain.unicodeScalars)
    let slanted = StandardTitles.slanted(text)
    for mention in mentions where titles[mention.designation]?[side] == nil {
      let title =
        StandardTitles.bracketed(scalars, around: mention.range)
        ?? slanted.first { 0...2 ~= $0.lowerBound - mention.range.upperBound }
      guard let title, title.count <= StandardTitles.longest,
        scalars[mention.range.upperBound..<max(mention.range.upperBound, title.lowerBound)]
          .allSatisfy({ " ,，《".unicodeScalars.contains($0) })
      else { continue }
      titles[mention.designation, default: [:]][side] =
        String(scalars: scalars[title])
    }
  }

  /// The runs set in italics, in scalars of the text.
  private static func slanted(_ text: Text) -> [Range<Int>] {
    var (ranges, offset): ([Range<Int>], Int) = ([], 0)
    for run in text.runs {
      let end = offset + run.text.scalarCount
      if run.marks.contains(.emphasis) { ranges.append(offset..<end) }
      offset = end
    }
    return ranges
  }

  /// What stands in 《》 right behind a number, or right before it where the number is in brackets.
  private static func bracketed(_ scalars: [Unicode.Scalar], around number: Range<Int>)
    -> Range<Int>?
  {
    var start = number.upperBound
    if start < scalars.count, scalars[start] == " " { start += 1 }
    if start < scalars.count, scalars[start] == "《" {
      guard let end = scalars[start...].firstIndex(of: "》") else { return nil }
      return start + 1..<end
    }
    let end = number.lowerBound - 2
    guard end > 0, "（(".unicodeScalars.contains(scalars[end + 1]), scalars[end] == "》",
      let open = scalars[..<end].lastIndex(of: "《")
    else { return nil }
    return open + 1..<end
  }
}
