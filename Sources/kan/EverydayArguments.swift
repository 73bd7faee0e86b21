import Glibc

/// The command lines of every day, told apart without the parser of arguments, which costs as much as
/// the whole rest of the start. They mean what the parser makes of them, and nothing else is read here.
enum EverydayArguments: Equatable {
  /// Opens a publication; `nil` goes on with the one read last.
  case read(String?)
  case version

  /// Recognises no arguments, one path of a file and `--version`; `nil` for what the parser has to read, and for a
  /// folder, which may be one of many works.
  init?(_ arguments: [String]) {
    guard let first = arguments.first else {
      self = .read(nil)
      return
    }
    guard arguments.count == 1 else { return nil }
    if first == "--version" {
      self = .version
    } else if EverydayArguments.isPath(first), !EverydayArguments.isFolder(first) {
      self = .read(first)
    } else {
      return nil
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether an argument can only be a path: no command has a slash or a point in its name.
  private static func isPath(_ argument: String) -> Bool {
    !argument.hasPrefix("-") && argument.utf8.contains { $0 == 0x2F || $0 == 0x2E }
  }
}
