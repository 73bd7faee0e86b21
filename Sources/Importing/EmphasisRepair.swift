/// Makes emphasis next to Chinese punctuation work, as in `**注意：**请看`.
///
/// CommonMark takes a run of asterisks between punctuation and a letter for text, since western
/// text has a space there. An empty comment beside the run is punctuation to the rule and nothing
/// to the reader. Fenced blocks and code spans stay as they are.
func repairEmphasis(_ text: String) -> String {
  let asterisk = UInt8(ascii: "*")
  guard text.utf8.contains(asterisk) else { return text }
  // By bytes: to find lines among characters costs more than to parse the page.
  let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  var isFenced = false
  return lines.map { line in
    if line.drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "```".utf8) { isFenced.toggle() }
    let text = String(Substring(line))
    return isFenced || !line.contains(asterisk) ? text : repairLine(Array(text))
  }.joined(separator: "\n")
}

private let comment = "<!-- -->"

private func repairLine(_ line: [Character]) -> String {
  var result = ""
  var index = 0
  var isCode = false
  while index < line.count {
    if line[index] == "`" { isCode.toggle() }
    guard line[index] == "*", !isCode, index == 0 || line[index - 1] != "\\" else {
      result.append(line[index])
      index += 1
      continue
    }
    let end = line[index...].firstIndex { $0 != "*" } ?? line.count
    let before = index > 0 ? line[index - 1] : nil
    let after = end < line.count ? line[end] : nil
    if isLetter(before) && isMark(after) { result += comment }
    result += String(line[index..<end])
    if isMark(before) && isLetter(after) { result += comment }
    index = end
  }
  return result
}

private func isLetter(_ character: Character?) -> Bool {
  character.map { !$0.isWhitespace && !$0.isPunctuation && !$0.isSymbol } ?? false
}

/// Punctuation outside ASCII, where Chinese sets no space.
private func isMark(_ character: Character?) -> Bool {
  character.map { !$0.isASCII && ($0.isPunctuation || $0.isSymbol) } ?? false
}
