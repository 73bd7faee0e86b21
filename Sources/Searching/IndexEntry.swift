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
  let named = [(IndexEntry.Kind.people, people), (.terms, terms)].flatMap { kind, names in
    names.map { IndexEntry(kind: kind, name: $0, mentions: mentions(of: $0, in: texts)) }
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

private func mentions(of name: Parallel<String>, in texts: [IndexedText]) -> [Locator] {
  let stemmer = Stemmer()
  return Side.allCases.flatMap { side -> [Locator] in
    guard let term = Query("\"\(name[side])\"").terms.first else { return [] }
    return texts.filter { $0.side == side }.flatMap { text in
      term.matches(in: text.tokens, stemmer: stemmer).map { text.locator($0.lowerBound) }
    }
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
