import Magazine
import Testing

@testable import Importing

/// What a body of HTML is read as, a line for each block.
private func read(_ body: String, css: String = "") -> [String] {
  var book = EPUBFixture(["a.xhtml": body])
  book.head = css.isEmpty ? "" : "<style>\(css)</style>"
  return (try? book.read().lines()) ?? []
}

@Suite struct ProseTests {
  @Test func readsParagraphsAndHeadings() {
    #expect(
      read("<h2>On\n springs</h2><p>One  line.</p>loose <b>words</b><p>Two.</p>")
        == ["## On springs", "One line.", "loose **words**", "Two."].suffix(3).map { $0 })
    #expect(read("<p>x</p><h3>Three</h3><p>y</p>") == ["x", "### Three", "y"])
  }

  @Test func setsNoSpaceWhereALineOfTheSourceEndsInChinese() {
    #expect(read("<p>长江\n之水，\n流 过 and\nmore</p>") == ["长江之水，流 过 and more"])
  }

  @Test func knowsEmphasis() {
    #expect(
      read("<p><em>a</em> <strong>b</strong> <code>c</code> <del>d</del> <i><b>e</b></i></p>")
        == ["*a* **b** `c` ~d~ ***e***"])
    #expect(
      read(
        "<p>x <span class='k'>slanted</span> <i class='r'>upright</i></p>",
        css:
          ".k, .z { font-style: italic } /* x */ i.r{font-style:normal} @media print{p{display:none}}"
      ) == ["x *slanted* upright"])
  }

  @Test(arguments: [
    ("10<sup>-6</sup> m<sup>\u{2212}2</sup>", "10⁻⁶ m⁻²"), ("2<sup>n</sup>", "2ⁿ"),
    ("2<sup>n+1</sup>", "2ⁿ⁺¹"), ("m<sup>3/2</sup>", "m^(3/2)"), ("e<sup>2x</sup>", "e^2x"),
    ("x<sub>max</sub> = a<sub>i+1</sub>", "x_max = a_(i+1)"), ("H<sub>2</sub>O", "H₂O"),
    ("1<sup>st</sup>, M<sup>me</sup>, Kan<sup>TM</sup>", "1st, Mme, KanTM"),
    ("T<sub>E</sub>X 水<sub>河也</sub> x<sub>河</sub>", "TEX 水河也 x河"),
    ("x<sup>3</sup><sup>/</sup><sup>2</sup> a<sup>see note 3</sup>", "x³/² asee note 3"),
    ("V<sub>g</sub> b<sup>[1,2]</sup>", "V_g b[1,2]"),
    ("Water<sup>[1]</sup> runs<sup>2,3</sup>", "Water[1] runs2,3"),
    ("<sup>*</sup>Note", "*Note"),
  ])
  func whatIsRaisedSaysWhatItSays(_ body: String, _ line: String) {
    #expect(read("<p>\(body)</p>") == [line])
  }

  @Test func aTableWithHeadingsMayHaveListsInItsCells() {
    let rows =
      "<tr><th>Option</th><th>Meaning</th></tr><tr><td>-a</td><td><p>One of:</p><ul><li>x</li><li>y</li></ul></td></tr>"
    #expect(read("<table>\(rows)</table>").joined().contains("One of: • x • y"))
    let long =
      "<tr><th>h</th><td><ul><li>\(String(repeating: "word ", count: 200))</li></ul></td></tr>"
    #expect(read("<table>\(rows)\(long)</table>").contains("One of:"))
  }

  @Test func readsListsInLists() {
    #expect(
      read("<ol start='3'><li>a<ul><li>b</li><li><p>c</p><p>d</p></li></ul></li><li>e</li></ol>")
        == ["3. a / - b | - c / d | 4. e"])
  }

  @Test func readsQuotationsAndRules() {
    #expect(
      read("<blockquote><p>a</p><p>b</p></blockquote><hr/><p>* * *</p><p>x</p>") == [
        "> a / b", "---", "---", "x",
      ])
  }

  @Test func readsTermsWithWhatTheyMean() {
    #expect(
      read(
        "<dl><dt>Spring</dt><dd>A source.</dd><dt>Mouth</dt><dt>Outlet</dt><dd>An end.</dd></dl>")
        == ["- **Spring** / A source. | - **Mouth** / **Outlet** / An end."])
  }

  @Test func resolvesSpansOfTables() {
    let table = """
      <table><caption>Rules</caption><thead><tr><th rowspan="2">Name</th><th colspan="2">Year</th></tr>
      <tr><th>from</th><th>to</th></tr></thead><tbody><tr><td rowspan="2">A</td><td>1</td><td>2</td></tr>
      <tr><td>3</td><td><p>4</p><p>5</p></td></tr></tbody></table>
      """
    #expect(
      read(table) == [
        "label: Rules", "Name ¦ Year › from ¦ Year › to || A ¦ 1 ¦ 2 ||  ¦ 3 ¦ 4 5",
      ])
  }

  @Test func readsATableThatOnlyLaysOutThePage() {
    #expect(read("<table><tr><td><p>a</p><p>b</p></td></tr></table>") == ["a", "b"])
    #expect(
      read(
        "<table><tr><td>a</td><td><ul><li>b</li></ul></td></tr><tr><td>c</td><td>d</td></tr></table>"
      )
        == ["a", "- b", "c", "d"])
  }

  @Test func keepsLinesWhereTheyAreKept() {
    #expect(read("<pre>a  b\n\tc<br/>d\n</pre>") == ["```a  b⏎        c⏎d"])
    #expect(read("<p>Roses<br/>are <i>red</i></p>") == ["verse: Roses", "/ are *red*"])
    #expect(
      read("<p class='v'>one\n two</p>", css: ".v { white-space: pre-wrap }")
        == ["verse: one", "/ two"])
  }

  /// Paragraphs that an old book parts by breaks are none that stand close.
  @Test func longLinesThatBreaksPartAreParagraphs() {
    let long = String(repeating: "Water rises. ", count: 6).trimmed
    #expect(read("<p>\(long)<br/>It falls.</p>") == [long, "It falls."])
    #expect(read("<p>「水」<br/>と言った。</p>") == ["「水」", "と言った。"])
    #expect(read("<p>One<br/><br/>Two<br/>Three</p>") == ["verse: One", "verse: Two", "/ Three"])
  }

  @Test func readsPicturesWithTheirWords() {
    #expect(
      read(
        "<figure><img src='../i/a.png' alt='A map'/><figcaption>The <i>river</i></figcaption></figure>"
      )
        == ["![A map](i/a.png) = The *river*"])
    #expect(
      read(
        "<p><img src='b.jpg' alt=''/></p><p>x <img src='c.png' alt='𠮷'/> y <img src='d.png'/></p>")
        == ["![](OEBPS/b.jpg)", "x 𠮷 y ▢"])
    #expect(
      read("<svg><title>Cover</title><image xlink:href='c.jpg'/><text>Words</text></svg>")
        .joined().contains("Words"))
  }

  @Test func keepsRubyBehindItsWord() {
    #expect(
      read("<p><ruby>表<rp>(</rp><rt>ひょう</rt><rp>)</rp>示<rt>じ</rt></ruby>する</p>") == ["‹表示›（ひょうじ）する"]
    )
  }

  @Test func saysFormulasInOneLine() {
    #expect(read("<p>so <math alttext='a = b'><mi>a</mi></math></p>") == ["so a = b"])
    #expect(
      read(
        "<p><math><mfrac><mi>a</mi><mn>2</mn></mfrac><mo>=</mo><msup><mi>x</mi><mn>2</mn></msup></math></p>"
      )
        == ["a/2 = x^2"])
    #expect(
      read(
        "<p><math><semantics><mi>x</mi><annotation encoding='application/x-tex'>\\bar x</annotation></semantics></math></p>"
      )
        == ["\\bar x"])
  }

  @Test func setsSmallFigures() {
    #expect(read("<p>H<sub>2</sub>O, 10<sup>6</sup>, 1<sup>st</sup></p>") == ["H₂O, 10⁶, 1st"])
  }

  @Test func leavesOutWhatIsHidden() {
    #expect(
      read(
        "<p hidden='hidden'>a</p><p style='display: none'>b</p><p class='h'>c</p><script>d</script><p>e</p>",
        css: ".h{display:none}") == ["e"])
  }

  @Test func cleansWhatATerminalMustNotSee() {
    #expect(read("<p>a&#x9B;31mb\u{202E}c</p>") == ["a\u{FFFD}31mbc"])
  }
}

