import Magazine

/// Plain text as paragraphs and the titles of chapters.
struct PlainManuscript {
  private(set) var passages: [Passage] = []
  /// What the text calls itself, as Project Gutenberg's do (`Title: …`) or in a first line by itself.
  private(set) var title: String?
  private(set) var author: String?
  /// Whether lines end where they are full rather than where a paragraph does.
  private let isWrapped: Bool

  /// Reads a text; any text can be read.
  init(_ text: String) {
    let lines = text.withoutColours.plainLines.map { PlainLine($0) }
    isWrapped = PlainManuscript.isWrapped(lines)
    var open: [PlainLine] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let next = index + 1 < lines.count ? lines[index + 1] : PlainLine("")
      if line.isBlank || !isWrapped || line.isIndented { close(&open) }
      if !line.isBlank {
        note(line)
        if let level = headingLevel(lines, index) {
          close(&open)
          passages.append(Passage(.heading(level, Text(line.words))))
          if next.isUnderline { index += 1 }
        } else {
          open.append(line)
        }
      }
      index += 1
    }
    close(&open)
    let head = lines.lazy.filter { !$0.isBlank }.prefix(2)
    if title == nil, let first = head.first, first.isTitle {
      takeTitle(first.words)
      if author == nil { author = head.dropFirst().first?.byline }
      // Above a text without chapters it stands alone, and not once more in it.
      let isWhole = passages.allSatisfy { $0.block.headingLevel == nil }
      if isWhole, passages.count > 1, passages[0].block == .paragraph(Text(first.words)) {
        passages[0].block = .heading(1, Text(first.words))
      }
    }
  }

  /// Takes a first line for the title: what stands in 《》 where it is nothing else, or where its author follows.
  private mutating func takeTitle(_ line: String) {
    title = line
    guard let match = line.wholeMatch(of: /《([^《》]+)》\s*(?:(?:作者|著)\s*[：:]?\s*(.+))?/) else {
      return
    }
    title = String(match.1)
    if author == nil { author = match.2.map(String.init) }
  }

  /// The paragraph of some lines; between two characters set without spaces a line ends in nothing.
  private mutating func close(_ lines: inout [PlainLine]) {
    guard !lines.isEmpty else { return }
    var collector = LineCollector()
    for line in lines { collector.append(line.words + "\n", [], nil) }
    let text = Text(collector.lines.flatMap(\.self)).trimmed.underscoresAsEmphasis
    passages.append(Passage(text.isSceneBreak ? .rule : .paragraph(text)))
    lines = []
  }

  private mutating func note(_ line: PlainLine) {
    guard passages.count < 40 else { return }
    if title == nil { title = line.value(of: ["Title:", "书名：", "書名："]) }
    if author == nil { author = line.value(of: ["Author:", "作者：", "作者:"]) }
  }

  /// The level of a title of a chapter; `nil` of any other line, and of lines in a list of titles.
  private func headingLevel(_ lines: [PlainLine], _ index: Int) -> Int? {
    let line = lines[index]
    let next = index + 1 < lines.count ? lines[index + 1] : PlainLine("")
    if next.isUnderline, line.words.count <= 60 { return next.words.hasPrefix("=") ? 1 : 2 }
    guard let level = line.chapterLevel else { return nil }
    let isAlone =
      index == 0 || lines[index - 1].isBlank || !isWrapped
      || (lines[index - 1].endsSentence && line.width < PlainManuscript.full.lowerBound)
    let following = lines[(index + 1)...].lazy.filter { !$0.isBlank }.prefix(2)
    let isListed = following.count == 2 && following.allSatisfy { $0.chapterLevel != nil }
    return isAlone && !isListed ? level : nil
  }

  /// The cells of a line that is full.
  private static let full = 45...100

  /// Whether most lines that another follows are about as long as a line of a screen or a letter is.
  private static func isWrapped(_ lines: [PlainLine]) -> Bool {
    var (full, all) = (0, 0)
    for (line, next) in zip(lines, lines.dropFirst()).prefix(4000)
    where !line.isBlank && !next.isBlank {
      all += 1
      if PlainManuscript.full.contains(line.width) { full += 1 }
    }
    return all > 0 && full * 2 > all
  }
}

/// A line of plain text.
struct PlainLine {
  /// What it says, without white space at its ends.
  let words: String
  /// Whether it begins further in than its neighbours: with two spaces, a tab or a U+3000.
  let isIndented: Bool
  /// Cells it takes: two for a Han character.
  let width: Int

