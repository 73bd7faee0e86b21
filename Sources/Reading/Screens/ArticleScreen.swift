import Exporting
import Magazine
import Searching
import Typesetting

/// An article being read.
package struct ArticleScreen: Pane {
  package internal(set) var window: ArticleWindow
  /// What a search has found in it, where that is lit.
  package internal(set) var matches: FoundMatches?
  /// Its bookmarks and highlights where they stand in the text that is shown: another program may have brought in
  /// another one.
  package private(set) var marks: [Bookmark] = []
  /// The same as they are kept.
  private var keptMarks: [Bookmark] = []
  /// Whether it is shown in the language that the reader does not lead with.
  var isTurned: Bool
  /// The block that keys act on, where the reader has chosen one and it is in sight.
  package internal(set) var focus: Int?
  /// The range being chosen.
  package internal(set) var selection: Selection?
  /// The ink that was taken last.
  var lastColour = Highlight.Colour.amber
  /// Whether the key for the next screen has found the end, and goes on to the next article.
  var isLeaving = false
  /// The query whose paragraphs alone are shown.
  package private(set) var only: Query?
  /// How long it has been read.
  var time: ReadingTime

  /// Opens an article at a place, nothing chosen in it.
  init(_ story: Story, at place: Place, in scene: Scene) {
    window = ArticleWindow(story, at: place, in: scene)
    isTurned = scene.isTurned
    time = ReadingTime(
      minutes: scene.publication.minutes(of: story.article, on: scene.shown.side))
  }

  var mode: Mode { selection == nil ? .article : .range }

  /// The place that keys act on: the beginning of the paragraph in focus, else the top of the page.
  var target: Place { focus.map(window.start) ?? window.topPlace }

  package var story: Story { window.story }
  /// How its page is laid out.
  package var layout: PageLayout { window.layout }
  /// Its set lines.
  package var galley: Galley { window.galley }
  /// Where the reader is: the truth that the top line follows from.
  package var place: Place { window.place }
  /// The first line in sight.
  package var top: Int { window.top }
  /// The last line that may be the first in sight.
  package var lastTop: Int { window.lastTop }

  /// How far the reader is, in percent of the article: 0 at its first line, 100 where its end is in sight.
  package var percent: Int {
    if isAtEnd { return 100 }
    return top == 0 ? 0 : Int(progress * 100)
  }

  /// Whether the last line is in sight.
  package var isAtEnd: Bool { window.sheet.end >= galley.count }

  /// How far the top line is through the article, from 0 to 1.
  package var progress: Double { galley.progress(at: top) }

  /// The place as it is to be kept. To have seen the end is not to have read the article.
  var keptPlace: KeptPlace {
    let seen = Int(galley.progress(at: window.sheet.end) * 100)
    let furthest = seen == 100 && !time.isEnough ? 99 : seen
    return KeptPlace(
      place: place, quote: story.quote(at: place), progress: Double(furthest) / 100)
  }

  /// Shows what is kept of it.
  mutating func show(_ kept: [Bookmark]) {
    guard kept != keptMarks else { return }
    keptMarks = kept
    let story = story
    marks = kept.map { story.holds($0) ? $0 : story.anchor($0) }
  }

  /// Moves to where a jump arrives.
  mutating func go(to landing: Landing) {
    switch landing {
    case .whereLeft: break
    case .place(let place): window.go(to: place)
    case .block(let block): window.go(to: Place(block: block, side: window.side, offset: 0))
    case .fraction(let fraction): window.go(to: window.place(through: fraction))
    }
    leaveFocusOutOfSight()
  }

  mutating func layOut(in scene: Scene) {
    window.layOut(in: scene.turned(isTurned))
    let galley = galley
    matches?.layOutHead(in: galley)
  }

  mutating func choose(_ target: ClickTarget) -> [Outcome]? {
    switch target {
    case .link(let target): return target.outcomes
    case .block(let block):
      // The page that was clicked may have been of another article.
      if selection == nil, (-1..<story.blockCount).contains(block) { focus = block }
      return []
    case .section, .entry, .item, .command, .nothing: return nil
    }
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    let wasLeaving = isLeaving
    leaveFocusOutOfSight()
    defer { leaveFocusOutOfSight() }
    isLeaving = false
    switch command {
    case .move(.screenDown) where selection == nil && count == nil && top == lastTop:
      return leave(wasLeaving, in: scene)
    case .range(let command): return selection == nil ? nil : perform(command, count, in: scene)
    case _ where selection != nil: return nil
    case .move(let movement): return move(movement, count)
    case .article(let command): return perform(command, count, in: scene)
    case .section(let command): return go(command, count, in: scene.publication)
    case .reader, .style, .visit, .list, .edit, .prompt, .search: return nil
    }
  }

  mutating func receive(_ message: Message, in scene: Scene) -> [Outcome]? {
    guard case .only(let text) = message else { return nil }
    let query = Query(text)
    only = query.isEmpty ? nil : query
    guard let only else {
      window.show(only: nil)
      return []
    }
    let found = FoundMatches(only, in: galley)
    let blocks = (0..<story.blockCount).filter { block in
      Side.allCases.contains { !found.ranges(block: block, side: $0).isEmpty }
    }
    guard !blocks.isEmpty else {
      self.only = nil
      return [.say(.nothingMatches)]
    }
    window.show(only: Set(blocks))
    return [.say(.only(blocks.count, of: story.blockCount))]
  }

  private mutating func perform(
    _ command: ArticleCommand, _ count: Int?, in scene: Scene
  ) -> [Outcome] {
    let times = count ?? 1
    switch command {
    case .percent:
      let fraction = Double(min(count ?? 0, 100)) / 100
      return [.go(.article(story.article.id, .fraction(fraction)))]
    case .nextParagraph: return step(times) { _ in true }
    case .previousParagraph: return step(-times) { _ in true }
    case .nextHeading: return step(times, where: isHeading)
    case .previousHeading: return step(-times, where: isHeading)
    case .next: return goArticle(by: times, in: scene.publication)
    case .previous: return goArticle(by: -times, in: scene.publication)
    case .links:
      let links = LinkLetters.links(in: window)
      return [links.isEmpty ? .say(.noLinks) : .push(.links(links))]
    case .flip: return flip(in: scene)
    case .nextMatch: return goToMatch(by: 1, times, in: scene)
    case .previousMatch: return goToMatch(by: -1, times, in: scene)
    case .clearLight: return clearLight(in: scene)
    case .searchWord:
      let word = excerpt.word
      return [word.isEmpty ? .say(.finding(.noWordHere)) : .push(.search(word))]
    case .nextFocus: return moveFocus(by: times)
    case .previousFocus: return moveFocus(by: -times)
    case .toTop: return bring(to: 0)
    case .toMiddle: return bring(to: 0.5)
    case .toBottom: return bring(to: 1)
    case .select: return select()
    case .read:
      time.restart()
      return [.toggleRead(story.article.id)]
    case .bookmark: return [.toggle(bookmark(at: target, in: scene))]
    case .bookmarkNote:
      let there = marks.last {
        $0.highlight == nil && !$0.isLost && $0.locator.place.block == target.block
      }
      let noted = there ?? bookmark(at: target, in: scene)
      return [.push(.prompt(.note(noted), text: noted.note))]
    case .terms: return terms(in: scene)
    case .copy:
      return [.say(.keeping(.paragraphCopied)), .effect(.terminal(.copy(excerpt.paragraph)))]
    case .only: return [.push(.prompt(.only, text: ""))]
    case .pipe:
      return [
        .push(.prompt(.pipe(focus == nil ? markdown(in: scene) : excerpt.paragraph), text: ""))
      ]
    case .edit:
      return [.effect(.terminal(.edit(markdown(in: scene), name: story.article.id)))]
    case .cite:
      let citation = scene.publication.citation(of: story.article, style: .gbt7714)
      return [.say(.keeping(.citationCopied)), .effect(.terminal(.copy(citation)))]
    }
  }

  /// The text that keys act on.
  private var excerpt: Excerpt { Excerpt(of: story, at: target, side: window.side) }

  /// The article as Markdown, on the side that is shown or on both.
  private func markdown(in scene: Scene) -> String {
    let side = layout.arrangement == .single ? window.side : nil
    return ExportedWork(scene.publication, stories: [story], side: side).markdown
  }

  private mutating func flip(in scene: Scene) -> [Outcome] {
    guard scene.isBilingual else { return [.say(.oneLanguageOnly)] }
    guard layout.arrangement == .single else { return [.say(.bothLanguagesInSight)] }
    let block = focus ?? place.block
    guard block >= 0 else { return [.say(.nothingToFlip)] }
    window.flip(block)
    return []
  }

  /// A bookmark of a place, with its whole paragraph and its page.
  func bookmark(at place: Place, in scene: Scene) -> Bookmark {
    let quote = story.quote(at: place)
    return Bookmark(
      issue: scene.publication.id, locator: Locator(article: story.article.id, place: place),
      quote: quote.isEmpty ? story.article.title[window.side] : quote,
      paragraph: story.paragraph(place.block),
      page: scene.publication.pages(of: story.article)?.page(at: galley.share(of: place)))
  }

  /// Names the terms of the paragraph that keys act on in the other language, the longest first.
  private func terms(in scene: Scene) -> [Outcome] {
    guard scene.isBilingual else { return [.say(.oneLanguageOnly)] }
    let place = target
    let side = place.block < 0 ? window.side : place.side
    let text = TermText(excerpt.paragraph, in: story.languages[side])
    let found = text.terms(among: scene.terms, on: side)
    return [found.isEmpty ? .say(.finding(.noTerms)) : .push(.panel(.terms(found)))]
  }
}