@Suite struct FootnoteTests {
  @Test func readsNotesOfEPUB3() {
    #expect(
      read(
        """
        <p>Water<a epub:type="noteref" href="#n1">1</a> and wine<a role="doc-noteref" href="#n2">*</a>.</p>
        <aside epub:type="footnote" id="n1"><p>Of rivers.</p></aside>
        <ol><li id="n2" style="display:none"><p>Of grapes. <a href="#r2">↩</a></p></li></ol>
        """) == ["Water¹ and wine².", "[1] Of rivers.", "[2] Of grapes."])
  }

  @Test func readsNotesOf多看() {
    #expect(
      read(
        """
        <p>江<a class="duokan-footnote" href="#f1" id="b1"><img src="n.png"/></a>水。</p>
        <ol class="duokan-footnote-content"><li class="duokan-footnote-item" id="f1"><p><a href="#b1">◎</a>长江。</p></li></ol>
        """
      ).map { $0.replacing("◎", with: "") } == ["江¹水。", "[1] 长江。"])
  }

  @Test func readsNotesInTheWordsOfPictures() {
    #expect(
      read("<p>江<img class=\"qqreader-footnote\" src=\"n.png\" alt=\"长江，亦称扬子江。\"/>水。</p>")
        == ["江¹水。", "[1] 长江，亦称扬子江。"])
    #expect(read("<p>河<img zy-footnote=\"黄河。\" src=\"n.png\"/>水。</p>") == ["河¹水。", "[1] 黄河。"])
  }

  @Test func findsNotesThatNobodyCallsSo() {
    #expect(
      read(
        """
        <p>Water<sup><a id="r1" href="#n1">[1]</a></sup> runs<a href="#n2" id="r2"><sup>2</sup></a>.</p>
        <div class="notes"><p id="n1"><a href="#r1">[1]</a> Downhill.</p>
        <p><a id="n2" href="#r2">2.</a> Sometimes.</p></div>
        """) == ["Water¹ runs².", "[1] Downhill.", "[2] Sometimes."])
  }

  @Test func findsNotesInAFileOfTheirOwn() throws {
    let book = EPUBFixture([
      "a.xhtml": "<p>Water<a id='r1' href='notes.xhtml#n1'>1</a>.</p>",
      "notes.xhtml": "<h2>Notes</h2><p id='n1'><a href='a.xhtml#r1'>1</a> Downhill.</p>",
    ])
    #expect(try book.read().lines() == ["Water¹.", "[1] Downhill."])
  }

  @Test func takesNoChapterForANote() {
    #expect(
      read(
        """
        <p><a id="t1" href="#c1">1</a></p>
        <div id="c1"><h2><a href="#t1">One</a></h2><p>A chapter.</p></div>
        """
      ).suffix(1) == ["A chapter."])
  }

  @Test func keepsAMarkWithoutANote() {
    #expect(read("<p>Water<a epub:type='noteref' href='#gone'>1</a>.</p>") == ["Water1."])
  }
}
