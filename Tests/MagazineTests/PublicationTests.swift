import Magazine
import Testing

/// Publications of every kind and in every number of languages.
@Suite struct PublicationTests {
  private func language(_ tag: String) throws -> Language { try #require(Language(tag)) }

  private func publication(
    _ tags: String..., number: Parallel<String>? = nil, year: Int? = nil, issue: Int? = nil
  ) throws -> Publication {
    let languages = Parallel(
      first: try language(tags[0]), second: tags.count > 1 ? try language(tags[1]) : nil)
    func pair(_ first: String, _ second: String) -> Parallel<String> {
      Parallel(first: first, second: tags.count > 1 ? second : nil)
    }
    let article = Article(
      id: "springs", title: pair("On springs", "Zweites"), byline: pair("Li Bai", "Du Fu"), page: 4,
      length: Parallel(first: 460, second: tags.count > 1 ? 800 : nil))
    return Publication(
      id: "p", languages: languages, title: pair("Notes", "Hefte"), number: number, year: year,
      issue: issue,
      sections: [
        Section(
          id: "s", title: pair("Up", "Auf"), page: 4, number: 1, remark: nil, articles: [article])
      ])
  }

  // MARK: Sides

  @Test func sidesAreAsManyAsLanguages() throws {
    #expect(
      try publication("fr").sides == [.first] && publication("fr", "de").sides == Side.allCases)
    #expect(try !publication("fr").isBilingual && publication("fr", "de").isBilingual)
    #expect(try publication("fr").language(of: .second).tag == "fr")
    for side in Side.allCases { #expect(side.other.other == side && side.other != side) }
  }

  @Test func aSideIsTheOneThatSaysJustThatTag() throws {
    let both = try publication("zh-Hans", "zh-Hant")
    #expect(both.side(in: try language("zh-Hant")) == .second)
    #expect(both.side(in: try language("zh")) == .first)
    #expect(try publication("fr").side(in: try language("fr-CA")) == .first)
    #expect(try publication("fr").side(in: try language("de")) == nil)
  }

  @Test func lengthsAreMinutesOfTheirLanguage() throws {
    let both = try publication("en", "zh")
    let article = both.articles[0]
    #expect(both.minutes(of: article, on: .first) == 2)
    #expect(both.minutes(of: article, on: .second) == 2)
    let empty = Article(id: "x", title: Parallel(first: "X"))
    #expect(both.minutes(of: empty, on: .first) == nil)
  }

  @Test func aNameIsTheTitleWithItsNumber() throws {
    #expect(try publication("en", number: Parallel(first: "No. 4")).name == "Notes No. 4")
    #expect(try publication("en", "de").name == "Notes")
    #expect(Parallel(first: "a", second: "b").joined(by: " · ") == "a · b")
    #expect(Parallel(first: "a").joined(by: " · ") == "a")
  }

  @Test func placesAreReadWhenTheirEndWasInSight() {
    func isRead(_ progress: Double) -> Bool {
      KeptPlace(place: .start(.first), quote: "", progress: progress).isRead
    }
    #expect(isRead(1) && isRead(0.995) && !isRead(0.99) && !isRead(0))
  }

  @Test(
    arguments: [
      ("zh_CN.UTF-8", InterfaceLanguage.chinese), ("zh", .chinese), ("en_GB", .english),
      ("de_DE.UTF-8", nil), ("C", nil), ("", nil), ("POSIX", nil),
    ] as [(String, InterfaceLanguage?)])
  func theInterfaceFollowsTheLocaleWhereItSpeaksIt(locale: String, language: InterfaceLanguage?) {
    #expect(InterfaceLanguage(locale: locale) == language)
  }

  // MARK: The gate

  @Test func everyClassOfScalarHasItsAnswer() {
    func check(_ range: ClosedRange<UInt32>, _ expected: String?) {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let text = "a\(scalar)b"
        let answer = expected.map { "a\($0)b" } ?? text
        // Compared by scalars: strings that differ in a joiner alone may be equal.
        let isRight = Array(sanitized(text).unicodeScalars) == Array(answer.unicodeScalars)
        #expect(isRight, "U+\(String(value, radix: 16))")
      }
    }
    check(0x00...0x08, "\u{FFFD}")
    check(0x09...0x0A, " ")
    check(0x0B...0x0C, "\u{FFFD}")
    check(0x0D...0x0D, " ")
    check(0x0E...0x1F, "\u{FFFD}")
    check(0x20...0x7E, nil)
    check(0x7F...0x9F, "\u{FFFD}")
    check(0xA0...0xFF, nil)
    check(0x061C...0x061C, "")
    check(0x180E...0x180E, "")
    check(0x200B...0x200B, "")
    check(0x200C...0x200D, nil)
    check(0x200E...0x200F, "")
    check(0x2028...0x202E, "")
    check(0x2060...0x206F, "")
    check(0x4E00...0x4EFF, nil)
    check(0xFE00...0xFE0F, nil)
    check(0xFEFF...0xFEFF, "")
    check(0xFFF9...0xFFFB, "")
    check(0xE0000...0xE007F, "")
    check(0x1F300...0x1F3FF, nil)
  }

  @Test func theGateLetsNothingThroughTheSecondTime() {
    for text in ["a\u{1B}[31m", "标\u{202E}准", "\t\r\n", "", "👩‍👩‍👧"] {
      let once = sanitized(text)
      #expect(sanitized(once) == once)
    }
  }

  @Test func aContentFileMayHoldTabsAndLineEnds() {
    for scalar in ["\t", "\n", "\r", "a", "标"] as [Unicode.Scalar] {
      #expect(!isForbidden(scalar), "\(scalar)")
    }
    for scalar in ["\u{1B}", "\u{0}", "\u{202E}", "\u{FEFF}"] as [Unicode.Scalar] {
      #expect(isForbidden(scalar), "\(scalar)")
    }
  }
}
