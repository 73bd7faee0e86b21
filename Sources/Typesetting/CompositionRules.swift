import Magazine

/// How text in a language is composed. A side only says where text stands; all that differs from
/// language to language is asked here: a script is one row.
struct CompositionRules: Hashable {
  /// The cells that a paragraph begins in, where the reader tells paragraphs apart by indents.
  let indent: Int
  /// Where lines take air to fill the measure unless the reader wants them otherwise; `nil` leaves
  /// them ragged.
  let expansion: Expansion?
  /// Where they take it when every line is to reach the measure.
  let fullExpansion: Expansion
  /// 。，、 may stand outside the measure (clreq 标点悬挂, JLReq ぶら下げ組).
  let hangsStops: Bool
  /// Whether words of Latin letters are divided, by the only patterns there are: the English ones.
  let dividesWords: Bool
  /// The cells that a text takes beside its translations, English taking 100: what it needs of the
  /// width where it faces one.
  let need: Int
  /// About so many cells for each byte of UTF-8, for the height of what is not set yet.
  let cellsPerByte: Double

  /// The places of a line that take air.
  enum Expansion: Hashable {
    /// The spaces between words.
    case spaces
    /// Marks, which have some air already, and nothing else (clreq 3.5.4: between characters only
    /// where all of them take the same, which whole cells do not allow).
    case marks
    /// Marks, then any two characters.
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
    indent: Int, expansion: Expansion?, fullExpansion: Expansion, hangsStops: Bool,
    dividesWords: Bool, need: Int, cellsPerByte: Double
  ) {
    self.indent = indent
    self.expansion = expansion
    self.fullExpansion = fullExpansion
    self.hangsStops = hangsStops
    self.dividesWords = dividesWords
    self.need = need
    self.cellsPerByte = cellsPerByte
  }

  /// Ragged, as whole cells between words look worse than an uneven edge.
  private static func alphabetic(dividesWords: Bool) -> CompositionRules {
    CompositionRules(
      indent: 0, expansion: nil, fullExpansion: .spaces, hangsStops: false,
      dividesWords: dividesWords, need: 100, cellsPerByte: 1)
  }

  /// clreq: two characters in (段首缩排), filled. Its Latin words are mostly English ones.
  private static let chinese = CompositionRules(
    indent: 4, expansion: .marks, fullExpansion: .characters, hangsStops: true, dividesWords: true,
    need: 69, cellsPerByte: 2.0 / 3)

  /// JLReq: one em in (段落字下げ), filled.
  private static let japanese = CompositionRules(
    indent: 2, expansion: .marks, fullExpansion: .characters, hangsStops: true, dividesWords: false,
    need: 85, cellsPerByte: 2.0 / 3)

  /// KLReq 4.2.1: a character in is the most common mode. 4.4.2 leaves it to the writer whether
  /// lines end between words or characters; between words, as in books and on screens today, lines
  /// are ragged for the reason that English ones are.
  private static let korean = CompositionRules(
    indent: 2, expansion: nil, fullExpansion: .spaces, hangsStops: false, dividesWords: false,
    need: 80, cellsPerByte: 2.0 / 3)
}
