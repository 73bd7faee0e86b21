import Magazine

extension Text {
  /// The text with emphasis in place of underscores about words, as plain texts write it:
  /// `It was _his_ doing.`
  var underscoresAsEmphasis: Text {
    guard runs.count == 1, runs[0].marks.isEmpty, runs[0].text.utf8.contains(UInt8(ascii: "_"))
    else { return self }
    let pieces = runs[0].text.split(separator: "_", omittingEmptySubsequences: false)
    guard pieces.count >= 3, pieces.count % 2 == 1 else { return self }
    for index in stride(from: 1, to: pieces.count, by: 2)
    where !Text.isMarked(pieces[index], between: pieces[index - 1], pieces[index + 1]) {
      return self
    }
    return Text(
      pieces.enumerated().map { index, piece in
        Inline(String(piece), marks: index % 2 == 1 ? .emphasis : [])
      })
  }

  /// Whether words between two underscores stand by themselves, as parts of a name do not.
  private static func isMarked(
    _ words: Substring, between before: Substring, _ after: Substring
  ) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    let isApart = !(before.last?.isWord ?? false) && !(after.first?.isWord ?? false)
    return isApart && !first.isWhitespace && !last.isWhitespace
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber }
}
