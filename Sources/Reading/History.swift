import Magazine

/// The places visited, as in a browser.
struct History: Hashable, Sendable {
  /// Where one was: the front page, or a place in an article.
  enum Waypoint: Hashable, Sendable {
    case front
    case locator(Locator)
  }

  private(set) var back: [Waypoint] = []
  private(set) var forward: [Waypoint] = []
  /// Stops on the way that are remembered: they are kept as one text, and who goes back looks at each.
  private static let limit = 100

  /// A history with nothing in it.
  init() {}

  /// The history that a text remembers, without what it does not say well.
  init(_ text: String) {
    back = text.split(separator: "\n").compactMap { Waypoint($0) }
  }

  /// What is remembered of it from one day to the next: a waypoint in each line.
  var text: String { back.suffix(40).map(\.text).joined(separator: "\n") }

  /// Remembers a waypoint that is being left for a new one.
  mutating func leave(_ waypoint: Waypoint) {
    if back.last != waypoint { back.append(waypoint) }
    if back.count > History.limit { back.removeFirst() }
    forward = []
  }

  /// The waypoint before, while `current` becomes the one to come forward to.
  mutating func goBack(from current: Waypoint) -> Waypoint? {
    while let waypoint = back.popLast() {
      if waypoint == current { continue }
      forward.append(current)
      return waypoint
    }
    return nil
  }

  /// The waypoint that `goBack` left.
  mutating func goForward(from current: Waypoint) -> Waypoint? {
    guard let waypoint = forward.popLast() else { return nil }
    back.append(current)
    return waypoint
  }
}

extension History.Waypoint {
  /// `springs 4 second 120`, or `front`.
  fileprivate var text: String {
    switch self {
    case .front: "front"
    case .locator(let locator):
      "\(locator.article) \(locator.place.block) \(name(of: locator.place.side)) "
        + "\(locator.place.offset)"
    }
  }

  fileprivate init?(_ text: Substring) {
    let words = text.split(separator: " ")
    if words == ["front"] {
      self = .front
    } else if words.count == 4, let block = Int(words[1]), let offset = Int(words[3]),
      let side = sides[String(words[2])]
    {
      let place = Place(block: block, side: side, offset: offset)
      self = .locator(Locator(article: String(words[0]), place: place))
    } else {
      return nil
    }
  }
}

private func name(of side: Side) -> String { side == .first ? "first" : "second" }

/// Sides by their names; until 0.2 they were kept by the tags of the only two languages.
private let sides: [String: Side] = [
  "first": .first, "second": .second, "en": .first, "zh": .second,
]
