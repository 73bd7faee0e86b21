import Magazine

/// The runs of a paragraph as they are read: white space joined, lines cut where `br` says so.
struct LineCollector {
  /// What stands in one line of the paragraph.
  private(set) var lines: [[Inline]] = [[]]
  /// The pictures among the runs, for a paragraph that holds nothing else.
  private(set) var pictures: [Picture] = []
  private var hasWords = false
  /// White space since the last character, and whether it held the end of a line.
  private var space: (isThere: Bool, endedLine: Bool) = (false, false)

  /// Whether nothing was added.
  var isEmpty: Bool { !hasWords && pictures.isEmpty }
  /// Whether it holds pictures and nothing else.
  var isPicturesOnly: Bool { !hasWords && !pictures.isEmpty }

  /// Adds characters; runs of white space are one space, and none where a line of the source ends
  /// between two characters that are set without spaces.
  mutating func append(_ text: String, _ marks: Marks, _ target: Target?) {
    var piece = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\u{C}": space.isThere = true
      case "\n", "\r": space = (true, true)
      case "\u{AD}", "\u{FEFF}", "\u{200B}": break
      default:
        if space.isThere { piece += separator(piece, scalar, marks, target) }
        piece.unicodeScalars.append(scalar)
      }
    }
    add(piece, marks, target)
  }

  /// Adds characters as they are.
  mutating func appendExactly(_ text: String, _ marks: Marks, _ target: Target?) {
    if space.isThere, let first = text.unicodeScalars.first {
      add(separator("", first, marks, target), marks, target)
    }
    add(text, marks, target)
  }

  /// Adds a picture that stands in the line.
  mutating func append(_ picture: Picture, _ marks: Marks, _ target: Target?) {
    pictures.append(picture)
    let hadWords = hasWords
    appendExactly(picture.inlineWords, marks, target)
    hasWords = hadWords
  }

  /// Ends the line.
  mutating func breakLine() {
    space = (false, false)
    lines.append([])
  }

  private var last: Unicode.Scalar? { lines.last?.last?.text.unicodeScalars.last }

  /// The space between what stands before and a character; a space between two runs is marked only as
  /// both of them are.
  private mutating func separator(
    _ piece: String, _ next: Unicode.Scalar, _ marks: Marks, _ target: Target?
  ) -> String {
    let (_, endedLine) = space
    space = (false, false)
    guard let before = piece.unicodeScalars.last ?? last, before != " ",
      !(endedLine && isSetSolid(before) && isSetSolid(next))
    else { return "" }
    guard piece.isEmpty, let run = lines.last?.last else { return " " }
    add(" ", run.marks.intersection(marks), run.target == target ? target : nil)
    return ""
  }

  private mutating func add(_ piece: String, _ marks: Marks, _ target: Target?) {
    guard !piece.isEmpty else { return }
    if !hasWords { hasWords = piece.contains { !$0.isWhitespace } }
    lines[lines.count - 1].append(Inline(piece, marks: marks, target: target))
  }
}

extension Picture {
  /// What stands for the picture inside a sentence: the character it draws, its words, or a box.
  fileprivate var inlineWords: String {
    if alternative.isEmpty { return "▢" }
    return alternative.count <= 2 ? alternative : "[\(alternative)]"
  }
}

/// Whether a character is set without spaces: Han, kana, their punctuation and full-width forms.
func isSetSolid(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
  case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
  default: false
  }
}
