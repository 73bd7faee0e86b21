import Glibc

/// Runs a program in the reader's terminal, as a shell would, and waits for its end: its exit status, or
/// `nil` where it cannot be started. It is named by its arguments, found in PATH, and no shell reads it.
package func runInForeground(_ words: [String]) -> Int32? {
  let arguments = words.map { strdup($0) } + [nil]
  defer { arguments.forEach { free($0) } }
  guard let name = words.first else { return nil }
  var child: pid_t = 0
  guard posix_spawnp(&child, name, nil, nil, arguments, environ) == 0 else { return nil }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 { if errno != EINTR { return nil } }
  return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
}
