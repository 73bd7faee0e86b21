import Foundation

/// The program that takes the text out of a PDF; a child, so that a file which breaks it breaks nothing
/// here.
struct PDFTool: Sendable {
  private let path: String

  /// Seconds after which it is stopped, and bytes beyond which it says too much.
  private static let (longestRun, mostBytes) = (60, 128 << 20)

  /// Looks for it in the folders of PATH, or those given; `nil` where it is in none.
  init?(in folders: String? = ProcessInfo.processInfo.environment["PATH"]) {
    let paths = (folders ?? "/usr/bin").split(separator: ":").map { "\($0)/pdftotext" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    self.path = path
  }

  /// What it says of the pages of a PDF: each word with its place. Throws where it cannot be started,
  /// takes too long, or finds the file locked or broken.
  func layout(of source: Source) throws(ImportFault) -> String {
    let bytes = try source.bytes()
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-q", "-enc", "UTF-8", "-bbox-layout", "-", "-"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw ImportFault(source.path, .book(.noPDFReader)) }
    let stop = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(
      deadline: .now() + .seconds(PDFTool.longestRun), execute: stop)
    write(bytes, to: input.fileHandleForWriting)
    let said = read(output.fileHandleForReading, stopping: process)
    process.waitUntilExit()
    stop.cancel()
    guard process.terminationStatus == 0, process.terminationReason == .exit else {
      throw ImportFault(source.path, .book(.unreadablePDF))
    }
    return String(decoding: said, as: UTF8.self)
  }

  /// Writes from a thread of its own: the program reads while it writes.
  private func write(_ bytes: [UInt8], to handle: FileHandle) {
    Thread.detachNewThread {
      // One that has ended already reads no more; its status says why.
      try? handle.write(contentsOf: Data(bytes))
      try? handle.close()
    }
  }

  private func read(_ handle: FileHandle, stopping process: Process) -> Data {
    var data = Data()
    while let piece = try? handle.read(upToCount: 1 << 16), !piece.isEmpty {
      data += piece
      if data.count > PDFTool.mostBytes {
        process.terminate()
        break
      }
    }
    return data
  }
}
