import Grid

/// Opens and closes hyperlinks (OSC 8) between the cells that are written.
///
/// They are written to every terminal but those known to print what they do not know: whoever follows
/// ECMA-48 swallows a command string to its end, and the title of the window is one already. The consoles
/// and the terminals of DEC's day do not, and VTE before 0.50 crashed on them (its bug 779734).
struct LinkPen {
  private let isOn: Bool
  private var current: Hyperlink?

  init(_ capabilities: Capabilities) { isOn = capabilities.takesLinks }

  /// Lets the next cells lead to an address, or nowhere.
  mutating func set(_ link: Hyperlink?, in bytes: inout [UInt8]) {
    guard isOn, link != current else { return }
    current = link
    bytes += "\u{1B}]8;".utf8
    // One link over several lines is lit as one where its parts have one name.
    if let link { bytes += "id=\(LinkPen.name(of: link))".utf8 }
    bytes += ";\(link?.address ?? "")\u{1B}\\".utf8
  }

  /// A short name made of the address (FNV-1a).
  private static func name(_ address: String) -> UInt32 {
    address.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  private static func name(of link: Hyperlink) -> String {
    String(name(link.address), radix: 36)
  }

  /// Whether a terminal swallows the command strings that it does not know.
  static func isSafe(on name: String, vte: Int?) -> Bool {
    if let vte, vte < 5000 { return false }
    let printing = [
      "linux", "vt", "ansi", "dumb", "cons", "sun", "eterm", "cygwin", "wy", "hp", "bsdos", "minix",
      "unknown", "mono", "pc",
    ]
    return !printing.contains { name.hasPrefix($0) } || name.hasPrefix("vte")
  }
}
