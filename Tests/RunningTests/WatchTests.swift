import Configuring
import Dispatch
import Foundation
import Reading
import TestSupport
import Testing

@testable import Running

/// Files that are written while Kan runs.
@Suite struct WatchTests {
  /// What `path` holds is heard within ten seconds after `change`.
  private func isHeard(_ path: String, _ change: () throws -> Void) rethrows -> Bool {
    let heard = DispatchSemaphore(value: 0)
    let queue = DispatchQueue(label: "watch")
    guard let watch = FileWatch(path, on: queue, heard: { heard.signal() }) else { return false }
    watch.begin()
    defer { watch.end() }
    try change()
    return heard.wait(timeout: .now() + .seconds(10)) == .success
  }

  @Test func aFileThatIsWrittenOnIsHeard() throws {
    let folder = try TemporaryFolder(["a": "1"])
    let file = "\(folder.path)/a"
    #expect(try isHeard(file) { try "2".write(toFile: file, atomically: false, encoding: .utf8) })
  }

  /// As editors save: under another name, then renamed.
  @Test func aFileThatAnotherTakesThePlaceOfIsHeardInItsFolder() throws {
    let folder = try TemporaryFolder(["a": "1"])
    #expect(
      try isHeard(folder.path) {
        try "2".write(toFile: "\(folder.path)/a", atomically: true, encoding: .utf8)
      })
    #expect(
      try isHeard(folder.path) { try FileManager.default.removeItem(atPath: folder.path + "/a") })
  }

  @Test func whatIsNotThereCannotBeWatched() {
    #expect(FileWatch("/nowhere/at/all", on: DispatchQueue(label: "none")) {} == nil)
  }

  @Test func configTomlIsReadAgainWhenItIsWritten() throws {
    let folder = try TemporaryFolder(["config.toml": "theme = \"dark\"\n"])
    let worker = Worker()
    let watch = ConfigWatch("\(folder.path)/config.toml", waking: worker)
    defer { watch.end() }
    #expect(watch.collect() == nil)
    try folder.write("config.toml", Data("theme = \"light\"\n???\n".utf8))
    var (found, tries): (Configuration?, Int) = (nil, 0)
    while found?[.preference(.theme)] != "light", tries < 1_000 {
      found = watch.collect() ?? found
      usleep(10_000)
      tries += 1
    }
    #expect(found?[.preference(.theme)] == "light" && found?.faults.map(\.line) == [2])
    #expect(watch.collect() == nil, "it is handed over once")
  }

  @Test func withoutAFolderNothingIsWatchedAndNothingIsWrong() {
    for path in ["", "/nowhere/config.toml"] {
      let watch = ConfigWatch(path, waking: Worker())
      #expect(watch.collect() == nil)
      watch.end()
    }
  }

  @Test func aValueIsWorkedOutBesideAndHandedOver() throws {
    #expect(try Background { 6 * 7 }.value() == 42)
    struct Fault: Error {}
    let failing = Background { () throws -> Int in throw Fault() }
    #expect(throws: Fault.self) { try failing.value() }
  }

  // MARK: Files that are written

  @Test func aFileIsWrittenWholeAndNothingIsLeftBeside() throws {
    let folder = try TemporaryFolder(["a": "old"])
    try writeFile(Array("new".utf8), to: "\(folder.path)/a")
    try writeFile([], to: "\(folder.path)/empty")
    #expect(try String(contentsOfFile: "\(folder.path)/a", encoding: .utf8) == "new")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["a", "empty"])
  }

  @Test func aFileThatCannotBeWrittenLeavesTheOldOne() throws {
    let folder = try TemporaryFolder(["deep/a": "old"])
    for path in ["/nowhere/a", folder.path + "/none/a", folder.path + "/deep"] {
      #expect(throws: SourceError.notWritten(path)) { try writeFile([1], to: path) }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["deep"])
    #expect(try String(contentsOfFile: "\(folder.path)/deep/a", encoding: .utf8) == "old")
  }

  // MARK: Programs

  @Test func aProgramIsFoundByItsNameOrItsPath() {
    #expect(isProgram("sh") && isProgram("/bin/sh"))
    #expect(!isProgram("no-such-program") && !isProgram("/bin/none") && !isProgram(""))
    #expect(!isProgram("/etc/passwd"), "a file that cannot be run is no program")
  }

  @Test func onlyAddressesAreFollowed() {
    for address in ["", "file:///etc/passwd", "javascript:x", "ftp://a", "/bin/sh", "-x", "data:x"]
    {
      #expect(!follow(address, by: ["true"]), "\(address)")
    }
    #expect(follow("https://example.org", by: ["true"]))
    #expect(!follow("https://example.org", by: ["no-such-program"]))
  }
}
