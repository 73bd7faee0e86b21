import Testing

@testable import Configuring

/// On which line of config.toml something stands, for the sentence about it.
@Suite struct ConfigLinesTests {
  private let lines = ConfigLines(
    """
    # theme = "no"
    theme = "dark"

    [keys]
    "g g" = "top"
    "\\"" = "quit"
    'a = b' = "top"
      [keys.article]   # mine
    x = "flip"
    [hooks]
    open = "echo [keys.index]"
    [themes."my one".parts]
    title = { ink = 3 }
    [keys]
    y = "copy"
    """)

  private func check(_ path: [String], _ line: Int) {
    #expect(lines.line(of: path) == line, "\(path)")
  }

  @Test func keysAndTablesAreFound() {
    check(["theme"], 2)
    check(["keys"], 4)
    check(["keys", "article"], 8)
    check(["keys", "article", "x"], 9)
    check(["hooks", "open"], 11)
  }

  @Test func quotedKeysAreWhatStandsBetweenTheMarks() {
    check(["keys", "g g"], 5)
    check(["keys", "\""], 6)
    check(["keys", "a = b"], 7)
    check(["themes", "my one", "parts", "title"], 13)
  }

  @Test func whatIsNotFoundIsWhereItWouldStand() {
    check(["keys", "article", "z"], 8)
    check(["themes", "my one", "parts", "title", "ink"], 13)
    check(["nothing"], 1)
    check([], 1)
  }

  @Test func aSecondTableOfTheNameLeavesTheFirstItsLine() {
    check(["keys"], 4)
    check(["keys", "y"], 15)
  }

  @Test func anyTextCanBeLookedThrough() {
    for text in [
      "", "[", "]", "=", "\"", "'=", "[\"a", "a\\=b", "[[[]]]", ".=.", "[.]", "\u{FEFF}[a]",
    ] {
      #expect(ConfigLines(text).line(of: ["a"]) == 1)
    }
  }
}
