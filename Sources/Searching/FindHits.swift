import Magazine

/// The paragraphs of an article that a query means: those that meet all its clauses, or where none
/// does, those that meet any while the article meets all. Titles are block -1.
public func findHits(in story: Story, _ query: Query, _ stemmer: Stemmer) -> [Hit] {
  HitFinder(story: story, query: query, stemmer: stemmer).hits()
}

private struct HitFinder {
  let story: Story
  let query: Query
  let stemmer: Stemmer

  /// What was found in one paragraph of one language.
  private struct Finding {
    let block: Int
    let language: Language
    let text: String
    let matches: [Range<Int>]
    /// The clauses it meets, a bit for each.
    let met: UInt64
  }

  func hits() -> [Hit] {
    let findings = (-1..<story.blockCount).flatMap { block in
      languages.compactMap { find(block, $0) }
    }
    let all = query.clauses.count >= 64 ? .max : (UInt64(1) << UInt64(query.clauses.count)) - 1
    guard findings.reduce(0, { $0 | $1.met }) == all, !meetsExcluded else { return [] }
    let whole = findings.filter { $0.met == all }
    let found = whole.isEmpty ? findings : whole
    // A paragraph found in both languages is one hit; its other side shows matches too.
    return found.enumerated().filter { index, finding in
      index == 0 || found[index - 1].block != finding.block
    }.map { hit($0.element) }
  }

  private var languages: [Language] {
    for case .language(let language) in query.filters.reversed() { return [language] }
    return Language.allCases
  }

  private func find(_ block: Int, _ language: Language) -> Finding? {
    let text = plain(block, language)
    guard !text.isEmpty else { return nil }
    let tokens = TokenizedText(text)
    var met: UInt64 = 0
    for (index, clause) in query.clauses.enumerated().prefix(64) {
      let isMet = clause.contains { term in
        (!term.isInTitle || block < 0) && !term.matches(in: tokens, stemmer: stemmer).isEmpty
      }
      if isMet { met |= 1 << UInt64(index) }
    }
    guard met != 0 else { return nil }
    return Finding(
      block: block, language: language, text: text,
      matches: query.matches(in: tokens, stemmer: stemmer), met: met)
  }

  private var meetsExcluded: Bool {
    query.excluded.contains { term in
      (-1..<story.blockCount).contains { block in
        languages.contains { language in
          !term.matches(in: TokenizedText(plain(block, language)), stemmer: stemmer).isEmpty
        }
      }
    }
  }

  /// The text of a block, or of the head of the article.
  private func plain(_ block: Int, _ language: Language) -> String {
    guard block < 0 else {
      let blocks = story.body[language]
      return block < blocks.count ? blocks[block].plain : ""
    }
    let article = story.article
    return [article.title, article.kicker, article.dek, article.byline].compactMap { $0?[language] }
      .joined(separator: "\n")
  }

  private func hit(_ finding: Finding) -> Hit {
    let other = plain(finding.block, finding.language.other)
    let matches = query.matches(in: TokenizedText(other), stemmer: stemmer)
    return Hit(
      place: Place(
        block: finding.block, language: finding.language,
        offset: finding.block < 0 ? 0 : finding.matches.first?.lowerBound ?? 0),
      snippet: Snippet(of: finding.text, matches: finding.matches),
      other: Snippet(of: other, matches: matches))
  }
}
