import Magazine
import Typesetting

// Moving through an article, and from one to another.
extension ArticleScreen {
  /// Moves by lines, screens and to the ends; where nothing moves it says so.
  mutating func move(_ movement: Movement, _ count: Int?) -> [Outcome] {
    let (times, before, half) = (count ?? 1, top, max(1, layout.height / 2))
    switch movement {
    case .lineDown: scroll(by: 1, times)
    case .lineUp: scroll(by: -1, times)
    case .halfDown: scroll(by: half, times)
    case .halfUp: scroll(by: -half, times)
    case .screenDown: window.scroll(screens: times)
    case .screenUp: window.scroll(screens: -times)
    case .top: return jump(toLine: 0, or: .atBeginning)
    case .bottom: return count.map { [.go(.page($0))] } ?? jump(toLine: lastTop, or: .atEnd)
    }
    return top == before ? [.say(movement.isForward ? .atEnd : .atBeginning)] : []
  }

  /// Scrolls line by line, as so many keys do: blank lines at the top count as none.
  private mutating func scroll(by step: Int, _ times: Int) {
    for _ in 0..<times {
      let before = top
      window.scroll(to: top + step)
      if top == before { return }
    }
  }

  /// Says that this is the end, or goes on where that was said.
  mutating func leave(_ wasSaid: Bool, in scene: Scene) -> [Outcome] {
    if wasSaid { return goArticle(by: 1, in: scene.publication) }
    guard let next = scene.publication.article(after: story.article.id) else {
      return [.say(.atEnd)]
    }
    isLeaving = true
    return [.say(.atEndGoesOn(to: next.title[scene.shown.side]))]
  }

  /// Jumps so that the way back leads here.
  private mutating func jump(toLine line: Int, or notice: Notice) -> [Outcome] {
    guard line != top else { return [.say(notice)] }
    return [.go(.article(story.article.id, .place(window.place(ofLine: line))))]
  }

  /// Whether a block is a heading, or the head of the article.
  func isHeading(_ block: Int) -> Bool {
    let blocks = story.body[window.side]
    guard block >= 0, block < blocks.count else { return block < 0 }
    if case .heading = blocks[block] { return true }
    return false
  }

  /// Goes so many blocks on or back among those that are stops.
  mutating func step(_ steps: Int, where isStop: (Int) -> Bool) -> [Outcome] {
    let before = top
    window.step(steps, where: isStop)
    return top == before ? [.say(steps > 0 ? .atEnd : .atBeginning)] : []
  }

  /// Goes to an article so many after this one, or before it.
  func goArticle(by step: Int, in publication: Publication) -> [Outcome] {
    let all = publication.articles
    guard let index = all.firstIndex(where: { $0.id == story.article.id }),
      all.indices.contains(index + step)
    else { return [.say(step > 0 ? .lastArticle : .firstArticle)] }
    return [.go(.article(all[index + step].id, .whereLeft))]
  }

  /// Goes to the first article of a column before or after, over columns that have none.
  func go(
    _ command: SectionCommand, _ count: Int?, in publication: Publication
  ) -> [Outcome] {
    let sections = publication.sections
    let current = sections.firstIndex { $0.id == story.section.id } ?? 0
    let others = sections.indices.filter { !sections[$0].articles.isEmpty }
    let times = max(1, count ?? 1)
    let target: Int? =
      switch command {
      case .next: others.filter { $0 > current }.dropFirst(times - 1).first
      case .previous: others.filter { $0 < current }.dropLast(times - 1).last
      case .choose: sections.firstIndex { $0.number == count }
      }
    guard let target else {
      return [.say(command == .choose ? .noColumn(count ?? 0) : .noFurtherColumn)]
    }
    return [.go(.section(target))]
  }
}
