import Magazine

/// A piece of what was typed, between spaces or in quotes, with the operators around it.
struct QueryPart: Hashable {
  var text = ""
  var isQuoted = false
  var isExcluded = false
  var isPrefix = false
  var isInTitle = false
  var filter: QueryFilter?

  /// `or` between two terms.
  var isOr: Bool { !isQuoted && filter == nil && (text.lowercased() == "or" || text == "|") }

  /// Cuts a query at its spaces outside quotes.
  static func split(_ text: String) -> [QueryPart] {
    var parts: [QueryPart] = []
    var current = QueryPart()
    var isInside = false
    for character in text {
      if quotes.contains(character) {
        if isInside || !current.text.isEmpty && current.text.last != ":" && current.text != "-" {
          current.finish(into: &parts)
          isInside = !isInside && parts.last?.isQuoted != true
        } else {
          isInside = true
        }
        current.isQuoted = isInside
      } else if character.isWhitespace && !isInside {
        current.finish(into: &parts)
      } else {
        current.text.append(character)
      }
    }
    current.finish(into: &parts)
    return parts
  }

  /// Quotation marks of both languages, and of a keyboard that is left in full width.
  private static let quotes: Set<Character> = ["\"", "“", "”", "＂", "「", "」"]

  private mutating func finish(into parts: inout [QueryPart]) {
    defer { self = QueryPart() }
    takeOperators()
    if !text.isEmpty || filter != nil { parts.append(self) }
  }

  private mutating func takeOperators() {
    if let first = text.first, first == "-" || first == "－", text.count > 1 {
      isExcluded = true
      text.removeFirst()
    }
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let value = String(text[text.index(after: colon)...])
      apply(text[..<colon].lowercased(), value)
    }
    if !isQuoted, let last = text.last, last == "*" || last == "＊" {
      isPrefix = true
      text.removeLast()
    }
  }

  private mutating func apply(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    switch name {
    case "column", "栏目": filter = .section(value.lowercased())
    case "issue", "刊": filter = .issue(value.lowercased())
    case "lang", "language", "语言":
      guard let language = Language(value) else { return }
      filter = .language(language)
    case "title", "标题":
      isInTitle = true
      text = value
      return
    default: return
    }
    text = ""
  }
}
