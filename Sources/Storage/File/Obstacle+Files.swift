import Glibc

extension Obstacle {
  /// What stands in the way of writing a file and others beside it; `nil` where nothing does.
  init?(writing path: String) {
    let blocked = [(path, W_OK), (folder(of: path), W_OK | X_OK)]
      .first { access($0.0, $0.1) != 0 }
    guard let blocked else { return nil }
    self = errno == EROFS ? .readOnly : Obstacle(owner: blocked.0)
  }

  /// Makes the folder of a library, and says what stands in the way; `nil` where nothing does.
  init?(makingFolder path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      mkdir(made, 0o700)
    }
    guard access(path, W_OK | X_OK) != 0 else { return nil }
    switch errno {
    case EROFS: self = .readOnly
    case EACCES: self = Obstacle(owner: path)
    default: self = .closed
    }
  }

  /// The same, or `full` where the disk that a path lies on has no space left: SQLite often tells only
  /// that it could not write.
  func looked(at path: String?) -> Obstacle {
    var disk = statvfs()
    guard self == .disk, let path, statvfs(folder(of: path), &disk) == 0 else { return self }
    // SQLite's index of the log alone is 32 KiB.
    return disk.f_bavail * disk.f_frsize < 1 << 15 ? .full : self
  }

  /// The obstacle of what may not be written: another owner, where there is one.
  private init(owner path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_uid != geteuid(), let entry = getpwuid(status.st_uid)
    else {
      self = .readOnly
      return
    }
    self = .owned(by: String(cString: entry.pointee.pw_name))
  }
}
