import Magazine
import Reading
import TestSupport
import Testing

/// Every list by its keys: in the middle, at its ends, with nothing in it, in small windows.
@Suite struct ListScreenTests {
  private static let sizes = [(1, 1), (8, 3), (20, 6), (40, 12), (80, 24), (200, 60)]

  private func reading(_ keys: String, columns: Int = 80, rows: Int = 24) -> Reader {
    var reader = Reader(columns: columns, rows: rows)
    reader.press(keys)
    return reader
  }

  /// The entry chosen on the screen on top; `nil` where it is no list.
  private func chosen(_ reader: Reader) -> Int? {
    switch reader.state.screen {
    case .front(let front): front.chosenEntry
    case .outline(let list): list.window.chosen
    case .bookmarks(let list): list.window.chosen
    case .library(let list): list.window.chosen
    case .index(let list): list.window.chosen
    case .search(let list): list.window.chosen
    case .article, .help, .note, .panel, .links, .prompt: nil
    }
  }

  private func check(_ keys: String, _ expected: Int, at: SourceLocation = #_sourceLocation) {
    #expect(chosen(reading(keys)) == expected, "\(keys)", sourceLocation: at)
  }

  // MARK: Counts and ends

  @Test func countsRepeatInEveryList() {
    check("t g 3 j", 3)
    check("t g 3 j 2 k", 1)
    check("s g 2 j", 2)
    check("s g 9 9 j", 3)
    check("/ willow 3 Down", 0)
    check("/ willow Down Down Up", 1)
  }

  @Test(arguments: ["t", "s", "i", "o", "Enter m } } m ' g"])
  func bothEndsOfAListSaySo(keys: String) {
    for (movement, notice) in [
      ("g k", Notice.atBeginning), ("g b", .atBeginning), ("g g", .atBeginning),
      ("G j", .atEnd), ("G Space", .atEnd), ("G G", .atEnd),
    ] {
      #expect(reading("\(keys) \(movement)").state.notice == notice, "\(keys) \(movement)")
    }
  }

  @Test func theFrontPageHasEndsToo() {
    #expect(reading("g k").state.notice == .atBeginning)
    #expect(reading("G j").state.notice == .atEnd)
    #expect(reading("G L").state.notice == .noFurtherColumn)
    #expect(reading("g H").state.notice == .noFurtherColumn)
    #expect(reading("9").state.notice == .noColumn(9))
  }

  // MARK: Nothing in it

  @Test func anEmptyListOfBookmarksSaysThatNothingIsChosen() {
    for key in ["Enter", "l", "d", "e"] {
      let reader = reading("' \(key)")
      #expect(reader.state.notice == .keeping(.nothingChosen), "\(key)")
      #expect(reader.state.screen.mode == .bookmarks, "\(key)")
    }
    #expect(reading("' u").state.notice == .keeping(.nothingDeleted))
    #expect(reading("' j").state.notice == .atEnd)
    #expect(reading("' o q").state.screen.mode == .front)
  }

  @Test func aFilterThatFindsNothingCanBeWidenedAgain() {
    var reader = reading("Enter m ' / nowhere Enter Enter")
    #expect(reader.state.notice == .keeping(.nothingChosen))
    reader.press("/ ^U Enter Enter")
    #expect(reader.state.article?.story.article.id == "springs")
  }

  @Test func aFilterNarrowsWhileItIsTyped() {
    var reader = reading("Enter M first Enter } } M second Enter '")
    for (keys, count) in [("/ s", 2), ("e", 1), ("Backspace", 2), ("x", 0), ("^U", 2)] {
      reader.press(keys)
      guard case .bookmarks(let list) = reader.state.screens.dropLast().last else {
        Testing.Issue.record("the list is gone")
        return
      }
      #expect(list.bookmarks.count == count, "\(keys)")
    }
  }

