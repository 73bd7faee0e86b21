import Foundation
import Glibc
import Magazine
import Testing

/// An issue whose every text holds what could do something to a terminal, in the real program: whatever it
/// writes, to a terminal, to a pipe, as JSON, as an error or onto the clipboard, is its own or can be shown.
@Suite(.serialized) struct HostileContentTests {
  /// Every control, sequences of three kinds that Kan never writes, marks that turn text round or hide it, tags
  /// and noncharacters.
  private static let poison: String = {
    let controls = Array(0x01...0x1F) + Array(0x7F...0x9F)
    let marks = [
      0x200E, 0x202A, 0x202E, 0x2028, 0x2066, 0x206F, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041, 0xFDD0,
      0xFFFE,
      0xFFFF, 0x1FFFE, 0x10FFFF,
    ]
    let scalars = (controls + marks).compactMap { Unicode.Scalar(UInt32($0)) }
    let sequences = "\u{1B}[77777z\u{1B}]777;x\u{7}\u{1B}Px\u{1B}\\\u{9B}77777z"
    return String(scalars: scalars) + sequences
  }()

  /// The same as TOML writes it.
  private static let escaped = poison.unicodeScalars.map {
    "\\U" + String(repeating: "0", count: 8 - String($0.value, radix: 16).count)
      + String($0.value, radix: 16)
  }.joined()

  /// The folder of the issue, whose own name is no better.
  private static let issue = Result { try hostileIssue() }

  private static func hostileIssue() throws -> String {
    let bad = escaped
    func pair(_ name: String) -> String { "{ en = \"\(name)\(bad)x\", zh = \"甲\(bad)乙\" }" }
    let manifest = """
      id = "hostile"
      title = \(pair("Title"))
      number = \(pair("No. 1"))
      volume = "V\(bad)"
      date = \(pair("May"))
      issn = "0000\(bad)"
      publisher = \(pair("Press"))
      [[section]]
      id = "s"
      title = \(pair("Column"))
      remark = \(pair("Remark"))
      [[section.article]]
      id = "one"
      file = "1-one"
      page = 3
      title = \(pair("Article"))
      kicker = \(pair("Kicker"))
      dek = \(pair("Dek"))
      byline = \(pair("Byline"))
      authors = [\(pair("Ann Lee"))]
      affiliation = \(pair("School"))
      keywords = { en = ["k\(bad)"], zh = ["词\(bad)"] }
      """
    // A line break and a tab would be Markdown.
    let raw = String(
      scalars: poison.unicodeScalars.filter { !"\n\r\t\u{B}\u{C}".unicodeScalars.contains($0) })
    let text = """
      ## Heading \(raw)

      Water \(raw) word [link\(raw)](https://example.org/\(raw)) ![alt\(raw)](\(raw).png) `code\(raw)`[^1].

      | a\(raw) | b |
      |---|---|
      | c\(raw) | d |

      - item\(raw)

      > quoted\(raw)

      ```figure Caption\(raw)
      drawn \(raw)
      ```

      ![picture\(raw)](x\(raw) "caption\(raw)")

      [^1]: note\(raw)
      """
    let name = "odd" + raw.filter { $0 != "/" }
    let glossary = "term = [{ en = \"Water\(bad)\", zh = \"甲\(bad)\" }]\nperson = [\(pair("Ann"))]"
    let path = "\(Session.newFolder())/\(name)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in [
      "issue.toml": manifest, "1-one.en.md": text, "1-one.zh.md": text, "glossary.toml": glossary,
    ] { try Data(text.utf8).write(to: URL(filePath: "\(path)/\(file)")) }
    return path
  }

  /// What may not stand in a text: what `sanitized` alters, a line end apart.
  private func faults(_ text: String, allowing allowed: String = "\n") -> [String] {
    text.unicodeScalars.filter { scalar in
      !allowed.unicodeScalars.contains(scalar)
        && sanitized(String(scalar)).unicodeScalars.first != scalar
    }.map { "U+" + String($0.value, radix: 16) }
  }

  private func expectClean(_ text: String, _ name: String, allowing allowed: String = "\n") {
    let found = faults(text, allowing: allowed)
    #expect(found.isEmpty, "\(name): \(Set(found).sorted())")
  }

  @Test(arguments: [
    "contents PATH", "contents PATH --json", "show one --in PATH", "show one --in PATH --json",
    "show one --in PATH --language both", "index terms --in PATH", "index people --in PATH --json",
    "cite one --in PATH --style gbt7714", "cite one --in PATH --style bibtex",
    "cite one --in PATH --style csl-json", "cite one --in PATH --style markdown",
    "export PATH --format markdown", "export PATH --format html", "export PATH --format json",
    "export PATH --format csl-json", "export PATH --format bibtex", "check PATH", "import PATH",
    "search water --in PATH", "search water --in PATH --json", "library list",
    "library list --json",
    "show POISON --in PATH", "search POISON", "contents /nowhere/POISON", "--POISON", "doctor",
    "bookmark add one --in PATH --note POISON", "bookmark list", "bookmark list --json",
    "bookmark export", "PATH --size 80x24 --dump",
  ])
  func whatIsPrintedCanBeShown(line: String) throws {
    let path = try HostileContentTests.issue.get()
    let words = line.split(separator: " ").map {
      String($0).replacing("PATH", with: path).replacing("POISON", with: HostileContentTests.poison)
    }
    let home = HostileContentTests.home
    let (_, output, error) = try run(arguments: words, environment: ["XDG_DATA_HOME": home.folder])
    #expect(!(output + error).isEmpty, "\(line) says nothing")
    // Columns stand between tabs.
    expectClean(output, line, allowing: "\n\t")
    expectClean(error, line)
    guard line.contains("json") else { return }
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8))
    if line.hasPrefix("library") {
      let paths = (json as? [[String: Any]])?.compactMap { $0["path"] as? String }
      #expect(paths?.contains(path) == true, "a path is exact in JSON")
    }
  }

  private static let home = Home()

  @Test func whatReachesATerminalIsItsOwnOrCanBeShown() throws {
    let path = try HostileContentTests.issue.get()
    let session = try Session([path], columns: 100, rows: 30)
    #expect(session.shows("Article"))
    for keys in [
      "\r", "y", "Y", " ", "y", " ", "v", "v", "\t", "g", "}", "}", "y", "K", "q", "f", "m",
      "}", "M", "\u{1B}[200~\(HostileContentTests.poison)\u{1B}[201~", "\r", "'", "q", "t", "q",
      "i", "q",
      "s", "q", "/water", "\r", "\r", "q", "q", "o", "q", ":set\r", "q",
      ":\u{1B}[200~x\u{85}\u{1B}[201~\r",
      "*", "q",
    ] {
      session.child.send(keys)
      session.wait(seconds: 0.15) { _ in false }
    }
    kill(session.child.pid, SIGTERM)
    #expect(session.end() == 128 + SIGTERM)
    let written = WrittenBytes(session.output)
    #expect(written.unknown.isEmpty, "\(written.unknown)")
    expectClean(written.text, "the terminal", allowing: "\r\n\u{8}")
    #expect(!written.copied.isEmpty, "nothing was copied")
    for copied in written.copied { expectClean(copied, "the clipboard") }
  }
}

