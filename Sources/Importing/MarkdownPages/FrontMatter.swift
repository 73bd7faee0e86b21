import Magazine

/// What stands before the text of a Markdown file about it: lines of YAML between `---`, of TOML between
/// `+++`, or Pandoc's three lines with `%`.
///
/// Only names with a text or a list of texts are read; nothing else of YAML says anything about a work.
struct FrontMatter: Equatable {
  private(set) var values: [String: [String]] = [:]

  /// The first value of the first of some names that has one.
  subscript(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0]?.first { !$0.isEmpty } }.first
  }

  /// All values of the first of some names that has any.
  func list(_ names: String...) -> [String] {
    names.lazy.compactMap { values[$0] }.first { !$0.isEmpty } ?? []
  }

  /// Takes the front matter off a text; one that is not ended is text like the rest.
  static func cut(from text: String) -> (FrontMatter, rest: String) {
    let first = text.prefix { !$0.isNewline }.trimmed
    guard first == "---" || first == "+++" || first.hasPrefix("%") else {
      return (FrontMatter(), text)
    }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    if first.hasPrefix("%") { return titleBlock(lines) }
    let end = lines.dropFirst().prefix(mostLines).firstIndex {
      $0.trimmed == first || (first == "---" && $0.trimmed == "...")
    }
    guard let end else { return (FrontMatter(), text) }
    var matter = FrontMatter()
    matter.read(lines[1..<end], separator: first == "---" ? ":" : "=")
    guard !matter.values.isEmpty || end == 1 else { return (FrontMatter(), text) }
    // The lines taken off stay as empty ones, so that those behind keep their numbers.
    return (matter, String(repeating: "\n", count: end + 1) + text.dropLines(end + 1))
  }

  private static let mostLines = 200

  /// The names and values in lines of TOML, whatever table they stand in.
  static func lines(of text: String) -> FrontMatter {
    var matter = FrontMatter()
    matter.read(text.split(whereSeparator: \.isNewline)[...], separator: "=")
    return matter
  }

  /// Pandoc's title, authors and date, a line each.
  private static func titleBlock(_ lines: [Substring]) -> (FrontMatter, rest: String) {
    let block = lines.prefix(3).prefix { $0.hasPrefix("%") }
    var matter = FrontMatter()
    for (name, line) in zip(["title", "author", "date"], block) {
      let value = line.dropFirst().trimmed
      guard !value.isEmpty else { continue }
      matter.values[name] = name == "author" ? value.split(separator: ";").map(\.trimmed) : [value]
    }
    return (matter, lines.dropFirst(block.count).joined(separator: "\n"))
  }

  private mutating func read(_ lines: ArraySlice<Substring>, separator: Character) {
    var open: String?
    for line in lines {
      let words = line.trimmed
      if words.hasPrefix("- "), let open {
        values[open, default: []].append(unquoted(words.dropFirst(2).trimmed))
      } else if let mark = words.firstIndex(of: separator), !words.hasPrefix("#") {
        let isInner = line.first?.isWhitespace == true && separator == ":"
        let name = words[..<mark].trimmed.lowercased()
        if !isInner { open = name }
        let value = words[words.index(after: mark)...].trimmed
        if !isInner, !value.isEmpty { values[name] = texts(value) }
      }
    }
  }

  /// One text, or those between brackets.
  private func texts(_ value: String) -> [String] {
    guard value.hasPrefix("["), value.hasSuffix("]") else { return [unquoted(value)] }
    return value.dropFirst().dropLast().split(separator: ",").map { unquoted($0.trimmed) }
  }

  private func unquoted(_ value: String) -> String {
    guard value.count >= 2, let quote = value.first, quote == "\"" || quote == "'",
      value.last == quote
    else { return value }
    return String(value.dropFirst().dropLast())
  }
}

extension String {
  /// The text behind its first lines.
  fileprivate func dropLines(_ count: Int) -> Substring {
    var rest = self[...]
    for _ in 0..<count {
      guard let end = rest.firstIndex(where: \.isNewline) else { return "" }
      rest = rest[rest.index(after: end)...]
    }
    return rest
  }
}

extension Nameplate {
  /// Takes what front matter says over what is known.
  mutating func read(_ matter: FrontMatter) {
    title = matter["title"] ?? title
    let said = matter.list("authors", "author", "creator")
    if !said.isEmpty { authors = said }
    let tags = matter.list("languages", "language", "lang").compactMap { Language($0) }
    if !tags.isEmpty { languages = tags }
    date = matter["date", "published"] ?? date
    publisher = matter["publisher"] ?? publisher
    series = matter["series"] ?? series
    kind = matter["kind", "type"].flatMap(Publication.Kind.init) ?? kind
  }
}
