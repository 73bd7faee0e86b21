import Dispatch
import Foundation
import Glibc
import Reading
import Searching

/// Work that the reader does not wait for: what it answers is left in a mailbox, and a descriptor
/// becomes readable.
package final class Worker: @unchecked Sendable {
  /// Readable while there is mail.
  package let descriptor: Int32
  private let writing: Int32
  private let keeping = DispatchQueue(label: "keeping")
  private let indexing = DispatchQueue(label: "indexing", qos: .utility)
  private let searching = DispatchQueue(label: "searching", attributes: .concurrent)
  /// An import under way, before whose end nothing can be found.
  private let importing = DispatchGroup()
  private let lock = NSLock()
  private var mail: [Event] = []
  private var request: SearchRequest?
  private var isEnding = false

  /// Waits for work.
  package init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writing) = (ends[0], ends[1])
  }

  /// Does work in the order in which it comes.
  func keep(_ work: @escaping @Sendable () -> Event?) {
    keeping.async { self.post(work()) }
  }

  /// Brings in what is searched and looked up from then on.
  func bring(_ work: @escaping @Sendable () -> Event?) {
    keeping.async(group: importing) { self.post(work()) }
  }

  /// Makes the index of search, beside everything else, until the reader leaves.
  func index(_ work: @escaping @Sendable (_ isWanted: () -> Bool) -> Event?) {
    indexing.async {
      self.importing.wait()
      self.post(work { self.lock.withLock { !self.isEnding } })
    }
  }

  /// Answers a request, unless a newer one comes before its turn.
  func search(
    _ request: SearchRequest, _ work: @escaping @Sendable (_ isWanted: () -> Bool) -> Event?
  ) {
    lock.withLock { self.request = request }
    searching.async {
      self.importing.wait()
      let isWanted = { self.lock.withLock { self.request == request } }
      if isWanted() { self.post(work(isWanted)) }
    }
  }

  /// Looks something up while other work goes on.
  func look(_ work: @escaping @Sendable () -> Event?) {
    searching.async {
      self.importing.wait()
      self.post(work())
    }
  }

  /// What has come in.
  package func collect() -> [Event] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
    return lock.withLock {
      defer { mail = [] }
      return mail
    }
  }

  /// Waits until all that is to be kept is kept. An index that is not whole is gone on with the next day.
  package func finish() {
    lock.withLock { isEnding = true }
    keeping.sync {}
  }

  /// Leaves an event in the mailbox.
  func post(_ event: Event?) {
    guard let event else { return }
    lock.withLock { mail.append(event) }
    wake()
  }

  /// Makes the descriptor readable.
  func wake() { _ = write(writing, [1], 1) }
}
