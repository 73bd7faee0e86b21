import Magazine

/// The places visited, as in a browser.
struct History: Hashable, Sendable {
  /// The front page, or a place in an article.
  enum Stop: Hashable, Sendable {
    case front
    case locator(Locator)
  }

  private(set) var back: [Stop] = []
  private(set) var forward: [Stop] = []
  private static let limit = 100

  /// A history with nothing in it.
  init() {}

  /// The history that a text remembers, without what it does not say well.
  init(_ text: String) {
    back = text.split(separator: "\n").compactMap { Stop($0) }
  }

  /// What is remembered of it from one day to the next: a stop in each line.
  var text: String { back.suffix(40).map(\.text).joined(separator: "\n") }

  /// Remembers a stop that is being left for a new one.
  mutating func leave(_ stop: Stop) {
    if back.last != stop { back.append(stop) }
    if back.count > History.limit { back.removeFirst() }
    forward = []
  }

  /// The stop before, while `current` becomes the one to come forward to.
  mutating func goBack(from current: Stop) -> Stop? {
    while let stop = back.popLast() {
      if stop == current { continue }
      forward.append(current)
      return stop
    }
    return nil
  }

  /// The stop that `goBack` left.
  mutating func goForward(from current: Stop) -> Stop? {
    guard let stop = forward.popLast() else { return nil }
    back.append(current)
    return stop
  }
}

extension History.Stop {
  /// `springs 4 zh 120`, or `front`.
  fileprivate var text: String {
    switch self {
    case .front: "front"
    case .locator(let locator):
      "\(locator.article) \(locator.place.block) \(locator.place.side.rawValue) "
        + "\(locator.place.offset)"
    }
  }

  fileprivate init?(_ text: Substring) {
    let words = text.split(separator: " ")
    if words == ["front"] {
      self = .front
    } else if words.count == 4, let block = Int(words[1]), let offset = Int(words[3]),
      let side = Side(rawValue: String(words[2]))
    {
      let place = Place(block: block, side: side, offset: offset)
      self = .locator(Locator(article: String(words[0]), place: place))
    } else {
      return nil
    }
  }
}
