import Foundation

/// A value that is worked out on a thread of its own.
final class Promise<Value: Sendable>: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private var result: Result<Value, any Error>?

  /// Begins to work it out.
  init(_ work: @escaping @Sendable () throws -> Value) {
    Thread.detachNewThread {
      self.result = Result { try work() }
      self.done.signal()
    }
  }

  /// Waits for the value; to be asked for once.
  func value() throws -> Value {
    done.wait()
    guard let result else { preconditionFailure("a promise is signalled when its result is there") }
    return try result.get()
  }
}
