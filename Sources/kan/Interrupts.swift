import Glibc

/// Takes ^C for a wish to stop where the program can, instead of ending it at once.
struct Interrupts: Sendable {
  /// Hears ^C from now on instead of ending by it.
  init() { signal(SIGINT) { _ in wasInterrupted = 1 } }

  /// Whether ^C was pressed.
  var hasCome: Bool { wasInterrupted != 0 }

  /// Lets ^C end the program again.
  static func end() { signal(SIGINT, SIG_DFL) }
}

/// Written by the handler alone, and only from 0 to 1.
nonisolated(unsafe) private var wasInterrupted: sig_atomic_t = 0