  /// As in less, where a search that is given up was none.
  @Test func whatIsKeptInAnotherPublicationIsCalledByItsTitles() throws {
    var reader = Reader()
    try shelve(sampleIssue.renamed("other"), terms: [], in: reader.library)
    for (issue, article, block) in [
      ("other", "deltas", 0), ("other", "springs", 3), (sampleIssue.id, "fords", 1),
    ] {
      let place = Place(block: block, side: .first, offset: 0)
      _ = try reader.library.keep(
        Bookmark(issue: issue, locator: Locator(article: article, place: place), quote: "q"))
    }
    reader.send(.bookmarks(try reader.library.bookmarks()))
    reader.press("'")
    let name = sampleIssue.fullName.first
    #expect(
      reader.rows.filter { $0.contains("›") }.map(\.trimmed) == [
        "Upstream › On fords and ferries", "\(name) › On springs", "\(name) › On deltas",
      ])
    for (filter, tally) in [
      ("dlta", "1/3"), ("issue:other", "2/3"), ("issue:notes Space q", "3/3"), ("notes", "0/3"),
    ] {
      reader.press("/ ^U \(filter) Enter")
      #expect(reader.rows[0].contains(tally), "\(filter): \(reader.rows[0])")
    }
  }

  @Test func keptThingsAreOpenedByLetters() {
    var reader = reading("Enter m ] m ' f")
    #expect(reader.state.screen.mode == .links)
    #expect(reader.rows.contains { $0.hasPrefix("   s ◆") || $0.hasPrefix("   s") })
    reader.press("s")
    #expect(reader.state.article?.story.article.id == "fords")
    #expect(reading("' f").state.notice == .keeping(.nothingChosen))
    reader = reading("Enter m ' f Esc")
    #expect(reader.state.screen.mode == .bookmarks, "given up")
  }

  /// The letters of `rose` stand in their order in *River of small eels*, as fzf finds titles.
  @Test func theNameOfAnInkIsNoTitle() {
    let sections = sampleIssue.sections.map { section in
      Section(
        id: section.id, title: section.title, page: section.page, number: section.number,
        remark: nil,
        articles: section.articles.map {
          Article(id: $0.id, title: Parallel(first: "River of small eels", second: "鳗"))
        })
    }
    var reader = Reader(
      issue: Publication(
        id: sampleIssue.id, languages: sampleIssue.languages, title: sampleIssue.title,
        sections: sections))
    reader.press("Enter } V e g } } V e r '")
    for (word, count) in [("rose", 1), ("green", 1), ("rse", 2), ("highlight", 2), ("bookmark", 0)]
    {
      reader.press("/ ^U \(word) Enter")
      guard case .bookmarks(let list) = reader.state.screen else { continue }
      #expect(list.bookmarks.count == count, "\(word)")
    }
  }

  @Test func aFilterThatIsGivenUpLeavesTheListAsItWas() {
    for key in ["Esc", "^C"] {
      let reader = reading("Enter M first Enter } } M second Enter ' / first Enter / ^U se \(key)")
      guard case .bookmarks(let list) = reader.state.screen else {
        Testing.Issue.record("the list is gone by \(key)")
        return
      }
      #expect(list.filter == "first" && list.bookmarks.count == 1, "\(key)")
    }
  }

  @Test func aListWithNothingThatFitsSaysSo() {
    let rows = reading("Enter m ' / nowhere Enter").rows.joined(separator: "\n")
    #expect(rows.contains("Nothing fits the filter."))
    #expect(!rows.contains("Nothing is kept."))
  }

  @Test func anIndexWithoutNamesSaysThatNothingIsChosen() throws {
    var reader = try Reader(fixture: "kawa")
    reader.press("i o Enter")
    #expect(reader.state.notice == .keeping(.nothingChosen))
    #expect(reader.state.screen.mode == .index)
  }

  @Test func aPublicationWithoutColumnsCanBeReadAndLeft() {
    let empty = Publication(
      id: "empty", languages: .englishAndChinese, title: Parallel(first: "Empty", second: "空"),
      sections: [])
    for (columns, rows) in ListScreenTests.sizes {
      var reader = Reader(columns: columns, rows: rows, issue: empty)
      for keys in ["j", "L", "1", "G"] { reader.press(keys) }
      reader.press("Enter")
      #expect(reader.state.notice == .keeping(.nothingChosen))
      for keys in ["t Enter q", "s Enter q", "i Enter q", "' Enter q", ": p Space 3 Enter"] {
        reader.press(keys)
        #expect(reader.rows.count == rows, "\(keys)")
      }
      reader.press("r")
      #expect(reader.state.notice == .nothingRead)
      reader.press("q")
      #expect(reader.effects.contains(.quit))
    }
  }

  // MARK: Small windows

  @Test(arguments: ["", "t", "Enter t", "s", "i", "o", "Enter m } m ) m '", "/ willow"])
  func whatIsChosenIsInSightInAnyWindow(keys: String) {
    for (columns, rows) in ListScreenTests.sizes {
      var reader = reading(keys, columns: columns, rows: rows)
      for _ in 0..<12 {
        #expect(isInSight(reader), "\(keys) \(columns)×\(rows)")
        reader.press("Down")
      }
      reader.resize(30, 5)
      #expect(isInSight(reader), "\(keys) \(columns)×\(rows), made smaller")
    }
  }

  private func isInSight(_ reader: Reader) -> Bool {
    let window: ListWindow? =
      switch reader.state.screen {
      case .front(let front): front.accordion
      case .outline(let list): list.window
      case .bookmarks(let list): list.window
      case .library(let list): list.window
      case .index(let list): list.window
      case .search(let list): list.window
      case .article, .help, .note, .panel, .links, .prompt: nil
      }
    guard let window else { return false }
    return window.count == 0 || window.visible.contains { $0.index == window.chosen }
  }

  // MARK: What a choice leads to

  @Test func everyEntryOfTheContentsLeadsSomewhereAndBack() {
    guard case .outline(let contents) = reading("Enter t").state.screen else { return }
    for index in contents.items.indices {
      var reader = reading("Enter t g \(String(repeating: "j ", count: index))Enter")
      #expect(
        reader.state.screen.mode == .article || reader.state.screen.mode == .front, "\(index)")
      reader.press("t q")
      #expect(reader.state.screen.mode != .outline, "\(index)")
    }
  }

  @Test func theContentsBeginAtTheHeadingOneHasReached() {
    for (keys, title) in [
      ("Enter", "On springs"), ("Enter )", "1. Water"), ("2 Enter", "On deltas"),
    ] {
      guard case .outline(let contents) = reading("\(keys) t").state.screen else {
        Testing.Issue.record("no contents")
        return
      }
      #expect(contents.items[contents.window.chosen].title.first == title, "\(keys)")
    }
  }

  @Test func theColumnsBeginAtTheOneThatIsRead() {
    check("s", 1)
    check("2 Enter s", 2)
    check("L L s", 3)
  }

  @Test func theKindsOfTheIndexComeRound() {
    var reader = reading("i o")
    guard case .index(let people) = reader.state.screen else { return }
    #expect(people.kind == .people && people.entries.isEmpty, "nobody is named in the sample")
    reader.press("o")
    guard case .index(let terms) = reader.state.screen else { return }
    #expect(terms.kind == .terms && terms.entries.map(\.name.first) == ["willow"])
    reader.press("o")
    guard case .index(let standards) = reader.state.screen else { return }
    #expect(standards.kind == .standards && standards.window.chosen == 0)
  }

  @Test func aPublicationOffTheShelfIsNotOpenedUntilItIsBack() {
    var reader = reading("o d Enter")
    #expect(reader.state.notice == .keeping(.publicationRemoved))
    reader.press("u u")
    #expect(reader.state.notice == .keeping(.nothingDeleted))
    reader.press("Enter")
    #expect(reader.state.screen.mode == .front)
  }

  @Test func aListTurnsToTheOtherLanguageAndBack() {
    for keys in ["t j", "s", "i", "o", "Enter m '"] {
      var reader = reading(keys)
      let before = reader.state
      reader.press("Tab")
      #expect(reader.state.preferences.side == .second && reader.state != before, "\(keys)")
      reader.press("Tab")
      #expect(reader.state == before, "\(keys)")
    }
  }
}
