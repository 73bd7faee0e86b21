import TestSupport
import Testing

@testable import Importing

/// What a folder of Markdown is called that does not say so in a `book.toml`.
@Suite struct FolderTitleTests {
  /// The title of a folder with some files, and what it would be called by its own name.
  private func title(_ files: [String: String]) throws -> (title: String, name: String) {
    let folder = try TemporaryFolder(files)
    let work = try Source(folder.path).open()
    return (work.publication.title.first, Source(folder.path).name)
  }

  private let chapter = "# Sources\n\nIt begins.\n"

  @Test func theSummaryMayNameTheBook() throws {
    let book = try title([
      "SUMMARY.md": "# A Book of Rivers\n\n- [Sources](a.md)\n", "a.md": chapter,
    ])
    #expect(book.title == "A Book of Rivers")
  }

  @Test(arguments: ["# Summary", "# 目录", "# Table of Contents", ""])
  func aSummaryThatNamesItselfLeavesItToTheFirstPage(heading: String) throws {
    let book = try title([
      "SUMMARY.md": "\(heading)\n\n- [Start](README.md)\n- [Sources](a.md)\n",
      "README.md": "Some words first.\n\n# On *Rivers*\n\nText.\n", "a.md": chapter,
    ])
    #expect(book.title == "On Rivers")
  }

  @Test func theFirstPartKeepsItsNameBelowTheNameOfTheSummary() throws {
    let folder = try TemporaryFolder([
      "SUMMARY.md":
        "# Summary\n\n# Water\n\n- [Sources](a.md)\n\n# Land\n\n- [Banks](b.md)\n",
      "a.md": chapter, "b.md": "# Banks\n\nThey hold.\n",
    ])
    let sections = try Source(folder.path).open().publication.sections
    #expect(sections.map(\.title.first) == ["Water", "Land"])
  }

  @Test(arguments: ["# Introduction", "# 前言", "## Only a part", "No heading."])
  func aFirstPageThatOnlyBeginsLeavesTheFolderItsName(page: String) throws {
    let book = try title([
      "SUMMARY.md": "# Summary\n\n- [Start](start.md)\n", "start.md": "\(page)\n\nText.\n",
    ])
    #expect(book.title == book.name)
  }

  @Test func notesAreCalledByTheirReadme() throws {
    let notes = try title(["README.md": "# Walks by water\n\nText.\n", "a.md": chapter])
    #expect(notes.title == "Walks by water")
  }

  @Test func theFirstOfSomeNotesDoesNotNameThemAll() throws {
    let notes = try title(["a.md": chapter, "b.md": "# Mouths\n\nIt ends.\n"])
    #expect(notes.title == notes.name)
  }

  @Test func whatBookTomlSaysComesFirst() throws {
    let book = try title([
      "book.toml": "[book]\ntitle = \"River Book\"\n",
      "SUMMARY.md": "# A Book of Rivers\n\n- [Sources](a.md)\n", "a.md": chapter,
    ])
    #expect(book.title == "River Book")
  }
}
