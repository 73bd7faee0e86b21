import Grid

/// Opens and closes hyperlinks (OSC 8) between the cells that are written.
struct LinkPen {
  private let isOn: Bool
  private var current: Hyperlink?

  /// Begins with nothing open.
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
}
