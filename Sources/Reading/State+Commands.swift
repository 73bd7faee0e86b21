import Magazine
import Typesetting

// Commands: those of the whole reader here, the others given to the screen on top.
extension State {
  mutating func perform(_ command: Command, count: Int?) -> [Effect] {
    switch command {
    case .quit: return keepPlaces() + [.quit]
    case .interrupt: return interrupt()
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .close: return close()
    case .theme, .otherLanguage, .nextArrangement, .textColumns, .wider, .narrower, .usualMeasure:
      return restyle(command)
    case .help: screens.append(.help(HelpPage(size: size, settings: settings)))
    case .commandLine: screens.append(.prompt(Prompt()))
    case .contents: openContents()
    case .sections: openSections()
    case .search, .searchWord, .nextMatch, .previousMatch, .bookmark, .bookmarkNote, .bookmarks,
      .lastPlace, .index, .library, .partner, .copy, .cite, .goOn:
      return performKeeping(command, count)
    default: return move(command, count)
    }
    return []
  }

  /// Commands about the look of the page.
  private mutating func restyle(_ command: Command) -> [Effect] {
    switch command {
    case .theme: choose { $0.theme = $0.theme.next }
    case .otherLanguage: choose { $0.side = $0.side.other }
    case .nextArrangement: nextArrangement()
    case .textColumns: nextColumns()
    case .wider: choose { $0.measure = min($0.measure + 4, Settings.measures.upperBound) }
    case .narrower: choose { $0.measure = max($0.measure - 4, Settings.measures.lowerBound) }
    default: choose { $0.measure = Settings.usualMeasure }
    }
    return [.keepSettings(settings)]
  }

  /// Commands that go somewhere in the issue or in the article.
  private mutating func move(_ command: Command, _ count: Int?) -> [Effect] {
    switch (command, screen) {
    case (.back, _): return travel(history.goBack(from: stop))
    case (.forward, _): return travel(history.goForward(from: stop))
    case (.bottom, .front), (.bottom, .article):
      if let count { return go(toPage: count) }
    case (.percent, .article): return go(through: Double(min(count ?? 0, 100)) / 100)
    case (.nextArticle, .article): return goArticle(by: count ?? 1)
    case (.previousArticle, .article): return goArticle(by: -(count ?? 1))
    case (.nextSection, .article): return goSection(by: count ?? 1)
    case (.previousSection, .article): return goSection(by: -(count ?? 1))
    case (.chooseSection, .article):
      if let index = issue.sections.firstIndex(where: { $0.number == count }) {
        return fulfil([.section(index)])
      }
    default: break
    }
    return performOnTop(command, count)
  }

  private mutating func performOnTop(_ command: Command, _ count: Int?) -> [Effect] {
    switch screen {
    case .front(var front):
      let requests = front.perform(command, count: count, in: issue)
      replaceTop(with: .front(front))
      return fulfil(requests)
    case .article(var article):
      let before = stop
      let requests = article.perform(command, count: count)
      replaceTop(with: .article(article))
      if command == .top || command == .bottom { history.leave(before) }
      return fulfil(requests)
    case .outline(var outline):
      let requests = outline.perform(command, count: count)
      replaceTop(with: .outline(outline))
      return fulfil(requests)
    case .help(var help):
      help.perform(command, count: count)
      replaceTop(with: .help(help))
    case .note(var note):
      let requests = note.perform(command, count: count)
      replaceTop(with: .note(note))
      return fulfil(requests)
    case .bookmarks(var list):
      let requests = list.perform(command, count: count)
      replaceTop(with: .bookmarks(list))
      return fulfil(requests)
    case .shelf(var list):
      let requests = list.perform(command, count: count)
      replaceTop(with: .shelf(list))
      return fulfil(requests)
    case .index(var list):
      let requests = list.perform(command, count: count)
      replaceTop(with: .index(list))
      return fulfil(requests)
    case .hints, .prompt, .search: break
    }
    return []
  }

  /// Does what a screen asked for, one request after the other.
  mutating func fulfil(_ requests: [Request]) -> [Effect] {
    requests.flatMap { request -> [Effect] in
      switch request {
      case .open(let article, let place): return open(article, at: place)
      case .section(let index): return go(toSection: index)
      case .push(let screen): screens.append(screen)
      case .close: return close()
      case .follow(let target): return follow(target)
      case .notice(let notice): self.notice = notice
      case .perform(let command, let count): return perform(command, count: count)
      case .settings(let settings):
        choose { $0 = settings }
        return [.keepSettings(settings)]
      case .search, .noteAsking, .searchFor, .openHit, .openBookmark, .keepBookmark,
        .deleteBookmark, .undoDelete, .narrow, .openIssue, .remove:
        return fulfilKeeping(request)
      }
      return []
    }
  }

  /// Changes the settings and sets everything anew.
  mutating func choose(_ change: (inout Settings) -> Void) {
    change(&settings)
    layAll()
  }

  private mutating func nextArrangement() {
    choose { $0.arrangement = $0.arrangement.next }
    guard settings.arrangement == .facing,
      PageLayout(size: size, settings: settings).arrangement != .facing
    else { return }
    notice = Parallel(
      first: "too narrow for facing columns: interleaved instead", second: "窗口太窄，无法左右对照，改为段间对照")
  }

  /// One text column where there are two, two where there is one.
  private mutating func nextColumns() {
    let isPaged = PageLayout(size: size, settings: settings).columns > 1
    choose { $0.columns = isPaged ? .one : .two }
    guard !isPaged, PageLayout(size: size, settings: settings).columns < 2 else { return }
    notice =
      settings.arrangement == .single
      ? Parallel(first: "too narrow for two columns", second: "窗口太窄，排不下双栏")
      : Parallel(first: "two columns are for one language", second: "双栏只用于单语版式")
  }

  mutating func close() -> [Effect] {
    if screens.count == 1 { return keepPlaces() + [.quit] }
    remember()
    screens.removeLast()
    return []
  }

  private mutating func interrupt() -> [Effect] {
    guard screen.mode == .prompt || screen.mode == .hints else {
      return keepPlaces() + [.interrupt]
    }
    return close()
  }

  private mutating func openContents() {
    let chosen =
      article?.story.article.id
      ?? front.chosen.flatMap { entry in
        entry.article.map { issue.sections[entry.section].articles[$0].id }
      }
    screens.append(.outline(.contents(of: issue, reading: article, chosen: chosen)))
  }

  private mutating func openSections() {
    screens.append(.outline(.sections(of: issue, chosen: sectionIndex)))
  }

  private mutating func follow(_ target: Target) -> [Effect] {
    switch target {
    case .web(let address):
      notice = Parallel(first: "opening \(address)", second: "正在打开 \(address)")
      return [.follow(address)]
    case .article(let id): return open(id, at: nil)
    case .note(let number):
      guard let article else { return [] }
      screens.append(
        .note(NotePanel(number, of: article.story, settings: settings, size: size)))
      return []
    }
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The case after this one, the first after the last.
  var next: Self {
    let cases = Self.allCases
    let index = cases.firstIndex(of: self) ?? 0
    return cases[(index + 1) % cases.count]
  }
}
