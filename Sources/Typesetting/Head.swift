import Magazine

/// The head of an article as texts to set: kicker, title, the title's translation, dek and byline.
struct Head {
  private let story: Story

  init(_ story: Story) { self.story = story }

  /// The texts of one language; `alone` adds the title of the other one.
  func parts(_ side: Side, alone: Bool) -> [(role: Style.Role, text: String)] {
    let article = story.article
    var parts: [(Style.Role, String)] = []
    if let kicker = article.kicker { parts.append((.kicker, kicker[side])) }
    parts.append((.title, article.title[side]))
    if alone, let other = article.title[exactly: side.other] { parts.append((.otherTitle, other)) }
    if let dek = article.dek { parts.append((.dek, dek[side])) }
    if let byline = article.byline { parts.append((.byline, byline[side])) }
    return parts
  }

  /// The strips of the head, one for each part, a blank line after each but the kicker.
  func set(_ side: Side, alone: Bool, _ format: Format) -> [Strip] {
    let parts = parts(side, alone: alone)
    var offset = 0
    return parts.enumerated().map { number, part in
      let own = part.role == .otherTitle ? side.other : side
      let setter = TextSetter(story.languages[own], on: own, format.typography)
      var strip = setter.set(
        Text(part.text), part.role, as: .display, measure: format.measure, offset: offset)
      offset += part.text.scalarCount + 1
      let joinsNext =
        part.role == .kicker || number == parts.count - 1
        || parts[number + 1].role == .otherTitle
      if !joinsNext { strip.lines.append(Strip.SetLine(runs: [], offset: offset - 1)) }
      return strip
    }
  }

  /// The parts of one language with where each begins in the head, in scalars.
  func placed(_ side: Side, alone: Bool) -> [HeadPart] {
    var offset = 0
    return parts(side, alone: alone).map { role, text in
      defer { offset += text.scalarCount + 1 }
      return HeadPart(
        text: text, side: role == .otherTitle ? side.other : side, page: side, offset: offset)
    }
  }

  /// The scalars of the head in one language.
  func length(_ side: Side, alone: Bool) -> Int {
    parts(side, alone: alone).reduce(0) { $0 + $1.text.scalarCount + 1 }
  }
}

/// A part of an article's head as it stands on the page.
package struct HeadPart: Hashable, Sendable {
  package let text: String
  /// The side whose text it is.
  package let side: Side
  /// The side of the page that it stands on: the translation of the title stands under the title.
  package let page: Side
  /// Where it begins in the head, in scalars.
  package let offset: Int
}

extension Galley {
  /// The parts of the head in the order in which they are set.
  package var head: [HeadPart] {
    let head = Head(story)
    guard format.arrangement == .facing else { return head.placed(format.side, alone: true) }
    return [format.side, format.side.other].flatMap { head.placed($0, alone: false) }
  }
}
