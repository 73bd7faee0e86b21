import Foundation

/// A program that is started beside Kan, by its arguments and never by a shell; nobody waits for it.
struct ChildProgram {
  let path: String
  private let arguments: [String]

  /// Looks a program up, in PATH where its name has no slash; `nil` where it is not there.
  init?(_ name: String, _ arguments: [String]) {
    let folders = (environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: ChildProgram.canRun) else { return nil }
    self.path = path
    self.arguments = arguments
  }

  /// Whether a path is that of a file that may be run: a folder may be, in its way, too.
  private static func canRun(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }

  /// Starts it, with a text to read where one is given; throws where it cannot be started.
  ///
  /// The text is written on a thread of its own: a program that reads slowly or never holds up nothing.
  func start(reading text: String? = nil) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard let text else {
      process.standardInput = FileHandle.nullDevice
      return try process.run()
    }
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    let input = pipe.fileHandleForWriting
    Thread.detachNewThread {
      // A program that has ended already reads no more, and nobody asks why.
      try? input.write(contentsOf: Data(text.utf8))
      try? input.close()
    }
  }

  /// Gives it a text to read; whether it took it and ended within a second: no key waits longer. One
  /// that stays to serve the clipboard, as wl-copy and xclip do, leaves a child behind and ends.
  func takes(_ text: String) -> Bool {
    passOverBrokenPipes()
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardInput = pipe
    let hasEnded = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in hasEnded.signal() }
    do { try process.run() } catch {
      Log.failed(program: path, "cannot be started")
      return false
    }
    // With no reader left here, writing to one that has ended fails instead of waiting.
    try? pipe.fileHandleForReading.close()
    let input = pipe.fileHandleForWriting
    DispatchQueue.global().async {
      try? input.write(contentsOf: Data(text.utf8))
      try? input.close()
    }
    guard hasEnded.wait(timeout: .now() + .seconds(1)) == .success else {
      process.terminate()
      Log.failed(program: path, "ended after a second, still reading")
      return false
    }
    let status = process.terminationStatus
    if status != 0 { Log.failed(program: path, "exit status \(status)") }
    return status == 0
  }
}

/// Whether there is a program of a name, in PATH where the name has no slash.
package func isProgram(_ name: String) -> Bool { ChildProgram(name, []) != nil }

/// A program that ends before it has read everything is an error to be met, not a signal to die of.
/// Programs that are started do not inherit it, as they would `SIG_IGN`.
func passOverBrokenPipes() { signal(SIGPIPE) { _ in } }
