import Glibc
import Synchronization

/// How long the connections that write to a library wait for another program: as long as a plain connection
/// each time, and no longer than that in all once the reader is leaving, however much is still to be kept.
final class WriterWait: Sendable {
  /// Milliseconds that are left for all waits together; more than anybody waits until the reader leaves.
  private let left = Atomic(Int.max)

  /// Milliseconds of one wait, and of a step of it.
  private static let longest = Int(PlainConnection.longestWait * 1000)
  private static let step = 10

  /// Begins to count: the reader is leaving.
  func hurry() { left.store(WriterWait.longest, ordering: .relaxed) }

  /// Waits for one step more, after so many in this wait; false where it is enough.
  func goesOn(after steps: Int) -> Bool {
    guard steps * WriterWait.step < WriterWait.longest, left.load(ordering: .relaxed) > 0 else {
      return false
    }
    usleep(useconds_t(WriterWait.step * 1000))
    left.subtract(WriterWait.step, ordering: .relaxed)
    return true
  }
}
