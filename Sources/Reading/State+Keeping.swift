import Magazine
import Searching
import Typesetting

// Finding and keeping: search, bookmarks, the library, the index, what is copied.
extension State {
  mutating func performKeeping(_ command: Command, _ count: Int?) -> [Effect] {
    switch command {
    case .search: return openSearch("")
    case .searchWord: return openSearch(article?.word ?? "")
    case .nextMatch: return goToMatch(by: 1, times: count ?? 1)
    case .previousMatch: return goToMatch(by: -1, times: count ?? 1)
    case .bookmark: return bookmark().map { [.keepBookmark($0)] } ?? []
    case .bookmarkNote:
      if let bookmark = bookmark() { screens.append(.prompt(Prompt(.note(bookmark)))) }
    case .bookmarks: screens.append(.bookmarks(BookmarkList(bookmarks, issue: issue)))
    case .lastPlace:
      if case .bookmarks = screen { screens.removeLast() }
      return travel(history.goBack(from: stop))
    case .index:
      screens.append(.index(IndexList()))
      return [.listIndex]
    case .library:
      screens.append(.shelf(ShelfList()))
      return [.listShelf]
    case .partner: nameTerms()
    case .copy: return copyParagraph()
    case .cite: return cite()
    default: return last.map { open($0, at: nil) } ?? []
    }
    return []
  }

  mutating func fulfilKeeping(_ request: Request) -> [Effect] {
    switch request {
    case .search(let question): return [.search(question)]
    case .noteAsking(let text):
      asked.removeAll { $0 == text }
      asked.insert(text, at: 0)
      return [.noteAsking(text)]
    case .searchFor(let text): return openSearch(text)
    case .openHit: return openHit()
    case .openBookmark(let bookmark): return open(bookmark)
    case .keepBookmark(let bookmark): return [.keepBookmark(bookmark)]
    case .deleteBookmark(let bookmark):
      deleted.append(bookmark)
      notice = Parallel(first: "deleted; u brings it back", second: "已删除；按 u 撤销")
      return [.deleteBookmark(bookmark.id)]
    case .undoDelete: return deleted.popLast().map { [.keepBookmark($0)] } ?? []
    case .narrow(let filter): narrow(to: filter)
    case .openIssue(let id): return keepPlaces() + [.openIssue(id)]
    case .remove(let id, let isRemoved): return [.removeIssue(id, isRemoved)]
    default: break
    }
    return []
  }

  // MARK: Search

  /// Opens the search over the page; one that led here before goes.
  private mutating func openSearch(_ text: String) -> [Effect] {
    remember()
    let current = article
    let screen = SearchScreen(
      text, issue: issue.id, article: current?.story.article.id, asked: asked)
    screens = [screens[0]] + (current.map { [.article($0)] } ?? []) + [.search(screen)]
    guard case .search(var search) = self.screen else { return [] }
    let requests = search.ask()
    replaceTop(with: .search(search))
    return [.prepareSearch] + fulfil(requests)
  }

  /// Gives an answer to the search that asked.
  mutating func take(_ answer: Answer) {
    for index in screens.indices {
      guard case .search(var search) = screens[index] else { continue }
      search.take(answer)
      screens[index] = .search(search)
    }
  }

  private mutating func openHit() -> [Effect] {
    guard let search, let chosen = search.chosen, let answer = search.answer else { return [] }
    if settings.arrangement == .single, settings.side != chosen.hit.place.side {
      choose { $0.side = chosen.hit.place.side }
    }
    guard chosen.article.issue == issue.id else {
      let locator = Locator(article: chosen.article.article.id, place: chosen.hit.place)
      return go(to: locator, inIssue: chosen.article.issue, query: answer.query)
    }
    return ask(for: chosen.article.article.id, .place(chosen.hit.place), query: answer.query)
  }

  /// Goes from match to match, and from the last one in an article on to the next article found.
  private mutating func goToMatch(by step: Int, times: Int) -> [Effect] {
    guard case .article(var article) = screen else { return [] }
    guard article.lit != nil else {
      notice = Parallel(first: "nothing is searched for; / searches", second: "尚未搜索；按 / 搜索")
      return []
    }
    for _ in 0..<min(times, 1000) {
      guard article.goToMatch(by: step) else {
        replaceTop(with: .article(article))
        return goToNextArticleFound(from: article, by: step)
      }
    }
    replaceTop(with: .article(article))
    return []
  }

