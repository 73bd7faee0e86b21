import Glibc
import Importing

/// The content that comes with the program.
package enum BundledContent {
  /// The folder of its first issue.
  package static func issue() throws(SourceError) -> String {
    guard let root = roots().first(where: isReadable) else { throw .noBundledContent }
    let entries = Source(absolute(root)).entries
    guard let first = entries.first(where: IssueFolder.recognises) else {
      throw .noIssue(in: root)
    }
    return first.path
  }

  /// Where content may be, in the order of trying: KAN_CONTENT, beside the installed program, and the
  /// checkout the program was built in.
  private static func roots() -> [String] {
    if let named = environment("KAN_CONTENT") { return [named] }
    var folder = executableFolder()
    var roots = ["\(folder)/../share/kan/content"]
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = String(folder[..<slash])
      if isReadable("\(folder)/Package.swift") { roots.append("\(folder)/Content") }
    }
    return roots
  }

  /// The folder of the program itself, wherever it was started from: a release has its content beside it.
  private static func executableFolder() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(
      decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }
}

/// A path that is the same wherever the program is started.
package func absolute(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}
