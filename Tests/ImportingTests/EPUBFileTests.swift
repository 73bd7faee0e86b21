import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

@Suite struct EPUBFileTests {
  /// The sentence that opening a file of some bytes fails with, without its path; `nil` where it opens.
  private func failure(_ bytes: [UInt8]) throws -> String? {
    let folder = try TemporaryFolder([:])
    let path = folder.path + "/book.bin"
    try Data(bytes).write(to: URL(filePath: path))
    do {
      _ = try Source(path).open()
      return nil
    } catch {
      return error.description.replacingOccurrences(of: path + ": ", with: "")
    }
  }

  @Test func opensABookByWhatItHoldsNotByItsName() throws {
    #expect(try failure(EPUBFixture(["a.xhtml": "<p>A.</p>"]).archive.bytes) == nil)
  }

  @Test func saysInOneSentenceWhyABookCannotBeRead() throws {
    let whole = EPUBFixture(["a.xhtml": "<p>A.</p>"]).archive.bytes
    #expect(
      try failure(Array(whole.prefix(whole.count / 2)))
        == "cut off or damaged: its list of files is gone; get it again")
    #expect(
      try failure(EPUBFixture(["a.xhtml": "<p> </p>"]).archive.bytes)
        == "there is no text in it; its pages may be pictures")
  }
}
