import Foundation
import PseudoTerminal
import Testing

/// `kan doctor` with the real program.
@Suite(.serialized) struct DoctorTests {
  private let home = Home()

  private func report() throws -> (json: [String: Any], status: Int32) {
    let (output, status) = try home.run(["doctor", "--json"])
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return (try #require(json as? [String: Any]), status)
  }

  /// The library with bookmarks in it.
  private func fill() throws {
    let added = try home.run(["bookmark", "add", "bri-report", "--note", "kept"])
    #expect(added.status == 0, "\(added.output)")
  }

  /// Changes the bytes of the library.
  private func damage(_ change: (inout Data) -> Void) throws {
    var data = try Data(contentsOf: URL(filePath: home.library))
    change(&data)
    try data.write(to: URL(filePath: home.library))
  }

  @Test func withNothingWrongItSaysSoAndChangesNothing() throws {
    let (output, status) = try home.run(["doctor", "--interface", "en"])
    #expect(status == 0 && output.hasSuffix("nothing is wrong\n"), "\(output)")
    #expect(output.contains("not measured: standard output is no terminal"))
    #expect(!FileManager.default.fileExists(atPath: home.library))
    let chinese = try home.run(["doctor", "--interface", "zh"])
    #expect(chinese.status == 0 && chinese.output.hasSuffix("一切正常\n"))
    #expect(chinese.output.contains("未测：标准输出不是终端"))
  }

  @Test func versionsAndProgramsStandInItsJSON() throws {
    let (json, status) = try report()
    #expect(status == 0 && (json["faults"] as? [String]) == [])
    let parts = try #require(json["parts"] as? [String: [String: String]])
    #expect(parts["versions"]?["kan"]?.contains(".") == true)
    #expect(parts["versions"]?["unicode"] == "15.0.0")
    #expect(parts["versions"]?["sqlite"]?.hasPrefix("3.") == true)
    #expect(parts["versions"]?["ncurses"]?.hasPrefix("6.") == true)
    #expect(parts["files"]?["library"]?.contains(home.library) == true)
    #expect(parts["programs"]?["editor"] != nil)
  }

  /// A file whose index is gone is mended only when that is asked for.
  @Test func aDamagedIndexIsBuiltAnewOnlyWhenAsked() throws {
    try fill()
    // The row of the preference that says of which tokens the index is.
    try damage { data in
      for place in data.indices.dropLast(5)
      where data[place..<place + 5] == Data("index".utf8) && (0x31...0x39).contains(data[place + 5])
      {
        data[place + 5] = 0x30
      }
    }
    let (json, status) = try report()
    #expect(status == 65 && "\(json["faults"] ?? "")".contains("the index is missing, damaged"))
    #expect(try report().status == 65)
    let mended = try home.run(["doctor", "--fix", "--interface", "en"])
    #expect(mended.status == 0 && mended.output.contains("+ the index of search was built anew"))
    #expect(mended.output.contains("+ the library was written anew: "))
    #expect(try report().status == 0)
    #expect(try home.notes() == ["kept"])
  }

  @Test func aDamagedLibraryIsSetAsideAndRescued() throws {
    try fill()
    try damage { $0.replaceSubrange(0..<64, with: Data(repeating: 0, count: 64)) }
    let damaged = try home.run(["doctor", "--interface", "en"])
    #expect(damaged.status == 65 && damaged.output.contains("! "), "\(damaged.output)")
    #expect(damaged.output.contains("“kan doctor --fix” sets aside what is damaged"))
    let mended = try home.run(["doctor", "--fix", "--interface", "en"])
    #expect(mended.status == 0 && mended.output.contains("damaged"), "\(mended.output)")
    let folder = try FileManager.default.contentsOfDirectory(atPath: home.folder + "/kan")
    #expect(folder.contains { $0.contains("damaged") }, "\(folder)")
    #expect(try home.notes() == ["kept"])
  }

  @Test func aFileOfAnotherProgramIsLeftAlone() throws {
    let file = Session.newFolder() + "/notes.db"
    try Data("no library".utf8).write(to: URL(filePath: file))
    #expect(try home.run(["doctor", "--library", file]).status == 65)
    #expect(try home.run(["doctor", "--fix", "--library", file]).status == 74)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "no library")
  }

  @Test func faultsOfTheSettingsAreAmongItsFindings() throws {
    let folder = Session.newFolder()
    try FileManager.default.createDirectory(
      atPath: folder + "/kan", withIntermediateDirectories: true)
    try "boat = 1\n".write(toFile: folder + "/kan/config.toml", atomically: true, encoding: .utf8)
    let result = try run("doctor", environment: ["XDG_CONFIG_HOME": folder])
    #expect(result.status == 65)
    #expect(result.output.contains("config.toml:1: there is no setting “boat”"))
  }

  @Test func inATerminalItMeasuresAndLeavesTheModesAsTheyWere() throws {
    let session = try Session(["doctor", "--interface", "en"], rows: 60)
    let modes = session.child.initialModes
    #expect(session.shows("nothing is wrong"))
    #expect(session.screen.text.contains(#/刊 \(Han\) +2/#))
    #expect(session.screen.text.contains(#/size +120 × 60/#))
    #expect(session.end() == 0)
    #expect(session.child.localModes == modes)
  }

  /// One that never answers is waited for half a second, and said to have been silent.
  @Test func aTerminalThatDoesNotAnswerHoldsNothingUp() throws {
    let child = try #require(
      Child(
        [Session.program, "doctor", "--interface", "en"],
        environment: [
          "TERM": "xterm", "PATH": "/usr/bin:/bin", "XDG_DATA_HOME": Session.newFolder(),
          "XDG_CONFIG_HOME": Session.newFolder(), "KAN_CONTENT": Session.checkout + "/Content",
        ], columns: 80, rows: 60))
    var output: [UInt8] = []
    while let bytes = child.read(milliseconds: 5000), !bytes.isEmpty { output += bytes }
    #expect(String(decoding: output, as: UTF8.self).contains("the terminal did not say"))
    #expect(child.exitStatus() == 0)
  }
}
