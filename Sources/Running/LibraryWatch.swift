import Dispatch
import Glibc
import Storage

/// Tells when another program has kept something in a library. The kernel says that the library's log
/// is written, so that nothing wakes while nothing is kept.
package final class LibraryWatch: @unchecked Sendable {
  private let library: Library
  private let notice: @Sendable () -> Void
  private let descriptor: Int32
  private let source: any DispatchSourceRead
  // Everything below is touched on this queue alone.
  private let queue = DispatchQueue(label: "watching")
  private var known: Int
  /// The next look after a write; `nil` while nothing is written.
  private var look: Int?

  /// Milliseconds from look to look after a write: what is written is to be seen only when it is on the
  /// disk, which the kernel does not tell.
  private static let delays = [15, 50, 200, 1000]

  /// Watches from a version of the library on, and calls `notice` on a thread of its own; `nil` where
  /// there is no file, or it cannot be watched.
  init?(_ library: Library, since version: Int, notice: @escaping @Sendable () -> Void) {
    guard let path = library.path, library.readOnlyReason == nil else { return nil }
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, path + "-wal", UInt32(IN_MODIFY)) >= 0 else {
      close(descriptor)
      return nil
    }
    (self.library, self.notice, self.descriptor, known) = (library, notice, descriptor, version)
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler { [weak self] in self?.hear() }
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  /// Ends the watch.
  package func end() { source.cancel() }

  /// Takes in that the log is written.
  private func hear() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    let isLooking = look != nil
    look = 0
    if !isLooking { wait() }
  }

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
