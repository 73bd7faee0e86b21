import Foundation
import Importing
import Magazine
import TestSupport
import Testing

/// What a source is told by, and what every importer promises.
@Suite struct SourceTests {
  private func fact(_ path: String) -> ImportFact? {
    do {
      _ = try Source(path).open()
      return nil
    } catch {
      return error.fact
    }
  }

  @Test func aFolderIsAnIssueByWhatItHolds() throws {
    #expect(Source(fixture("tides")).format == IssueFolder.self)
    let entries = Source(URL(filePath: fixture("kawa")).deletingLastPathComponent().path).entries
    let issues = entries.filter { $0.format == IssueFolder.self }
    #expect(
      issues.map { URL(filePath: $0.path).lastPathComponent } == ["kawa", "rivieres", "tides"])
    #expect(Source("/nowhere").entries.isEmpty)
  }

  @Test func whatNoImporterTakesIsRefusedInOneSentence() throws {
    let folder = try TemporaryFolder(["blob": "\u{1}\u{2}"])
    #expect(fact("/nowhere") == .source(.missing))
    #expect(fact(folder.path) == .source(.noWork))
    #expect(fact(folder.path + "/blob") == .source(.unknownFormat))
    #expect(fact("/dev/null") == .source(.closed))
  }

  @Test func standardInputIsReadByWhatItHolds() throws {
    func format(_ text: String) -> (any Importer.Type)? {
      Source(standardInput: Array(text.utf8)).format
    }
    #expect(format("<!DOCTYPE html><p>A page.</p>") == HTMLFile.self)
    #expect(format("# Title\n\n**Strong** [link](https://a.example)\n") == MarkdownFile.self)
    #expect(format("A text.\n") == PlainText.self)
    let text = try Source(standardInput: Array("A text.\n\nIts end.\n".utf8)).open()
    #expect(try text.stories().stories.map(\.body.first.count) == [2])
    #expect(
      try Source(standardInput: Array("A text.\n\nIts end.\n".utf8)).open().publication.id
        == text.publication.id)
    #expect(throws: ImportFault("-", .source(.empty))) { try Source(standardInput: []).open() }
  }

  @Test func textsInAnotherEncodingAreReadWhereItIsNamed() throws {
    let folder = try TemporaryFolder(try fixtureFiles("tides"))
    let name = try #require(try fixtureFiles("tides").keys.first { $0.hasSuffix("ja.md") })
    let text = try #require(try fixtureFiles("tides")[name])
    try folder.write(name, try #require(text.data(using: .shiftJIS)))
    let plain = try Source(folder.path).open()
    #expect(try plain.stories().faults.map(\.fact) == [.file(.notText(.utf8))])
    let named = try Source(folder.path).open(ImportOptions(encoding: .shiftJIS))
    #expect(try named.stories().faults.filter { $0.file.hasSuffix(name) }.isEmpty)
  }

  @Test func anImportThatIsNoLongerWantedStops() throws {
    let stopped = try Source(fixture("tides")).open(ImportOptions { false })
    let fault = #expect(throws: ImportFault.self) { try stopped.stories() }
    #expect(fault?.isStop == true)
  }

  @Test func everyFaultIsSaidInBothLanguages() {
    for fact in ImportFact.examples {
      let fault = ImportFault("/a.md", line: 3, fact)
      let (english, chinese) = (fault.sentence[.english], fault.sentence[.chinese])
      #expect(english.hasPrefix("/a.md:3: ") && english.contains("; "), "\(english)")
      #expect(chinese.hasPrefix("/a.md:3：") && chinese.contains("；"), "\(chinese)")
      #expect(chinese.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(chinese)")
    }
  }
}

extension ImportFact {
  /// One of every fact.
  fileprivate static let examples: [ImportFact] =
    [SourceFact.missing, .closed, .noManifest, .noWork, .empty, .unknownFormat, .stopped].map(
      ImportFact.source)
    + [FileFact.refused(ENOENT), .refused(EACCES), .refused(ENOMEM), .notRegular]
    .map(ImportFact.file)
    + [FileFact.tooLarge(limit: 1 << 20), .outside, .notText(.big5)].map(ImportFact.file)
    + TOMLFact.allCases.map { .manifest(.notTOML($0)) }
    + [ManifestFact.missing(key: "id"), .languageCount, .languageTags, .kind]
    .map(ImportFact.manifest)
    + [ManifestFact.fileName, .number(key: "page"), .flag(key: "derived"), .repeatedID("a")]
    .map(ImportFact.manifest)
    + [ManifestFact.oddID("A"), .repeatedTerm("sand")].map(ImportFact.manifest)
    + [TextFact.unnamed, .controlCharacter("\u{1B}"), .unmentionedNote("[^a]"), .markWithoutNote]
    .map(ImportFact.text)
    + [TextFact.linkToNoArticle("a"), .linkToNowhere("ftp://a"), .rawHTML, .silentPicture]
    .map(ImportFact.text)
    + ([
      .kind(Block.rule.kind, from: Block.quotation([]).kind), .count(1, from: 2, of: .rows),
      .headingGroups, .captions,
    ] as [PairFact.Difference]).map { .pair(.differs($0, from: "b.md:3")) }
    + [.pair(.unanswered)]
    + [BookFact.noPDFReader, .unreadablePDF, .rough, .repaired, .guessedEncoding(.big5)]
    .map(ImportFact.book)
}
