import Magazine

/// Finds the paragraphs of articles that a query means: those that meet all its clauses, or where none
/// does, those that meet any while the article meets all. Titles are block -1.
///
/// Not to be shared between threads.
package struct HitFinder {
  package let query: Query
  /// The query in each language that was met so far.
  private var stemmed: [Language: StemmedQuery] = [:]

  /// Makes a finder for articles in any languages.
  package init(_ query: Query) { self.query = query }

  /// The hits in an article, those first in which the query stands closest together, else in reading
  /// order, but for blocks that are found already; a paragraph found on both sides is one.
  package mutating func hits(in story: TokenizedStory, except known: Set<Int> = []) -> [Hit] {
    let languages = story.story.languages
    let sides = Side.allCases.filter { side in
      languages[exactly: side].map { query.admits($0) } ?? false
    }
    let first = stemmed(in: languages.first)
    let second = languages.second.map { stemmed(in: $0) } ?? first
    return StoryScan(story: story, typed: query, first: first, second: second, sides: sides)
      .hits(except: known)
  }

  private mutating func stemmed(in language: Language) -> StemmedQuery {
    if let known = stemmed[language] { return known }
    let new = StemmedQuery(query, in: language)
    stemmed[language] = new
    return new
  }
}

/// A scan of one article for a query.
private struct StoryScan {
  let story: TokenizedStory
  let typed: Query
  /// The query in the language of each side.
  let first, second: StemmedQuery
  /// The sides that may be searched.
  let sides: [Side]

  /// What was found in one paragraph of one language.
  private struct Finding {
    let block: Int
    let side: Side
    let paragraph: TokenizedStory.Paragraph
    /// The clauses it meets, a bit for each.
    let met: UInt64
  }

  /// The hits of the article; none where a clause is met nowhere in it, or an excluded term stands there.
  func hits(except known: Set<Int>) -> [Hit] {
    var findings: [Finding] = []
    for block in blocks {
      for side in sides {
        if let finding = find(block, side) { findings.append(finding) }
      }
    }
    let count = first.clauses.count
    let all = count >= 64 ? .max : (UInt64(1) << UInt64(count)) - 1
    guard findings.reduce(0, { $0 | $1.met }) == all, !meetsExcluded else { return [] }
    let whole = findings.filter { $0.met == all }
    let found = whole.isEmpty ? findings.filter(isTelling) : whole
    // A paragraph found in both languages is one hit; its other side shows matches too.
    return found.enumerated().filter { index, finding in
      (index == 0 || found[index - 1].block != finding.block) && !known.contains(finding.block)
    }.map { hit($0.element) }.nearestFirst(by: \.nearness)
  }

  /// The query as a side answers it.
  private func query(_ side: Side) -> StemmedQuery { side == .first ? first : second }

  /// Whether what stands in a paragraph is more than a word that holds others together: *for* alone tells
  /// nothing of *fit for*.
  private func isTelling(_ finding: Finding) -> Bool {
    finding.met & query(finding.side).lit != 0
  }

  /// The blocks and, before them, the head.
  private var blocks: Range<Int> { -1..<story.story.blockCount }

  /// What a paragraph holds of the query; `nil` where it meets no clause.
  private func find(_ block: Int, _ side: Side) -> Finding? {
    guard let paragraph = story.paragraph(block, side) else { return nil }
    let met = query(side).met(in: paragraph.tokens, isTitle: block < 0)
    guard met != 0 else { return nil }
    return Finding(block: block, side: side, paragraph: paragraph, met: met)
  }

  private var meetsExcluded: Bool {
    sides.contains { side in
      query(side).excluded.contains { term in
        blocks.contains { block in
          story.paragraph(block, side).map { term.isFound(in: $0.tokens) } ?? false
        }
      }
    }
  }

  /// A finding as it is shown: cut around where most of the query stands together.
  private func hit(_ finding: Finding) -> Hit {
    let own = query(finding.side)
    let occurrences = own.occurrences(in: finding.paragraph.tokens)
    let passage = Passage(of: occurrences, clauses: own.clauses.count)
    let matches = own.matches(occurrences)
    // A passage may begin with a word that is not lit.
    let first = matches.first { $0.upperBound > passage?.range.lowerBound ?? 0 }
    return Hit(
      place: Place(
        block: finding.block, side: finding.side,
        offset: finding.block < 0 ? 0 : first?.lowerBound ?? 0),
      paragraph: FoundParagraph(finding.paragraph.text, matches: matches, focus: passage?.range),
      partner: partner(of: finding), nearness: passage?.nearness ?? .apart, query: typed)
  }

  /// The same paragraph in the other language, its own matches lit.
  private func partner(of finding: Finding) -> FoundParagraph? {
    story.paragraph(finding.block, finding.side.other).map { paragraph in
      let query = query(finding.side.other)
      let occurrences = query.occurrences(in: paragraph.tokens)
      return FoundParagraph(
        paragraph.text, matches: query.matches(occurrences),
        focus: Passage(of: occurrences, clauses: query.clauses.count)?.range)
    }
  }
}
