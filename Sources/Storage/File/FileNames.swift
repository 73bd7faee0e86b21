import Glibc

/// The names that a library's file is made and set aside under.
struct FileNames {
  let path: String

  /// A name that no file has, such as `library.db.damaged` or `library.db.damaged-2`.
  func free(_ ending: String) -> String {
    var number = 1
    var name = "\(path).\(ending)"
    while access(name, F_OK) == 0 {
      number += 1
      name = "\(path).\(ending)-\(number)"
    }
    return name
  }

  /// Puts a file that is ready at the path, unless one came there meanwhile. Throws an obstacle.
  func place(_ made: String) throws(LibraryError) {
    defer { unlink(made) }
    if link(made, path) == 0 || errno == EEXIST { return }
    // Some disks know no links.
    guard access(path, F_OK) != 0, rename(made, path) == 0 else { throw .notKept(.readOnly) }
  }

  /// Sets the file at the path aside, with what SQLite has beside it, and puts one that is ready in
  /// its place; returns the name that it has now. At no moment is there no file. Throws an obstacle.
  func replace(with made: String) throws(LibraryError) -> String {
    let name = free("damaged")
    if link(path, name) != 0, rename(path, name) != 0 { throw .notKept(.readOnly) }
    // SQLite would play what lies beside the old file into the new one.
    for ending in ["-wal", "-shm"] { rename(path + ending, name + ending) }
    guard rename(made, path) == 0 else { throw .notKept(.readOnly) }
    return name
  }

  /// Removes a file that was not finished, with what SQLite has beside it.
  func discard(_ made: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(made + ending) }
  }
}
