import Glibc

/// What stands at a path, before anybody knows what it is: a folder, or a file with its first bytes.
package struct Source: Sendable {
  package let path: String
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    case folder
    /// A regular file and its first bytes, at most `Source.headLength`.
    case file(head: [UInt8])
    /// A device, a pipe, or a file that may not be read.
    case closed
    case missing
  }

  /// How many bytes of a file tell its format: a ZIP's first entry, a declaration of XML, some lines of
  /// text.
  static let headLength = 4096

  /// Looks at a path.
  package init(_ path: String) {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else {
      kind = .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: kind = .folder
    case S_IFREG:
      kind = File.head(path, length: Source.headLength).map { .file(head: $0) } ?? .closed
    default: kind = .closed
    }
  }

  /// What stands in the folder of that path, sorted by name; nothing where it is no folder.
  package var entries: [Source] {
    (File.names(in: path) ?? []).map { Source("\(path)/\($0)") }
  }

  /// The first bytes of the file; nothing where it is no file.
  var head: [UInt8] {
    if case .file(let head) = kind { head } else { [] }
  }
}
