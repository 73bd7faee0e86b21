import Grid
import Magazine
import Reading
import TestSupport
import Testing

@testable import Presentation

/// The last row of the page, and the page of the keys.
@Suite struct StatusLineTests {
  private static let screens = [
    "", "Enter", "t", "s", "i", "o", "'", "?", "Enter f a", "/ willow", "Enter m } m '",
  ]

  private func reader(
    _ keys: String, columns: Int = 120, rows: Int = 30, _ preferences: Preferences = Preferences()
  ) -> Reader {
    var reader = Reader(columns: columns, rows: rows, preferences: preferences)
    reader.press(keys)
    return reader
  }

  private func page(_ reader: Reader) -> Page { render(reader.state, Theme(.dark, depth: .none)) }

  @Test(arguments: screens) func aClickOnAHintDoesWhatItsKeyDoes(keys: String) {
    let before = reader("\(keys) ^L")
    let row = before.state.size.rows - 1
    let regions = page(before).regions.filter { $0.row == row }
    #expect(!regions.isEmpty, "\(keys)")
    for region in regions {
      guard case .command(let command) = region.target else { continue }
      let key = KeyMap.standard.bindings(in: before.state.screen.mode)
        .first { $0.command == command }?.keys.first
      guard let key else { continue }
      var (clicked, pressed) = (before, before)
      clicked.send(.click(region.target))
      pressed.send(.key(key))
      #expect(clicked.effects == pressed.effects, "\(command)")
      let isSame = clicked.state.screens.map(\.mode) == pressed.state.screens.map(\.mode)
      #expect(isSame, "\(command)")
    }
  }

  /// A trap in a window of few columns, found by random keys.
  @Test func aNoticeIsDrawnInAWindowOfAnySize() {
    for columns in 1...30 {
      for rows in [1, 2, 4, 8, 9, 20, 40] {
        let reader = reader("Enter :theme Space x Enter", columns: columns, rows: rows)
        #expect(reader.state.notice != nil)
        #expect(page(reader).frame.size == Size(columns: columns, rows: rows))
      }
    }
  }

  @Test(arguments: screens, InterfaceLanguage.allCases)
  func hintsStandApartInsideTheMargins(keys: String, language: InterfaceLanguage) {
    for columns in [20, 34, 60, 80, 120, 200] {
      let reader = reader(keys, columns: columns, Preferences(interface: language))
      let row = reader.state.size.rows - 1
      let regions = page(reader).regions.filter { $0.row == row }
      for (left, right) in zip(regions, regions.dropFirst()) {
        let stand =
          left.columns.upperBound < right.columns.lowerBound
          || right.columns.upperBound < left.columns.lowerBound
        #expect(stand, "\(keys) \(columns)")
      }
      #expect(regions.allSatisfy { $0.columns.upperBound <= columns }, "\(keys) \(columns)")
    }
  }

  @Test(arguments: ["Enter", "?", "Enter f a", "Enter 5 } K"])
  func aTextIsNotOfferedAsAListToChooseFrom(keys: String) {
    #expect(!(reader(keys).rows.last ?? "").contains("↑↓"))
    #expect((reader("t").rows.last ?? "").contains("↑↓ choose"))
  }

  @Test func aNoticeStandsInPlaceOfTheHints() {
    let reader = reader("Enter G G")
    #expect(reader.rows.last?.contains(Words.sentence(for: .atEnd)[.english]) == true)
    #expect(reader.rows.last?.contains("bookmark") == false)
  }

  @Test func aLongNoticeIsReadWholeOverTheRowsBefore() {
    for size in [(30, 24), (40, 12)] {
      var reader = reader("Enter", columns: size.0, rows: size.1)
      reader.send(.notice(Phrase("the disk that holds the library is full to its last byte")))
      let said = reader.rows.suffix(3).map(\.trimmed).joined(separator: " ")
      #expect(said.contains("the disk that holds the library is full to its last byte"))
    }
  }

