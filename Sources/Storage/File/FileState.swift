import GRDB
import Glibc

/// What stands at the path of a library.
enum FileState: Equatable {
  case missing
  /// A library of a version of the schema, as sound as a look at what a reader made can tell.
  case sound(version: Int)
  /// A library, or what is left of one.
  case damaged
  /// A database of another program.
  case foreign
  /// A file with nothing in it, under a name that is none of a library.
  case empty
  /// A library of a newer version of this program.
  case newer
  /// It cannot be looked at.
  case closed(Obstacle)

  /// The usual name of a library: a file of this name was one, whatever is left in it.
  static let usualName = "library.db"

  /// Looks at a file, without changing it.
  init(of path: String) { self = FileLook(at: path, quietly: false).state }
}

/// A look at what stands at the path of a library.
struct FileLook {
  let state: FileState
  /// What a sound library can be read through.
  let connection: PlainConnection?

  /// Looks at a file, without changing it. Takes a millisecond, more where the file is suspect. Quietly,
  /// nothing is made beside it either.
  init(at path: String, quietly: Bool) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self.init(errno == ENOENT || errno == ENOTDIR ? .missing : .closed(.closed))
      return
    }
    let isUsual =
      path == FileState.usualName || path.hasSuffix("/\(FileState.usualName)")
    guard status.st_mode & S_IFMT == S_IFREG else {
      self.init(.closed(.closed))
      return
    }
    guard status.st_size > 0 else {
      self.init(isUsual ? .damaged : .empty)
      return
    }
    self = FileLook.examined(path, isUsual: isUsual, quietly: quietly)
  }

  private init(_ state: FileState, _ connection: PlainConnection? = nil) {
    (self.state, self.connection) = (state, connection)
  }

  private static func examined(_ path: String, isUsual: Bool, quietly: Bool) -> FileLook {
    do {
      let examination = try FileExamination(path, isUsual: isUsual, quietly: quietly)
      return FileLook(try examination.state(), examination.connection)
    } catch let error as DatabaseError {
      if let obstacle = Obstacle(error) { return FileLook(.closed(obstacle)) }
      return FileLook(isUsual || FileExamination.holdsTraces(path) ? .damaged : .foreign)
    } catch {
      return FileLook(.closed(.disk))
    }
  }
}
