import Magazine

extension MarkdownWriter {
  /// A text in one line, its marks and links written out. What of it Markdown would take for a mark is
  /// escaped, as little as will do.
  func line(_ text: Text, _ article: Article.ID) -> String {
    let parts = text.runs.indices.map { index in
      let isBeforeLink = index + 1 < text.runs.count && text.runs[index + 1].target != nil
      return span(text.runs[index], article, isBeforeLink: isBeforeLink)
    }
    return MarkdownWriter.escapedStart(parts.joined())
  }

  /// A run with its marks around it, inside its link.
  private func span(_ run: Inline, _ article: Article.ID, isBeforeLink: Bool) -> String {
    if case .note(let number) = run.target {
      return "[^\(name(ofNote: number, article))]"
    }
    let isCode = run.marks.contains(.code)
    var result = isCode ? MarkdownWriter.code(run.text) : MarkdownWriter.escaped(run.text)
    // A mark beside a space neither opens nor closes (CommonMark 6.2): the space stands outside.
    let (before, after) = isCode ? ("", "") : MarkdownWriter.takeSpaces(off: &result)
    if result.isEmpty { return before }
    if run.marks.contains(.emphasis) { result = "*\(result)*" }
    if run.marks.contains(.strong) { result = "**\(result)**" }
    if run.marks.contains(.struck) { result = "~~\(result)~~" }
    if isBeforeLink, result.hasSuffix("!") { result = result.dropLast() + "\\!" }
    switch run.target {
    case .web(let address): result = "[\(result)](<\(MarkdownWriter.escapedAddress(address))>)"
    case .article(let id, _): result = "[\(result)](#\(id))"
    case .note, nil: break
    }
    return before + result + after
  }

  /// Lines between fences of as many marks as none of them begins with (CommonMark 4.5).
  static func fenced(_ lines: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(in: lines) + 1))
    return "\(fence)\n\(lines)\n\(fence)"
  }

  /// A span of code between more marks than stand together in it (CommonMark 6.1), of which a space keeps
  /// those at its edges apart.
  private static func code(_ text: String) -> String {
    let marks = String(repeating: "`", count: longestRun(in: text) + 1)
    let isAtEdge = text.hasPrefix("`") || text.hasSuffix("`")
    let isPadded = text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " }
    let space = isAtEdge || isPadded ? " " : ""
    return marks + space + text + space + marks
  }

  /// The most marks of code that stand together in a text.
  private static func longestRun(in text: String) -> Int {
    var (longest, current) = (0, 0)
    for character in text {
      current = character == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// Takes the spaces off both ends of a text.
  private static func takeSpaces(off text: inout String) -> (before: String, after: String) {
    let before = text.prefix { $0 == " " }
    let rest = text.dropFirst(before.count)
    let after = String(rest.reversed().prefix { $0 == " " })
    defer { text = String(rest.dropLast(after.count)) }
    return (String(before), after)
  }

  /// A text in which every character stands for itself.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if "\\`*_[]<>#~".contains(character) || character == "&" && beginsEntity(rest) {
        result.append("\\")
      }
      result.append(character == "\n" ? " " : character)
    }
    return result
  }

  /// Whether what stands behind `&` makes one character of it: `amp;`, `#65;`.
  private static func beginsEntity(_ rest: Substring) -> Bool {
    let name = rest.drop { $0 == "#" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return !name.isEmpty && rest[name.endIndex...].first == ";"
  }

  /// An address between angle brackets.
  private static func escapedAddress(_ address: String) -> String {
    String(address.flatMap { "<>\\".contains($0) ? ["\\", $0] : [$0] })
  }

  /// A line that does not begin as an item of a list, or as a rule: `1986\. A great year`.
  private static func escapedStart(_ line: String) -> String {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard let mark = rest.first else { return line }
    let next = rest.dropFirst().first
    let marks = digits.isEmpty ? "-+" : ".)"
    let isItem = marks.contains(mark) && (next == nil || next == " ")
    let isRule = digits.isEmpty && rest.hasPrefix("--")
    return isItem || isRule ? "\(digits)\\\(rest)" : line
  }
}
