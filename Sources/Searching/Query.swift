import Magazine

/// What a reader asks for, as typed:
///
///     碳足迹 carbon*  "fit for 55"  -solar  wind or hydro  column:spotlight  lang:fr  title:GB  issue:2025
///
/// Any text is a query; what has no meaning as an operator is searched for.
package struct Query: Hashable, Sendable {
  /// Each clause has to be met, by any one of its terms.
  package private(set) var clauses: [[Term]] = []
  /// None of these may stand in the article.
  package private(set) var excluded: [Term] = []
  package private(set) var filters: [QueryFilter] = []

  /// Reads what was typed. `isTyping` lets the last word be the beginning of one.
  package init(_ text: String, isTyping: Bool = false) {
    var parts = QueryPart.split(text).joiningDesignations[...]
    var joinsNext = false
    while let part = parts.popFirst() {
      if part.isOr, !clauses.isEmpty, !parts.isEmpty {
        joinsNext = true
        continue
      }
      let isLast = parts.isEmpty && isTyping && !text.hasSuffix(" ")
      add(part, isOpen: isLast && !part.isQuoted, joins: joinsNext)
      joinsNext = false
    }
  }

  /// Whether there is anything to search for.
  package var isEmpty: Bool { clauses.isEmpty }

  /// Whether more is asked for than is searched for at once: every word is looked for in every paragraph
  /// that holds all the others.
  package var isTooLong: Bool {
    let terms = clauses.joined().filter { !$0.isOther } + excluded
    return terms.count > Query.mostWords
      || terms.reduce(0) { $0 + $1.parts.count } > Query.mostTokens
  }

  /// The most words and phrases that are searched for at once.
  package static let mostWords = 64
  /// The most words and characters in all of them.
  package static let mostTokens = 256

  /// One of the clauses alone.
  package func only(_ clause: Int) -> Query {
    var query = Query("")
    query.clauses = [clauses[clause]]
    return query
  }

  /// All terms that a hit may show.
  package var terms: [Term] { clauses.flatMap { $0 } }

  /// Whether texts in a language may answer: any where none is asked for.
  package func admits(_ language: Language) -> Bool {
    let wanted = filters.compactMap {
      if case .language(let language) = $0 { language } else { nil }
    }
    return wanted.isEmpty || wanted.contains { $0.meets(language) }
  }

  private mutating func add(_ part: QueryPart, isOpen: Bool, joins: Bool) {
    if let filter = part.filter { return filters.append(filter) }
    guard let term = Term(part, isOpen: isOpen) else { return }
    let terms = [term] + others(than: term, part, isOpen: isOpen)
    if part.isExcluded {
      excluded += terms
    } else if joins {
      clauses[clauses.count - 1] += terms
    } else {
      clauses.append(terms)
    }
  }

  /// What else a part means: its other spelling, and the other marks of a standard's number.
  private func others(than term: Term, _ part: QueryPart, isOpen: Bool) -> [Term] {
    let marked = part.recommendations.compactMap { Term($0, isOpen: isOpen)?.asOther }
    return marked + (term.otherSpelling.map { [$0] } ?? [])
  }
}

