import Magazine
import Searching

/// A query in the language of FTS5's MATCH. It finds every article that a plain scan would find,
/// and perhaps some more: FTS5 knows no sentence ends and no phrases of stems.
struct SearchExpression {
  let text: String

  init?(_ query: Query) {
    guard !query.isEmpty else { return nil }
    let clauses = query.clauses.map { clause in
      "(" + clause.map { SearchExpression.expression($0) }.joined(separator: " OR ") + ")"
    }
    var text = "(" + clauses.joined(separator: " AND ") + ")"
    if !query.excluded.isEmpty {
      text +=
        " NOT (" + query.excluded.map { SearchExpression.expression($0) }.joined(separator: " OR ")
        + ")"
    }
    let sides = query.filters.compactMap { filter -> Side? in
      if case .side(let side) = filter { side } else { nil }
    }
    if let side = sides.last {
      text = "{\(side.tag)_title \(side.tag)_body} : (\(text))"
    }
    self.text = text
  }

  private static func expression(_ term: Term) -> String {
    let words =
      term.parts.contains { $0.stem != nil } && term.parts.count > 1
      ? term.parts.indices.map {
        word(term.parts[$0], isPrefix: term.isPrefix && $0 == term.parts.count - 1)
      }
      .joined(separator: " AND ")
      : term.parts.count == 1 ? word(term.parts[0], isPrefix: term.isPrefix) : phrase(term)
    return term.isInTitle ? "({en_title zh_title} : (\(words)))" : "(\(words))"
  }

  private static func phrase(_ term: Term) -> String {
    let tokens = term.parts.map { String(decoding: $0.folded, as: UTF8.self) }
    return quoted(tokens.joined(separator: " ")) + (term.isPrefix ? " *" : "")
  }

  /// A word as it stands or by its stem: words that are their own stem are kept once, without `=`.
  private static func word(_ part: Term.Part, isPrefix: Bool) -> String {
    let exact = String(decoding: part.folded, as: UTF8.self)
    guard let stem = part.stem.map({ String(decoding: $0, as: UTF8.self) }) else {
      return quoted(exact) + (isPrefix ? " *" : "")
    }
    return "(\(quoted(exact))\(isPrefix ? " *" : "") OR \(quoted("=" + stem)) OR \(quoted(stem)))"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"").joined() + "\""
  }
}
