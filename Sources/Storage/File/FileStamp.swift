import Glibc

/// What tells that a library's file was not written: its size and time, and what SQLite has beside it.
struct FileStamp: Equatable {
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int
  /// The bytes that lie beside the file: its log, the index of that, its journal.
  private let beside: Int

  /// Takes the stamp of a file as it is now.
  init(_ path: String) {
    let status = FileStamp.status(path)
    (size, seconds) = (Int(status.st_size), status.st_mtim.tv_sec)
    nanoseconds = status.st_mtim.tv_nsec
    beside = ["-wal", "-shm", "-journal"].reduce(0) {
      $0 + Int(FileStamp.status(path + $1).st_size)
    }
  }

  /// Whether all that there is stands in the file itself, so that it can be read without its locks.
  var isQuiet: Bool { beside == 0 }

  private static func status(_ path: String) -> stat {
    var status = stat()
    return stat(path, &status) == 0 ? status : stat()
  }
}
