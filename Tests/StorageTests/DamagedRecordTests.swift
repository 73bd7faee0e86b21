import Magazine
import TestSupport
import Testing

@testable import Storage

/// Records with any byte of theirs changed, taken out or put in are an error or something that can be read:
/// never a crash, and never more memory than the record could hold.
@Suite struct DamagedRecordTests {
  private let records: [(name: String, bytes: [UInt8])] = [
    ("contents", ByteWriter.bytes(of: sampleIssue)),
    ("text", ByteWriter.bytes(of: sampleBody.first)),
    ("first contents", FirstForm.contents), ("first text", FirstForm.chinese),
  ]

  /// Reads a record as a text and as contents; how many characters came of it, none for an error.
  private func read(_ bytes: [UInt8]) -> Int {
    var length = 0
    if let blocks = try? ByteReader.blocks(bytes) {
      length += blocks.reduce(0) { $0 + $1.plain.utf8.count }
    }
    if let issue = try? ByteReader.issue(bytes) { length += issue.title.first.utf8.count }
    return length
  }

  @Test func aRecordThatIsCutOffIsAnError() {
    for (name, bytes) in records.prefix(2) {
      for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 400)) {
        let cut = Array(bytes[..<end])
        #expect((try? ByteReader.blocks(cut)) == nil || name == "contents", "\(name) \(end)")
        #expect((try? ByteReader.issue(cut)) == nil || name == "text", "\(name) \(end)")
      }
    }
  }

  @Test func aByteThatIsAnotherNeverTraps() {
    for (name, bytes) in records {
      // A replacement character takes three bytes for the one that is wrong.
      let most = 4 * bytes.count + 1000
      for index in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 300)) {
        for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFE, 0xFF] {
          var changed = bytes
          changed[index] = value
          #expect(read(changed) <= most, "\(name) \(index) \(value)")
        }
      }
    }
  }

  @Test func bytesTooManyOrTooFewNeverTrap() {
    var random = SeededGenerator(seed: 11)
    for (name, bytes) in records {
      for _ in 0..<300 {
        var changed = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !changed.isEmpty {
          let index = Int.random(in: 0..<changed.count, using: &random)
          if Bool.random(using: &random) {
            changed.insert(UInt8.random(in: 0...255, using: &random), at: index)
          } else {
            changed.remove(at: index)
          }
        }
        #expect(read(changed) <= 4 * changed.count + 1000, "\(name)")
      }
    }
  }

  @Test func aNumberOfManyBytesIsAnError() {
    for count in [9, 10, 11, 200] {
      let bytes = [UInt8](repeating: 0xFF, count: count) + [0x01]
      #expect(read(bytes) == 0, "\(count)")
    }
  }
}
