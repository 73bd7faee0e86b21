import Glibc

/// A program running in a pseudo-terminal of its own.
package final class Child {
  package let pid: pid_t
  private var master: Int32
  /// The flags of the line discipline (termios c_lflag) before the program began.
  package let initialModes: UInt32
  private var hasEnded = false

  /// Starts a program with arguments and an environment in a window of some size; `nil` if it
  /// cannot be started.
  package init?(_ arguments: [String], environment: [String: String], columns: Int, rows: Int) {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else { return nil }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    defer { close(slave) }
    initialModes = localFlags(master)

    // Opened by the leader of a new session, the terminal becomes the controlling one.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // Threads of a test runner block signals, which the program would inherit.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(newSessionFlag | signalMaskFlag))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, slave)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid = pid_t()
    guard posix_spawnp(&pid, arguments[0], &actions, &attributes, &argv, &envp) == 0 else {
      close(master)
      return nil
    }
    self.pid = pid
    self.master = master
  }

  deinit {
    if !hasEnded {
      kill(pid, SIGKILL)
      var status: Int32 = 0
      waitpid(pid, &status, 0)
    }
    if master >= 0 { close(master) }
  }

  /// Types bytes.
  package func send(_ text: String) { send(Array(text.utf8)) }

  /// Types bytes.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if written <= 0 { return }
      rest = rest.dropFirst(written)
    }
  }

  /// Closes the terminal, as when its window is closed.
  package func hangUp() {
    close(master)
    master = -1
  }

  /// Changes the size of the window; the kernel tells the program.
  package func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// What the program wrote next: empty when nothing came in time, `nil` when it has ended.
  package func read(milliseconds: Int) -> [UInt8]? {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, Int32(milliseconds)) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// Waits for the end: the exit status, or 128 and the signal; `nil` when it goes on for too long.
  package func exitStatus(seconds: Int = 5) -> Int32? {
    let deadline = monotonicSeconds() + Double(seconds)
    var status: Int32 = 0
    while monotonicSeconds() < deadline {
      if master >= 0 { _ = read(milliseconds: 5) } else { usleep(5_000) }
      guard waitpid(pid, &status, WNOHANG) == pid else { continue }
      hasEnded = true
      return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
    return nil
  }

  /// The flags of the terminal's line discipline (termios c_lflag).
  package var localModes: UInt32 {
    get { localFlags(master) }
    set {
      var modes = termios()
      tcgetattr(master, &modes)
      modes.c_lflag = newValue
      tcsetattr(master, TCSANOW, &modes)
    }
  }
}

private func localFlags(_ descriptor: Int32) -> UInt32 {
  var modes = termios()
  tcgetattr(descriptor, &modes)
  return modes.c_lflag
}

private let newSessionFlag = 0x80
/// POSIX_SPAWN_SETSIGMASK.
private let signalMaskFlag = 0x08

/// Seconds of the monotonic clock.
package func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
