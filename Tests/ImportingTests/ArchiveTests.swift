import Testing

@testable import Importing

@Suite struct ArchiveTests {
  private func text(_ zip: ZIPFixture, _ name: String = "a.txt") throws -> String? {
    try Archive(.memory(zip.bytes)).content(name).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func fault(_ zip: ZIPFixture) -> ArchiveFault? {
    do {
      let archive = try Archive(.memory(zip.bytes))
      for name in archive.names { _ = try archive.content(name) }
      return nil
    } catch { return error }
  }

  @Test func readsStoredAndDeflatedFiles() throws {
    var zip = ZIPFixture(["a.txt": "On rivers", "b/江.txt": "江河"])
    #expect(try text(zip) == "On rivers")
    #expect(try text(zip, "b/江.txt") == "江河")
    zip.isDeflated = false
    #expect(try text(zip) == "On rivers")
  }

  @Test func toleratesBytesBeforeTheArchiveAndBehindIt() throws {
    var zip = ZIPFixture(["a.txt": "On rivers"])
    zip.prefix = Array("#!/bin/sh\n".utf8)
    zip.suffix = Array(repeating: 0, count: 300)
    #expect(try text(zip) == "On rivers")
  }

  @Test func saysThatADownloadWasCutOff() {
    let bytes = ZIPFixture(["a.txt": String(repeating: "rivers ", count: 900)]).bytes
    for length in [0, 4, 30, bytes.count / 2, bytes.count - 1] {
      #expect(throws: ArchiveFault.cut) { try Archive(.memory(Array(bytes.prefix(length)))) }
    }
  }

  @Test func neverListsANameThatLeavesTheArchive() throws {
    let zip = ZIPFixture([
      "../evil.txt": "x", "/etc/passwd": "x", "a/../../b.txt": "x", "C:/d.txt": "x",
      "..\\up.txt": "x", "a/./b/../c.txt": "fine",
    ])
    let archive = try Archive(.memory(zip.bytes))
    #expect(archive.names == ["a/c.txt"])
    #expect(archive.strayNames.count == 5)
  }

  @Test func takesTheLaterOfTwoFilesWithOneName() throws {
    let zip = ZIPFixture(["a.txt": "old", "b.txt": "other", "a.txt": "new"])
    let archive = try Archive(.memory(zip.bytes))
    #expect(try text(zip) == "new")
    #expect(archive.names == ["a.txt", "b.txt"])
    #expect(archive.repeatedNames == ["a.txt"])
  }

  @Test func readsBackslashesAsFolders() throws {
    #expect(try text(ZIPFixture(["OEBPS\\a.txt": "On rivers"]), "OEBPS/a.txt") == "On rivers")
  }

  @Test func refusesABombBeforeItIsUnpacked() {
    let bomb = ZIPFixture(["a.txt": String(repeating: "0", count: 4 << 20)])
    #expect(fault(bomb) == .overpacked)
  }

  @Test func refusesMoreThanTheDirectoryClaims() {
    var liar = ZIPFixture(["a.txt": String(repeating: "rivers ", count: 900)])
    liar.claimedSize = 10
    #expect(fault(liar) == .overpacked)
  }

  @Test func refusesAnAbsurdSizeWithoutMakingRoomForIt() {
    var liar = ZIPFixture(["a.txt": "rivers"])
    liar.claimedSize = 0xFFFF_FFF0
    #expect(fault(liar) == .tooLarge(limit: 64 << 20))
  }

  @Test func refusesEncryptedFilesAndTooManyOfThem() {
    var locked = ZIPFixture(["a.txt": "rivers"])
    locked.isEncrypted = true
    #expect(fault(locked) == .encrypted)
    var many = ZIPFixture([:])
    many.files = (0...Archive.mostEntries).map { ("\($0)", []) }
    #expect(fault(many) == .tooManyEntries(limit: Archive.mostEntries))
  }

  @Test func keepsWhatCanBeReadOfADamagedFile() throws {
    var bytes = ZIPFixture(["a.txt": String(repeating: "On rivers and their names. ", count: 99)])
      .bytes
    bytes[60] ^= 0xFF
    let content = try Archive(.memory(bytes)).content("a.txt")
    #expect(content?.isWhole == false)
  }

  @Test func survivesAnyDamage() throws {
    let sound = ZIPFixture(["a.txt": "On rivers", "b.txt": String(repeating: "x", count: 300)])
      .bytes
    for index in sound.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var bytes = sound
        bytes[index] ^= change
        guard let archive = try? Archive(.memory(bytes)) else { continue }
        for name in archive.names { _ = try? archive.content(name) }
      }
    }
  }
}
