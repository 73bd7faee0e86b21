import Importing
import Magazine
import Storage

extension Library {
  /// Puts the issue of a folder on the shelf where it is not there or has changed; true if it did.
  @discardableResult
  package func shelveIfNew(_ path: String) throws -> Bool {
    guard try !holds(issueAt: path) else { return false }
    try shelve(try IssueFolder(path))
    return true
  }

  /// Whether the issue of a folder is on the shelf as it is now.
  package func holds(issueAt path: String) throws -> Bool {
    try fingerprint(of: issueID(path)) == Importing.fingerprint(of: path)
  }

  /// Puts an issue with all its texts on the shelf.
  func shelve(_ folder: IssueFolder) throws {
    let stories = try folder.issue.articles.compactMap { try folder.story($0.id) }
    let glossary = try folder.glossary()
    try shelve(
      folder.issue, stories: stories, terms: glossary.terms, people: glossary.people,
      path: folder.path, fingerprint: Importing.fingerprint(of: folder.path), at: now())
  }
}
