import Foundation
import Testing

@testable import Running

/// The log's file.
@Suite struct LogFileTests {
  /// A path in a folder that is not there yet.
  private let path = "\(NSTemporaryDirectory())kan-log-\(UUID().uuidString)/state/log"

  private func lines(_ path: String) throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  }

  @Test func nothingIsMadeBeforeTheFirstLine() throws {
    let file = LogFile(path)
    file.finish()
    #expect(!FileManager.default.fileExists(atPath: path))
    file.write("first")
    file.finish()
    #expect(try lines(path) == ["first"])
  }

  @Test func aFileThatHasGrownIsBegunAnewAndOneIsKept() throws {
    let files = [LogFile(path, most: 100), LogFile(path, most: 100)]
    for number in 10..<40 {
      files[number % 2].write("line \(number)")
      files[number % 2].finish()
    }
    let (old, new) = (try lines("\(path).1"), try lines(path))
    #expect(old.count == 13 && (1...13).contains(new.count))
    #expect((old + new).last == "line 39")
    let numbers = (old + new).compactMap { Int($0.dropFirst(5)) }
    #expect(numbers == Array(numbers[0]...39))
  }

  @Test func aPlaceThatCannotBeWrittenCostsNothing() {
    for path in ["", "/dev/null/kan/log", "/proc/kan/log"] {
      let file = LogFile(path)
      file.write("lost")
      file.finish()
    }
  }

  @Test func aLineSaysWhenWhoAndWhatInOneLine() throws {
    let file = LogFile(path)
    LogWriter(file, .info).log(
      event: .init(
        level: .warning, message: "a\nb\u{1B}[31m", metadata: ["path": "/x", "id": "7"],
        source: "", file: "", function: "", line: 0))
    file.finish()
    let line = try #require(try lines(path).first)
    #expect(try lines(path).count == 1)
    #expect(
      line.wholeMatch(
        of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ warning \[\d+\] a b.*  id=7  path=\/x/) != nil,
      "\(line)")
    #expect(!line.contains("\u{1B}"))
  }
}
