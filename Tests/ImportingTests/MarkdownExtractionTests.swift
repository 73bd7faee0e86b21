import Exporting
import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

/// Every word of Markdown is in the blocks, in order and once, compared with what patterns find in it.
@Suite struct MarkdownExtractionTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path

  private func check(_ text: [UInt8], at location: SourceLocation = #_sourceLocation) throws {
    let folder = try TemporaryFolder([:])
    try folder.write("text.md", Data(text))
    let work = try Source(folder.path + "/text.md").open()
    let found = try VisibleWords(of: text, named: "text.md").difference(from: work)
    #expect(found == nil, sourceLocation: location)
  }

  @Test func aTextOfEveryConstructIsReadWhole() throws {
    try check(
      Array(
        #"""
        ---
        title: Unseen
        ---
        # Alpha

        beta *gamma* **del**ta ~~epsilon~~ `zeta <T>` [eta](https://a.b/c "no") ![theta](no.png)
        [iota][ref], <https://kappa.example/lambda> and \*mu\* &amp; nu\
        xi

        [ref]: https://no.example

        - omicron

          pi
          1. rho
          2. sigma
        - [x] tau
        - [ ] upsilon

        > phi
        >
        > > chi
        > - psi

        | omega | one |
        |:--|--:|
        | two | **three** `a-b` |

        ```swift
        let four = "five"
          # six
        ```

            seven eight

        <div>nine <b>ten</b></div> <!-- no -->

        eleven[^n] twelve
        ---

        ## thirteen {#no}

        第一段：中文，與 *English* 混排。

        [^n]: noted *here*

            and on
        """#.utf8))
  }

  @Test(arguments: [
    "CHANGELOG.md", "ARCHITECTURE.md", "Content/README.md", "Sources/Typesetting/README.md",
    "Tests/Fuzz/Corpus/markdown/note.md",
  ])
  func aTextThatPeopleWroteIsReadWhole(path: String) throws {
    let url = URL(filePath: MarkdownExtractionTests.root + "/" + path)
    try check([UInt8](try Data(contentsOf: url)))
  }

  @Test func whatLeftAsMarkdownIsReadWhole() throws {
    let stories = sampleIssue.articles.map { sampleStory($0.id) }
    for side in Side.allCases {
      try check(ExportedWork(sampleIssue, stories: stories, side: side).data(as: .markdown))
    }
  }
}
