extension Story {
  /// The text at a place, by which it can be found again: up to 40 scalars of its block.
  package func quote(at place: Place) -> String {
    guard let text = plain(place.block, place.side) else { return "" }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.dropFirst(max(0, place.offset)).prefix(40)))
  }

  /// The place where a quote stands now: where it stood, or nearest to it in its block, or
  /// anywhere in its language. Where it is gone, as near to the old place as the text allows.
  package func anchor(_ place: Place, quote: String) -> Place {
    guard !quote.isEmpty, place.block >= 0 else { return clamped(place) }
    return self.place(of: quote, near: place) ?? clamped(place)
  }

  /// Where an article was left, in its text as it is now.
  package func place(of kept: KeptPlace) -> Place {
    quote(at: kept.place) == kept.quote ? kept.place : anchor(kept.place, quote: kept.quote)
  }

  /// The place where a quote, or the beginning or the end of it, stands now; `nil` where it is gone.
  package func place(of quote: String, near place: Place) -> Place? {
    let wanted = Array(quote.unicodeScalars)
    // A short paragraph is its own quote.
    for length in [wanted.count, wanted.count / 2, wanted.count / 4]
    where length >= min(4, wanted.count) {
      if let found = find(Array(wanted.prefix(length)), near: place) { return found }
    }
    let half = wanted.count / 2
    guard half >= 8, var found = find(Array(wanted[half...]), near: place) else { return nil }
    found.offset = max(0, found.offset - half)
    return found
  }

  private func plain(_ block: Int, _ side: Side) -> String? {
    let blocks = body[side]
    return blocks.indices.contains(block) ? blocks[block].plain : nil
  }

  /// The place nearest to another at which a text stands, its own block first, then the blocks around it.
  private func find(_ quote: [Unicode.Scalar], near place: Place) -> Place? {
    let count = body[place.side].count
    let order = (0..<count).sorted { abs($0 - place.block) < abs($1 - place.block) }
    for block in order {
      guard let text = plain(block, place.side) else { continue }
      let scalars = Array(text.unicodeScalars)
      let starts = scalars.indices.filter { scalars[$0...].starts(with: quote) }
      let wanted = block == place.block ? place.offset : 0
      if let offset = starts.min(by: { abs($0 - wanted) < abs($1 - wanted) }) {
        return Place(block: block, side: place.side, offset: offset)
      }
    }
    return nil
  }

  /// The same place, or the last before it that the text still has.
  private func clamped(_ place: Place) -> Place {
    var place = place
    place.block = min(max(-1, place.block), blockCount - 1)
    if let text = plain(place.block, place.side) {
      place.offset = min(place.offset, max(0, text.scalarCount - 1))
    }
    return place
  }
}
