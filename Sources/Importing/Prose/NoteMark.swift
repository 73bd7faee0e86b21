import Magazine

/// Whether a text is such as stands for a note: `1`, `[12]`, `*`, `†`, `①`, `注3`.
func isNoteMark(_ text: String) -> Bool {
  guard !holdsMoreLetters(text) else { return false }
  let core = markCore(text)
  guard (1...5).contains(core.count) else { return false }
  return core.allSatisfy { $0.isNumber || markSigns.contains($0) }
    || (core.count == 1 && core.allSatisfy { $0.isASCII && $0.isLetter })
}

/// Whether a text holds letters that no mark has, which is seen at once of nearly every link: more than those
/// of `note`, or any of another script that is no figure and does not mean a note.
private func holdsMoreLetters(_ text: String) -> Bool {
  var letters = 0
  for scalar in text.unicodeScalars {
    if scalar.value < 0x80 {
      if (scalar.value | 0x20) &- 0x61 < 26 { letters += 1 }
      if letters > 4 { return true }
    } else if scalar.properties.isAlphabetic, scalar.properties.numericType == nil,
      scalar != "注", scalar != "註"
    {
      return true
    }
  }
  return false
}

/// What of a mark tells it from others: `12` of `[¹²]`.
private func markCore(_ text: String) -> String {
  let bare = text.filter { !$0.isWhitespace && !openings.contains($0) && !closings.contains($0) }
  let word = ["注", "註", "note"].first { bare.lowercased().hasPrefix($0) } ?? ""
  let rest = bare.dropFirst(word.count)
  // “notes” is a word.
  let isWord = word == "note" && rest.first?.isLetter == true
  return (isWord ? bare[...] : rest).map(plainFigure).joined()
}

/// A figure as it is written on the line: `1` of `¹` and of `①`.
private func plainFigure(_ character: Character) -> String {
  character.wholeNumberValue.map { isHanNumeral(character) ? "\(character)" : "\($0)" }
    ?? "\(character)"
}

private func isHanNumeral(_ character: Character) -> Bool {
  character.unicodeScalars.allSatisfy { (0x3000...0x9FFF).contains($0.value) }
}

private let openings: Set<Character> = ["[", "(", "（", "［", "〔", "【", "<", " ", "\u{A0}", "^", "↩"]
private let closings: Set<Character> = [
  "]", ")", "）", "］", "〕", "】", ">", ".", ",", "、", ":", "：", " ", "\u{A0}", "^", "↩",
]
private let markSigns: Set<Character> = ["*", "＊", "†", "‡", "§", "¶", "※", "#"]

extension [Block] {
  /// The blocks of a note without the mark it begins with, which is the one that leads to it: `1.`,
  /// `[2]`, `* `. Where a picture leads to it, a number in brackets or a sign is a mark.
  func withoutLeading(mark: String) -> [Block] {
    guard case .paragraph(let text, let role)? = first else { return self }
    let plain = text.plain
    let opening = plain.prefix { openings.contains($0) }
    let rest = plain.dropFirst(opening.count)
    let own = rest.prefix { $0.isNumber && !isHanNumeral($0) || markSigns.contains($0) }
    let found = own.isEmpty ? rest.prefix(1) : own
    let closing = rest.dropFirst(found.count).prefix { closings.contains($0) }
    let isApart = !closing.isEmpty || !found.allSatisfy { $0.isASCII }
    let isClosed = !opening.trimmed.isEmpty && !closing.trimmed.isEmpty
    let wanted = markCore(mark)
    let isMark =
      wanted.isEmpty
      ? !own.isEmpty && (isClosed || own.allSatisfy { markSigns.contains($0) })
      : markCore(String(found)) == wanted && isApart
    let length = opening.count + found.count + closing.count
    let isWhole = plain.dropFirst(length).isEmpty
    guard isMark, !isWhole || count > 1 else { return self }
    guard !isWhole else { return Array(dropFirst()) }
    let start = String(plain.prefix(length)).scalarCount
    return [.paragraph(text.slice(start..<text.length), role)] + dropFirst()
  }
}