  private mutating func goToNextArticleFound(
    from article: ArticleScreen, by step: Int
  ) -> [Effect] {
    for index in screens.indices {
      guard case .search(var search) = screens[index] else { continue }
      guard let item = search.neighbour(of: article.story.article.id, by: step) else { continue }
      search.choose(item)
      screens[index] = .search(search)
      return openHit()
    }
    notice =
      step > 0
      ? Parallel(first: "no further match", second: "没有下一处")
      : Parallel(first: "no match before this", second: "没有上一处")
    return []
  }

  // MARK: Bookmarks

  /// A bookmark of what is at the top of the page.
  private func bookmark() -> Bookmark? {
    guard let article else { return nil }
    let story = article.story
    let place = article.galley.place(at: article.top, preferring: settings.side)
    let quote = story.quote(at: place)
    return Bookmark(
      issue: issue.id, locator: Locator(article: story.article.id, place: place),
      quote: quote.isEmpty ? story.article.title[settings.side] : quote)
  }

  /// Shows the bookmarks as they are now.
  mutating func take(_ bookmarks: [Bookmark]) {
    let added = bookmarks.count - self.bookmarks.count
    self.bookmarks = bookmarks
    if case .bookmarks(var list) = screen {
      list.update(bookmarks)
      replaceTop(with: .bookmarks(list))
    } else if added > 0 {
      notice = Parallel(first: "bookmarked; ' lists bookmarks", second: "已加书签；按 ' 列出书签")
    }
  }

  private mutating func narrow(to filter: String) {
    for index in screens.indices {
      guard case .bookmarks(var list) = screens[index] else { continue }
      list.narrow(to: filter)
      screens[index] = .bookmarks(list)
    }
  }

  private mutating func open(_ bookmark: Bookmark) -> [Effect] {
    guard bookmark.issue == issue.id else {
      return go(to: bookmark.locator, inIssue: bookmark.issue, query: nil)
    }
    screens.removeLast()
    return open(bookmark.locator.article, at: bookmark.locator.place)
  }

  /// Goes to a place in another issue, once that is there.
  private mutating func go(
    to locator: Locator, inIssue issue: Publication.ID, query: Query?
  ) -> [Effect] {
    arrival = Arrival(issue: issue, locator: locator, query: query)
    return keepPlaces() + [.openIssue(issue)]
  }

  // MARK: Library and index

  mutating func take(_ items: [ShelfList.Item]) {
    guard case .shelf(var list) = screen else { return }
    list.update(items)
    replaceTop(with: .shelf(list))
  }

  mutating func take(_ entries: [IndexEntry]) {
    guard case .index(var list) = screen else { return }
    list.update(entries)
    replaceTop(with: .index(list))
  }

  /// Names the terms in sight in the other language.
  private mutating func nameTerms() {
    guard let article else { return }
    let sight = article.textInSight.lowercased()
    let found = terms.filter { term in
      let name = term[settings.side].lowercased()
      return name.count > 1 && sight.contains(name)
    }
    let shown = found.prefix(4).map { "\($0.first) \($0[.second])" }
    notice =
      shown.isEmpty
      ? Parallel(first: "no term of the glossary is in sight", second: "本屏没有术语表中的词")
      : Parallel(first: shown.joined(separator: " · "), second: shown.joined(separator: " · "))
  }

  // MARK: Copying

  private mutating func copyParagraph() -> [Effect] {
    guard let article else { return [] }
    notice = Parallel(first: "paragraph copied", second: "已复制本段")
    return [.copy(article.paragraph)]
  }

  private mutating func cite() -> [Effect] {
    guard let article else { return [] }
    notice = Parallel(first: "citation copied (GB/T 7714)", second: "已复制引文（GB/T 7714）")
    return [.copy(issue.citation(of: article.story.article, style: .gbt7714))]
  }
}
