import Magazine
import Searching

/// A query in the language of FTS5's MATCH. It finds every article that a plain scan would find,
/// and perhaps some more: FTS5 knows no sentence ends and no phrases of stems, and a stem of one
/// language may be a word of another.
struct SearchExpression {
  private let text: String

  /// Makes the expression of a query in publications of some languages; `nil` where the query asks
  /// nothing.
  init?(_ query: Query, in languages: Set<Language>) {
    guard !query.isEmpty else { return nil }
    let writer = TermWriter(languages)
    let clauses = query.clauses.map { clause in
      "(" + clause.map(writer.expression).joined(separator: " OR ") + ")"
    }
    let excluded = query.excluded.map(writer.expression).joined(separator: " OR ")
    text =
      "(" + clauses.joined(separator: " AND ") + ")"
      + (excluded.isEmpty ? "" : " NOT (\(excluded))")
  }

  /// Makes the expression of all that some queries mean; `nil` where they ask nothing.
  init?(anyOf queries: [Query], in languages: Set<Language>) {
    let expressions = queries.compactMap { SearchExpression($0, in: languages)?.text }
    guard !expressions.isEmpty else { return nil }
    text = expressions.map { "(\($0))" }.joined(separator: " OR ")
  }

  /// Makes the expression of a query's words one behind the other, as they were typed; `nil` where it
  /// has one word only, or a choice of words.
  init?(phrase query: Query) {
    let terms = query.clauses.compactMap { clause in
      clause.count { !$0.isOther } == 1 ? clause[0] : nil
    }
    guard terms.count > 1, terms.count == query.clauses.count,
      !terms.contains(where: { $0.isInTitle || $0.pinyin != nil })
    else { return nil }
    let tokens = terms.flatMap { $0.parts.map { String(decoding: $0.word.folded, as: UTF8.self) } }
    text = "\"\(tokens.joined(separator: " "))\"" + (terms.last?.isPrefix == true ? " *" : "")
  }

  /// The expression for some sides alone, or for both.
  func text(for sides: [Side]) -> String {
    guard sides != Side.allCases else { return text }
    let columns = sides.flatMap { side in
      side == .first ? ["first_title", "first_body"] : ["second_title", "second_body"]
    }
    return "{\(columns.joined(separator: " "))} : (\(text))"
  }
}

/// Writes terms, with the stems that their words have in some languages.
private struct TermWriter {
  private let stemmers: [Stemmer]

  init(_ languages: Set<Language>) {
    stemmers = languages.sorted { $0.tag < $1.tag }.map { Stemmer($0) }
  }

  func expression(_ term: Term) -> String {
    let words = term.pinyin.map(sounds) ?? words(of: term)
    return term.isInTitle ? "({first_title second_title} : (\(words)))" : "(\(words))"
  }

  /// The ways to read letters as sounds.
  private func sounds(_ pinyin: Pinyin) -> String {
    pinyin.phrases.map { phrase in
      quoted(phrase.tokens.joined(separator: " ")) + (phrase.isPrefix ? " *" : "")
    }.joined(separator: " OR ")
  }

  private func words(of term: Term) -> String {
    let last = term.parts.count - 1
    let isPhrase = last > 0 && !term.parts.contains { $0.isStemmed }
    return isPhrase
      ? phrase(term)
      : term.parts.enumerated().map { word($1, isPrefix: term.isPrefix && $0 == last) }
        .joined(separator: " AND ")
  }

  private func phrase(_ term: Term) -> String {
    let tokens = term.parts.map { String(decoding: $0.word.folded, as: UTF8.self) }
    return quoted(tokens.joined(separator: " ")) + (term.isPrefix ? " *" : "")
  }

  /// A word as it stands or by its stems: words that are their own stem are kept once, without `=`.
  private func word(_ part: Term.Part, isPrefix: Bool) -> String {
    let exact = quoted(String(decoding: part.word.folded, as: UTF8.self)) + (isPrefix ? " *" : "")
    var stems: [String] = []
    for stem in stemmers.flatMap(part.stems) {
      let stem = String(decoding: stem, as: UTF8.self)
      if !stems.contains(stem) { stems.append(stem) }
    }
    let forms = [exact] + stems.flatMap { [quoted("=" + $0), quoted($0)] }
    return forms.count == 1 ? exact : "(\(forms.joined(separator: " OR ")))"
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"").joined() + "\""
  }
}
