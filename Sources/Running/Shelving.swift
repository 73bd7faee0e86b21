import Importing
import Magazine
import Storage

/// What became of an issue folder that was to be on the shelf.
package enum Shelving {
  /// It was there as it is now.
  case unchanged
  /// It is there now, but for the texts that could not be read.
  case shelved(unreadable: [ImportError])
}

extension Library {
  /// Puts the issue of a folder on the shelf where it is not there or has changed; throws where the
  /// folder or the library cannot be read.
  @discardableResult
  package func shelveIfNew(_ path: String) throws -> Shelving {
    try holds(issueAt: path)
      ? .unchanged : .shelved(unreadable: try shelve(try IssueFolder(path)))
  }

  /// Puts the issue of a folder on the shelf where it is not there, was taken off it or has changed;
  /// throws as `shelveIfNew` does.
  package func bringIn(_ path: String) throws -> Shelving {
    let id = try issueID(path)
    let isOff = try issues().contains { $0.issue.id == id && $0.isRemoved }
    if isOff { try remove(id, isRemoved: false) }
    let outcome = try shelveIfNew(path)
    if isOff, case .unchanged = outcome { return .shelved(unreadable: []) }
    return outcome
  }

  /// Whether the issue of a folder is on the shelf as it is now.
  package func holds(issueAt path: String) throws -> Bool {
    try fingerprint(of: issueID(path)) == Importing.fingerprint(of: path)
  }

  /// Puts an issue with all its texts on the shelf; those that cannot be read are the answer. An issue
  /// that lacks some is looked at again the next time.
  @discardableResult
  func shelve(_ folder: IssueFolder) throws -> [ImportError] {
    let unreadable = folder.unreadableTexts()
    let glossary = try folder.glossary()
    try shelve(
      folder.issue, stories: folder.issue.articles.compactMap { folder.storyOrExcuse($0.id) },
      terms: glossary.terms, people: glossary.people, path: folder.path,
      fingerprint: unreadable.isEmpty ? Importing.fingerprint(of: folder.path) : "", at: now())
    return unreadable
  }
}
