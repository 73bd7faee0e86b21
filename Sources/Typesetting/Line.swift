import Magazine

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
