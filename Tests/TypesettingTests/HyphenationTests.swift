import Magazine
import Testing

@testable import Typesetting

@Suite struct HyphenationTests {
  private func check(_ expected: String) {
    let word = expected.filter { $0 != "-" }
    var divided = ""
    let positions = hyphenPositions(Array(word.utf8)[...])
    for (index, letter) in word.enumerated() {
      divided += (positions.contains(index) ? "-" : "") + String(letter)
    }
    #expect(divided == expected)
  }

  @Test func dividesAsThePatternsSay() {
    check("stan-dard-iza-tion")
    check("hy-phen-ation")
    check("Com-mit-tee")
    check("pho-to-voltaic")
  }

  @Test func shortWordsStayWhole() {
    check("only")
    check("into")
    check("through")
  }

  private func lines(
    _ text: String, measure: Int, hyphenates: Bool = true, in language: Language = .english
  ) -> [String] {
    let setter = TextSetter(language, on: .first, Typography(hyphenates: hyphenates))
    return setter.set(Text(text), .body, as: .body, measure: measure, offset: 0).lines.map {
      Line(runs: $0.runs, block: 0, offsets: Line.Offsets(.first, 0)).text
    }
  }

  @Test func narrowColumnsDivideWordsWhereLinesWouldBeShort() {
    let text = "The internationalization of standardization"
    #expect(lines(text, measure: 18) == ["The interna-", "tionalization of", "standardization"])
    #expect(
      lines(text, measure: 20, hyphenates: false) == [
        "The", "internationalization", "of standardization",
      ])
    #expect(!lines(text, measure: 50).joined().contains("-"))
  }

  @Test func namesAndHyphenatedWordsAreNotDivided() {
    for measure in 11...20 {
      let text = "Xuriyuan and Zhangminmin of standard-essential-patents"
      for line in lines(text, measure: measure) where line.hasSuffix("-") {
        #expect(line.hasSuffix("standard-") || line.hasSuffix("essential-"), "\(line)")
      }
    }
  }

  @Test(arguments: 8...24) func namesInPinyinAreNotDivided(measure: Int) {
    let text = "Xianqiang and Yubing met Guangju and Zhangminmin at the bend"
    let lines = lines(text, measure: measure)
    for name in ["Xianqiang", "Yubing", "Guangju"] where measure >= name.count {
      #expect(lines.contains { $0.contains(name) }, "\(lines)")
    }
  }

  @Test func namesAddressesAndNumbersAreNotDivided() {
    let text = "See STANDARDIZATION, ISO/IEC 27001 and https://standardization.org/catalogue"
    #expect(!lines(text, measure: 16).contains { $0.hasSuffix("-") })
  }
}
