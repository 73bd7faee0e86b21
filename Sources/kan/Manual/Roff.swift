/// Text for a page of man(7): every character stands for itself.
struct Roff {
  private(set) var text: String

  /// A text without a meaning for the formatter.
  static func plain(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "`": "\\(ga"
      case "'": "\\(aq"
      default: String(character)
      }
    }.joined()
    // A full stop at the beginning of a line would be a request.
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// Begins a page of section 1.
  init(title: String, version: String) {
    text = ".TH \(title) 1 \"\" \"kan \(version)\" \"User Commands\"\n"
  }

  /// Begins a section (man(7) .SH); titles are in capitals by custom.
  mutating func section(_ title: String) { text += ".SH \(title)\n" }
  /// Begins a part of a section (.SS).
  mutating func subsection(_ title: String) { text += ".SS \(Roff.plain(title))\n" }
  /// Adds a paragraph (.PP).
  mutating func paragraph(_ words: String) { text += ".PP\n\(Roff.plain(words))\n" }

  /// A term in bold, and what it means.
  mutating func item(_ term: String, _ meaning: String) {
    text += ".TP\n.B \(Roff.plain(term))\n\(Roff.plain(meaning))\n"
  }

  /// Lines as they stand.
  mutating func lines(_ lines: [String]) {
    text += ".PP\n.nf\n.RS\n" + lines.map { Roff.plain($0) + "\n" }.joined() + ".RE\n.fi\n"
  }
}
