/// Why the library could not do something: where, what, what to do.
package enum LibraryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A record that this program did not write.
  case damagedRecord
  /// A record in a form that only a newer version of this program knows.
  case newerRecord
  /// The file cannot be opened or written.
  case unwritable(String, reason: String)
  /// The file is no library or is torn; it now has another name.
  case setAside(String, as: String)
  case newerVersion(String)
  case failed(String)

  /// The sentence a reader sees.
  package var description: String {
    switch self {
    case .damagedRecord: "a record of the library is damaged; import the issue again"
    case .newerRecord:
      "a record of the library is of a newer version of Kan; update Kan or import the issue again"
    case .unwritable(let path, let reason):
      "\(path): \(reason); reading goes on, but bookmarks and places are not kept"
    case .setAside(let path, let name):
      "\(path): the library was damaged; it is set aside as \(name), and a new one is begun"
    case .newerVersion(let path):
      "\(path): the library is of a newer version of Kan; reading goes on without it, update Kan to use it"
    case .failed(let reason): "the library cannot do this: \(reason)"
    }
  }
}
