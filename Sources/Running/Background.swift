import Foundation

/// A value that is worked out on a thread of its own.
package final class Background<Value: Sendable>: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private var result: Result<Value, any Error>?

  /// Begins to work it out.
  package init(_ work: @escaping @Sendable () throws -> Value) {
    Thread.detachNewThread {
      self.result = Result { try work() }
      self.done.signal()
    }
  }

  /// Waits for the value; to be asked for once. Throws what working it out has thrown.
  package func value() throws -> Value {
    done.wait()
    guard let result else { preconditionFailure("a value is announced when it is there") }
    return try result.get()
  }
}
