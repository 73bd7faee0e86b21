import Dispatch
import Storage

/// Tells when another program has kept something in a library. The kernel says that the library's log
/// is written, so that nothing wakes while nothing is kept.
package final class LibraryWatch: @unchecked Sendable {
  private let library: Library
  private let notice: @Sendable () -> Void
  // Everything below is touched on this queue alone.
  private let queue = DispatchQueue(label: "watching")
  private var watch: FileWatch?
  private var known: Int?
  /// The next look after a write; `nil` while nothing is written.
  private var look: Int?

  /// Milliseconds from look to look after a write: what is written is to be seen only when it is on the
  /// disk, which the kernel does not tell.
  private static let delays = [15, 50, 200, 1000]

  /// Is to call `notice`, on a thread of its own, when another program has kept something.
  init(_ library: Library, notice: @escaping @Sendable () -> Void) {
    (self.library, self.notice) = (library, notice)
  }

  /// Begins to watch, where there is a file whose log can be watched.
  func begin() {
    guard let path = library.path, library.readOnlyReason == nil else { return }
    // What is written between the version and the watch would not be heard of.
    let watch = FileWatch(path + "-wal", on: queue) { [weak self] in self?.hear() }
    guard let watch, let version else { return }
    queue.sync { (self.watch, known) = (watch, version) }
    watch.begin()
  }

  /// Ends the watch.
  package func end() { queue.sync { watch?.end() } }

  /// Takes in that the log is written.
  private func hear() {
    let isLooking = look != nil
    look = 0
    if !isLooking { wait() }
  }

  /// Waits for the next look: a write is heard before it is done, so one look alone would often come
  /// too early.
  private func wait() {
    guard let look, look < LibraryWatch.delays.count else {
      self.look = nil
      return
    }
    let delay = DispatchTimeInterval.milliseconds(LibraryWatch.delays[look])
    queue.asyncAfter(deadline: .now() + delay) { [weak self] in self?.compare() }
  }

  /// Looks whether the library has another version. What this program writes does not change it.
  private func compare() {
    if let version, version != known {
      known = version
      notice()
    }
    look = look.map { $0 + 1 }
    wait()
  }

  /// The version of the library; `nil` where it cannot be asked now, and is at the next look.
  private var version: Int? {
    do { return try library.dataVersion() } catch { return nil }
  }
}
