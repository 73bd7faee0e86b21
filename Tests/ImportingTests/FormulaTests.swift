import Testing

@testable import Importing

/// Formulas of MathML as a line of text.
@Suite struct FormulaTests {
  private func check(_ math: String, _ expected: String) {
    let document = MarkupDocument(xml: Array("<body><math>\(math)</math></body>".utf8))
    #expect(document.body.child("math").map(mathText) == expected, "\(math)")
  }

  @Test func whatTheAuthorSaidComesFirst() {
    let document = MarkupDocument(
      xml: Array("<body><math alttext=\"E equals\n m c²\"><mi>E</mi></math></body>".utf8))
    #expect(document.body.child("math").map(mathText) == "E equals m c²")
    check(
      "<semantics><mrow><mi>E</mi></mrow><annotation encoding=\"application/x-tex\">E=mc^2</annotation></semantics>",
      "E=mc^2")
    check(
      "<semantics><mi>E</mi><annotation encoding=\"text/plain\">no TeX</annotation></semantics>",
      "E")
  }

  @Test func relationsStandApartAndProductsDoNot() {
    check("<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>", "E = mc^2")
    check("<mi>a</mi><mo>≤</mo><mi>b</mi><mo>+</mo><mi>c</mi>", "a ≤ b + c")
    check("<mi>f</mi><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo>", "f(x,y)")
  }

  @Test func whatIsMoreThanOneSignIsPutTogether() {
    check("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>12</mn></mfrac>", "(a + b)/12")
    check("<msub><mi>x</mi><mrow><mi>i</mi><mo>+</mo><mn>1</mn></mrow></msub>", "x_(i + 1)")
    check("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "x_i^2")
    check("<msqrt><mi>a</mi><mi>b</mi></msqrt>", "√(ab)")
    check("<mroot><mi>x</mi><mn>3</mn></mroot>", "3√x")
    check("<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>x</mi>", "∑_i^nx")
  }

  @Test func fencesAndMatricesKeepTheirMarks() {
    check("<mfenced><mi>x</mi><mi>y</mi></mfenced>", "(x, y)")
    check("<mfenced open=\"[\" close=\"]\"><mi>x</mi></mfenced>", "[x]")
    check(
      "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr>"
        + "<mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>", "1 0; 0 1")
  }

  @Test func whatIsMissingCostsOnlyItself() {
    check("<mfrac><mi>a</mi></mfrac>", "a/")
    check("<msup></msup>", "^")
    check("<unknown><mi>a</mi></unknown>", "a")
    check("", "")
  }
}

/// Formulas in Markdown keep every character.
@Suite struct MarkdownFormulaTests {
  private func words(_ text: String) -> String { MarkdownPage(text).body.words }

  @Test(arguments: [
    #"so $a_1*b*c_2$ and $x*y*z$"#, #"a set $\{x_i \mid i<n\}$"#, #"$$\int_0^1 f(x)\,dx$$"#,
    #"costs $5_a and $6_b"#, #"from $5-$6 on"#, #"($\alpha$)"#,
  ])
  func everyCharacterStays(_ text: String) {
    #expect(words(text) == text)
  }

  @Test func aBlockOfLinesStays() {
    #expect(
      words("$$\na_1 * b\n\\\\ c_2 * d\n$$\n\n*x*") == #"$$ a_1 * b \\ c_2 * d $$ x"#)
    // A lone pair opens nothing: the number of a process.
    #expect(words("the number $$ of it\n\n*slanted*") == "the number $$ of it slanted")
  }

  @Test func codeIsNoFormula() {
    #expect(words("`$a_1$` and `echo $x` $y_*z*") == "$a_1$ and echo $x $y_z")
    #expect(words("```\n$a_1$\n```\n\n$b\\_1$") == #"$a_1$ $b\_1$"#)
  }

  @Test func blocksOfHTMLAndLongFencesStayAsTheyAre() {
    #expect(words("<div>\n$a_1$\n</div>\n\n$b_*c*$") == "$a_1$ $b_*c*$")
    #expect(words("````\n```\n$a_1$\n````") == "``` $a_1$")
  }

  @Test func manyDollarsCostNoMoreThanTheyAre() {
    let text = String(repeating: "$ a", count: 200_000)
    #expect(words(text).utf8.count == text.utf8.count)
  }
}
