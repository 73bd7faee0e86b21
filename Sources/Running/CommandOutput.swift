import Foundation
import Synchronization

/// What a command of the shell makes of a text, typed by the reader and run by nobody else: its output
/// and what it complains of, as far as a panel can show it.
///
/// A command that runs on for ever is ended after ten seconds, and what it wrote so far is shown. One that
/// ends and leaves a child behind with the output still open, as xclip does to serve the clipboard, is
/// done.
func output(of command: String, reading text: String) -> String {
  passOverBrokenPipes()
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", command]
  let (input, output) = (Pipe(), Pipe())
  (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
  let hasEnded = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in hasEnded.signal() }
  do { try process.run() } catch {
    Log.failed(program: "sh", "cannot be started")
    return "\(command): \(error.localizedDescription)"
  }
  let writing = input.fileHandleForWriting
  Thread.detachNewThread {
    // A program that has ended already reads no more, and nobody asks why.
    try? writing.write(contentsOf: Data(text.utf8))
    try? writing.close()
  }
  let collected = CollectedOutput(of: output.fileHandleForReading) { hasEnded.signal() }
  _ = hasEnded.wait(timeout: .now() + .seconds(timeoutInSeconds))
  process.terminate()
  return collected.text
}

/// As long as a reader may wait for a formatter or a translator, and not for one that hangs.
private let timeoutInSeconds = 10

/// What comes out of a pipe, up to its end or to as much as is shown.
private final class CollectedOutput: Sendable {
  private let bytes = Mutex(Data())
  private let isWhole = DispatchSemaphore(value: 0)

  /// The most bytes that are shown.
  private static let longest = 64 * 1024
  /// Milliseconds that the last bytes of a command that has ended may take.
  private static let drainTime = 200

  /// Reads on a thread of its own; `whole` is called when nothing more is read.
  init(of file: FileHandle, whole: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      var part = [UInt8](repeating: 0, count: 4096)
      var (count, length) = (0, read(file.fileDescriptor, &part, part.count))
      while length > 0 {
        count += length
        self.bytes.withLock { $0.append(contentsOf: part.prefix(length)) }
        if count >= CollectedOutput.longest { break }
        length = read(file.fileDescriptor, &part, part.count)
      }
      self.isWhole.signal()
      whole()
    }
  }

  /// The text so far, once it is whole or nothing more is waited for.
  var text: String {
    _ = isWhole.wait(timeout: .now() + .milliseconds(CollectedOutput.drainTime))
    let shown = bytes.withLock { $0.prefix(CollectedOutput.longest) }
    return String(decoding: shown, as: UTF8.self)
  }
}
