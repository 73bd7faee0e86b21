import Magazine

/// A story set to a measure: lines from top to bottom, and where each of them comes from.
public struct Galley: Hashable, Sendable {
  public let lines: [Line]
  /// The first line of each block; the head of the article comes first, as block -1.
  private let starts: [Int]
  /// The length of each block in both languages, the head first.
  private let lengths: [Parallel<Int>]

  init(lines: [Line], starts: [Int], lengths: [Parallel<Int>]) {
    self.lines = lines
    self.starts = starts
    self.lengths = lengths
  }

  /// The lines of a block, with the blank ones after it.
  public func lines(of block: Int) -> Range<Int> {
    guard starts.indices.contains(block + 1) else { return lines.count..<lines.count }
    return starts[block + 1]..<(block + 2 < starts.count ? starts[block + 2] : lines.count)
  }

  /// The line that shows a place: the last one of its block that starts on or before it.
  ///
  /// Where the place's language is not on the page, its block's other text is entered as far
  /// through as the place is through its own.
  public func lineIndex(of place: Place) -> Int {
    let block = min(max(place.block, -1), starts.count - 2)
    let range = lines(of: block)
    guard range.lowerBound < lines.count else { return max(0, lines.count - 1) }
    let isShown = lines[range].contains { $0.offsets[place.language] != nil }
    let wanted = isShown ? place : translated(place, block)
    return range.last { index in
      guard let offset = lines[index].offsets[wanted.language] else { return false }
      return offset <= wanted.offset
    } ?? range.lowerBound
  }

  /// The place that a line begins with, in the language asked for where the line has it.
  public func place(at index: Int, preferring language: Language) -> Place {
    guard !lines.isEmpty else { return .start(language) }
    let line = lines[min(max(0, index), lines.count - 1)]
    if let offset = line.offsets[language] {
      return Place(block: line.block, language: language, offset: offset)
    }
    return Place(
      block: line.block, language: language.other, offset: line.offsets[language.other] ?? 0)
  }

  /// The same place in the other language: as far through the block.
  private func translated(_ place: Place, _ block: Int) -> Place {
    let (own, other) = (
      lengths[block + 1][place.language], lengths[block + 1][place.language.other]
    )
    let offset =
      place.offset > own
      ? other + place.offset - own : own > 0 ? place.offset * other / own : 0
    return Place(block: block, language: place.language.other, offset: offset)
  }
}

/// One row of a galley.
public struct Line: Hashable, Sendable {
  public var runs: [Run]
  public var block: Int
  /// The offset in each language that the row begins with; `nil` where it shows none of it.
  public var offsets: Offsets

  /// An offset for each language that a row shows.
  public struct Offsets: Hashable, Sendable {
    var english: Int?
    var chinese: Int?

    init(_ language: Language, _ offset: Int?) { self[language] = offset }

    /// The offset in one language.
    public subscript(language: Language) -> Int? {
      get { language == .english ? english : chinese }
      set { if language == .english { english = newValue } else { chinese = newValue } }
    }
  }

  /// The characters of the row, spaces between the runs filled in.
  public var text: String {
    var result = ""
    var x = 0
    for run in runs.sorted(by: { $0.x < $1.x }) {
      result += String(repeating: " ", count: max(0, run.x - x)) + run.text
      x = run.x + run.width
    }
    return result
  }

  /// Cells to the end of the last run.
  public var width: Int { runs.map { $0.x + $0.width }.max() ?? 0 }
}

/// Characters set in one style, beginning at a cell of their row.
public struct Run: Hashable, Sendable {
  public var text: String
  public var x: Int
  public var width: Int
  public var style: Style
  public var target: Target?
  /// Where the run comes from; `nil` for markers and rules that are no text of the article.
  public var source: Source?

  /// A language and an offset into its block.
  public struct Source: Hashable, Sendable {
    public let language: Language
    public let offset: Int
  }
}