  @Test func aNoticeTooLongForAQuarterOfTheWindowIsCutWithAnEllipsis() {
    var reader = reader("", columns: 30, rows: 7)
    reader.send(.notice(Phrase("the disk that holds the library is full to its last byte")))
    #expect(reader.rows.last?.contains("…") == true)
    #expect(displayWidth(reader.rows.last ?? "", .narrow) <= 30)
  }

  @Test func aLowWindowSaysItsNoticeOverTheText() {
    for rows in 1...5 {
      var reader = reader("Enter", rows: rows)
      reader.send(.notice(Phrase("said once")))
      #expect(reader.rows.last?.contains("said once") == true, "\(rows)")
      reader.press("^L")
      #expect(reader.rows.last?.contains("said once") == false, "\(rows)")
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func everyRowOfTheTableStandsOnTheHelpPageOnce(language: InterfaceLanguage) {
    let reader = reader("?", columns: 100, rows: 400, Preferences(interface: language))
    for row in CommandTable.bindings {
      let (help, key) = (Words.help(for: row.command)[language], row.keyNames[0])
      // The lists that a row holds on stand in brackets behind it.
      let lines = reader.rows.count { row in
        guard row.trimmed.hasPrefix(key + "  ") else { return false }
        let plain = row.replacing(#/[（(][^（(]*[）)]$/#, with: "")
        return plain.contains(help) || row.hasSuffix(help)
      }
      let twins = CommandTable.bindings.count {
        $0.keyNames[0] == key && Words.help(for: $0.command)[language].contains(help)
      }
      #expect(lines == twins, "\(row.command): \(key)")
    }
    for screen in KeyScreen.allCases {
      let name = Words.name(of: screen)[language]
      #expect(reader.rows.contains { $0.trimmed.hasPrefix(name) }, "\(screen)")
    }
  }

  @Test func theHelpPageSaysOnWhichScreensAKeyHolds() {
    let rows = reader("?", columns: 100, rows: 400).rows.map(\.trimmed)
    for (command, title) in [
      (Command.article(.flip), "Article 文章"), (.list(.filter), "Lists 列表"),
      (.visit(.contents), "Front page and article 首页与文章"),
    ] {
      let line = rows.firstIndex { $0.contains(Words.help(for: command)[.english]) } ?? 0
      #expect(rows[..<line].last { KeyScreen.titles.contains($0) } == title, "\(command)")
    }
    #expect(rows.contains { $0.contains("edit the note (bookmarks)") })
  }

  @Test(arguments: [40, 80, 120, 200]) func helpLosesNoWord(columns: Int) {
    let reader = reader("?", columns: columns, rows: 600)
    guard case .help(let page) = reader.state.screen else { return }
    #expect(page.columns.count == (columns < 120 ? 1 : columns < 200 ? 2 : 3))
    let words = page.columns.joined().flatMap { $0.text.split(separator: " ") }
    let said = CommandTable.bindings.flatMap {
      Words.help(for: $0.command)[.english].split(separator: " ")
    }
    #expect(Set(said).isSubset(of: Set(words)))
  }

  @Test func theHelpPageScrollsToItsEnd() {
    var reader = reader("?", columns: 60, rows: 12)
    var seen = Set(reader.rows)
    for _ in 0..<60 where reader.state.notice != .atEnd {
      reader.press("Space")
      seen.formUnion(reader.rows)
    }
    #expect(reader.state.notice == .atEnd)
    let last = CommandTable.bindings.last.map { Words.help(for: $0.command)[.english] } ?? ""
    #expect(seen.contains { $0.contains(last.prefix(12)) })
  }

  @Test(arguments: screens) func everyScreenIsDrawnInEveryWindow(keys: String) {
    for (columns, rows) in [(1, 1), (2, 30), (30, 2), (9, 9), (40, 6), (72, 16), (250, 80)] {
      let reader = reader(keys, columns: columns, rows: rows, Preferences(interface: .chinese))
      let frame = reader.frame
      #expect(frame.cells.count == columns * rows, "\(keys)")
      let isClean = frame.cells.allSatisfy { cell in
        !frame.cluster(of: cell).unicodeScalars.contains { isForbidden($0) }
      }
      #expect(isClean, "\(keys) \(columns)×\(rows)")
    }
  }

  // MARK: What sentences name

  @Test(arguments: InterfaceLanguage.allCases)
  func whatASentenceIsAboutStandsInIt(language: InterfaceLanguage) {
    let cases: [(Notice, [String])] = [
      (.noColumn(7), ["7"]), (.pageBeforeFirstArticle(3), ["3"]),
      (.unknownCommand("boat"), ["boat"]),
      (.expected(["theme dark", "theme light"]), ["theme dark", "theme light"]),
      (.noArticle("detlas", nearest: "deltas"), ["detlas", "deltas"]),
      (.noArticle("xyzzy", nearest: nil), ["xyzzy"]), (.measure(72), ["72"]),
      (.following("https://example.org"), ["https://example.org"]),
      (.notKept(Phrase("the disk is full")), ["the disk is full"]),
      (.sentence(Phrase("said")), ["said"]),
      (.remark("Not printed."), ["Not printed."]),
    ]
    for (notice, parts) in cases {
      let sentence = Words.sentence(for: notice)[language]
      for part in parts { #expect(sentence.contains(part), "\(sentence)") }
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func numbersAreCountedInTheInterfacesLanguage(language: InterfaceLanguage) {
    let phrases: [(Phrase, [String])] = [
      (Words.page(34, isDerived: false), ["34"]), (Words.note(12), ["12"]),
      (Words.minutes(5), ["5"]), (Words.minutesLeft(6), ["6"]),
      (Words.found(hits: 8, articles: 3, more: true), ["8+", "3"]),
    ]
    for (phrase, parts) in phrases {
      for part in parts { #expect(phrase[language].contains(part), "\(phrase[language])") }
    }
    #expect(Words.page(3, isDerived: true)[.english] == "p. ≈ 3")
    #expect(Words.found(hits: 1, articles: 1, more: false)[.english] == "1 hit in 1 article")
    #expect(Words.found(hits: 2, articles: 2, more: false)[.english] == "2 hits in 2 articles")
    let uncounted = Words.found(hits: 60, articles: 50, more: true, isCounted: false)
    #expect(uncounted[.english] == "60+ hits in 50+ articles")
    #expect(uncounted[.chinese] == "50+ 篇 60+ 处")
  }

  // MARK: Colours

  @Test func aDepthIsTheLargestThatTheTerminalHas() {
    for (colours, depth) in [
      (-1, ColourDepth.none), (0, .none), (7, .none), (8, .eight), (15, .eight), (16, .sixteen),
      (88, .sixteen), (256, .indexed), (1 << 24, .direct),
    ] {
      #expect(ColourDepth(colours: colours) == depth, "\(colours)")
    }
  }

  @Test(arguments: Preferences.Theme.allCases, [ColourDepth.none, .eight, .sixteen, .indexed])
  func whatMattersStandsOutInEveryTheme(name: Preferences.Theme, depth: ColourDepth) {
    let theme = Theme(name, depth: depth)
    for role in [Role.strong, .selected, .match, .label, .notice, .nameplate, .key] {
      #expect(theme.look(role) != theme.look(.plain) || role == .key, "\(role)")
    }
    #expect(theme.look(.match).attributes.contains(.reverse))
    #expect(theme.look(.plain) == theme.look(.page))
  }
}

extension KeyScreen {
  /// The headings of the help page in English and Chinese.
  fileprivate static let titles = allCases.map {
    "\(Words.name(of: $0)[.english]) \(Words.name(of: $0)[.chinese])"
  }
}
