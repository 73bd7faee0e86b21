import Testing

@testable import Importing

/// What a style sheet says about the meaning of a text, and what of it is passed over.
@Suite struct StyleSheetTests {
  private func style(
    _ css: String, _ name: String = "p", _ attributes: [(name: String, value: String)] = []
  ) -> Style {
    var sheet = StyleSheet()
    sheet.read(css)
    return sheet.style(of: Element(name, attributes: attributes))
  }

  private func cls(_ names: String) -> [(name: String, value: String)] { [("class", names)] }

  @Test func elementsClassesAndIdsAreFound() {
    #expect(style("p { font-style: italic }").isItalic == true)
    #expect(style(".k { font-style: italic }", "p", cls("x k")).isItalic == true)
    #expect(style("p.k { font-weight: bold }", "p", cls("k")).isBold == true)
    #expect(style("em.k { font-weight: bold }", "p", cls("k")).isBold == nil)
    #expect(style("#n { display: none }", "p", [("id", "n")]).isHidden == true)
    #expect(style("h1, .k , p { font-weight: 700 }").isBold == true)
    #expect(style("P { font-style: italic }").isItalic == true)
  }

  @Test func theLaterAndTheNearerRuleHolds() {
    #expect(style("p { font-style: italic } p { font-style: normal }").isItalic == false)
    let css = "p.k { font-style: normal } .k { font-style: italic }"
    #expect(style(css, "p", cls("k")).isItalic == false)
    let own = [(name: "class", value: "k"), (name: "style", value: "font-style: italic")]
    #expect(style(".k { font-style: normal }", "p", own).isItalic == true)
  }

  @Test func selectorsOfMoreThanOneElementArePassedOver() {
    for selector in ["div p", "div > p", "p + p", "p:first-child", "p[lang]", "*"] {
      #expect(style("\(selector) { display: none }") == Style(), "\(selector)")
    }
    #expect(style("div p, p { font-style: italic }").isItalic == true)
  }

  @Test func rulesForSomeDevicesHideNothing() {
    let css = """
      @charset "utf-8";
      @import url(a.css);
      @media print { p { display: none } .k { display: none } }
      @font-face { font-family: x; src: url(x) }
      p { font-style: italic }
      """
    #expect(style(css, "p", cls("k")).isHidden == nil)
    #expect(style(css).isItalic == true)
  }

  @Test func commentsSayNothing() {
    #expect(style("/* p { display: none } */ p { font-style: italic }").isItalic == true)
    #expect(style("p { /* display: none; */ font-style: italic }").isHidden == nil)
    #expect(style("p { font-style: italic } /* never ended p { display: none }").isHidden == nil)
  }

  @Test func valuesAreReadAsBrowsersDo() {
    #expect(style("p { font-style: OBLIQUE !important }").isItalic == true)
    #expect(style("p { font-weight: 500 }").isBold == false)
    #expect(style("p { font-weight: bolder }").isBold == true)
    #expect(style("p { text-decoration: underline line-through }").isStruck == true)
    #expect(style("p { white-space: pre-wrap }").keepsSpace == true)
    #expect(style("p { white-space: pre-line }").keepsSpace == false)
    #expect(style("p { visibility: hidden }").isHidden == true)
    #expect(style("span { display: block }", "span").isBlock == true)
  }

  @Test func whatIsCutOffOrOddEnds() {
    for css in [
      "p {", "p { font-style", "}", "{}", "p { ; : ; }", "@media {", "/*", "@", "p { a: ! }",
      "p{a:!}", "p{:!}",
    ] {
      #expect(style(css) == Style(), "\(css)")
    }
    #expect(style("p { font-style: italic").isItalic == true)
    _ = style(String(repeating: "@media x {", count: 10_000))
  }
}
