import Foundation
import PseudoTerminal
import Testing

/// What was said to be kept is there, whatever happens while it is written.
@Suite(.serialized) struct DurabilityTests {
  private let home = Home()

  /// Runs a command that is killed as it makes its `step`th call to change a file, and whether it
  /// said before that it had done what it should.
  private func isDone(_ arguments: [String], killedAt step: Int) throws -> Bool {
    let calls = "pwrite64,fdatasync,fsync,ftruncate,unlink,rename"
    let (output, status) = try home.run(
      arguments,
      before: """
        strace -f -qq -o /dev/null -e trace=\(calls) -e inject=\(calls):signal=KILL:when=\(step)
        """.trimmingCharacters(in: .newlines))
    #expect(status == 0 || status == 128 + SIGKILL, "\(output)")
    return status == 0
  }

  private func add(_ note: String) -> [String] {
    ["bookmark", "add", "cultivate-talent", "--note", note]
  }

  @Test func aKillInAnyStepOfKeepingLosesNothingThatWasSaid() throws {
    #expect(try home.run(add("0")).status == 0)
    var kept = ["0"]
    for step in 1... {
      let note = String(step)
      let isDone = try isDone(add(note), killedAt: step)
      let notes = try home.notes()
      #expect(notes.starts(with: kept) && notes.count <= kept.count + 1, "step \(step)")
      kept = notes
      guard isDone else { continue }
      #expect(kept.last == note)
      #expect(step > 8, "too few steps to prove anything")
      return
    }
  }

  @Test func aKillInAnyStepOfAChangeKeepsTheOldNoteOrTheNew() throws {
    #expect(try home.run(add("old")).status == 0)
    for step in 1... {
      let isDone = try isDone(["bookmark", "edit", "1", "--note", "new"], killedAt: step)
      let notes = try home.notes()
      #expect(notes == ["new"] || !isDone && notes == ["old"], "step \(step): \(notes)")
      if isDone { return }
      _ = try home.run(["bookmark", "edit", "1", "--note", "old"])
    }
  }

  @Test func aKillInAnyStepOfRemovingKeepsTheBookmarkOrNot() throws {
    #expect(try home.run(add("kept")).status == 0)
    for step in 1... {
      let number = try #require(try home.bookmarks().first?["id"] as? Int)
      let isDone = try isDone(["bookmark", "remove", String(number)], killedAt: step)
      let notes = try home.notes()
      #expect(notes == [] || !isDone && notes == ["kept"], "step \(step): \(notes)")
      if isDone { return }
      if notes == [] { #expect(try home.run(add("kept")).status == 0) }
    }
  }

  /// An issue is there whole or not at all, and the bookmark made before stays.
  @Test func aKillWhileImportingCostsNothingThatWasThere() throws {
    let issue = Session.checkout + "/Tests/Fixtures/tides"
    #expect(try home.run(add("before")).status == 0)
    var step = 1
    while try !isDone(["import", issue], killedAt: step) {
      #expect(try home.notes() == ["before"], "step \(step)")
      let (list, status) = try home.run(["library", "--json"])
      #expect(status == 0, "step \(step): \(list)")
      step += 7
    }
    #expect(step > 30, "too few steps to prove anything")
    let (found, status) = try home.run(["search", "--in", "tides", "tide"])
    #expect(status == 0 && found.contains("〔"), "\(found)")
  }

  /// The first notes find room, a later one does not, in the midst of writing: first the file is full, then
  /// the log beside it, which may be as long.
  @Test func aDiskThatFillsUpIsSaidAndLosesNothing() throws {
    #expect(try home.run(add("first")).status == 0)
    let size = try Data(contentsOf: URL(filePath: home.library)).count
    let blocks = size / 512 + 300
    var kept = ["first"]
    for number in 0..<100 {
      let note = "\(number)" + String(repeating: "满", count: 9_000)
      let (output, status) = try home.run(
        add(note), before: "trap '' XFSZ; ulimit -f \(blocks);")
      guard status != 0 else {
        kept.append(note)
        continue
      }
      #expect(status == 74 && output.hasPrefix("kan: "), "\(status) \(output.prefix(300))")
      #expect(number > 2, "the disk was full before anything was written")
      #expect(try home.notes() == kept)
      #expect(try home.run(add("room again")).status == 0)
      return #expect(try home.notes() == kept + ["room again"])
    }
    Issue.record("the disk was never full")
  }

  @Test func fourProgramsKeepAtOnceWithoutLosing() throws {
    #expect(try home.run(add("0")).status == 0)
    let program = "'\(Session.program)' bookmark add cultivate-talent --note"
    let four = (1...4).map { "(for i in 1 2 3 4 5; do \(program) \($0)$i || exit 1; done) &" }
    let script = "\(four.joined(separator: " ")) wait;"
    #expect(try home.run(["--version"], before: script).status == 0)
    let expected = ["0"] + (1...4).flatMap { a in (1...5).map { "\(a)\($0)" } }
    #expect(try home.notes().sorted() == expected.sorted())
  }
}
