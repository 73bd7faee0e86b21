import Magazine

/// A story cut into tokens, its head as block -1.
package struct TokenizedStory: Sendable {
  package let story: Story
  private let head: Parallel<Paragraph>
  private let blocks: Parallel<[Paragraph]>

  /// A paragraph and its tokens.
  struct Paragraph: Sendable {
    let text: String
    let tokens: TokenizedText

    init(_ text: String) {
      self.text = text
      tokens = TokenizedText(text)
    }
  }

  /// Cuts a story.
  package init(_ story: Story) {
    self.story = story
    let article = story.article
    let parts = [article.title, article.kicker, article.dek, article.byline].compactMap { $0 }
    head = Parallel(
      first: Paragraph(parts.map(\.first).joined(separator: "\n")),
      second: Paragraph(parts.map(\.[.second]).joined(separator: "\n")))
    blocks = story.body.map { $0.map { Paragraph($0.plain) } }
  }

  /// A block in a language, or the head; `nil` where the language has none.
  func paragraph(_ block: Int, _ side: Side) -> Paragraph? {
    if block < 0 { return head[side] }
    return block < blocks[side].count ? blocks[side][block] : nil
  }
}

/// The paragraphs of an article that a query means: those that meet all its clauses, or where none
/// does, those that meet any while the article meets all. Titles are block -1.
package func findHits(in story: TokenizedStory, _ query: Query, _ stemmer: Stemmer) -> [Hit] {
  HitFinder(story: story, query: query, stemmer: stemmer).hits()
}

private struct HitFinder {
  let story: TokenizedStory
  let query: Query
  let stemmer: Stemmer

  /// What was found in one paragraph of one language.
  private struct Finding {
    let block: Int
    let side: Side
    let paragraph: TokenizedStory.Paragraph
    /// The clauses it meets, a bit for each.
    let met: UInt64
  }

  func hits() -> [Hit] {
    let count = story.story.blockCount
    let findings = (-1..<count).flatMap { block in sides.compactMap { find(block, $0) } }
    let all = query.clauses.count >= 64 ? .max : (UInt64(1) << UInt64(query.clauses.count)) - 1
    guard findings.reduce(0, { $0 | $1.met }) == all, !meetsExcluded else { return [] }
    let whole = findings.filter { $0.met == all }
    let found = whole.isEmpty ? findings : whole
    // A paragraph found in both languages is one hit; its other side shows matches too.
    return found.enumerated().filter { index, finding in
      index == 0 || found[index - 1].block != finding.block
    }.map { hit($0.element) }
  }

  private var sides: [Side] {
    for case .side(let side) in query.filters.reversed() { return [side] }
    return Side.allCases
  }

  private func find(_ block: Int, _ side: Side) -> Finding? {
    guard let paragraph = story.paragraph(block, side) else { return nil }
    var met: UInt64 = 0
    for (index, clause) in query.clauses.enumerated().prefix(64) {
      let isMet = clause.contains { term in
        (!term.isInTitle || block < 0) && term.isFound(in: paragraph.tokens, stemmer: stemmer)
      }
      if isMet { met |= 1 << UInt64(index) }
    }
    guard met != 0 else { return nil }
    return Finding(block: block, side: side, paragraph: paragraph, met: met)
  }

  private var meetsExcluded: Bool {
    query.excluded.contains { term in
      (-1..<story.story.blockCount).contains { block in
        sides.contains { side in
          story.paragraph(block, side)
            .map { term.isFound(in: $0.tokens, stemmer: stemmer) } ?? false
        }
      }
    }
  }

  private func hit(_ finding: Finding) -> Hit {
    let other = story.paragraph(finding.block, finding.side.other)
    let matches = query.matches(in: finding.paragraph.tokens, stemmer: stemmer)
    let others = other.map { query.matches(in: $0.tokens, stemmer: stemmer) }
    return Hit(
      place: Place(
        block: finding.block, side: finding.side,
        offset: finding.block < 0 ? 0 : matches.first?.lowerBound ?? 0),
      snippet: Snippet(of: finding.paragraph.text, matches: matches),
      other: Snippet(of: other?.text ?? "", matches: others ?? []))
  }
}
