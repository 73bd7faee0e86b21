/// Why the library could not do something, or not do it as usual.
package enum LibraryError: Error, Hashable, Sendable {
  /// A record that this program did not write.
  case damagedRecord
  /// A record in a form that only a newer version of this program knows.
  case newerRecord
  /// No name of a file, such as nothing or `:memory:`.
  case noFile(String)
  /// The file cannot be opened or made; everything is in memory.
  case unreachable(String, Obstacle)
  /// The file can be read, but nothing can be kept in it.
  case readOnly(String, Obstacle)
  /// The file was damaged; it now has another name, and what could be read is in a new one.
  case rescued(String, as: String, Salvaged)
  /// The file was damaged and could not be replaced; what could be read is in memory.
  case beyondRepair(String, Obstacle, Salvaged)
  /// The file belongs to another program, and is left as it is.
  case foreign(String)
  /// The file is empty, and nothing says that it was a library; it is left as it is.
  case empty(String)
  /// The file is of a newer version of this program, and is left as it is.
  case newerVersion(String)
  /// A query of more words or characters than are searched for at once.
  case tooLong
  /// Something could not be written.
  case notKept(Obstacle)
  /// A part of the file is damaged; it is looked at thoroughly when it is opened next.
  case damaged
  /// What SQLite says of something that should not happen.
  case failed(String)
}

/// What stands between the library and its file.
package enum Obstacle: Hashable, Sendable {
  /// No space is left on the disk.
  case full
  /// The file, its folder or its disk may only be read.
  case readOnly
  /// The file belongs to another user, whose name this is.
  case owned(by: String)
  /// Another program holds the file.
  case busy
  /// The file may not even be read, or its folder cannot be made.
  case closed
  /// The disk cannot be read or written.
  case disk
  /// Nothing names a file.
  case nameless
  /// The file belongs to another program.
  case foreign
  /// The file is empty, and nothing says that it was a library.
  case empty
  /// The file is of a newer version of this program.
  case newer
}

extension LibraryError {
  /// What stands in the way of keeping anything, where a library is opened with this trouble; `nil`
  /// where nothing does.
  var obstacle: Obstacle? {
    switch self {
    case .unreachable(_, let obstacle), .readOnly(_, let obstacle),
      .beyondRepair(_, let obstacle, _), .notKept(let obstacle):
      obstacle
    case .noFile: .nameless
    case .foreign: .foreign
    case .empty: .empty
    case .newerVersion: .newer
    case .rescued, .damagedRecord, .newerRecord, .tooLong, .damaged, .failed: nil
    }
  }
}

/// How much was carried from a damaged library into a new one.
package struct Salvaged: Hashable, Sendable {
  /// Publications that can be opened, with all their texts or some.
  package var publications = 0
  /// Bookmarks and highlights.
  package var bookmarks = 0
  /// Articles whose place is known.
  package var places = 0
  /// Bookmarks of which not enough was left.
  package var lostBookmarks = 0

  /// Whether there was nothing to carry.
  var isNothing: Bool { self == Salvaged() }
}
