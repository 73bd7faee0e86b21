import Dispatch
import Foundation

/// Values that are made on a thread of their own, a few ahead of whoever takes them, in their order.
///
///     let squares = Ahead<Int> { send in for number in 1...3 { _ = send(number * number) } }
///     squares.next()   // 1
package final class Ahead<Value: Sendable>: @unchecked Sendable {
  // What stands below is touched under this lock alone, one that the sanitizer of threads knows.
  private let lock = NSLock()
  private var values: [Value] = []
  private var isLeft = false

  /// Raised for each value that is there, and for the end.
  private let made = DispatchSemaphore(value: 0)
  /// Raised for each value that there is room for.
  private let room = DispatchSemaphore(value: 0)

  /// Begins to make values, so many ahead at most; `send` hands one over, and is false when nobody wants more. A
  /// thread, for the queues of Dispatch may all be waiting for what is made here.
  package init(depth: Int = 4, _ make: @escaping @Sendable (_ send: (Value) -> Bool) -> Void) {
    for _ in 0..<depth { room.signal() }
    Thread.detachNewThread {
      make(self.send)
      self.made.signal()
    }
  }

  /// The next value, waited for; `nil` behind the last.
  package func next() -> Value? {
    made.wait()
    let value = lock.withLock { values.isEmpty ? nil : values.removeFirst() }
    // The end stays there for whoever asks again.
    if value == nil { made.signal() } else { room.signal() }
    return value
  }

  /// Lets the thread end where not all values are taken.
  package func leave() {
    lock.withLock { isLeft = true }
    room.signal()
  }

  private func send(_ value: Value) -> Bool {
    room.wait()
    let isWanted = lock.withLock {
      if !isLeft { values.append(value) }
      return !isLeft
    }
    if isWanted { made.signal() }
    return isWanted
  }
}
