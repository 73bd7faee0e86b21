import Importing
import Magazine
import Running
import Storage
import TestSupport
import Testing

/// What the name of a publication means.
@Suite struct SourceResolverTests {
  private let content = #filePath.components(upTo: "/Tests/") + "/Content"
  private var bundled: String { content + "/china-standardization-2025-01" }

  @Test func anIdIsLookedForInTheLibrary() throws {
    let source = try SourceResolver(sampleLibrary()).source(named: "sample")
    #expect(source.publication == sampleIssue)
    #expect(try source.story("fords").article.id == "fords")
    #expect(try source.index().contains { $0.name.first == "willow" })
  }

  @Test func nothingIsWhatWasReadLast() throws {
    let library = sampleLibrary()
    try library.keep("sample", as: "issue")
    #expect(try SourceResolver(library).source(named: nil).publication.id == "sample")
  }

  @Test func aFolderIsReadItselfUntilItIsOnTheShelf() throws {
    let library = try Library.inMemory()
    let source = try SourceResolver(library).source(named: bundled)
    #expect(try source.story("cultivate-talent").blockCount > 3)
    let startup = try Startup(bundled, in: library)
    #expect(try startup.shelve().isEmpty)
    let shelved = try SourceResolver(library).source(named: source.publication.id)
    #expect(shelved.publication == source.publication)
  }

  @Test func whatIsNotThereIsSaidInBothLanguages() throws {
    let resolver = try SourceResolver(sampleLibrary())
    for name in ["nonesuch", "/nowhere", "/dev/null", "/usr/bin"] {
      do {
        _ = try resolver.source(named: name)
        Testing.Issue.record("\(name) was found")
      } catch {
        for language in InterfaceLanguage.allCases {
          let sentence = sentence(for: error)[language]
          #expect(sentence.contains(name) && !sentence.contains("\n"), "\(sentence)")
        }
      }
    }
    #expect(throws: SourceError.noArticle("frods", nearest: "fords")) {
      try resolver.source(named: "sample").story("frods")
    }
  }
}

extension String {
  /// What stands before a text.
  fileprivate func components(upTo text: String) -> String {
    firstRange(of: text).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