  /// Looks at a line once; it is asked about its neighbours several times.
  init(_ line: String) {
    words = line.trimmed
    isIndented = ["  ", "\t", "\u{3000}"].contains { line.utf8.starts(with: $0.utf8) }
    width = words.unicodeScalars.reduce(0) { $0 + (isSetSolid($1) ? 2 : 1) }
  }

  var isBlank: Bool { words.isEmpty }

  /// Whether it underlines the line before, as `=====` and `-----` do.
  var isUnderline: Bool {
    let bytes = words.utf8
    guard let first = bytes.first, "=-".utf8.contains(first) else { return false }
    return bytes.count >= 3 && bytes.allSatisfy { $0 == first }
  }

  /// Whether a sentence ends with it, and so may a paragraph.
  var endsSentence: Bool { words.last.map { "。！？…”』」.!?\"".contains($0) } ?? false }

  /// Whether it can be the title of a whole text, which a number alone is not.
  var isTitle: Bool {
    chapterLevel == nil && (1...40).contains(words.count) && words.contains(where: \.isLetter)
      && !(words.last.map { ".。,，;；".contains($0) } ?? false)
  }

  /// What stands behind one of some labels.
  func value(of labels: [String]) -> String? {
    labels.lazy.filter { words.hasPrefix($0) }.map { words.dropFirst($0.count).trimmed }
      .first { !$0.isEmpty }
  }

  /// Whom it names as the author, below a title: `by Jane Doe`, `张三 著`; `nil` where it says anything else.
  var byline: String? {
    if let match = words.wholeMatch(of: /[Bb][Yy]\s+(.{3,60})/) {
      let names = String(match.1).authorNames
      return names.allSatisfy(\.isPersonName) ? String(match.1) : nil
    }
    return words.wholeMatch(of: /([^\s，。：]{2,12})\s+[著撰编]/).map { String($0.1) }
  }

  /// The level of a heading that it looks like: 1 of a part, 2 of a chapter.
  var chapterLevel: Int? {
    // Four bytes a character at most: most lines are longer, and seen to be at once.
    guard words.utf8.count <= 200, words.count <= 50, let first = words.first else { return nil }
    if first == "第" { return chineseLevel }
    let lower = words.lowercased()
    if lower.hasPrefix("*** end of") { return 2 }
    if singleTitles.contains(lower) { return 2 }
    func isGap(_ character: Character) -> Bool {
      character.isWhitespace || ".:—".contains(character)
    }
    let start = lower.drop(while: isGap)
    guard let (name, level) = numberedTitles.first(where: { start.hasPrefix($0.name) }) else {
      return nil
    }
    let parts = start.split(whereSeparator: isGap)
    return parts.count >= 2 && parts[0] == name && isNumeral(parts[1]) ? level : nil
  }

  /// The level of 第…章 and its like.
  private var chineseLevel: Int? {
    let rest = words.dropFirst()
    let number = rest.prefix { $0.isNumber || "〇零一二三四五六七八九十百千两上下".contains($0) }
    guard (1...8).contains(number.count), let unit = rest.dropFirst(number.count).first else {
      return nil
    }
    let behind = rest.dropFirst(number.count + 1).first
    // 第一章的意思是…… is a sentence, 第一章 意思 a title.
    guard behind.map({ !"的是里中，。".contains($0) }) ?? true else { return nil }
    return "卷部篇集编".contains(unit) ? 1 : "章回节節话話".contains(unit) ? 2 : nil
  }

  private func isNumeral(_ word: Substring) -> Bool {
    word.allSatisfy(\.isNumber) || word.allSatisfy { "ivxlcdm".contains($0) }
      || numerals.contains(word)
  }
}

/// Titles of chapters that carry no number.
private let singleTitles: Set = [
  "prologue", "epilogue", "preface", "introduction", "foreword", "afterword", "conclusion",
  "appendix", "楔子", "序", "序章", "序言", "前言", "引子", "引言", "尾声", "尾聲", "后记", "後記", "番外", "跋",
]

/// Titles that carry a number, and their levels.
private let numberedTitles = [("chapter", 2), ("part", 1), ("book", 1), ("volume", 1)]
  .map { (name: $0, level: $1) }

private let numerals: Set<Substring> = [
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "first", "second", "third", "fourth", "fifth",
]
