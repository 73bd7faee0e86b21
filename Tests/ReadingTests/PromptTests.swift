import Grid
import Magazine
import Reading
import TestSupport
import Testing

/// Lines that are typed: searches, commands, notes, filters.
@Suite struct PromptTests {
  private func reading(_ keys: String) -> Reader {
    var reader = Reader()
    reader.press(keys)
    return reader
  }

  /// What stands in the line that is typed.
  private func text(_ keys: String) -> String? { text(reading(keys)) }

  private func text(_ reader: Reader) -> String? {
    switch reader.state.screen {
    case .prompt(let prompt): prompt.field.text
    case .search(let search): search.field.text
    case .front, .article, .outline, .bookmarks, .library, .index, .help, .note, .panel, .links:
      nil
    }
  }

  @Test(arguments: [":", "/", "Enter M", "' /"]) func everyLineIsEditedByTheSameKeys(open: String) {
    for (keys, expected) in [
      ("a b c", "abc"), ("a b Left c", "acb"), ("a b ^B ^B c", "cab"), ("a b Home c", "cab"),
      ("a b ^A c End d", "cabd"), ("a b ^A ^F c", "acb"), ("a b Backspace", "a"),
      ("a b ^H", "a"), ("a b Home Delete", "b"), ("a b ^A ^D", "b"), ("a Space b ^W", "a "),
      ("a b ^U c", "c"), ("a b Left ^K", "a"), ("标 准 Left 化", "标化准"), ("q Q ?", "qQ?"),
      ("1 2", "12"), ("／ ｊ", "／ｊ"),
    ] {
      #expect(text("\(open) \(keys)") == expected, "\(open) \(keys)")
    }
  }

  @Test(arguments: [":", "/", "Enter M", "' /"])
  func aLineIsLeftByEscapeByInterruptAndByDeletingNothing(open: String) {
    let below = reading(open.split(separator: " ").dropLast().joined(separator: " "))
    for key in ["Esc", "^C", "Backspace", "a Backspace Backspace"] {
      let reader = reading("\(open) \(key)")
      #expect(reader.state.screen.mode == below.state.screen.mode, "\(open) \(key)")
      #expect(reader.effects.isEmpty)
    }
  }

  @Test(arguments: [":", "/", "Enter M", "' /"]) func pastedTextStandsInOneLine(open: String) {
    var reader = reading(open)
    reader.send(.paste("标准\nand\tmore\u{1B}[2J\u{202E}"))
    #expect(text(reader) == "标准 and more\u{FFFD}[2J")
  }

  @Test func textPastedWhereNothingIsTypedDoesNothingButSaySo() {
    for keys in ["", "Enter", "t", "?", "'"] {
      var reader = reading(keys)
      let before = reader.state
      reader.send(.paste("qQ"))
      #expect(reader.state.notice == .nothingIsTyped, "\(keys)")
      #expect(reader.state.screens == before.screens, "\(keys)")
    }
  }

  @Test func onlyTheCommandLineCompletes() {
    #expect(reading("Enter M vi Tab").state.notice == .nothingToComplete)
    #expect(reading("Enter M vi Tab").state.screen.mode == .prompt)
    #expect(reading(":boat Tab").state.notice == .nothingToComplete)
  }

  @Test func completingGoesAsFarAsAllAgree() {
    #expect(text(":the Tab") == "theme ")
    #expect(text(":interf Tab") == "interface ")
    #expect(text(":open Space de Tab") == "open deltas ")
    #expect(text(":next- Tab") == "next-")
    guard case .prompt(let prompt) = reading(":next- Tab").state.screen else { return }
    #expect(
      prompt.completions
        == [
          "next-article", "next-column", "next-heading", "next-match", "next-paragraph",
          "next-theme", "next-view",
        ])
  }

  @Test func completionsGoWhenTheLineChanges() {
    for key in ["a", "Backspace", "^U", "^W"] {
      guard case .prompt(let prompt) = reading(":next- Tab \(key)").state.screen else {
        Testing.Issue.record("the prompt is gone")
        return
      }
      #expect(prompt.completions.isEmpty, "\(key)")
    }
  }

  @Test func aCommandDoesWhatItsKeyDoes() {
    for (keys, line) in [
      ("Enter j", "line-down"), ("Enter }", "next-paragraph"), ("Enter ]", "next-article"),
      ("Enter t", "contents"), ("Enter Tab", "other-language"), ("Enter c", "next-theme"),
      ("Enter ?", "help"), ("Enter '", "bookmarks"), ("Enter )", "next-heading"),
    ] {
      let (key, command) = (reading(keys), reading("Enter :\(line) Enter"))
      #expect(key.state.screens == command.state.screens, "\(line)")
      #expect(key.state.preferences == command.state.preferences, "\(line)")
    }
  }

  @Test func aCommandOfAnotherScreenSaysWhereItWorks() {
    let reader = reading(":flip Enter")
    #expect(reader.state.notice == .worksElsewhere(.article(.flip), [.article]))
    #expect(reading("Enter :order Enter").state.screen.mode == .article)
  }

  @Test func leavingByTheCommandLineKeepsThePlace() throws {
    let reader = reading("Enter Space :q Enter")
    #expect(reader.effects == [.quit])
    #expect(try reader.library.places(of: "sample")["springs"]?.place.block ?? -1 > -1)
  }

  // MARK: Search

  @Test func digitsAreTypedIntoASearch() {
    #expect(text("/ 4 4 1 3 0") == "44130")
    guard case .search(let search) = reading("/ 4 4 1 3 0").state.screen else { return }
    #expect(search.answer?.articles.count == 4)
  }

  @Test func olderSearchesEndSomewhere() {
    #expect(reading("/ ^P").state.notice == .finding(.noOlderSearch))
    #expect(reading("/ ^N").state.notice == .finding(.noNewerSearch))
    let keys = "/ willow Enter q Esc /"
    #expect(text("\(keys) ^P") == "willow")
    #expect(reading("\(keys) ^P ^P").state.notice == .finding(.noOlderSearch))
    #expect(text("\(keys) ^P ^P") == "willow")
    #expect(text("\(keys) ^P ^N") == "")
  }

  @Test func searchingAgainForTheSameKeepsItOnce() throws {
    let reader = reading("/ willow Enter q Esc / 柳 Enter q Esc / willow Enter")
    #expect(try reader.library.recentQueries() == ["willow", "柳"])
  }

  @Test func aSearchThatFindsNothingOpensNothing() {
    let reader = reading("/ nowhere Enter")
    #expect(reader.state.screen.mode == .search)
    #expect(reader.state.notice == .keeping(.nothingChosen))
  }

  @Test func theScopeGoesRoundAndSearchesAnew() {
    var reader = reading("2 Enter / willow")
    var counts: [Int?] = []
    for _ in 0..<4 {
      guard case .search(let search) = reader.state.screen else { return }
      counts.append(search.answer?.articles.count)
      reader.press("Tab")
    }
    #expect(counts == [4, 4, 1, 4])
  }

  @Test func aSearchSurvivesEveryWindow() {
    var reader = reading("/ willow Down Down")
    let before = reader.state
    for (columns, rows) in [(1, 1), (10, 4), (200, 60), (40, 12), (80, 24)] {
      reader.resize(columns, rows)
      #expect(reader.rows.count == rows)
    }
    #expect(reader.state == before)
  }
}
