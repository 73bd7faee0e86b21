import Grid
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

  /// The strips of the head: the title over a rule, air around both, as far as its form has room
  /// for them. Offsets are those of the whole head, so that a place holds in every form.
  func set(_ side: Side, alone: Bool, _ format: Format) -> [Strip] {
    let parts = parts(side, alone: alone)
    let rule = parts.lastIndex { $0.role == .title || $0.role == .otherTitle }
    var offset = 0
    var strips: [Strip] = []
    for (number, part) in parts.enumerated() {
      let own = part.role == .otherTitle ? side.other : side
      if format.head.shows(part.role) {
        let setter = TextSetter(
          story.languages[own], on: own, format.typography, opensLeft: format.opensLeft(side))
        strips.append(
          setter.set(
            Text(part.text), part.role, as: .display, measure: format.measures[side],
            offset: offset))
      }
      offset += part.text.scalarCount + 1
      if number == rule, format.head.hasRule {
        strips.append(titleRule(format.measures[side], format, offset - 1))
      } else if format.head.hasAir, number < parts.count - 1,
        parts[number + 1].role != .otherTitle
      {
        strips[strips.count - 1].lines.append(Strip.SetLine(runs: [], offset: offset - 1))
      }
    }
    return strips.map(\.solid)
  }

  private func titleRule(_ width: Int, _ format: Format, _ offset: Int) -> Strip {
    let ambiguous = format.typography.ambiguous
    let run = Run.ornament(filled("━", to: width, ambiguous), x: 0, Style(.titleRule), ambiguous)
    return Strip(lines: [Strip.SetLine(runs: [run], offset: offset)])
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
