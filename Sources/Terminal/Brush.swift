import Grid

/// Changes from look to look, by what the terminal can do.
struct Brush {
  private let capabilities: Capabilities
  /// The look that is set; `nil` where it is not known.
  private var current: Look?
  /// Sequences that were put together before; a page has a dozen looks.
  private var sequences: [(from: Look?, to: Look, bytes: [UInt8])] = []
  /// A theme with more changes of look than this begins anew.
  private static let most = 256

  /// Begins in a look that nobody knows: the first cell sets its own.
  init(_ capabilities: Capabilities) { self.capabilities = capabilities }

  /// Colours that the palette lacks, from 256 on.
  private var inks: [Colour] = []

  /// Takes other inks.
  mutating func use(_ inks: [Colour]) {
    if inks == self.inks { return }
    self.inks = inks
    sequences = []
  }

  /// Makes the look unknown.
  mutating func forget() { current = nil }

  /// Sets a look.
  mutating func set(_ look: Look, in bytes: inout [UInt8]) {
    if current == look { return }
    defer { current = look }
    if let known = sequences.first(where: { $0.to == look && $0.from == current }) {
      bytes += known.bytes
      return
    }
    if sequences.count >= Brush.most { sequences = [] }
    let sequence = sequence(to: look)
    sequences.append((current, look, sequence))
    bytes += sequence
  }

  /// Only colours where only they change, else everything.
  private func sequence(to look: Look) -> [UInt8] {
    if let current, attributes(of: current) == attributes(of: look), hasColours,
      look.foreground >= 0 || current.foreground < 0, look.background >= 0 || current.background < 0
    {
      return foreground(look.foreground, unless: current.foreground)
        + background(look.background, unless: current.background)
    }
    var bytes = capabilities.plain?.bytes() ?? []
    if hasColours, let usual = capabilities.usualColours, capabilities.plain == nil {
      bytes += usual.bytes()
    }
    for (attribute, sequence) in attributeSequences where attributes(of: look).contains(attribute) {
      bytes += sequence?.bytes() ?? []
    }
    if let styled = capabilities.styledUnderline {
      for (attribute, style) in Brush.underlines where attributes(of: look).contains(attribute) {
        bytes += styled.bytes(style)
      }
    }
    return bytes + foreground(look.foreground, unless: -1)
      + background(look.background, unless: -1)
  }

  private var hasColours: Bool { capabilities.colours >= 8 }

  private var attributeSequences: [(Look.Attributes, Capabilities.Sequence?)] {
    [
      (.bold, capabilities.bold), (.dim, capabilities.dim), (.underline, capabilities.underline),
      (.reverse, capabilities.reverse), (.italic, capabilities.italic),
    ]
  }

  /// The styles of underlines, as `Smulx` counts them.
  private static let underlines: [(Look.Attributes, Int)] = [(.waved, 3), (.dotted, 4)]

  /// The attributes that a look has here: without those that colours drive out (`no_color_video`), and
  /// bold for a dotted underline where there is none, a plain one for a wavy one.
  private func attributes(of look: Look) -> Look.Attributes {
    var attributes = look.attributes
    if capabilities.styledUnderline == nil, attributes.remove(.dotted) != nil {
      attributes.insert(.bold)
    }
    if capabilities.styledUnderline == nil, attributes.remove(.waved) != nil {
      attributes.insert(.underline)
    }
    guard hasColours, look.foreground >= 0 || look.background >= 0 else { return attributes }
    let bits: [(Look.Attributes, Int)] = [(.underline, 2), (.reverse, 4), (.dim, 16), (.bold, 32)]
    for (attribute, bit) in bits where capabilities.unlikeColours & bit != 0 {
      attributes.remove(attribute)
    }
    return attributes
  }

  private func foreground(_ index: Int16, unless set: Int16) -> [UInt8] {
    index == set ? [] : colour(capabilities.foreground, index, parameter: 38)
  }

  private func background(_ index: Int16, unless set: Int16) -> [UInt8] {
    index == set ? [] : colour(capabilities.background, index, parameter: 48)
  }

  /// A colour of the palette by terminfo; an ink by red, green and blue (ISO 8613-6), which terminfo has
  /// no word for unless all colours are such.
  private func colour(
    _ sequence: Capabilities.Sequence?, _ index: Int16, parameter: Int
  ) -> [UInt8] {
    guard hasColours, index >= 0, let sequence else { return [] }
    guard index >= 256 else {
      return sequence.bytes(capabilities.isDirect ? directColour(Int(index)) : Int(index))
    }
    guard Int(index) - 256 < inks.count else { return [] }
    let ink = inks[Int(index) - 256]
    if capabilities.isDirect {
      return sequence.bytes(Int(ink.red) << 16 | Int(ink.green) << 8 | Int(ink.blue))
    }
    return Array("\u{1B}[\(parameter);2;\(ink.red);\(ink.green);\(ink.blue)m".utf8)
  }
}

/// Red, green and blue of a colour of the 256-colour palette, as xterm mixes them. Terminals of direct
/// colours take the first eight by their number.
private func directColour(_ index: Int) -> Int {
  let bright = [
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
  switch index {
  case ..<8: return index
  case ..<16: return bright[index - 8]
  case ..<232:
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
    let cube = index - 16
    return level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6)
  default: return (8 + 10 * (index - 232)) * 0x010101
  }
}
