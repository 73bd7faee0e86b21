import Foundation
import Glibc

/// What puts a text on the clipboard: OSC 52 for the terminal, which reaches over SSH too.
package func clipboardSequence(_ text: String) -> String {
  "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
}

/// Gives a text to wl-copy or xclip, where there is a display and the program.
package func copyToDisplay(_ text: String) {
  if environment("WAYLAND_DISPLAY") != nil {
    feed(text, to: ["wl-copy"])
  } else if environment("DISPLAY") != nil {
    feed(text, to: ["xclip", "-selection", "clipboard"])
  }
}

private func feed(_ text: String, to command: [String]) {
  var pipes: [Int32] = [0, 0]
  guard pipe(&pipes) == 0 else { return }
  for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, pipes[0], 0)
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  signal(SIGCHLD, SIG_IGN)
  signal(SIGPIPE, SIG_IGN)
  var arguments = command.map { strdup($0) } + [nil]
  defer { arguments.forEach { free($0) } }
  var child = pid_t()
  if posix_spawnp(&child, command[0], &actions, nil, &arguments, environ) == 0 {
    _ = Array(text.utf8).withUnsafeBytes { write(pipes[1], $0.baseAddress, $0.count) }
  }
  close(pipes[0])
  close(pipes[1])
}
