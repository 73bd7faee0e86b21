import Glibc

/// A mark beside a library that it may be damaged, so that it is looked at when it is opened next.
struct Suspicion {
  private let mark: String

  /// The mark beside the library at a path.
  init(_ path: String) { mark = "\(path)-suspect" }

  /// Whether the mark is there.
  var isRaised: Bool { access(mark, F_OK) == 0 }

  /// Makes the mark. Where it cannot be made, damage is met again and found again.
  func raise() {
    let descriptor = open(mark, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
  }

  /// Takes the mark away.
  func drop() { unlink(mark) }
}
