import Magazine

/// Something that is named in an issue, with every mention.
package struct IndexEntry: Hashable, Sendable {
  /// What is listed.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case standards, people, terms
  }

  package let kind: Kind
  /// The name in both languages; the same twice where it has one form.
  package let name: Parallel<String>
  package let mentions: [Locator]

  /// Makes an entry.
  package init(kind: Kind, name: Parallel<String>, mentions: [Locator]) {
    self.kind = kind
    self.name = name
    self.mentions = mentions
  }
}

/// The index of an issue: the standards named in its texts by their numbers, its people and the terms of its
/// glossary, each sorted by name.
package func indexEntries(
  _ stories: [Story], terms: [Parallel<String>], people: [Parallel<String>]
) -> [IndexEntry] {
  let texts = stories.flatMap(IndexedText.all)
  let beginnings = Side.allCases.map { side in TokenBeginnings(texts.filter { $0.side == side }) }
  let named = [(IndexEntry.Kind.people, people), (.terms, terms)].flatMap { kind, names in
    names.map { IndexEntry(kind: kind, name: $0, mentions: mentions(of: $0, in: beginnings)) }
      .filter { !$0.mentions.isEmpty }
      .sorted { $0.name.first.lowercased() < $1.name.first.lowercased() }
  }
  return standards(in: texts) + named
}

/// A paragraph cut into tokens, with where it stands.
private struct IndexedText {
  let article: Article.ID
  let block: Int
  let side: Side
  let text: String
  let tokens: TokenizedText

  static func all(of story: Story) -> [IndexedText] {
    Side.allCases.flatMap { side in
      story.body[side].enumerated().map { block, content in
        let text = content.plain
        return IndexedText(
          article: story.article.id, block: block, side: side, text: text,
          tokens: TokenizedText(text))
      }
    }
  }

  func locator(_ offset: Int) -> Locator {
    Locator(article: article, place: Place(block: block, side: side, offset: offset))
  }
}

/// The tokens of all texts of one side by what they begin with, so that a name is tried only where it
/// may begin: hundreds of names over every token take seconds.
private struct TokenBeginnings {
  private let texts: [IndexedText]
  /// By the first two bytes of tokens: texts in order, with the tokens in each.
  private var places: [[UInt8]: [(text: Int, tokens: [Int])]] = [:]

  init(_ texts: [IndexedText]) {
    self.texts = texts
    for (number, text) in texts.enumerated() {
      var own: [[UInt8]: [Int]] = [:]
      for (index, token) in text.tokens.tokens.enumerated() {
        own[Array(text.tokens.folded[token.bytes].prefix(2)), default: []].append(index)
      }
      for (key, tokens) in own { places[key, default: []].append((number, tokens)) }
    }
  }

  func mentions(of term: Term, _ stemmer: Stemmer) -> [Locator] {
    guard let first = term.parts.first else { return [] }
    // A stem may begin otherwise than its word: die, dying.
    let keys = Set([first.folded, first.stem ?? first.folded].map { Array($0.prefix(2)) })
    var starts: [Int: [Int]] = [:]
    for key in keys {
      for (text, tokens) in places[key] ?? [] { starts[text, default: []] += tokens }
    }
    return starts.sorted { $0.key < $1.key }.flatMap { number, tokens in
      let text = texts[number]
      return term.matches(in: text.tokens, startingAt: tokens.sorted(), stemmer: stemmer)
        .map { text.locator($0.lowerBound) }
    }
  }
}

/// Where a name stands, the texts of the first side before those of the second.
private func mentions(of name: Parallel<String>, in sides: [TokenBeginnings]) -> [Locator] {
  let stemmer = Stemmer()
  return zip(Side.allCases, sides).flatMap { side, beginnings -> [Locator] in
    guard let term = Query("\"\(name[side])\"").terms.first else { return [] }
    return beginnings.mentions(of: term, stemmer)
  }
}

private func standards(in texts: [IndexedText]) -> [IndexEntry] {
  var found: [String: (name: String, mentions: [Locator])] = [:]
  for text in texts {
    for designation in designations(in: text.text) {
      let key = designation.name.filter { $0 != " " }.map { "—–".contains($0) ? "-" : String($0) }
        .joined()
      found[key, default: (designation.name, [])].mentions.append(text.locator(designation.offset))
    }
  }
  return found.values.sorted { $0.name < $1.name }.map {
    IndexEntry(
      kind: .standards, name: Parallel(first: $0.name, second: $0.name), mentions: $0.mentions)
  }
}

/// The designations of standards in a text: GB 45067-2024, GB/T 44130.1—2024, ISO/IEC 27001:2022,
/// DB14/T 3027-2024; committees such as ISO/TC 180 are none.
func designations(in text: String) -> [(name: String, offset: Int)] {
  let scalars = Array(text.unicodeScalars)
  var result: [(String, Int)] = []
  var index = 0
  while index < scalars.count {
    guard isCapital(scalars[index]), index == 0 || !isWord(scalars[index - 1]) else {
      index += 1
      continue
    }
    var end = index
    while end < scalars.count,
      isCapital(scalars[end]) || scalars[end] == "/" || isDigit(scalars[end])
    { end += 1 }
    let body = String(String.UnicodeScalarView(scalars[index..<end]))
    var number = end
    if number < scalars.count, scalars[number] == " " || scalars[number] == "\u{A0}" { number += 1 }
    let start = number
    while number < scalars.count, isDigit(scalars[number]) || isJoint(scalars, number) {
      number += 1
    }
    if isPublisher(body), number - start >= 3, end < number, !isAward(scalars, number) {
      result.append((String(String.UnicodeScalarView(scalars[index..<number])), index))
      index = number
    } else {
      index = max(end, index + 1)
    }
  }
  return result
}

/// The IEC 1906 Award is none.
private func isAward(_ scalars: [Unicode.Scalar], _ end: Int) -> Bool {
  let rest = String(String.UnicodeScalarView(scalars[end..<min(scalars.count, end + 6)]))
  return rest.hasPrefix(" Award") || rest.hasPrefix("奖")
}

/// Who publishes standards; a `TC`, `SC` or `WG` in the name makes it a committee.
private func isPublisher(_ body: String) -> Bool {
  let parts = body.split(separator: "/").map(String.init)
  guard let first = parts.first,
    !parts.dropFirst().contains(where: {
      ["TC", "SC", "WG", "JTC"].contains($0.filter(\.isLetter))
    })
  else { return false }
  if first.hasPrefix("DB"), first.dropFirst(2).allSatisfy(\.isNumber) { return true }
  let publishers = [
    "GB", "ISO", "IEC", "ITU", "IEEE", "EN", "ASTM", "JJF", "JJG", "QB", "YY", "HJ", "T", "NB",
    "SJ", "YD", "JB",
  ]
  return publishers.contains(first) && (first != "T" || parts.count > 1)
}

private func isJoint(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  [".", "-", "—", "–", ":"].contains(scalars[index]) && index > 0 && isDigit(scalars[index - 1])
    && index + 1 < scalars.count && isDigit(scalars[index + 1])
}

private func isCapital(_ scalar: Unicode.Scalar) -> Bool { (65...90).contains(scalar.value) }
private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  isCapital(scalar) || isDigit(scalar) || (97...122).contains(scalar.value)
}
