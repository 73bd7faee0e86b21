import Foundation

/// What a command of the shell makes of a text, typed by the reader and run by nobody else: its output
/// and what it complains of, as far as a panel can show it.
func output(of command: String, reading text: String) -> String {
  passOverBrokenPipes()
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", command]
  let (input, output) = (Pipe(), Pipe())
  (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
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
  // One that runs on for ever is ended; what it wrote so far is shown.
  let timeout = DispatchWorkItem { process.terminate() }
  DispatchQueue.global().asyncAfter(deadline: .now() + timeoutInSeconds, execute: timeout)
  let data = (try? output.fileHandleForReading.read(upToCount: longestOutput)) ?? Data()
  process.terminate()
  timeout.cancel()
  return String(decoding: data, as: UTF8.self)
}

private let timeoutInSeconds = 10.0
/// The most bytes of output that are shown.
private let longestOutput = 64 * 1024
