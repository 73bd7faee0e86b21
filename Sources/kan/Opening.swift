import Glibc
import Importing
import Magazine
import Storage

/// The issue to read, and the folder it comes from where it is not on the shelf as it is now.
struct Opening: Sendable {
  let issue: Publication
  let folder: IssueFolder?

  /// Finds what is named: a folder, or an id on the shelf. Without a name it is what was read
  /// last, at first the bundled issue.
  init(_ name: String?, in library: Library, last: String? = nil) throws {
    if let id = name ?? last, !Opening.isFolder(id), let kept = try? library.issue(id) {
      // The bundled issue is looked at in its folder: an update may have changed it.
      let isBundled = name == nil && (try? bundledIssue())?.hasSuffix("/\(id)") == true
      if !isBundled {
        (issue, folder) = (kept, nil)
        return
      }
    }
    let path = try name.map(absolute) ?? bundledIssue()
    if let kept = try? library.issue(at: path), kept.fingerprint == fingerprint(of: path) {
      (issue, folder) = (kept.issue, nil)
      return
    }
    let opened = try openIssue(path)
    (issue, folder) = (opened.issue, opened)
  }

  private static func isFolder(_ path: String) -> Bool { access("\(path)/issue.toml", F_OK) == 0 }
}