/// What a program wrote to a terminal, told apart into what is shown and what is done.
private struct WrittenBytes {
  /// What is shown, the titles of the window and addresses of links among it.
  private(set) var text = ""
  /// What was put on the clipboard (OSC 52).
  private(set) var copied: [String] = []
  /// Sequences that Kan has no reason to write.
  private(set) var unknown: [String] = []

  init(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      text += rest[..<escape]
      rest = rest[escape...]
      if let csi = rest.prefixMatch(of: /\u{1B}\[[?>=<]?[0-9;:]*[ !"$']?[@-~]/) {
        if !"HJKABCDGXLMPSTdhlmnqrtpcu@".contains(csi.0.last ?? " ") || csi.0.contains("77777") {
          unknown.append(String(csi.0.dropFirst()))
        }
        rest = rest[csi.range.upperBound...]
      } else if let osc = rest.prefixMatch(of: /\u{1B}\]([0-9]+);([^\u{7}\u{1B}]*)(\u{7}|\u{1B}\\)/)
      {
        take(String(osc.1), String(osc.2))
        rest = rest[osc.range.upperBound...]
      } else if let other = rest.prefixMatch(
        of: /\u{1B}([=>78M]|[()][0AB]|P\+q[0-9A-Fa-f;]*\u{1B}\\)/)
      {
        rest = rest[other.range.upperBound...]
      } else {
        unknown.append(String(rest.dropFirst().prefix(12)))
        rest = rest.dropFirst()
      }
    }
    text += rest
  }

  private mutating func take(_ number: String, _ said: String) {
    switch number {
    case "0", "1", "2", "8", "10", "11": text += said
    case "52":
      let base64 = said.split(separator: ";").last.map(String.init) ?? ""
      copied.append(Data(base64Encoded: base64).map { String(decoding: $0, as: UTF8.self) } ?? "")
    default: unknown.append("OSC \(number)")
    }
  }
}
