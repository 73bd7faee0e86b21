import Glibc
import Importing

/// Finds the issue to read: the folder named, or the first one of the bundled content.
func openIssue(_ path: String?) throws -> IssueFolder {
  do {
    if let path { return try IssueFolder(path) }
    return try IssueFolder(try bundledIssue())
  } catch let error as ImportError {
    throw Failure(error.isMissingInput ? .noInput : .badData, error.description)
  }
}

/// The folder of the first issue in the content folder.
func bundledIssue() throws -> String {
  guard let root = contentRoots().first(where: exists) else {
    throw Failure(
      .noInput, "the bundled content is not there; set KAN_CONTENT to the folder that holds it")
  }
  guard let first = IssueFolder.find(in: absolute(root)).first else {
    throw Failure(
      .noInput, "\(root): no issue in this folder; an issue is a folder with an issue.toml")
  }
  return first
}

/// Where content may be, in the order of trying: KAN_CONTENT, beside the installed program, and the
/// checkout the program was built in.
private func contentRoots() -> [String] {
  if let named = environment("KAN_CONTENT") { return [named] }
  var folder = executableFolder()
  var roots = ["\(folder)/../share/kan/content"]
  while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
    folder = String(folder[..<slash])
    if exists("\(folder)/Package.swift") { roots.append("\(folder)/Content") }
  }
  return roots
}

private func executableFolder() -> String {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  let path = String(
    decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}

/// A path that is the same wherever the program is started.
func absolute(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}

private func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }
