import GRDB
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// A newer version of this program may have written to the same library.
@Suite struct NewerFormTests {
  /// A library with the sample issue, and another publication of which some is of a newer form.
  private func file(newer sql: String) throws -> TestLibrary {
    let file = try TestLibrary.filled()
    try shelve(["kawa"], in: file.open().library)
    // The number -6 in front, as `ByteWriter` writes it.
    try file.run(sql.replacing("NEWER", with: "x'0B00'"))
    return file
  }

  private func count(_ query: String, _ library: Library) throws -> Int {
    try library.answer(SearchRequest(query, scope: .library, issue: "")).articles.count
  }

  @Test(arguments: [
    "UPDATE publication SET contents = NEWER WHERE id = 'kawa'",
    "UPDATE article SET first = NEWER WHERE publication = 'kawa' AND id = 'hashi'",
  ])
  func shelvingBesideItLeavesNothingWrong(sql: String) throws {
    let file = try file(newer: sql)
    let library = try file.open().library
    #expect(try count("垂柳", library) == 4)
    try library.shelve(
      sampleIssue, stories: [sampleStory("springs")], terms: [], people: [], path: "/rivers",
      fingerprint: "2", at: 2)
    #expect(try count("垂柳", library) == 1)
    #expect(try file.open().trouble == nil)
    // What this version reads is put in the place of the other.
    try shelve(["kawa"], in: library)
    #expect(try count("人々", library) == 1)
    try library.makeSearchReady()
    #expect(try library.check() == [])
    #expect(try count("みずうみ", library) == 2)
  }

  @Test func anIndexThatLeftSomethingOutIsSoundForThisVersionAlone() throws {
    let file = try file(newer: "UPDATE article SET first = NEWER WHERE id = 'hashi'")
    try file.run("UPDATE preference SET value = '0' WHERE name = 'index'")
    let library = try file.open().library
    try library.makeSearchReady()
    #expect(try count("みずうみ", library) == 1)
    let kept = try #require(try library.keptValue(named: "index"))
    #expect(kept == "\(SearchTokenizer.version)/\(Form.newest.rawValue)")
    #expect(try file.open().library.keptValue(named: "index") == kept)
    // An earlier version left out what this one reads.
    try file.run(
      "UPDATE preference SET value = '\(SearchTokenizer.version)/1' WHERE name = 'index'")
    let later = try file.open().library
    try later.makeSearchReady()
    #expect(try later.keptValue(named: "index") == kept)
  }
}
