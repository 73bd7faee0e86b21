import Foundation
import Glibc

/// Opens a text in EDITOR, else in PAGER, else in less, which has the terminal until it ends; false
/// where it could not be opened.
package func openInEditor(_ text: String, named name: String) -> Bool {
  let program = environment("VISUAL") ?? environment("EDITOR") ?? environment("PAGER") ?? "less"
  let folder = FileManager.default.temporaryDirectory.appending(path: "kan-\(UUID().uuidString)")
  let file = folder.appending(path: "\(name).md")
  do {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data(text.utf8).write(to: file)
  } catch { return false }
  defer { try? FileManager.default.removeItem(at: folder) }
  // EDITOR may have arguments, as in “code -w”; the name of the file is never read by the shell.
  let words = ["sh", "-c", "\(program) \"$1\"", "sh", file.path]
  var arguments = words.map { strdup($0) } + [nil]
  defer { arguments.forEach { free($0) } }
  var child: pid_t = 0
  guard posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return false }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  // 126 and 127 are the shell's: the program is not there, or cannot be run.
  let code = (status >> 8) & 0xFF
  if code != 0 { Log.failed(program: program, "exit status \(code)") }
  return code < 126
}
