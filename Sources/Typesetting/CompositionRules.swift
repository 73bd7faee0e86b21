import Magazine

/// How text in a language is composed. A side only says where text stands; all that differs from
/// language to language is asked here: a script is one row.
struct CompositionRules: Hashable {
  /// The cells that a paragraph begins in, where the reader tells paragraphs apart by indents.
  let indent: Int
  /// Whether lines fill the measure unless the reader wants them otherwise.
  let isJustified: Bool
  /// Where the cells go that a line is to be filled with.
  let expansion: Expansion
  /// 。，、 may stand outside the measure (clreq 标点悬挂, JLReq ぶら下げ組).
  let hangsStops: Bool
  /// Whether words of Latin letters are divided, by the only patterns there are: the English ones.
  let dividesWords: Bool
  /// About so many cells for each byte of UTF-8, for the height of what is not set yet.
  let cellsPerByte: Double

  /// The places of a line that take air.
  enum Expansion: Hashable {
    /// The spaces between words.
    case spaces
    /// Punctuation, which has some air already, then any two characters.
    case characters
  }

  /// The rules of a language.
  init(_ language: Language) {
    switch language.script {
    case .alphabetic: self = .alphabetic(dividesWords: language.code == "en")
    case .chinese: self = .chinese
    case .japanese: self = .japanese
    case .korean: self = .korean
    }
  }

  private init(
    indent: Int, isJustified: Bool, expansion: Expansion, hangsStops: Bool, dividesWords: Bool,
    cellsPerByte: Double
  ) {
    self.indent = indent
    self.isJustified = isJustified
    self.expansion = expansion
    self.hangsStops = hangsStops
    self.dividesWords = dividesWords
    self.cellsPerByte = cellsPerByte
  }

  /// Ragged, as whole cells between words look worse than an uneven edge.
  private static func alphabetic(dividesWords: Bool) -> CompositionRules {
    CompositionRules(
      indent: 0, isJustified: false, expansion: .spaces, hangsStops: false,
      dividesWords: dividesWords, cellsPerByte: 1)
  }

  /// clreq: two characters in (段首缩排), filled. Its Latin words are mostly English ones.
  private static let chinese = CompositionRules(
    indent: 4, isJustified: true, expansion: .characters, hangsStops: true, dividesWords: true,
    cellsPerByte: 2.0 / 3)

  /// JLReq: one em in (段落字下げ), filled.
  private static let japanese = CompositionRules(
    indent: 2, isJustified: true, expansion: .characters, hangsStops: true, dividesWords: false,
    cellsPerByte: 2.0 / 3)

  /// KLReq 4.2.1: a character in is the most common mode. 4.4.2 leaves it to the writer whether
  /// lines end between words or characters; between words, as in books and on screens today, lines
  /// are ragged for the reason that English ones are.
  private static let korean = CompositionRules(
    indent: 2, isJustified: false, expansion: .spaces, hangsStops: false, dividesWords: false,
    cellsPerByte: 2.0 / 3)
}
