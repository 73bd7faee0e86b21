import Magazine
import Searching

/// A query in the language of FTS5's MATCH. It finds every article that a plain scan would find,
/// and perhaps some more: FTS5 knows no sentence ends and no phrases of stems, and a stem of one
/// language may be a word of another.
struct SearchExpression {
  private let text: String

  /// Makes the expression of a query in publications of some languages; `nil` where the query asks
  /// nothing.
  init?(_ query: Query, in languages: Set<Language>, _ begun: BegunWords = BegunWords()) {
    guard !query.isEmpty else { return nil }
    let writer = TermWriter(languages, begun)
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
  init?(phrase query: Query, _ begun: BegunWords = BegunWords()) {
    let terms = query.clauses.compactMap { clause in
      clause.count { !$0.isOther } == 1 ? clause[0] : nil
    }
    guard terms.count > 1, terms.count == query.clauses.count,
      !terms.contains(where: { $0.isInTitle || $0.pinyin != nil })
    else { return nil }
    let tokens = terms.flatMap { $0.parts.map { String(decoding: $0.word.folded, as: UTF8.self) } }
    text = TermWriter([], begun).phrase(tokens, isPrefix: terms.last?.isPrefix == true)
  }

  /// The expression for some sides alone, or for both; in titles only, if that is asked.
  func text(for sides: [Side], inTitles: Bool = false) -> String {
    guard sides != Side.allCases || inTitles else { return text }
    let columns = sides.flatMap { side in
      let name = side == .first ? "first" : "second"
      return ["\(name)_title"] + (inTitles ? [] : ["\(name)_body"])
    }
    return "{\(columns.joined(separator: " "))} : (\(text))"
  }
}

/// Writes terms, with the stems that their words have in some languages.
private struct TermWriter {
  private let stemmers: [Stemmer]
  private let begun: BegunWords

  init(_ languages: Set<Language>, _ begun: BegunWords) {
    self.begun = begun
    stemmers = languages.sorted { $0.tag < $1.tag }.map { Stemmer($0) }
  }

  func expression(_ term: Term) -> String {
    let words = term.pinyin.map(sounds) ?? words(of: term)
    return term.isInTitle ? "({first_title second_title} : (\(words)))" : "(\(words))"
  }

  /// The ways to read letters as sounds.
  private func sounds(_ pinyin: Pinyin) -> String {
    pinyin.phrases.map { quoted($0.joined(separator: " ")) }.joined(separator: " OR ")
  }

  private func words(of term: Term) -> String {
    let last = term.parts.count - 1
    let isPhrase = last > 0 && !term.parts.contains { $0.isStemmed }
    return isPhrase
      ? phrase(term.parts.map { folded($0) }, isPrefix: term.isPrefix)
      : term.parts.enumerated().map { word($1, isPrefix: term.isPrefix && $0 == last) }
        .joined(separator: " AND ")
  }

  /// Tokens one behind the other, the last of which may be begun only.
  func phrase(_ tokens: [String], isPrefix: Bool) -> String {
    let text = quoted(tokens.joined(separator: " "))
    guard isPrefix, let last = tokens.last else { return text }
    guard let words = begun[last] else { return text + " *" }
    let ends = words.map { quoted((tokens.dropLast() + [$0]).joined(separator: " ")) }
    return "(" + ends.joined(separator: " OR ") + ")"
  }

  /// A word as it stands or by its stems: words that are their own stem are kept once, without `=`.
  private func word(_ part: Term.Part, isPrefix: Bool) -> String {
    let exact = phrase([folded(part)], isPrefix: isPrefix)
    var stems: [String] = []
    for stem in stemmers.flatMap(part.stems) {
      let stem = String(decoding: stem, as: UTF8.self)
      if !stems.contains(stem) { stems.append(stem) }
    }
    let forms = [exact] + stems.flatMap { [quoted("=" + $0), quoted($0)] }
    return forms.count == 1 ? exact : "(\(forms.joined(separator: " OR ")))"
  }

  private func folded(_ part: Term.Part) -> String {
    String(decoding: part.word.folded, as: UTF8.self)
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"").joined() + "\""
  }
}
