import Magazine
import TestSupport
import Testing

@testable import Importing

/// What the listings of a book of mdBook's are made of.
@Suite struct InclusionTests {
  @Test func listingsAreTakenFromTheirFiles() throws {
    let folder = try TemporaryFolder([
      "book.toml": "title = \"River Book\"\n",
      "src/SUMMARY.md": "# Summary\n\n- [Source](source.md)\n",
      "src/source.md": """
      # Source

      ```rust
      {{#rustdoc_include ../listings/main.rs:here}}
      ```

      ```rust
      {{#include ../listings/main.rs:2:3}}
      ```

      {{#include gone.rs}} and {{#include ../../../etc/passwd}}
      """,
      "listings/main.rs":
        "use river;\nfn main() {\n    // ANCHOR: here\n    flow();\n    // ANCHOR_END: here\n}\n",
    ])
    let book = try Source(folder.path).open()
    let lines = try book.stories().stories.flatMap { $0.body.first.map(described) }
    #expect(
      lines == [
        "```    flow();", "```fn main() {",
        "{{#include gone.rs}} and {{#include ../../../etc/passwd}}",
      ])
  }

  @Test func wholeFilesAndSingleLinesAreTakenToo() throws {
    let folder = try TemporaryFolder(["a.txt": "one\ntwo\nthree\n"])
    let inclusion = Inclusion(folder: folder.path)
    #expect(inclusion.filling("{{#include a.txt}}", at: "p.md") == "one\ntwo\nthree")
    #expect(inclusion.filling("x {{#include a.txt:2}} y", at: "p.md") == "x two y")
    #expect(inclusion.filling("{{#include a.txt:2:}}", at: "p.md") == "two\nthree")
    #expect(inclusion.filling("{{#include a.txt::2}}", at: "p.md") == "one\ntwo")
    #expect(
      inclusion.filling("{{#include a.txt:9:}} {{#title x}} {{#", at: "p.md") == " {{#title x}} {{#"
    )
  }
}

/// What jarred in books that were read.
@Suite struct ReadBookTests {
  private func point(_ title: String, _ link: String, _ inner: String = "") -> String {
    "<li><a href=\"\(link)\">\(title)</a>\(inner.isEmpty ? "" : "<ol>\(inner)</ol>")</li>"
  }

  @Test func aChapterBehindPartsStandsByItself() throws {
    let book = EPUBFixture(
      [
        "p.xhtml": "<p>Before.</p>", "a.xhtml": "<p>A.</p>", "b.xhtml": "<p>B.</p>",
        "c.xhtml": "<p>C.</p>", "d.xhtml": "<p>D.</p>",
      ],
      contents: point("Preface", "p.xhtml")
        + point("Part", "a.xhtml", point("A", "a.xhtml") + point("B", "b.xhtml"))
        + point("Between", "c.xhtml") + point("End", "d.xhtml"))
    #expect(
      try book.read().outline == [
        "River Notes", "- Preface", "Part", "- A", "- B", "Between", "- Between", "End", "- End",
      ])
  }

  @Test func aListOfTheBestBooksIsNoSeries() throws {
    var book = EPUBFixture(["a.xhtml": "<p>A.</p>"])
    let best = """
      <meta id="c1" property="belongs-to-collection">Best Books</meta>
      <meta refines="#c1" property="collection-type">set</meta>
      <meta refines="#c1" property="group-position">11</meta>
      """
    book.metadata += best
    #expect(try book.read().publication.number == nil)
    book.metadata += """
      <meta id="c2" property="belongs-to-collection">Rivers</meta>
      <meta refines="#c2" property="collection-type">series</meta>
      <meta refines="#c2" property="group-position">3</meta>
      """
    #expect(try book.read().publication.number == Parallel(first: "Rivers 3"))
  }

  @Test func linesOfAPoemStandTogetherWhateverTheirBoxesAreCalled() throws {
    let book = EPUBFixture([
      "a.xhtml":
        "<div class='linegroup'><div>April is</div><div>breeding</div></div><div class='linegroup'><div>What are</div></div>"
    ])
    #expect(try book.read().lines() == ["verse: April is", "/ breeding", "verse: What are"])
  }

  @Test func aPictureThatAStyleSheetMakesABlockIsStillOne() throws {
    var book = EPUBFixture([
      "a.xhtml":
        "<p>A.</p><div><img src='m.png' alt='A map'/><a href='https://example.org/'>out</a></div>"
    ])
    book.head = "<style>img, a { display: block }</style>"
    #expect(
      try book.read().lines() == ["A.", "![A map](OEBPS/m.png)", "{out→https://example.org/}"])
  }

  @Test func underscoresAboutWordsAreEmphasis() throws {
    func read(_ text: String) throws -> [String] {
      try Source(standardInput: Array(text.utf8)).open().stories().stories
        .flatMap { $0.body.first.map(described) }
    }
    #expect(
      try read("He said it was _his_ doing, and _not a bit_ hers.\n") == [
        "He said it was *his* doing, and *not a bit* hers."
      ])
    #expect(
      try read("The file is called river_notes_old and x_1.\n") == [
        "The file is called river_notes_old and x_1."
      ])
    #expect(try read("Sign here: ____ or _ there.\n") == ["Sign here: ____ or _ there."])
  }
}
