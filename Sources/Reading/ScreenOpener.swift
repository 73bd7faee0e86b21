import Magazine

/// Makes the screen that a destination names, from what it is to show.
struct ScreenOpener {
  let scene: Scene
  let keyMap: KeyMap
  let help: HelpTexts
  /// What was searched for before, the latest first.
  let queries: [String]
  /// The commands that were typed before, the latest first.
  let lines: [String]

  /// Lays the screen of a destination over the others, and says what it needs.
  func open(_ destination: Destination, on journey: inout Journey) -> [Outcome] {
    switch destination {
    case .contents:
      journey.stack.push(
        .outline(
          .contents(reading: journey.stack.article, chosen: chosenArticle(journey), in: scene)))
    case .sections:
      journey.stack.push(.outline(.sections(chosen: chosenSection(journey), in: scene)))
    case .helpOn(let topic):
      let page = HelpPage(keyMap, help, on: topic, in: scene)
      guard !page.isEmpty else { return [.say(.noHelp(topic, nearest: nearest(to: topic)))] }
      journey.stack.push(.help(page))
    case .help: journey.stack.push(.help(HelpPage(keyMap, help, in: scene)))
    case .prompt(let purpose, let text):
      journey.stack.push(.prompt(Prompt(purpose, text, lines: lines)))
    case .links(let links): journey.stack.push(.links(LinkLetters(links)))
    case .note(let number):
      guard let story = journey.stack.article?.story else { return [] }
      journey.stack.push(.note(NotePanel(number, of: story, in: scene)))
    case .panel(let content): journey.stack.push(.panel(TextPanel(content, in: scene)))
    case .bookmarks:
      let marks = journey.sitting.marks.all
      journey.stack.push(.bookmarks(BookmarkList(marks, in: scene)))
      // What is kept in other publications is called by their titles, once these are known.
      if marks.contains(where: { $0.issue != scene.publication.id }) {
        return [.effect(.listLibrary)]
      }
    case .library:
      journey.stack.push(.library(LibraryList(in: scene)))
      return [.effect(.listLibrary)]
    case .index:
      journey.stack.push(.index(IndexList(in: scene)))
      return [.effect(.listIndex(of: scene.publication))]
    case .search(let text): return search(text, on: &journey)
    }
    return []
  }

  /// The command whose name is nearest to a word.
  private func nearest(to topic: String) -> String? {
    Reading.nearest(to: topic, among: Command.allCases.map(\.name))
  }

  /// Opens the search over the page; one that led here before goes.
  private func search(_ text: String, on journey: inout Journey) -> [Outcome] {
    journey.remember()
    let article = journey.stack.article
    var search = SearchScreen(text, article: article?.story.article.id, queries: queries, in: scene)
    let asking = search.ask()
    journey.stack.replaceOthers(
      with: (article.map { [.article($0)] } ?? []) + [.search(search)])
    return [.effect(.prepareSearch(in: scene.publication.id))] + asking
  }

  /// The article that is read, or chosen on the front page.
  private func chosenArticle(_ journey: Journey) -> Article.ID? {
    if let article = journey.stack.article { return article.story.article.id }
    guard let entry = journey.stack.front.chosen, let article = entry.article else { return nil }
    return scene.publication.sections[entry.section].articles[article].id
  }

  /// The column in sight, as an index into `Publication.sections`.
  private func chosenSection(_ journey: Journey) -> Int {
    guard let article = journey.stack.article else {
      return journey.stack.front.chosen?.section ?? 0
    }
    let section = article.story.section.id
    return scene.publication.sections.firstIndex { $0.id == section } ?? 0
  }
}
