import Magazine

/// What Markdown text says: its blocks, and the line each of them starts on.
struct Manuscript {
  var blocks: [Block] = []
  /// One line number for each block, from 1.
  var lines: [Int] = []
  /// What was in the text and cannot be shown, with its line.
  var losses: [(line: Int, fact: TextFact)] = []
}
