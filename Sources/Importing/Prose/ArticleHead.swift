import Magazine

/// A line above the text of an article in a book that Kan has written: the class of its element.
enum HeadLine: String {
  case kicker, title, dek, byline
}

/// What stands above the text of an article, in one language or in both.
struct ArticleHead {
  private var lines: [HeadLine: [Side: String]] = [:]

  /// Takes the lines of a head from passages that are nothing else, each on its side.
  init(_ passages: ArraySlice<Passage>, _ written: WrittenLanguages) {
    for passage in passages {
      guard let line = passage.headLine, let side = written.side(of: passage) else { continue }
      lines[line, default: [:]][side] = passage.block.plain
    }
  }

  /// What a line says on each side; `nil` where the head has no such line.
  subscript(_ line: HeadLine) -> Parallel<String>? {
    guard let said = lines[line], let first = said[.first] ?? said[.second] else { return nil }
    return Parallel(first: first, second: said[.second])
  }
}

extension Element {
  /// Whether it is the head of an article in a book that Kan has written.
  var isArticleHead: Bool { name == "header" && words("class").contains("article-head") }

  /// The line of a head that it is.
  var headLine: HeadLine? {
    words("class").lazy.compactMap { HeadLine(rawValue: String($0)) }.first
  }
}
