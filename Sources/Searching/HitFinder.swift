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
    /// The clauses it meets, a bit for each.
    let met: UInt64
  }

  /// The hits of the article; none where a clause is met nowhere in it, or an excluded term stands there.
  func hits(except known: Set<Int>) -> [Hit] {
    let findings = self.findings
    let count = first.clauses.count
    let all = count >= 64 ? .max : (UInt64(1) << UInt64(count)) - 1
    guard findings.reduce(0, { $0 | $1.met }) == all, !meetsExcluded else { return [] }
    let whole = findings.filter { $0.met == all }
    let found = whole.isEmpty ? findings.filter(isTelling) : whole
    // A paragraph found in both languages is one hit; its other side shows matches too.
    return found.enumerated().filter { index, finding in
      (index == 0 || found[index - 1].block != finding.block) && !known.contains(finding.block)
    }.compactMap { hit($0.element) }.nearestFirst(by: \.nearness)
  }

  /// The query as a side answers it.
  private func query(_ side: Side) -> StemmedQuery { side == .first ? first : second }

  /// Whether what stands in a paragraph is more than a word that holds others together: *for* alone tells
  /// nothing of *fit for*.
  private func isTelling(_ finding: Finding) -> Bool {
    finding.met & query(finding.side).lit != 0
  }

  /// The paragraphs that meet anything, in reading order, the head before all, the first side before the
  /// second.
  private var findings: [Finding] {
    let met = sides.map { side in
      (side, story.paragraphs(side).map { query(side).met(in: $0.tokens) } ?? [])
    }
    return (0...story.story.blockCount).flatMap { number in
      met.compactMap { side, met in
        number < met.count && met[number] != 0
          ? Finding(block: number - 1, side: side, met: met[number]) : nil
      }
    }
  }

  private var meetsExcluded: Bool {
    sides.contains { side in
      story.paragraphs(side).map { query(side).meetsExcluded($0.tokens) } ?? false
    }
  }

  /// A finding as it is shown: cut around where most of the query stands together.
  private func hit(_ finding: Finding) -> Hit? {
    guard let found = paragraph(finding.block, finding.side) else { return nil }
    // A passage may begin with a word that is not lit.
    let start = found.passage?.range.lowerBound ?? 0
    let first = found.paragraph.matches.first { $0.upperBound > start }
    return Hit(
      place: Place(
        block: finding.block, side: finding.side,
        offset: finding.block < 0 ? 0 : first?.lowerBound ?? 0),
      paragraph: found.paragraph,
      // The same paragraph in the other language, its own matches lit.
      partner: paragraph(finding.block, finding.side.other)?.paragraph,
      nearness: found.passage?.nearness ?? .apart, query: typed)
  }

  /// A paragraph of a side with what it holds of the query; `nil` where the side has none.
  private func paragraph(
    _ block: Int, _ side: Side
  ) -> (paragraph: FoundParagraph, passage: Passage?)? {
    guard let paragraphs = story.paragraphs(side), block + 1 < paragraphs.texts.count else {
      return nil
    }
    let query = query(side)
    let occurrences = query.occurrences(in: paragraphs.tokens, block + 1)
    let passage = Passage(of: occurrences, clauses: query.clauses.count)
    let found = FoundParagraph(
      paragraphs.texts[block + 1], matches: query.matches(occurrences), focus: passage?.range)
    return (found, passage)
  }
}
