import Magazine

/// Something that is named in an issue, with every mention.
package struct IndexEntry: Hashable, Sendable {
  /// What is listed.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case standards, people, terms
  }

  /// What is named.
  package let kind: Kind
  /// The name in both languages; the same twice where it has one form.
  package let name: Parallel<String>
  /// Where it is named, in reading order, a place for each paragraph.
  package let mentions: [Locator]
  /// What a standard is called in the texts of each side, where they say it.
  package let titles: [Side: String]

  /// Makes an entry.
  package init(
    kind: Kind, name: Parallel<String>, mentions: [Locator], titles: [Side: String] = [:]
  ) {
    self.kind = kind
    self.name = name
    self.mentions = mentions
    self.titles = titles
  }

  /// The paragraphs that name it: one and its translation count once.
  package var paragraphs: Int {
    let blocks = mentions.map {
      Locator(article: $0.article, place: Place(block: $0.place.block, side: .first, offset: 0))
    }
    return Set(blocks).count
  }
}

/// The index of an issue: the standards named in its texts by their numbers, its people and the terms of its
/// glossary, standards sorted by number, the others by name.
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
  return standards(in: texts, titled: StandardTitles(stories)) + named
}

/// A paragraph cut into tokens, with where it stands.
private struct IndexedText {
  let article: Article.ID
  let block: Int
  let side: Side
  let text: String
  let tokens: TokenizedText

  /// All texts of an article that may name something, its head too.
  static func all(of story: Story) -> [IndexedText] {
    Side.allCases.flatMap { side in
      (story.body[exactly: side] ?? []).enumerated().map { block, content in
        IndexedText(
          article: story.article.id, block: block, side: side, text: content.plain,
          tokens: TokenizedText(content))
      }
    }
  }

  /// Where an offset in the text, in scalars, stands in the publication.
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

  /// Where a name stands, as it is written: a name has no stems.
  func mentions(of name: String) -> [Locator] {
    guard let term = StemmedQuery(Query("\"\(name)\""), in: .english).clauses.first?.first,
      let first = term.term.parts.first
    else { return [] }
    return (places[Array(first.word.folded.prefix(2))] ?? []).flatMap { number, tokens in
      let text = texts[number]
      return term.matches(in: text.tokens, startingAt: tokens).map { text.locator($0.lowerBound) }
    }
  }
}

/// Where a name stands, the texts of the first side before those of the second.
private func mentions(of name: Parallel<String>, in sides: [TokenBeginnings]) -> [Locator] {
  zip(Side.allCases, sides).flatMap { side, beginnings in
    name[exactly: side].map(beginnings.mentions) ?? []
  }
}

private func standards(
  in texts: [IndexedText], titled titles: StandardTitles
) -> [IndexEntry] {
  var found: [Designation: (name: String, mentions: [Locator])] = [:]
  for text in texts {
    for mention in standardMentions(in: text.text) {
      let name = mention.designation.text
      found[mention.designation, default: (name, [])].mentions
        .append(text.locator(mention.range.lowerBound))
    }
  }
  return found.sorted { $0.key < $1.key }.map {
    IndexEntry(
      kind: .standards, name: Parallel(first: $0.value.name, second: $0.value.name),
      mentions: $0.value.mentions, titles: titles.titles[$0.key] ?? [:])
  }
}

/// Where a text names standards by their numbers; the IEC 1906 Award is none.
func standardMentions(in text: String) -> [Designation.Mention] {
  let scalars = Array(text.unicodeScalars)
  return Designation.mentions(in: text).filter { mention in
    let rest = scalars[mention.range.upperBound...].prefix(6)
    let isAward = rest.starts(with: " Award".unicodeScalars) || rest.first == "奖"
    return mention.designation.isStandard && !isAward
  }
}
