import Configuring
import Dispatch
import Foundation

/// Reads `config.toml` again when it is written.
package final class ConfigWatch: @unchecked Sendable {
  private let path: String
  private let worker: Worker
  private let queue = DispatchQueue(label: "configuring")
  private var watch: FileWatch?
  private let lock = NSLock()
  private var latest: Configuration?
  /// What was read last: a write may be told of twice.
  private var known: Configuration?

  /// Milliseconds to wait after a write for the one that follows it.
  private static let delay = 30

  /// Watches the folder of a file, where there is one, and wakes a worker's reader by it.
  package init(_ path: String, waking worker: Worker) {
    (self.path, self.worker) = (path, worker)
    guard let slash = path.lastIndex(of: "/") else { return }
    watch = FileWatch(String(path[..<slash]), on: queue) { [weak self] in self?.hear() }
    watch?.begin()
  }

  /// What is written now, where it has been read again since this was asked last.
  package func collect() -> Configuration? {
    lock.withLock {
      defer { latest = nil }
      return latest
    }
  }

  /// Ends the watch.
  package func end() { watch?.end() }

  private func hear() {
    queue.asyncAfter(deadline: .now() + .milliseconds(ConfigWatch.delay)) { [weak self] in
      guard let self else { return }
      let configuration = Configuration.read(at: self.path)
      let isNew = self.lock.withLock {
        guard configuration != self.known else { return false }
        (self.latest, self.known) = (configuration, configuration)
        return true
      }
      if isNew { self.worker.wake() }
    }
  }
}
