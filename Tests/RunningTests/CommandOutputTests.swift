import Foundation
import Testing

@testable import Running

/// What a command of the reader's makes of a paragraph.
@Suite struct CommandOutputTests {
  @Test func aCommandReadsTheTextAndItsOutputIsShown() {
    #expect(output(of: "cat", reading: "标准 a\n") == "标准 a\n")
    #expect(output(of: "tr a-z A-Z", reading: "rivers") == "RIVERS")
    #expect(
      output(of: "wc -c | tr -d ' \\n'", reading: String(repeating: "x", count: 300_000))
        == "300000")
  }

  @Test func whatItComplainsOfIsShownToo() {
    #expect(output(of: "echo wrong >&2; exit 3", reading: "") == "wrong\n")
    #expect(output(of: "no-such-program", reading: "x").contains("not found"))
  }

  @Test func aCommandThatDoesNotReadLosesNobodysTime() {
    #expect(output(of: "echo done", reading: String(repeating: "x", count: 1 << 20)) == "done\n")
    #expect(output(of: "true", reading: "x") == "")
  }

  @Test func ofAFloodTheBeginningIsShown() {
    let shown = output(of: "yes 标准", reading: "")
    #expect(shown.utf8.count <= 64 * 1024 + 3 && shown.hasPrefix("标准\n标准\n"))
  }

  /// As xclip does, which serves the clipboard from a child and keeps its output open.
  @Test func aCommandThatLeavesAChildBehindIsDoneWhenItEnds() throws {
    let child = try #require(pid_t(output(of: "sleep 60 & echo $!", reading: "x").dropLast()))
    #expect(kill(child, SIGKILL) == 0, "the child is not waited for")
  }

  @Test func bytesThatAreNoTextAreShownAsFarAsTheyCanBe() {
    #expect(output(of: "printf 'a\\377b'", reading: "") == "a\u{FFFD}b")
  }
}
