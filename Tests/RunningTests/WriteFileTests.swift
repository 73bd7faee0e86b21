import Foundation
import Running
import Testing

/// Files that are written whole or not at all, and what is no file.
@Suite struct WriteFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test func aFileIsPutInThePlaceOfAnother() throws {
    let path = folder.appending(path: "notes.md").path
    try writeFile(Array("old".utf8), to: path)
    try writeFile(Array("new".utf8), to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.md"])
  }

  /// `--output /dev/null` as root put a file where the device had been.
  @Test func aPipeIsWrittenIntoAndStaysOne() throws {
    let path = folder.appending(path: "pipe").path
    #expect(mkfifo(path, 0o600) == 0)
    let reading = open(path, O_RDWR | O_NONBLOCK)
    defer { close(reading) }
    try writeFile(Array("rivers".utf8), to: path)
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(reading, &bytes, bytes.count) == 6)
    #expect(String(decoding: bytes.prefix(6), as: UTF8.self) == "rivers")
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func aFolderIsNotWritten() {
    #expect(throws: SourceError.notWritten(folder.path)) { try writeFile([1], to: folder.path) }
  }
}
