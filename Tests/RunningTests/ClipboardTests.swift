import Running
import Testing

/// Which ways a text takes to a clipboard, and that none is claimed.
@Suite struct ClipboardTests {
  private func routes(_ variables: [String: String]) -> [String] {
    ClipboardRoute.all { variables[$0] }.map {
      switch $0 {
      case .program(let name, _): name
      case .terminal: "terminal"
      }
    }
  }

  @Test func theNearestClipboardComesFirst() {
    #expect(routes(["TERM": "xterm-256color"]) == ["terminal"])
    #expect(routes(["TERM": "tmux-256color", "TMUX": "/tmp/t,1,0"]) == ["tmux"])
    #expect(routes(["TERM": "foot", "WAYLAND_DISPLAY": "wayland-0"]) == ["wl-copy", "terminal"])
    #expect(routes(["TERM": "xterm", "DISPLAY": ":0"]) == ["xclip", "xsel", "terminal"])
  }

  @Test func terminalsKnownToBeDeafAreNotAsked() {
    #expect(routes(["TERM": "linux"]).isEmpty)
    #expect(routes(["TERM": "xterm-256color", "VTE_VERSION": "7600"]).isEmpty)
  }

  @Test func overSSHTheFarDisplayIsNotTaken() {
    let far = ["TERM": "xterm", "SSH_CONNECTION": "1 2 3 4", "WAYLAND_DISPLAY": "wayland-0"]
    #expect(routes(far) == ["terminal"])
  }

  @Test func aProgramThatFailsOrIsMissingHasNotTakenTheText() {
    #expect(!copy("text", by: [.program("false", []), .program("no-such-program", [])]) { _ in })
    #expect(!copy("text", by: []) { _ in })
    #expect(copy("text", by: [.program("false", []), .program("cat", [])]) { _ in })
  }

  @Test func theTerminalGetsOSC52() {
    var written = ""
    #expect(copy("柳", by: [.terminal]) { written = $0 })
    #expect(written == "\u{1B}]52;c;5p+z\u{07}")
  }
}
