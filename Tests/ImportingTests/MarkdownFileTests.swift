import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

/// What a text in a file of a name is read as.
private func open(_ text: String, as name: String = "note.md") throws -> any Importer {
  let folder = try TemporaryFolder([name: text])
  return try withExtendedLifetime(folder) { try Source(folder.path + "/" + name).open() }
}

private func lines(_ importer: any Importer) throws -> [String] {
  try importer.stories().stories.flatMap { story in
    ["= \(story.article.title.first)"] + story.body.first.map(described)
  }
}

@Suite struct MarkdownFileTests {
  @Test func alertsAreCalledByTheirNames() throws {
    let text = "# A\n\n> [!NOTE]\n> Water *rises*.\n\n> [!WARNING] It falls.\n\n> [!OTHER]\n"
    #expect(
      try lines(open(text))
        == ["= A", "> **Note** / Water *rises*.", "> **Warning** / It falls.", "> [!OTHER]"])
  }

  @Test func readsWhatGitHubReads() throws {
    let text = """
      # On rivers

      Some *run* and **roar**, ~~dry~~; see <https://a.example> and https://b.example too.[^1]

      - [x] sources
      - [ ] mouths

      | river | length |
      |:--|--:|
      | Elbe | 1094 |

      ```swift
      let river  = 1
      ```

      > A quotation.

      <p>Raw <b>HTML</b> is read, <kbd>q</kbd> too.</p>

      [^1]: The note.
      """
    let file = try open(text)
    #expect(file.publication.title.first == "On rivers")
    #expect(file.publication.kind == .document)
    #expect(
      try lines(file) == [
        "= On rivers",
        "Some *run* and **roar**, ~dry~; see {https://a.example→https://a.example} and {https://b.example→https://b.example} too.¹",
        "- ☑ sources | - ☐ mouths",
        "river ¦ length || Elbe ¦ 1094", "```let river  = 1", "> A quotation.",
        "Raw **HTML** is read, `q` too.", "[1] The note.",
      ])
  }

  @Test func takesWhatTheFrontMatterSays() throws {
    for text in [
      "---\ntitle: \"River: Notes\"\nauthor: Ann Bank\nlang: fr\ndate: 2024-05-01\n---\n\nTexte.\n",
      "+++\ntitle = \"River: Notes\"\nauthors = [\"Ann Bank\"]\nlanguage = 'fr'\ndate = 2024-05-01\n+++\nTexte.\n",
    ] {
      let file = try open(text)
      #expect(file.publication.title.first == "River: Notes")
      #expect(file.publication.languages.first.tag == "fr")
      #expect(file.publication.date?.first == "2024-05-01")
      #expect(try lines(file) == ["= River: Notes", "Texte."])
    }
    #expect(try open("% Rivers\n% Ann; Bo\n\nText.\n").publication.title.first == "Rivers")
    #expect(try lines(open("---\n\nA rule before a text.\n")).last == "A rule before a text.")
  }

  @Test func anEditionNamedByItsLanguageHasNoOther() throws {
    let text = "# 江河\n\n" + (1...6).map { "第\($0)段讲水。\n\nWater \($0) runs.\n\n" }.joined()
    #expect(
      try open(text, as: "rivers.zh.md").publication.languages.map(\.tag) == Parallel(first: "zh"))
    #expect(try open(text, as: "rivers.v2.md").publication.isBilingual)
    #expect(try open("Texte.\n", as: "a.fr.md").publication.languages.first.tag == "fr")
  }

  @Test func japaneseFullOfHanIsNoSecondLanguage() throws {
    let text =
      "---\nlang: ja\n---\n# 川の手帖\n\n"
      + (1...6).map { number in
        "山奥の泉から始\(number)まり谷を流れる。\n\n海へ至るみちのりはながくゆっくりとつづいている。\n\n"
      }.joined()
    #expect(try open(text).publication.languages == Parallel(first: try #require(Language("ja"))))
  }

  @Test func someLatinParagraphsMakeNoSecondLanguage() throws {
    let text =
      "# 江河\n\n"
      + (1...9).map { number in
        "第\(number)段讲水。\n\n" + (number.isMultiple(of: 2) ? "" : "Rivers \(number)\n\n")
          + "它流向海。\n\n"
      }.joined()
    #expect(try !open(text).publication.isBilingual)
  }

  @Test func tellsMarkdownByItsMarksWhateverItIsCalled() throws {
    #expect(
      Source(try path(of: "# A\n\nSee [b](https://c.example).\n")).format == MarkdownFile.self)
    #expect(Source(try path(of: "A text\n======\n\n* * *\n\n- one\n")).format == PlainText.self)
    #expect(Source(try path(of: "# a comment\nx=1\n# another\n")).format == PlainText.self)
  }

  private func path(of text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/kan-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test func makesColumnsAndArticlesOfAMagazinesRunningText() throws {
    let article = String(
      repeating: "Water runs to the sea, and the sea does not fill up. ", count: 20)
    let columns = ["Sources", "Mouths"].map { column in
      "## \(column)\n\n" + (1...12).map { "### \(column) \($0)\n\n\(article)\n\n" }.joined()
    }
    let file = try open("# The River\n\n" + columns.joined())
    #expect(file.publication.sections.map(\.title.first) == ["Sources", "Mouths"])
    #expect(file.publication.articles.count == 24)
    #expect(file.publication.articles[1].title.first == "Sources 2")
  }

  @Test func leavesAManualsChaptersWhole() throws {
    let text = String(repeating: "Turn the wheel to the left until it stops. ", count: 30)
    let chapters = (1...9).map { chapter in
      "# Chapter \(chapter)\n\n\(text)\n\n## First\n\n\(text)\n\n## Second\n\n\(text)\n\n"
    }
    let file = try open(chapters.joined())
    #expect(file.publication.articles.map(\.title.first) == (1...9).map { "Chapter \($0)" })
    #expect(file.publication.kind == .book)
  }

  @Test func losesNoWordOfAFileAndSaysNoneTwice() throws {
    let text = """
      Alpha
      =====
      beta **gamma *delta*** `epsilon` ~~zeta~~ [eta](#) theta\\
      iota<br>kappa <u>lambda</u> &amp; mu
      1. nu
         - xi
           > omicron

         pi
      2. rho

      sigma | tau
      ---|---
      upsilon | phi
      chi |

      ***
          psi omega
      <div>one <p>two</p> three</div>

      <details><summary>four</summary>

      five

      </details>
      """
    let plain = text.replacing(/<[^>]*>/, with: " ").replacing("&amp;", with: " ")
      .replacing(/(?m)^ *[0-9]+\./, with: "")
    let said = try open(text).stories().stories.flatMap { story in
      [story.article.title.first] + story.body.first.map(\.plain)
    }
    #expect(words(said.joined(separator: "\n")) == words(plain))
  }

  private func words(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }
}

