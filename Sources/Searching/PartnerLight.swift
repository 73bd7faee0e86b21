import Magazine

extension Answer {
  /// The same answer with the other line of a hit lit too, where a glossary knows what the lit words
  /// are called there.
  package func lightingPartners(by terms: [Parallel<String>]) -> Answer {
    let glossary = PartnerGlossary(terms, for: articles.flatMap(\.hits))
    guard !glossary.isEmpty else { return self }
    var answer = self
    for index in answer.articles.indices {
      answer.articles[index].hits = answer.articles[index].hits.map { glossary.light($0) }
    }
    return answer
  }
}

/// The terms of a glossary that say something about what hits have lit.
private struct PartnerGlossary {
  /// On each side as folded scalars.
  private var pairs: [[Side: [UInt32]]] = []

  var isEmpty: Bool { pairs.isEmpty }

  init(_ terms: [Parallel<String>], for hits: [Hit]) {
    let lit = Set(hits.flatMap { hit in hit.snippet.matches.map { hit.snippet.letters(in: $0) } })
    pairs = terms.compactMap { term -> [Side: [UInt32]]? in
      guard let second = term.second else { return nil }
      return [.first: folded(term.first), .second: folded(second)]
    }.filter { pair in
      lit.contains { word in pair.values.contains { $0.holds(word) } }
    }
  }

  /// A hit with the partners of its lit words lit in its other line.
  func light(_ hit: Hit) -> Hit {
    guard let other = hit.other, other.matches.isEmpty else { return hit }
    let (own, partner) = (hit.snippet.letters, other.letters)
    let side = hit.place.side
    var found: [Range<Int>] = []
    for pair in pairs {
      guard let name = pair[side], let translation = pair[side.other],
        own.allRanges(of: name).contains(where: { range in
          hit.snippet.matches.contains { $0.overlaps(range) }
        })
      else { continue }
      found += partner.allRanges(of: translation)
    }
    guard !found.isEmpty else { return hit }
    return Hit(
      place: hit.place, snippet: hit.snippet, other: other.lit(found.merged),
      nearness: hit.nearness, query: hit.query)
  }
}

extension Snippet {
  /// Its scalars without capitals.
  fileprivate var letters: [UInt32] { folded(text) }

  fileprivate func letters(in range: Range<Int>) -> [UInt32] {
    let all = letters
    return Array(all[range.clamped(to: all.indices)])
  }
}

/// The scalars of a text without capitals, one for one.
private func folded(_ text: String) -> [UInt32] {
  text.unicodeScalars.map { scalar in
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first?.value ?? scalar.value : scalar.value
  }
}

extension [UInt32] {
  fileprivate func holds(_ part: [UInt32]) -> Bool { !allRanges(of: part).isEmpty }

  /// Every place where a part stands.
  fileprivate func allRanges(of part: [UInt32]) -> [Range<Int>] {
    guard let first = part.first, part.count <= count else { return [] }
    return (0...count - part.count).filter {
      self[$0] == first && self[$0..<$0 + part.count].elementsEqual(part)
    }.map { $0..<$0 + part.count }
  }
}

extension [Range<Int>] {
  /// The same ranges in order, those that overlap made one.
  fileprivate var merged: [Range<Int>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { result, range in
      guard let last = result.last, last.upperBound >= range.lowerBound else {
        return result.append(range)
      }
      result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
    }
  }
}
