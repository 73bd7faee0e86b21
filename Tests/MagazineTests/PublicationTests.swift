import Magazine
import TestSupport
import Testing

/// Publications of every kind and in every number of languages.
@Suite struct PublicationTests {
  private func language(_ tag: String) throws -> Language { try #require(Language(tag)) }

  // MARK: Sides

  @Test func sidesAreAsManyAsLanguages() {
    #expect(
      publication("fr").sides == [.first] && publication("fr", "de").sides == Side.allCases)
    #expect(!publication("fr").isBilingual && publication("fr", "de").isBilingual)
    #expect(publication("fr").language(of: .second).tag == "fr")
    for side in Side.allCases { #expect(side.other.other == side && side.other != side) }
  }

  @Test func aSideIsTheOneThatSaysJustThatTag() throws {
    let both = publication("zh-Hans", "zh-Hant")
    #expect(both.side(in: try language("zh-Hant")) == .second)
    #expect(both.side(in: try language("zh")) == .first)
    #expect(publication("fr").side(in: try language("fr-CA")) == .first)
    #expect(publication("fr").side(in: try language("de")) == nil)
  }

  // MARK: Contents

  /// Of two articles with one id the first is meant; a section may be empty.
  @Test func whatStandsBehindAnArticleMayStandInALaterSection() throws {
    func section(_ id: String, _ articles: String...) -> Section {
      Section(
        id: id, title: Parallel(first: id), page: nil, number: nil, remark: nil,
        articles: articles.map { Article(id: $0, title: Parallel(first: "\($0) of \(id)")) })
    }
    let work = Publication(
      id: "work", languages: Parallel(first: .english), title: Parallel(first: "Work"),
      sections: [section("one", "a", "b"), section("two"), section("three", "a", "c")])
    #expect(work.article(after: "a")?.id == "b")
    #expect(work.article(after: "b")?.title.first == "a of three")
    #expect(work.article(after: "c") == nil && work.article(after: "none") == nil)
    #expect(work.article("a")?.title.first == "a of one")
    #expect(work.section(of: "a")?.id == "one" && work.section(of: "c")?.id == "three")
    #expect(work.article("none") == nil && work.section(of: "none") == nil)
  }

  @Test func lengthsAreMinutesOfTheirLanguage() {
    let both = publication("en", "zh")
    let article = both.articles[0]
    #expect(both.minutes(of: article, on: .first) == 2)
    #expect(both.minutes(of: article, on: .second) == 2)
    let empty = Article(id: "x", title: Parallel(first: "X"))
    #expect(both.minutes(of: empty, on: .first) == nil)
  }

  @Test func aNameIsTheTitleWithItsNumber() {
    #expect(publication("en", number: Parallel(first: "No. 4")).name == "Notes No. 4")
    #expect(publication("en", "de").name == "Notes")
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
    check(0xFDD0...0xFDEF, "\u{FFFD}")
    check(0xFFF9...0xFFFB, "")
    check(0xFFFC...0xFFFD, nil)
    for plane in 0...16 as ClosedRange<UInt32> {
      check(plane << 16 | 0xFFFE...plane << 16 | 0xFFFF, "\u{FFFD}")
    }
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
