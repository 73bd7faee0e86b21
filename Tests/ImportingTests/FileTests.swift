import Foundation
import TestSupport
import Testing

@testable import Importing

/// Files: whole, bounded, never a device, never out of their folder.
@Suite struct FileTests {
  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(["a.md": "水\n", "empty.md": "", ".hidden": "x"])
  }

  /// The sentence that reading fails with, without the folder.
  private func failure(_ name: String, in folder: TemporaryFolder) -> String? {
    do {
      _ = try File.text(name, in: folder.path)
      return nil
    } catch {
      return error.description.replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  @Test func aFileIsReadWhole() throws {
    let folder = try folder()
    #expect(try File.text("a.md", in: folder.path) == "水\n")
    #expect(try File.read("a.md", in: folder.path) == Array("水\n".utf8))
    #expect(try File.read("empty.md", in: folder.path).isEmpty)
  }

  @Test func aByteOrderMarkIsTakenOff() throws {
    let folder = try TemporaryFolder(["a.md": "\u{FEFF}水\u{FEFF}"])
    #expect(try File.text("a.md", in: folder.path) == "水\u{FEFF}")
  }

  @Test func whatIsMissingOrNoFileIsNamed() throws {
    let folder = try folder()
    #expect(failure("b.md", in: folder)?.hasPrefix("b.md: no such file") == true)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/c.md", withIntermediateDirectories: true)
    #expect(failure("c.md", in: folder)?.contains("not a regular file") == true)
    #expect(mkfifo(folder.path + "/d.md", 0o600) == 0)
    #expect(failure("d.md", in: folder)?.contains("not a regular file") == true)
    #expect(throws: ImportFault.self) { try File.read("/dev/zero") }
  }

  @Test func aFileLargerThanAnyArticleIsNotRead() throws {
    let folder = try folder()
    let handle = try #require(FileHandle(forWritingAtPath: folder.path + "/a.md"))
    try handle.truncate(atOffset: UInt64(File.limit + 1))
    try handle.close()
    #expect(failure("a.md", in: folder) == "a.md: larger than 64 MB, which no article is; split it")
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xFF], 2), ([0xC3], 1), ([0xED, 0xA0, 0x80], 1), ([0x0A, 0x0A, 0xC0, 0xAF], 3),
    ] as [([UInt8], Int)])
  func theFirstLineThatIsNotUTF8IsNamed(bytes: [UInt8], line: Int) throws {
    let folder = try TemporaryFolder([:])
    try folder.write("a.md", Data(bytes))
    #expect(
      failure("a.md", in: folder)
        == "a.md:\(line): not UTF-8; save the file as UTF-8 or name its encoding")
  }

  @Test func namesAreSortedWithoutTheHiddenOnes() throws {
    let folder = try folder()
    #expect(File.names(in: folder.path) == ["a.md", "empty.md"])
    #expect(File.names(in: "/nowhere") == nil)
    #expect(File.exists("/") && !File.exists("/nowhere"))
  }

  @Test func aFingerprintChangesWithEveryFileOfTheIssue() throws {
    let folder = try TemporaryFolder(["issue.toml": "id = \"a\"", "a.md": "水", "b.png": "x"])
    var seen: Set<String> = []
    func expectNew(_ what: String) {
      let isNew = seen.insert(fingerprint(of: folder.path)).inserted
      #expect(isNew, "\(what)")
    }
    expectNew("first")
    #expect(fingerprint(of: folder.path) == seen.first)
    try folder.write("a.md", Data("水流".utf8))
    expectNew("a longer text")
    try folder.write("c.md", Data())
    expectNew("another file")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 4_000_000_000)],
      ofItemAtPath: folder.path + "/a.md")
    expectNew("a later time")
    try FileManager.default.removeItem(atPath: folder.path + "/c.md")
    expectNew("a file less")
    try folder.write("b.png", Data("xyz".utf8))
    #expect(seen.contains(fingerprint(of: folder.path)), "pictures do not count")
    #expect(fingerprint(of: "/nowhere") == "0-0-0")
  }

  @Test func aFileOfItsOwnHasAFingerprintToo() throws {
    let folder = try TemporaryFolder(["a.txt": "水"])
    let first = fingerprint(of: folder.path + "/a.txt")
    try folder.write("a.txt", Data("水流".utf8))
    #expect(first.hasPrefix("1-3-") && fingerprint(of: folder.path + "/a.txt") != first)
  }
}
