import Magazine

/// A reading above its word (clreq 3.3, JLReq 3.3): `ひょうじ` above 表示.
struct Reading {
  /// The scalars of the word in its text.
  let base: Range<Int>
  /// The scalars of the reading, its brackets left out.
  let scalars: Range<Int>
  /// The scalars behind the word that are not shown in the line: the reading in its brackets.
  let hidden: Range<Int>
  let text: String
  let cells: Int
  let target: Target?

  /// Cells beyond which a reading is a gloss rather than a sound, and stays in the line behind its word.
  static let widest = 24
}
