import Magazine

extension WrittenLanguages {
  /// The blocks of an article on each side. Blocks that say nothing, and those that only one language
  /// has, stand on both, so that block N of one answers block N of the other.
  /// `places` are the indices of the blocks that passages have become, one for each.
  func body(of passages: some Collection<Passage>) -> (body: Body, places: [Int]) {
    guard languages.second != nil else {
      return (Body(first: passages.map(\.block)), Array(0..<passages.count))
    }
    var body = Body(first: [], second: [])
    var group = Group()
    var places: [Int] = []
    for passage in passages {
      let side = side(of: passage)
      if side == nil || group.isClosed(before: side) {
        group.move(to: &body)
      }
      // Blocks too many for their answers become part of the last; a link lands at or before them.
      places.append(body.first.count + (side.map { group.count(on: $0) } ?? 0))
      if let side { group.add(passage.block, side) } else { body.addToBoth(passage.block) }
    }
    group.move(to: &body)
    return (body, places.map { min($0, max(0, body.first.count - 1)) })
  }
}

/// Blocks of one language with those of the other that answer them.
private struct Group {
  private var blocks: Parallel<[Block]> = Parallel(first: [], second: [])
  private var order: [Side] = []

  /// Whether a block of a side no longer answers what is here: the other side has answered.
  func isClosed(before side: Side?) -> Bool {
    guard let side, let last = order.last, last != side else { return false }
    return order.contains(side)
  }

  /// How many blocks there are on a side.
  func count(on side: Side) -> Int { blocks[exactly: side]?.count ?? 0 }

  /// Adds a block on the side of its language.
  mutating func add(_ block: Block, _ side: Side) {
    order.append(side)
    blocks[side].append(block)
  }

  /// Moves what was gathered to both sides, as many blocks on one as on the other, and begins anew.
  mutating func move(to body: inout Body) {
    let (first, second) = (blocks.first, blocks.second ?? [])
    switch (first.isEmpty, second.isEmpty) {
    case (true, true): break
    case (false, true): first.forEach { body.addToBoth($0) }
    case (true, false): second.forEach { body.addToBoth($0) }
    case (false, false):
      let count = min(first.count, second.count)
      body.first += first.joined(to: count)
      body.second = (body.second ?? []) + second.joined(to: count)
    }
    self = Group()
  }
}

extension [Block] {
  /// The blocks as so many, those too many being part of the last.
  fileprivate func joined(to wanted: Int) -> [Block] {
    guard count > wanted, wanted > 0 else { return self }
    var result = Array(self[..<(wanted - 1)])
    let rest = self[(wanted - 1)...]
    let texts = rest.compactMap { if case .paragraph(let text, _) = $0 { text } else { nil } }
    if texts.count == rest.count {
      result.append(.paragraph(texts.joined(by: " ")))
    } else {
      result.append(.quotation(Array(rest)))
    }
    return result
  }
}

extension Body {
  fileprivate mutating func addToBoth(_ block: Block) {
    first.append(block)
    second?.append(block)
  }
}
