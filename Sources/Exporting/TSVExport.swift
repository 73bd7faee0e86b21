import Magazine

extension ExportedWork {
  /// The work as lines of article, block and texts apart by tabs: a sentence with its translation in
  /// each where a paragraph has as many on both sides, else the paragraph.
  package var tsv: String {
    let head = (["article", "block"] + sides.map(tag)).joined(separator: "\t")
    let lines = stories.flatMap { story in
      (-1..<story.blockCount).flatMap { index -> [String] in
        let texts =
          index < 0
          ? parts(story.article.title).map(\.text) : blocks(index, of: story).map(\.block.plain)
        guard texts.contains(where: { !$0.isEmpty }) else { return [] }
        return sentencePairs(texts).map { pair in
          ([story.article.id, "\(index)"] + pair.map(field)).joined(separator: "\t")
        }
      }
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  /// A text in one line. One that begins with `"` stands in quotation marks (RFC 4180), or a spreadsheet
  /// would read on to the next mark, over tabs and lines.
  private func field(_ text: String) -> String {
    let line = String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    guard line.hasPrefix("\"") else { return line }
    return "\"" + line.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] } + "\""
  }
}

/// The sentences of texts that translate each other, those that answer each other together; the whole
/// texts where they have not as many.
func sentencePairs(_ texts: [String]) -> [[String]] {
  let all = texts.map { sentences(of: $0) }
  guard let first = all.first, all.allSatisfy({ $0.count == first.count }) else { return [texts] }
  return first.indices.map { index in all.map { $0[index] } }
}

/// The sentences of a text without the space around them: each ends behind a stop and the marks that
/// close with it. A point ends one only before a space and a letter that is no small one.
func sentences(of text: String) -> [String] {
  let characters = Array(text)
  var (result, start, index): ([String], Int, Int) = ([], 0, 0)
  while index < characters.count {
    var end = index + 1
    if stops.contains(characters[index]) {
      while end < characters.count,
        closing.contains(characters[end]) || stops.contains(characters[end])
      {
        end += 1
      }
      if endsSentence(characters, index, end) {
        result.append(String(characters[start..<end]))
        start = end
      }
    }
    index = end
  }
  result.append(String(characters[start...]))
  return result.map(trimmed).filter { !$0.isEmpty }
}

/// What ends a sentence.
private let stops: Set<Character> = [".", "!", "?", "。", "！", "？", "\n"]
/// What belongs to the sentence that it closes.
private let closing: Set<Character> = ["”", "’", "\"", ")", "）", "」", "』"]
/// Words whose point ends no sentence though a capital follows: titles and numbers.
private let abbreviations: Set<String> = [
  "Dr", "Mr", "Mrs", "Ms", "Prof", "No", "Vol", "Fig", "St", "vs",
]

/// Whether a stop ends a sentence; `end` is behind it and the marks that close with it.
private func endsSentence(_ text: [Character], _ stop: Int, _ end: Int) -> Bool {
  guard text[stop] == "." || text[stop] == "!" || text[stop] == "?" else { return true }
  guard end < text.count else { return true }
  guard text[end].isWhitespace else { return false }
  let next = text[end...].first { !$0.isWhitespace }
  if next?.isLowercase == true { return false }
  let word = String(text[..<stop].reversed().prefix { $0.isLetter }.reversed())
  return text[stop] != "."
    || !(abbreviations.contains(word) || word.count == 1 && word.first?.isUppercase == true)
}

private func trimmed(_ text: String) -> String {
  let front = text.drop { $0.isWhitespace }
  return String(front.reversed().drop { $0.isWhitespace }.reversed())
}
