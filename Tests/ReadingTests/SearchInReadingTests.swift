import Grid
import Magazine
import Presentation
import Reading
import Searching
import TestSupport
import Testing

/// What was searched for while one reads on, by keys.
@Suite struct SearchInReadingTests {
  private func reading(_ keys: String, columns: Int = 80, rows: Int = 24) -> Reader {
    var reader = Reader(columns: columns, rows: rows)
    reader.press(keys)
    return reader
  }

  private func id(_ reader: Reader) -> String? { reader.state.article?.story.article.id }

  private func search(_ reader: Reader) -> SearchScreen? {
    if case .search(let search) = reader.state.screen { search } else { nil }
  }

  /// The cells of the screen in a look, as text.
  private func cells(_ reader: Reader, where isLit: (Look) -> Bool) -> String {
    let frame = reader.frame
    return (0..<frame.size.rows).map { y in
      frame.cells[y * frame.size.columns..<(y + 1) * frame.size.columns]
        .filter { $0.width > 0 }.map { isLit($0.look) ? frame.cluster(of: $0) : " " }.joined()
        .trimmed
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func lit(_ reader: Reader) -> String {
    cells(reader) { $0.attributes.contains(.reverse) }
  }

  // MARK: The last query

  @Test func theQueryStaysInEveryArticleOpenedLater() {
    var reader = reading("/ willow Enter q q 2 Enter")
    #expect(id(reader) == "deltas")
    #expect(reader.state.article?.matches != nil, "lit, though not opened from the hits")
    reader.press("n")
    #expect(lit(reader).contains("willow"))
    reader.press("]")
    #expect(reader.state.article?.matches?.query == Query("willow", isTyping: true))
  }

  /// To the next in print, or the one before, though the article left is not among those found.
  @Test func nGoesOnFromAnArticleWithoutMatches() {
    var reader = reading("/ masthead Enter q q 1 Enter")
    #expect(id(reader) == "springs")
    reader.press("n")
    #expect(id(reader) == "springs")
    #expect(reader.state.notice == .finding(.noFurtherMatch))
    reader.press("N")
    #expect(id(reader) == "masthead")
  }

  /// A hit in a title begins with the title, its match stands behind that.
  @Test func nLeavesTheMatchThatAHitHasOpened() {
    let opened = reading("/ fords Enter")
    #expect(opened.state.article?.tally?.number == 1)
    #expect(reading("/ fords Enter n").state.article?.tally?.number == 2)
    #expect(reading("/ fords Enter n N").state.article?.tally?.number == 1)
  }

  @Test func nLightsWhatWasClearedAndGoesOn() {
    var reader = reading("/ willow Enter U")
    #expect(reader.state.article?.matches == nil)
    #expect(lit(reader).isEmpty)
    reader.press("] n")
    #expect(reader.state.article?.matches != nil)
    #expect(lit(reader).contains("willow"))
  }

  @Test func aClearedLightStaysOutInTheNextArticle() {
    #expect(reading("/ willow Enter U ]").state.article?.matches == nil)
    #expect(reading("/ willow Enter U U ]").state.article?.matches != nil)
    #expect(reading("Enter U").state.notice == .finding(.nothingSearched))
    #expect(reading("Enter n").state.notice == .finding(.nothingSearched))
  }

  @Test func nLeadsOnToTheNextHitThoughTheListIsClosed() {
    var reader = reading("/ willow Enter q q Enter")
    let first = id(reader)
    for _ in 0..<40 where id(reader) == first { reader.press("n") }
    #expect(id(reader) != first)
  }

  // MARK: Which of how many

  @Test func theStatusLineSaysWhichOfHowMany() {
    var reader = reading("/ willow Enter")
    let count = reader.state.article?.tally?.count ?? 0
    #expect(count > 5)
    #expect(reader.rows.last?.contains(" 1/\(count) ") == true, "\(reader.rows.last ?? "")")
    reader.press("n n")
    #expect(reader.rows.last?.contains(" 3/\(count) ") == true)
    reader.press("N")
    #expect(reader.rows.last?.contains(" 2/\(count) ") == true)
    reader.press("U")
    #expect(reader.rows.last?.contains("/\(count)") == false)
  }

  @Test func theCurrentMatchIsToldApartWithoutColour() {
    var reader = reading("/ willow Enter")
    func current() -> String {
      cells(reader) { $0.attributes.isSuperset(of: [.reverse, .underline]) }
    }
    #expect(current() == "willows")
    #expect(lit(reader).split(separator: "\n").count > 1, "the others are lit too")
    let place = reader.state.article?.place
    reader.press("n")
    #expect(current() == "willows" && reader.state.article?.place != place)
  }

  // MARK: The head

  @Test func matchesInTitleDekAndBylineAreLitAndReached() {
    let reader = reading("/ springs Enter")
    #expect(reader.state.article?.place.block == -1)
    #expect(lit(reader) == "springs\nsprings", "in title and dek")
    #expect(lit(reading("/ 岸边人 Enter")) == "岸边人")
    var later = reading("/ springs Enter ] [ G N N N")
    later.press("N")
    #expect(later.state.article?.place.block == -1)
  }

  @Test func theTitleInTheOtherLanguageIsLitUnderTheTitle() {
    #expect(lit(reading("/ 论泉 Enter Tab")).contains("论泉"))
    let facing = reading("/ 论泉 Enter v", columns: 120)
    #expect(lit(facing) == "论泉")
  }

  // MARK: Words that are not lit

  @Test func wordsThatOnlyHoldOthersTogetherAreNotLit() {
    let found = lit(reading("/ the Space willows Enter"))
    #expect(found.contains("willows") && !found.lowercased().contains("the"))
    #expect(lit(reading("/ the Enter")).contains("the"), "unless nothing else is asked")
    #expect(lit(reading("/ \"the Space willows\" Enter")).contains("the willows"))
  }

  // MARK: The list of hits

  @Test func theListKeepsTheFocusAfterReturning() {
    var reader = reading("/ willow Down Down Enter q")
    #expect(reader.state.screen.mode == .hits)
    #expect(reader.frame.cursor == nil)
    reader.press("j")
    #expect(search(reader)?.window.chosen == 3)
    #expect(search(reader)?.field.text == "willow", "j was not typed")
    reader.press("q")
    #expect(reader.state.screen.mode == .front)
  }

  @Test func theLineCanBeTypedInAgain() {
    var reader = reading("/ willow Enter q / s")
    #expect(search(reader)?.field.text == "willows")
    #expect(reader.state.screen.mode == .search)
    reader.press("Enter q i")
    #expect(reader.state.screen.mode == .search)
  }

  // MARK: The other language

  @Test func aHitInTheOtherLanguageTurnsThatArticleOnly() {
    var reader = reading("/ 垂柳 Enter")
    #expect(reader.state.article?.window.side == .second)
    #expect(reader.state.preferences.side == .first, "the reader's language stays")
    #expect(reader.rows[0].contains("版权页"), "the running head turns with the article")
    reader.press("]")
    #expect(reader.state.article?.window.side == .first)
  }

  @Test func theLanguageKeyTurnsATurnedArticleBackFirst() {
    var reader = reading("/ 垂柳 Enter Tab")
    #expect(reader.state.article?.window.side == .first)
    #expect(reader.state.preferences.side == .first)
    reader.press("Tab")
    #expect(reader.state.article?.window.side == .second)
    #expect(reader.state.preferences.side == .second)
  }

  @Test func aPanelOverATurnedArticleStaysTurnedUnderHelp() {
    var reader = reading("/ 垂柳 Enter K ?")
    let before = reader.state
    let isThere = before.screens.contains { if case .panel = $0 { true } else { false } }
    #expect(isThere, "no terms")
    reader.resize(before.size.columns + 20, before.size.rows)
    reader.resize(before.size.columns, before.size.rows)
    #expect(reader.state == before)
  }

  @Test func theListOverATurnedArticleIsInTheReadersLanguage() {
    let reader = reading("/ 垂柳 Enter t")
    #expect(reader.rows.joined().contains("On springs"))
  }
}

/// Words typed wrongly, by keys.
@Suite struct TypoFlowTests {
  @Test func theScreenSaysWhatIsShownInBothLanguages() {
    var reader = Reader()
    reader.press("/ wilows")
    #expect(reader.rows[2].trimmed == "no wilows; showing willows")
    #expect(reader.rows[3...].joined().contains("willow"))
    reader.press("Enter")
    #expect(reader.state.article?.matches?.query == Query("willows", isTyping: true))
    reader.press(":interface Space zh Enter / 垂流")
    #expect(reader.rows[2].contains("没有“垂流”；显示的是“垂柳”"))
  }

  @Test func aWordOfferedIsSearchedByEnterAndByAClick() {
    for isClicked in [false, true] {
      var reader = Reader()
      reader.press("/ 垂柳依人")
      #expect(reader.rows[2].contains("no 垂柳依人; the nearest words:"), "\(reader.rows[2])")
      if isClicked { reader.send(.click(.item(0))) } else { reader.press("Enter") }
      guard case .search(let search) = reader.state.screen else { continue }
      #expect(search.items.count > 0)
    }
  }
}
