import Foundation
import Magazine
import TestSupport
import Testing

@testable import Reading
@testable import Running

/// Where `:export` writes, and that nothing of the reader's is written over.
@Suite struct ExportPathTests {
  private let folder = NSTemporaryDirectory() + "/" + UUID().uuidString

  private func path(_ typed: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try Export(
      publication: sampleIssue, article: "springs", isKept: false, format: .html, path: typed
    ).freePath()
  }

  @Test func aFolderGetsAFileOfItsOwnNameThatIsFree() throws {
    #expect(try path(folder) == folder + "/sample-springs.html")
    #expect(try path(folder + "/") == folder + "/sample-springs.html")
    try writeFile([], to: folder + "/sample-springs.html")
    #expect(try path(folder) == folder + "/sample-springs-2.html")
  }

  @Test func aFileIsWhereItWasTypedUnlessOneIsThere() throws {
    let file = folder + "/my notes.html"
    #expect(try path(file) == file)
    try writeFile([], to: file)
    #expect(throws: SourceError.alreadyThere(file)) { try path(file) }
  }

  @Test func aPathStartsInTheFolderOfTheProgramOrAtHome() throws {
    #expect(
      try path("kan-none.html") == FileManager.default.currentDirectoryPath + "/kan-none.html")
    let home = try #require(environment("HOME"))
    #expect(try path("~/kan-none.html") == home + "/kan-none.html")
    #expect(shortened(home + "/kan-none.html") == "~/kan-none.html")
  }
}
