/// The lines of a TOML text on which its tables and keys stand: its reader tells them only for faults
/// of grammar.
struct ConfigLines {
  private var lines: [[String]: Int] = [:]

  /// Looks through a text once.
  init(_ text: String) {
    var heading: [String] = []
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated() {
      let row = row.drop { $0.isWhitespace }
      if row.hasPrefix("[") {
        heading = ConfigLines.path(of: row.drop { $0 == "[" }, until: "]")
        lines[heading] = lines[heading] ?? index + 1
      } else if let first = row.first, first != "#", row.contains("=") {
        let path = heading + ConfigLines.path(of: row, until: "=")
        lines[path] = lines[path] ?? index + 1
      }
    }
  }

  /// The line of a key of a table, or of a table, from 1; where neither is found, the line of what it
  /// stands in.
  func line(of path: [String]) -> Int {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return 1
  }

  /// The parts of a dotted key: `keys."g g"` is `keys` and `g g`.
  private static func path(of text: Substring, until end: Character) -> [String] {
    var parts = [""]
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        parts[parts.count - 1].append(character)
        isEscaped = false
      } else if let open = quote {
        if character == "\\", open == "\"" {
          isEscaped = true
        } else if character == open {
          quote = nil
        } else {
          parts[parts.count - 1].append(character)
        }
      } else if character == end {
        break
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "." {
        parts.append("")
      } else if !character.isWhitespace {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