@Suite struct MarkdownFolderTests {
  @Test func readsABookByItsSummary() throws {
    let folder = try TemporaryFolder([
      "book.toml": "[book]\ntitle = \"River Book\"\nauthors = [\"Ann Bank\"]\nlanguage = \"en\"\n",
      "src/SUMMARY.md": """
      # Summary

      [Preface](preface.md)

      # Upper

      - [Source](up/source.md)
        - [Spring](up/spring.md)
      - [Unwritten]()

      # Lower

      - [Mouth](mouth.md)
      """,
      "src/preface.md": "Before it all, see [the spring](up/spring.html#deep).\n",
      "src/up/source.md": "# Source\n\nIt begins.\n",
      "src/up/spring.md": "# Spring\n\n## Deep\n\nIt wells.\n",
      "src/mouth.md": "# Mouth\n\nIt ends. See [gone](gone.md).\n",
    ])
    let book = try Source(folder.path).open()
    #expect(book.publication.title.first == "River Book")
    #expect(
      book.publication.sections.map { [$0.title.first] + $0.articles.map(\.title.first) } == [
        ["River Book", "Preface"], ["Upper", "Source", "Spring"], ["Lower", "Mouth"],
      ])
    #expect(try lines(book).contains("Before it all, see {the spring→#spring}."))
    #expect(book.publication.kind == .book)
  }

  @Test func readsAFolderOfNotesInTheOrderOfTheirNames() throws {
    let folder = try TemporaryFolder([
      "10-delta.md": "Ten.\n", "2-bend.md": "# The bend\n\nTwo.\n", "README.md": "First.\n",
      "deep/a.md": "A.\n",
    ])
    let book = try Source(folder.path).open()
    #expect(
      book.publication.articles.map(\.title.first) == ["README", "The bend", "10-delta", "a"])
    #expect(try lines(book).filter { !$0.hasPrefix("=") } == ["First.", "Two.", "Ten.", "A."])
  }

  @Test func aFolderOfBooksIsNoFolderOfNotes() throws {
    let folder = try TemporaryFolder(["README.md": "Books.\n", "rivers.txt": "Water.\n"])
    #expect(Source(folder.path).format == nil)
  }
}
