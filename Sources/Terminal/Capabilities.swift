import CNcurses

/// What terminfo says that a terminal can do, as far as painting a page needs it.
///
/// Padding is left out: no terminal of today needs it.
package struct Capabilities {
  /// A capability with its parameters still to be put in.
  struct Sequence {
    private let text: [CChar]

    fileprivate init?(_ name: String) {
      guard let string = nc_string(name) else { return nil }
      text = Array(UnsafeBufferPointer(start: string, count: strlength(string) + 1))
    }

    /// The bytes to write, for two parameters where it takes them.
    func bytes(_ first: Int = 0, _ second: Int = 0) -> [UInt8] {
      text.withUnsafeBufferPointer { text in
        guard let string = nc_format(text.baseAddress, Int32(first), Int32(second)) else {
          return []
        }
        return withoutPadding(UnsafeBufferPointer(start: string, count: strlength(string)))
      }
    }
  }

  let clear, eraseLine, move, region, scrollUp, scrollDown: Sequence?
  let scrollUpBy, scrollDownBy: Sequence?
  let showCursor, hideCursor: Sequence?
  let plain, bold, dim, underline, reverse, italic, styledUnderline: Sequence?
  let foreground, background, usualColours: Sequence?
  /// How many colours it shows.
  package let colours: Int
  /// Attributes that cannot stand beside colours, as bits of `no_color_video`.
  let unlikeColours: Int
  /// Colours are 24 bits of red, green and blue, not the palette's numbers.
  let isDirect: Bool
  /// What is erased takes the background that is set (`back_color_erase`).
  let erasesInColour: Bool
  /// Whether the last cell of the screen may be written without scrolling it.
  let keepsLastCell: Bool

  /// Whether it may be sent hyperlinks.
  let takesLinks: Bool

  /// Whether underlines can be dotted or waved.
  package var hasStyledUnderline: Bool { styledUnderline != nil }
  /// Whether any red, green and blue can be shown.
  package var showsMixedColours: Bool { isDirect || nc_flag("RGB") || nc_flag("Tc") }
  /// The version of ncurses that reads terminfo.
  package static var version: String { String(cString: nc_version()) }

  /// Looks a terminal up by its name; `nil` where terminfo does not know it. `vte` is the version of
  /// the library of GNOME's terminals, where that is what shows the page.
  package init?(named name: String, vte: Int? = nil) {
    guard nc_look_up(name) else { return nil }
    self.init(of: name, vte: vte)
  }

  /// What terminfo says of the terminal that was looked up last, by its name.
  init(of name: String, vte: Int?) {
    takesLinks = Capabilities.swallowsStrings(name, vte: vte)
    (clear, eraseLine, move) = (Sequence("clear"), Sequence("el"), Sequence("cup"))
    (region, scrollUp, scrollDown) = (Sequence("csr"), Sequence("ind"), Sequence("ri"))
    (scrollUpBy, scrollDownBy) = (Sequence("indn"), Sequence("rin"))
    (showCursor, hideCursor) = (Sequence("cnorm"), Sequence("civis"))
    (plain, bold, dim) = (Sequence("sgr0"), Sequence("bold"), Sequence("dim"))
    (underline, reverse, italic) = (Sequence("smul"), Sequence("rev"), Sequence("sitm"))
    styledUnderline = Sequence("Smulx")
    (foreground, background) = (Sequence("setaf"), Sequence("setab"))
    usualColours = Sequence("op")
    colours = foreground == nil ? 0 : max(0, Int(nc_number("colors")))
    unlikeColours = max(0, Int(nc_number("ncv")))
    isDirect = nc_flag("RGB") && colours > 256
    erasesInColour = nc_flag("bce")
    keepsLastCell = !nc_flag("am") || nc_flag("xenl") || nc_string("rmam") != nil
  }

  /// Whether a terminal swallows the command strings that it does not know, hyperlinks (OSC 8) among them.
  ///
  /// Whoever follows ECMA-48 swallows a command string to its end, and the title of the window is one
  /// already: only those terminals are left out that are known to print it. The consoles and the terminals
  /// of DEC's day do, and VTE before 0.50 crashed on hyperlinks (its bug 779734).
  private static func swallowsStrings(_ name: String, vte: Int?) -> Bool {
    if let vte, vte < 5000 { return false }
    let printing = [
      "linux", "vt", "ansi", "dumb", "cons", "sun", "eterm", "cygwin", "wy", "hp", "bsdos", "minix",
      "unknown", "mono", "pc",
    ]
    return !printing.contains { name.hasPrefix($0) } || name.hasPrefix("vte")
  }
}

private func strlength(_ string: UnsafePointer<CChar>) -> Int {
  var count = 0
  while string[count] != 0 { count += 1 }
  return count
}

/// A sequence without `$<5>` and the like.
private func withoutPadding(_ text: UnsafeBufferPointer<CChar>) -> [UInt8] {
  var (bytes, index): ([UInt8], Int) = ([], 0)
  while index < text.count {
    if text[index] == 0x24, index + 1 < text.count, text[index + 1] == 0x3C,
      let end = text[index...].firstIndex(of: 0x3E)
    {
      index = end + 1
    } else {
      bytes.append(UInt8(bitPattern: text[index]))
      index += 1
    }
  }
  return bytes
}
