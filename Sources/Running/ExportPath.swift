import Glibc
import Reading

extension Export {
  /// Where it is written: to the file or into the folder that the reader typed, else into the folder that the
  /// program was started in. Nothing that is there is written over: of its own names the first that is free is
  /// taken, and one that was typed and is there throws.
  func freePath() throws(SourceError) -> String {
    let typed = absolute(path)
    guard !path.isEmpty, !path.hasSuffix("/"), !isFolder(typed) else {
      return free(typed.hasSuffix("/") ? typed + fileName : "\(typed)/\(fileName)")
    }
    guard access(typed, F_OK) != 0 else { throw .alreadyThere(typed) }
    return typed
  }

  /// A path from the root on, `~` being the home.
  private func absolute(_ path: String) -> String {
    if path == "~" || path.hasPrefix("~/"), let home = environment("HOME") {
      return home + path.dropFirst()
    }
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path.isEmpty ? "." : path }
    defer { Glibc.free(folder) }
    let start = String(cString: folder)
    return path.isEmpty ? start : "\(start)/\(path)"
  }

  private func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// The path, or with a number before the end of its name the first that is not taken.
  private func free(_ path: String) -> String {
    guard access(path, F_OK) == 0 else { return path }
    let end = ".\(format.fileExtension)"
    let stem = path.dropLast(end.count)
    let numbered = (2...999).lazy.map { "\(stem)-\($0)\(end)" }
    return numbered.first { access($0, F_OK) != 0 } ?? path
  }
}

/// A path as a reader writes it, `~` for the home.
func shortened(_ path: String) -> String {
  guard let home = environment("HOME"), !home.isEmpty, path.hasPrefix(home + "/") else {
    return path
  }
  return "~" + path.dropFirst(home.count)
}