/// A word, a phrase, some characters, or Pinyin: tokens that follow each other.
package struct Term: Hashable, Sendable {
  /// One token, with what separates it from the one before.
  package struct Part: Hashable, Sendable {
    package let word: Word
    /// Whether it may stand in another form, by its stem.
    package let isStemmed: Bool
    let gap: Gap

    /// Its stems; none where it has to stand as it was typed.
    package func stems(by stemmer: Stemmer) -> [[UInt8]] {
      isStemmed ? stemmer.stems(of: word) : []
    }
  }

  package private(set) var parts: [Part]
  /// The last part is the beginning of a word.
  package let isPrefix: Bool
  /// The term has to stand in a title.
  package let isInTitle: Bool
  private let isQuoted: Bool
  /// Whether it stands beside what was typed, as another way to write it.
  package private(set) var isOther = false
  /// What the term is read as instead of its letters; set by `asPinyin`.
  package private(set) var pinyin: Pinyin?

  /// Cuts a part of a query into tokens; `nil` where it has none. `isOpen` lets its last word be the
  /// beginning of one.
  init?(_ part: QueryPart, isOpen: Bool) {
    var parts: [Part] = []
    var text = part.text
    var lastKind = TokenScanner.Kind.word
    text.withUTF8 { bytes in
      var scanner = TokenScanner(bytes)
      while scanner.next() {
        // Who asks for l'eau means d'eau too.
        if scanner.isElided, parts.isEmpty, !part.isQuoted { continue }
        let isStemmed = scanner.kind == .word && !part.isQuoted
        parts.append(Part(word: scanner.word, isStemmed: isStemmed, gap: scanner.gap))
        lastKind = scanner.kind
      }
    }
    guard let last = parts.last else { return nil }
    self.parts = parts
    let isLong = last.word.folded.count > 1 || parts.count > 1
    isPrefix = lastKind != .character && (part.isPrefix || (isOpen && isLong))
    isInTitle = part.isInTitle
    isQuoted = part.isQuoted
  }

  /// The letters of a term that is nothing else, as they might be Pinyin.
  package var letters: [UInt8]? {
    guard parts.allSatisfy({ $0.word.folded.allSatisfy { (0x61...0x7A).contains($0) } }) else {
      return nil
    }
    return parts.flatMap(\.word.folded)
  }

  /// The same term as another way to write what was typed.
  var asOther: Term {
    var term = self
    term.isOther = true
    return term
  }

  /// The term in the other spelling of English; `nil` where it has one, or is quoted.
  var otherSpelling: Term? {
    guard !isQuoted else { return nil }
    var term = asOther
    term.parts = parts.map { part in
      guard part.isStemmed, part.word.spelled == nil,
        let other = Searching.otherSpelling(of: part.word.folded)
      else { return part }
      return Part(word: Word(folded: other, spelled: nil), isStemmed: true, gap: part.gap)
    }
    return term.parts == parts ? nil : term
  }

  /// Whether it is one word that only holds others together in a language; a quoted one is meant.
  func isFunctionWord(in language: Language) -> Bool {
    !isQuoted && pinyin == nil && parts.count == 1
      && language.isFunctionWord(parts[0].word.folded)
  }

  /// The same term, read as Pinyin.
  package func reading(as pinyin: Pinyin) -> Term {
    var term = self
    term.pinyin = pinyin
    return term
  }
}

extension Query {
  /// What the query may mean, the surest first: what was typed, then its letters as syllables of Pinyin,
  /// then as initials.
  package var meanings: [Query] {
    [self] + [false, true].compactMap { asPinyin(initials: $0) }
  }

  /// The query with its terms read as syllables, or as initials; `nil` where any of them cannot be.
  package func asPinyin(initials: Bool) -> Query? {
    guard !clauses.isEmpty, excluded.isEmpty else { return nil }
    // `biao zhun` is one word in Chinese.
    let letters = clauses.compactMap { clause in
      clause.count { !$0.isOther } == 1 ? clause[0].letters : nil
    }
    guard letters.count == clauses.count, let first = clauses[0].first else { return nil }
    let joined = letters.flatMap { $0 }
    guard let pinyin = initials ? Pinyin.initials(joined) : Pinyin.syllables(joined) else {
      return nil
    }
    var query = self
    query.clauses = [[first.reading(as: pinyin)]]
    return query
  }
}

extension Language {
  /// Whether one of two tags says no more than the other begins with: `zh` and `zh-Hans`, but not
  /// `zh-Hans` and `zh-Hant` (RFC 4647 3.3.1, in both directions).
  fileprivate func meets(_ other: Language) -> Bool {
    tag == other.tag || tag.hasPrefix("\(other.tag)-") || other.tag.hasPrefix("\(tag)-")
  }
}
