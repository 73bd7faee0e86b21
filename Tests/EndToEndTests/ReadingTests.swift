import Emulation
import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite(.serialized) struct ReadingTests {
  @Test func fromTheFrontPageThroughAnArticleAndOut() throws {
    let session = try Session()
    #expect(session.shows("C H I N A   S T A N D A R D I Z A T I O N"))
    #expect(session.shows("中 国 标 准 化"))

    session.child.send("3")
    #expect(session.shows("如何培养标准化人才"))
    session.child.send("\r")
    #expect(session.shows("People are the driving force"))
    let place = session.finishedText()

    session.child.send("\t")
    #expect(session.shows("标准化工作者是标准"))
    session.child.send("\tv")
    #expect(session.shows("│"))
    #expect(session.shows("People are the driving force") && session.shows("标准化工作者是标准"))

    session.resize(columns: 60, rows: 20)
    #expect(session.shows("EN/ZH"))
    session.resize(columns: 120, rows: 40)
    #expect(session.shows("English│中文"))
    session.child.send("vv")
    #expect(session.wait { $0.text == place })

    session.child.send("qq")
    #expect(session.end() == 0)
  }

  @Test func wideCharactersAndColoursReachTheTerminal() throws {
    let session = try Session()
    #expect(session.shows("中国视窗"))
    let row = try #require((0..<40).first { session.screen.line($0).hasSuffix("2025 年第 1 期") })
    let first = session.screen.cell(row: row, column: 3)
    #expect(first.text == "中" && first.width == 2 && first.isBold)
    #expect(first.background == .index(234))
    #expect(session.screen.cell(row: row - 1, column: 3).foreground == .index(209))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  /// Repainting sends only what changed, by scrolling where it can; nothing of an old page stays.
  @Test func theTerminalShowsTheFrameAfterEveryKey() throws {
    let session = try Session(columns: 110, rows: 30)
    #expect(session.shows("China Scene"))
    var script: [String] = []
    let keys = [
      "7", "Enter", "Space", "j", "j", "j", "Space", "k", "Tab", ")", ")", "v", "Space", "u", "v",
      "G", "]", "t", "q", "x", "b", "q", "/", "c", "a", "r", "b", "Down", "Enter", "n", "q", "Esc",
    ]
    for key in keys {
      script.append(key)
      session.child.send(
        ["Enter": "\r", "Space": " ", "Tab": "\t", "Esc": "\u{1B}", "Down": "\u{1B}[B"][key] ?? key)
      let expected = try dump(script)
      #expect(session.wait { $0.text == expected }, "after \(script.joined(separator: " "))")
    }
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  /// The screen that the program prints for keys, without a terminal.
  private func dump(_ keys: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: Session.program)
    process.arguments = ["--keys", keys.joined(separator: " "), "--size", "110x30", "--dump"]
    process.environment = ["KAN_CONTENT": Session.checkout + "/Content"]
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(String(decoding: output, as: UTF8.self).dropLast())
  }

  @Test(arguments: ["C", "POSIX", "", "zh_CN.GB18030", "xx_XX.UTF-8"])
  func chineseIsRightWhateverTheLocale(locale: String) throws {
    let session = try Session(environment: ["LANG": locale, "LC_ALL": locale])
    #expect(session.shows("中国视窗") || session.shows("China Scene"))
    #expect(session.shows("国际交流与合作"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test(arguments: [
    "xterm", "xterm-16color", "screen-256color", "tmux-256color", "vt100", "linux", "nonesuch",
  ])
  func everyTerminalShowsThePage(name: String) throws {
    let session = try Session(environment: ["TERM": name])
    #expect(session.shows("China Scene") && session.shows("中国视窗"))
    session.child.send("\r")
    #expect(session.shows("China has begun research on"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func noColorMeansNoColour() throws {
    let session = try Session(environment: ["NO_COLOR": "1"])
    #expect(session.shows("China Scene"))
    #expect(!String(decoding: session.output, as: UTF8.self).contains("38;5;"))
    #expect(session.screen.cell(row: 1, column: 3).foreground == .usual)
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func mouseScrollsSelectsAndOpens() throws {
    let session = try Session()
    #expect(session.shows("Exclusive Interview"))
    let row = try #require((0..<40).first { session.screen.line($0).contains("独家专访") })
    session.child.send("\u{1B}[<0;12;\(row + 1)M\u{1B}[<0;12;\(row + 1)m")
    #expect(session.shows("A curriculum, a training base"))
    let title = try #require(
      (0..<40).first { session.screen.line($0).contains("Standards in the making") })
    let click = "\u{1B}[<0;70;\(title + 1)M\u{1B}[<0;70;\(title + 1)m"
    session.child.send(click + click)
    #expect(session.shows("Liu Wei is Director"))
    let before = session.screen.text
    func top(_ text: String) -> Int? {
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("Liu Wei is Director")
      }
    }
    session.child.send("\u{1B}[<65;10;10M")
    #expect(session.wait { top($0.text) ?? 0 < top(before) ?? 0 })
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func aPasteIsNoCommand() throws {
    let session = try Session()
    #expect(session.shows("China Scene"))
    session.child.send("\u{1B}[200~QQQ\u{1B}[201~")
    session.child.send(":\u{1B}[200~theme light\u{1B}[201~")
    #expect(session.wait { $0.line(39).contains(":theme light") })
    session.child.send("\r")
    #expect(session.wait { $0.cell(row: 0, column: 0).background == .index(255) })
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  /// Input that arrives behind a key and in pieces is not taken apart.
  @Test func aPasteInPiecesIsNoCommand() throws {
    let session = try Session()
    #expect(session.shows("China Scene"))
    session.child.send("j\u{1B}[200~ab")
    usleep(20_000)
    session.child.send("Qcd")
    usleep(150_000)
    session.child.send("Q\u{1B}[20")
    usleep(150_000)
    session.child.send("1~")
    session.child.send("3\rj\u{1B}[<65")
    usleep(100_000)
    session.child.send(";5;5M")
    #expect(session.shows("People are the driving force"))
    #expect(!session.finishedText().contains("Note:"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  /// A program for the clipboard that ends at once, or never reads, holds up nothing.
  @Test(arguments: ["exit 0", "exec sleep 20"])
  func aClipboardThatReadsNothingHoldsUpNothing(script: String) throws {
    let folder = Session.newFolder()
    let program = "\(folder)/xclip"
    try "#!/bin/sh\n\(script)\n".write(toFile: program, atomically: true, encoding: .utf8)
    chmod(program, 0o755)
    let issue = Session.newFolder()
    let text = String(repeating: "long words ", count: 20_000)
    for (name, content) in [
      (
        "issue.toml",
        "id = \"a\"\nlanguages = [\"en\"]\ntitle = \"A\"\n[[section]]\nid = \"s\"\n"
          + "title = \"S\"\n[[section.article]]\nid = \"b\"\nfile = \"b\"\ntitle = \"B\"\n"
      ),
      ("b.en.md", text),
    ] {
      try content.write(toFile: "\(issue)/\(name)", atomically: true, encoding: .utf8)
    }
    let session = try Session(
      [issue], environment: ["DISPLAY": ":0", "PATH": "\(folder):/usr/bin:/bin"])
    #expect(session.shows("▌ B"))
    session.child.send("\rjjjjy")
    #expect(session.shows("copied"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func linksOpenInTheBrowserByArgument() throws {
    let folder = Session.newFolder()
    let browser = "\(folder)/browser"
    try "#!/bin/sh\nprintf '%s' \"$#:$1\" > \(folder)/seen\n".write(
      toFile: browser, atomically: true, encoding: .utf8)
    chmod(browser, 0o755)
    let session = try Session(environment: ["BROWSER": browser])
    session.child.send(":open masthead\r")
    #expect(session.shows("Art Director"))
    session.child.send("Gf")
    _ = session.finishedText()
    session.child.send("a")
    #expect(session.shows("opening "))
    var seen = ""
    // The shell makes the file before anything is in it.
    session.wait(seconds: 20) { _ in
      seen = (try? String(contentsOfFile: "\(folder)/seen", encoding: .utf8)) ?? ""
      return !seen.isEmpty
    }
    #expect(seen.hasPrefix("1:http") || seen.hasPrefix("1:mailto:"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func tinyAndHugeWindowsAreAnswered() throws {
    let session = try Session(columns: 1, rows: 1)
    for (columns, rows) in [(20, 5), (1, 1), (300, 100), (2, 2), (40, 12), (5, 1), (120, 40)] {
      session.resize(columns: columns, rows: rows)
      session.child.send("\rvj\t")
    }
    session.child.send("QQ")
    #expect(session.end() == 0)
  }

  /// A terminal that says it takes two cells for “ gets rules of half as many characters.
  @Test(arguments: [(2, 114), (3, 57)])
  func ambiguousCharactersAreAsWideAsTheTerminalSays(column: Int, rule: Int) throws {
    let environment = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "KAN_CONTENT": Session.checkout + "/Content",
      "XDG_DATA_HOME": Session.newFolder(),
    ]
    let child = try #require(
      Child([Session.program], environment: environment, columns: 120, rows: 40))
    #expect(output(of: child, until: "\u{1B}[6n").contains("“\u{1B}[6n"))
    _ = output(of: child, until: "中")
    child.send("\u{1B}[1;\(column)R")
    _ = output(of: child, until: "no such text")
    child.send("\u{0C}")
    let page = output(of: child, until: "no such text")
    #expect(page.count { $0 == "━" } == rule || page.contains("━\u{1B}[\(rule - 1)b"))
    child.send("Q")
    #expect(child.exitStatus(seconds: 2) == 0)
  }

  /// What a program writes until a text is in it, or nothing comes for a while.
  private func output(of child: Child, until text: String) -> String {
    var bytes: [UInt8] = []
    while let more = child.read(milliseconds: 200), !more.isEmpty {
      bytes += more
      if String(decoding: bytes, as: UTF8.self).contains(text) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func tmuxShowsThePageToo() throws {
    let name = "kan-\(UUID().uuidString.prefix(8))"
    let folder = NSTemporaryDirectory() + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let tmux = Tmux(name: name, folder: folder)
    defer { tmux.run("kill-server") }
    let program =
      "XDG_DATA_HOME='\(folder)' KAN_CONTENT='\(Session.checkout)/Content' \(Session.program)"
    tmux.run("-f /dev/null new-session -d -x 100 -y 30 \"\(program)\"")
    #expect(tmux.shows("中国视窗"))
    tmux.run("send-keys Down Enter")
    #expect(tmux.shows("The computing industry has a new group"))
    tmux.run("send-keys Tab")
    #expect(tmux.shows("计算产业有了专"))
  }
}

/// A tmux server of its own, a second and independent emulator.
private struct Tmux {
  let name: String
  let folder: String

  func run(_ command: String) {
    let line = "tmux -L \(name) \(command) >\(folder)/output 2>&1"
    let environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"]
    let child = Child(["/bin/sh", "-c", line], environment: environment, columns: 80, rows: 24)
    _ = child?.exitStatus(seconds: 5)
  }

  func shows(_ text: String) -> Bool {
    let deadline = monotonicSeconds() + 5
    while monotonicSeconds() < deadline {
      run("capture-pane -p")
      let screen = try? String(contentsOfFile: "\(folder)/output", encoding: .utf8)
      if screen?.contains(text) == true { return true }
      usleep(30_000)
    }
    return false
  }
}
