import Glibc

/// Shows an address with BROWSER or xdg-open, started by argv, never by a shell; a sentence says
/// why it could not.
package func follow(_ address: String) -> String? {
  guard ["http://", "https://", "mailto:"].contains(where: address.lowercased().hasPrefix) else {
    return "“\(address)” is neither http, https nor mailto, and stays closed"
  }
  let named = environment("BROWSER")?.split(separator: ":").first.map(String.init)
  let program = named ?? "xdg-open"
  return spawn(program, address) ? nil : "\(program) cannot be started; set BROWSER — \(address)"
}

private func spawn(_ program: String, _ argument: String) -> Bool {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  signal(SIGCHLD, SIG_IGN)
  var arguments = [strdup(program), strdup(argument), nil]
  defer { arguments.forEach { free($0) } }
  var child = pid_t()
  return posix_spawnp(&child, program, &actions, nil, &arguments, environ) == 0
}
