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
    let wanted = Array(quote.unicodeScalars)
    for length in [wanted.count, wanted.count / 2, wanted.count / 4] where length >= 4 {
      if let found = find(Array(wanted.prefix(length)), near: place) { return found }
    }
    return clamped(place)
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
