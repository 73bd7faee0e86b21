import GRDB
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// The index is made step by step; nobody waits for more than one, and nothing is missed meanwhile.
@Suite struct IndexStepTests {
  /// A library of some articles without an index.
  private func unindexed() throws -> TestLibrary {
    let file = try TestLibrary.filled()
    try shelve(["kawa", "rivieres"], in: file.open().library)
    try file.run("DELETE FROM preference WHERE name = 'index'")
    return file
  }

  /// Takes a step of one article, as any program may; whether the index is whole.
  private func step(_ file: TestLibrary) throws -> Bool {
    let queue = try DatabaseQueue(path: file.path, configuration: .library())
    return try queue.write { db in
      var step = IndexStep(db, size: 1)
      return try step.run()
    }
  }

  private func count(
    _ query: String, _ library: Library
  ) throws -> (articles: Int, isIndexed: Bool) {
    let answer = try library.answer(SearchRequest(query, scope: .library, issue: "", limit: 1000))
    return (answer.total, answer.isIndexed)
  }

  @Test func whatIsKeptBetweenTheStepsIsKept() throws {
    let file = try unindexed()
    let library = try file.open().library
    var kept = 1
    while try !step(file) {
      try library.keep(sampleBookmark())
      kept += 1
    }
    #expect(kept > 5)
    #expect(try library.bookmarks().count == kept && library.check() == [])
  }

  @Test func everythingIsFoundAtEveryStep() throws {
    let file = try unindexed()
    let library = try file.open().library
    while try !step(file) {
      #expect(try count("人々", library) == (1, false))
      #expect(try count("垂柳", library) == (4, false))
    }
    #expect(try count("人々", library) == (1, true))
    #expect(try count("垂柳", library) == (4, true))
  }

  /// A text that comes, changes or goes while the index is made is found as it is at the end.
  @Test func shelvingBetweenTheStepsLeavesNothingWrong() throws {
    for steps in 0..<9 {
      let file = try unindexed()
      let library = try file.open().library
      for _ in 0..<steps { _ = try step(file) }
      for names in [["springs", "deltas"], ["springs"]] {
        try library.shelve(
          sampleIssue, stories: names.map { sampleStory($0) }, terms: [], people: [],
          path: "/rivers", fingerprint: "\(names.count)", at: 2)
        try shelve(["kawa"], in: library)
        _ = try step(file)
      }
      try library.makeSearchReady()
      #expect(try count("垂柳", library) == (1, true))
      #expect(try count("人々", library) == (1, true))
      try library.shelve(
        sampleIssue, stories: [], terms: [], people: [], path: "/rivers", fingerprint: "9", at: 3)
      #expect(try count("垂柳", library) == (0, true))
      #expect(try library.check() == [])
    }
  }

  @Test func whoIsNoLongerWantedLeavesTheRestToTheNext() throws {
    let file = try unindexed()
    try file.open().library.makeSearchReady { false }
    #expect(try count("垂柳", file.open().library) == (4, false))
    try file.open().library.makeSearchReady()
    #expect(try count("垂柳", file.open().library) == (4, true))
  }

  @Test func aDamagedIndexIsGoneAroundAndMadeAnew() throws {
    let file = try TestLibrary.filled()
    try file.run("DELETE FROM search_data")
    let library = try file.open().library
    #expect(try count("垂柳", library) == (4, false))
    try library.makeSearchReady()
    #expect(try count("垂柳", library) == (4, true))
  }
}
