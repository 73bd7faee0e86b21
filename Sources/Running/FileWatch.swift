import Dispatch
import Glibc

/// Hears from the kernel that a file or a folder is written to, so that nothing wakes while nothing is.
///
/// It can hear no more of a file that another has taken the place of; to follow a file that is saved
/// under a new name and renamed, as editors do, its folder is watched.
package final class FileWatch: @unchecked Sendable {
  private let descriptor: Int32
  private let source: any DispatchSourceRead

  /// Calls `heard` on a queue when something is written at a path; `nil` where it cannot be watched.
  package init?(_ path: String, on queue: DispatchQueue, heard: @escaping @Sendable () -> Void) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let wanted = UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
    guard inotify_add_watch(descriptor, path, wanted) >= 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler {
      var bytes = [UInt8](repeating: 0, count: 4096)
      while read(descriptor, &bytes, bytes.count) > 0 {}
      heard()
    }
    source.setCancelHandler { close(descriptor) }
  }

  /// Begins to hear.
  package func begin() { source.activate() }

  /// Ends it.
  package func end() { source.cancel() }
}
