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
    let folder = try IssueFolder(fixture(name))
    let library = try Library.inMemory()
    try library.shelve(
      folder.publication,
      stories: folder.publication.articles.compactMap { try folder.story($0.id) },
      terms: [], people: [], path: folder.path, fingerprint: "", at: tick())
    let size = Size(columns: columns, rows: rows)
    self.init(State(folder.publication, preferences, size: size), in: library)
  }
}
