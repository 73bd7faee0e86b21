import Glibc

/// Does something while no other program sets up or mends a library in the same folder; throws
/// `notKept(.busy)` where another does so for too long. Where a folder cannot be locked, it is done all
/// the same.
///
/// The folder is locked, not the file: to close a file that SQLite has open would take its locks away.
func withFolderLocked<Result>(of path: String, _ work: () throws -> Result) throws -> Result {
  let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return try work() }
  defer { close(descriptor) }
  for _ in 0..<Int(PlainConnection.longestWait * 40) {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return try work() }
    usleep(25_000)
  }
  throw LibraryError.notKept(.busy)
}

/// The folder that a path lies in.
func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
