import GRDB
import Synchronization

/// One connection that reads a sound library, and leaves it byte for byte as it is.
///
/// To read a file in WAL mode SQLite makes two others beside it. So a file beside which no log lies is
/// read as one that does not change, and what was read counts where it had not changed by the end. Where
/// another program writes, its log is read with it.
final class QuietReader: Sendable {
  private let path: String
  private let isSearching: Bool
  private let state: Mutex<State>

  private struct State {
    var connection: PlainConnection
    /// The file as it was when it was opened; `nil` where changes are no matter.
    var stamp: FileStamp?
  }

  /// Reads on through a connection that was opened after the file had a stamp.
  init(_ path: String, _ connection: PlainConnection, _ stamp: FileStamp) {
    self.path = path
    isSearching = false
    state = Mutex(State(connection: connection, stamp: stamp.isQuiet ? stamp : nil))
  }

  /// Opens a file to search it; throws a `DatabaseError`.
  init(searching path: String) throws {
    self.path = path
    isSearching = true
    let stamp = FileStamp(path)
    let connection = try PlainConnection(path, stamp.isQuiet ? .unchanging : .shared)
    try connection.learnTokens()
    state = Mutex(State(connection: connection, stamp: stamp.isQuiet ? stamp : nil))
  }

  /// Reads what is committed; where another program has begun to write meanwhile, it is read again.
  /// Throws what reading throws.
  func read<Value>(_ work: (PlainConnection) throws -> Value) throws -> Value {
    var result: Result<Value, any Error>?
    try state.withLock { state in
      guard let stamp = state.stamp else {
        result = Result { try state.connection.atOnce(work) }
        return
      }
      result = Result { try work(state.connection) }
      guard stamp != FileStamp(path) else { return }
      let shared = try PlainConnection(path)
      if isSearching { try shared.learnTokens() }
      state = State(connection: shared, stamp: nil)
      result = Result { try shared.atOnce(work) }
    }
    guard let result else { preconditionFailure("the work is done, or an error thrown") }
    return try result.get()
  }
}
