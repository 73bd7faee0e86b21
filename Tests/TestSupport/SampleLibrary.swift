import Magazine
import Storage
import Synchronization

/// A library in memory that holds an issue with the articles of the sample issue, and nothing else.
package func sampleLibrary(holding issue: Publication = sampleIssue) -> Library {
  do {
    return try issue == sampleIssue ? library.copy() : filled(with: issue)
  } catch {
    preconditionFailure("no library in memory: \(error)")
  }
}

/// The library that is copied: to cut the sample into tokens each time would be most of the tests' time.
private let library: Library = {
  do { return try filled(with: sampleIssue) } catch {
    preconditionFailure("no library in memory: \(error)")
  }
}()

private func filled(with issue: Publication) throws -> Library {
  let library = try Library.inMemory()
  try shelve(issue, terms: [Parallel(first: "willow", second: "垂柳")], in: library)
  return library
}

/// Puts an issue with the articles of the sample issue on a shelf; throws what the library throws.
package func shelve(
  _ issue: Publication, terms: [Parallel<String>], in library: Library
) throws {
  try library.shelve(
    issue, stories: issue.articles.map { sampleStory($0.id) }, terms: terms,
    people: [Parallel(first: "Li Bai", second: "李白")], path: "/\(issue.id)", fingerprint: "",
    at: tick())
}

/// A second later each time, so that nothing is kept at the same moment.
package func tick() -> Int { seconds.add(1, ordering: .relaxed).newValue }

private let seconds = Atomic(0)
