import Grid
import Importing
import Magazine
import Reading
import Storage

extension Reader {
  /// Sits down before a small publication written for the tests; throws what cannot be read or kept.
  package init(
    fixture name: String, columns: Int = 80, rows: Int = 24,
    preferences: Preferences = Preferences()
  ) throws {
    let library = try Library.inMemory()
    let publication = try shelve(fixture: name, in: library)
    let size = Size(columns: columns, rows: rows)
    self.init(State(publication, preferences, size: size), in: library)
  }
}

/// Puts a small publication written for the tests on a shelf; throws what cannot be read or kept.
@discardableResult
package func shelve(fixture name: String, in library: Library) throws -> Publication {
  let folder = try IssueFolder(fixture(name))
  try library.shelve(
    folder.publication,
    stories: folder.publication.articles.compactMap { try folder.story($0.id) },
    terms: [], people: [], path: folder.path, fingerprint: "", at: tick())
  return folder.publication
}
