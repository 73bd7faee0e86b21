import Grid

/// Turns the colours that a theme writes into numbers that looks can name.
struct InkMixer {
  private(set) var palette: Palette
  /// Colours that the palette of the terminal lacks, which are named from 256 on.
  private(set) var inks: [Colour] = []
  private let depth: ColourDepth

  /// Begins with the inks of another theme.
  init(_ palette: Palette, depth: ColourDepth) {
    self.palette = palette
    self.depth = depth
  }

  /// Takes other inks. One that names another of the theme takes that as it is then.
  mutating func mix(_ written: [InkName: Ink]) {
    guard depth != .none, !written.isEmpty else { return }
    palette.takeColour()
    let (named, plain) = InkName.allCases.reduce(into: ([InkName](), [InkName]())) { lists, name in
      guard let ink = written[name] else { return }
      if case .named = ink { lists.0.append(name) } else { lists.1.append(name) }
    }
    for name in plain + named { palette[name] = written[name].map { number(of: $0) } }
  }

  /// A look of a part in numbers.
  mutating func resolve(_ look: PartLook) -> ResolvedLook {
    ResolvedLook(
      foreground: look.ink.map { number(of: $0) }, background: look.ground.map { number(of: $0) },
      attributes: look.attributes, isAdded: depth == .none)
  }

  private mutating func number(of ink: Ink) -> Int16 {
    switch ink {
    case .terminal: return -1
    case .named(let name): return palette[name] ?? palette.text
    case .palette(let index):
      let isThere = depth == .direct || depth == .none || Int(index) < depth.rawValue
      return isThere ? shown(Int16(index)) : number(of: Colour(palette: Int(index)))
    case .mixed(let colour): return number(of: colour)
    }
  }

  private mutating func number(of colour: Colour) -> Int16 {
    guard depth == .direct else { return shown(colour.nearest(of: depth.rawValue)) }
    if let index = inks.firstIndex(of: colour) { return Int16(256 + index) }
    inks.append(colour)
    return Int16(255 + inks.count)
  }

  /// Without colours everything is the terminal's own.
  private func shown(_ index: Int16) -> Int16 { depth == .none ? -1 : index }
}

/// What a theme that a reader has written changes of a look.
struct ResolvedLook: Hashable, Sendable {
  let foreground: Int16?
  let background: Int16?
  let attributes: Look.Attributes?
  /// Whether attributes are added to those that tell parts apart where there are no colours.
  let isAdded: Bool

  /// The look with what is changed.
  func applied(to look: Look) -> Look {
    let changed = Look(
      foreground ?? look.foreground, on: background ?? look.background,
      attributes ?? look.attributes)
    return isAdded ? changed.with(look.attributes) : changed
  }
}
