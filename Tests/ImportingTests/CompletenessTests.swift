import Magazine
import Testing

@testable import Importing

/// The words of a page by an extraction that shares nothing with the reader: all between tags.
private func words(ofPage page: String) -> [Substring] {
  var (text, isTag) = ("", false)
  for character in page {
    if character == "<" { isTag = true }
    if !isTag { text.append(character) }
    if character == ">" { (isTag, text) = (false, text + " ") }
  }
  return text.split { !$0.isLetter && !$0.isNumber }
}

private func words(_ blocks: [Block]) -> [Substring] {
  blocks.map(\.plain).joined(separator: "\n").split { !$0.isLetter && !$0.isNumber }
}

@Suite struct CompletenessTests {
  private let page = """
    <section><h2>Heading alpha</h2>loose beta <p>gamma <em>delta</em> <a href="x.xhtml">epsilon</a></p>
    <div>zeta<div>eta<p>theta</p>iota</div>kappa</div><blockquote>lambda<p>mu</p></blockquote>
    <ul><li>nu<ol><li>xi</li></ol>omicron</li> stray<li><p>pi</p><p>rho</p></li></ul>
    <dl>loose <dt>sigma</dt><dd>tau</dd><div><dt>upsilon</dt><dd><p>phi</p></dd></div></dl>
    <table><caption>chi</caption><tr><th>psi</th><th>omega</th></tr><tr><td>one</td><td>two<br/>three</td></tr>
    <tr><td colspan="2">four</td></tr></table><pre>five
      six</pre><figure><figcaption>seven</figcaption><p>eight</p></figure><p>nine<br/>ten</p>
    <span>eleven <p>twelve</p> thirteen</span><details><summary>fourteen</summary>fifteen</details>
    <table><tr><td><p>sixteen</p></td></tr></table><address>seventeen</address><foo>eighteen</foo></section>
    """

  @Test func losesNoWordOfAPageAndSaysNoneTwice() throws {
    var reader = ProseReader(path: "a")
    reader.read(MarkupDocument(xml: Array("<body>\(page)</body>".utf8)).body, language: nil)
    #expect(words(reader.passages.map(\.block)) == words(ofPage: page))
  }

  @Test func losesNoWordWhereThePageIsNoXML() throws {
    let broken = page.replacing("</li>", with: "").replacing("</dd>", with: "").replacing(
      "<br/>", with: "<br>")
    var reader = ProseReader(path: "a")
    reader.read(MarkupDocument(xml: Array("<body>\(broken)</body>".utf8)).body, language: nil)
    #expect(words(reader.passages.map(\.block)).sorted() == words(ofPage: page).sorted())
  }

  @Test func losesNoWordOfAPlainText() {
    let text = """
      第一章 源头
      　　水从这里开始。
      　　* * *
      Chapter 2
      One line and
      another, indented:
          so it is

      CONTENTS
      Chapter 3
      Chapter 4
      Chapter 5
      The end.
      """
    #expect(words(PlainManuscript(text).passages.map(\.block)) == words(ofPage: text))
  }
}
