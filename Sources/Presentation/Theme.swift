import Grid
import Magazine
import Reading
import Typesetting

/// What each role looks like.
///
/// Dark, light, safe and contrast paint their own page, so that every contrast is ours; night keeps the
/// terminal's dark ground; plain keeps its colours too and tells roles apart by attributes alone, as
/// any theme does without colours.
package struct Theme: Hashable, Sendable {
  private let palette: Palette
  private let parts: [ThemePart: ResolvedLook]
  /// Colours that the palette lacks, which looks name from 256 on.
  let inks: [Colour]

  /// One of Kan's themes for a terminal that shows so many colours.
  package init(_ name: Preferences.Theme, depth: ColourDepth) {
    palette = Palette(name, depth: depth)
    parts = [:]
    inks = []
  }

  /// A theme that a reader has written, for a terminal that shows so many colours: what it lacks is the
  /// nearest that it has.
  package init(_ own: OwnTheme, depth: ColourDepth) {
    var mixer = InkMixer(Palette(own.base, depth: depth), depth: depth)
    mixer.mix(own.inks)
    parts = own.parts.mapValues { mixer.resolve($0) }
    (palette, inks) = (mixer.palette, mixer.inks)
  }

  /// The look of a role.
  func look(_ role: Role) -> Look {
    if case .print(let style) = role { return look(style) }
    return changed(interfaceLook(role), as: ThemePart(role))
  }

  /// A look with what the reader has written of a part.
  private func changed(_ look: Look, as part: ThemePart?) -> Look {
    guard !parts.isEmpty, let part, let change = parts[part] else { return look }
    return change.applied(to: look)
  }

  /// The same for marks in a text, which stand one above the other: their attributes are added.
  private func marked(_ look: Look, as part: ThemePart) -> Look {
    changed(look, as: part).with(look.attributes)
  }

  private func interfaceLook(_ role: Role) -> Look {
    switch role {
    case .page, .plain: ink(palette.text)
    case .strong: ink(palette.strong, .bold)
    case .nameplate: ink(palette.accent, .bold)
    case .heavyRule, .accent, .bar: ink(palette.accent)
    case .rule: ink(palette.rule, palette.hasColour ? [] : .dim)
    case .muted: ink(palette.muted, palette.hasColour ? [] : .dim)
    case .byline: ink(palette.byline, palette.hasColour ? [] : .italic)
    case .selected: ink(palette.strong, .bold)
    case .key: ink(palette.strong, palette.hasColour ? [] : .bold)
    case .label: ink(palette.accent, [.bold, .reverse])
    case .match: ink(palette.accent, palette.hasColour ? [.bold, .reverse] : .reverse)
    case .selection: ink(palette.text, .reverse)
    case .currentMatch: ink(palette.strong, [.bold, .reverse, .underline])
    case .notice: ink(palette.accent, palette.hasColour ? [] : .bold)
    case .print(let style): base(style.role)
    }
  }

  /// A look on the ground of a highlight, in the ink that stands out from all of them; without enough
  /// colours it is underlined instead.
  func highlighted(_ look: Look, _ colour: Highlight.Colour) -> Look {
    guard let ground = palette.grounds?[colour] else { return look.with(.underline) }
    return Look(palette.strong, on: ground, look.attributes)
  }

  /// The look of set type.
  private func look(_ style: Style) -> Look {
    var look = changed(base(style.role), as: ThemePart(style.role))
    // Struck text steps back; the marks around it say that it is struck.
    if style.isTranslation || style.marks.contains(.struck) {
      look.foreground = palette.muted
      if !palette.hasColour { look = look.with(.dim) }
      look = marked(look, as: style.isTranslation ? .second : .struck)
    }
    if style.marks.contains(.strong) {
      look = look.with(.bold)
      if !style.isTranslation { look.foreground = palette.strong }
      look = marked(look, as: .strong)
    }
    if style.marks.contains(.emphasis) { look = marked(look.with(.italic), as: .emphasis) }
    if style.marks.contains(.code) {
      look.foreground = palette.accent
      look = marked(look, as: .code)
    }
    return look
  }

  private func base(_ role: Style.Role) -> Look {
    switch role {
    case .title: ink(palette.strong, .bold)
    case .otherTitle: look(.muted)
    case .byline: look(.byline)
    case .titleRule: look(.heavyRule)
    case .kicker: ink(palette.accent)
    case .dek: ink(palette.text, .italic)
    case .heading(let level):
      switch level {
      // Over a quiet rule; the title alone stands over one in the accent.
      case 1, 2: ink(palette.strong, .bold)
      case 3: look(.muted).with(.bold)
      default: look(.muted)
      }
    case .tableHeader: ink(palette.strong, .bold)
    case .caption, .marker: look(.muted)
    case .rule: look(.rule)
    case .body, .drawing: ink(palette.text)
    }
  }

  private func ink(_ colour: Int16, _ attributes: Look.Attributes = []) -> Look {
    Look(colour, on: palette.page, attributes)
  }
}

// What a theme is made of, to be written down.
extension Theme {
  /// An ink as a look names it; `nil` for the ground of a highlight where there is none.
  package func ink(_ name: InkName) -> Ink? { palette[name].map(ink) }

  /// The look of a part, its colours by the names of inks where they are such.
  package func part(_ part: ThemePart) -> PartLook {
    let look = look(part.role)
    let body = self.look(.print(Style(.body)))
    let isOfText = part.isMark && look.foreground == body.foreground
    return PartLook(
      ink: isOfText
        ? nil : named(look.foreground, [.text, .strong, .accent, .muted, .byline, .rule]),
      ground: look.background == palette.page ? nil : named(look.background, [.page]),
      attributes: look.attributes)
  }

  private func named(_ index: Int16, _ names: [InkName]) -> Ink {
    names.first { palette[$0] == index }.map(Ink.named) ?? ink(index)
  }

  private func ink(_ index: Int16) -> Ink {
    switch Int(index) {
    case ..<0: .terminal
    case ..<256: .palette(UInt8(index))
    default: Int(index) - 256 < inks.count ? .mixed(inks[Int(index) - 256]) : .terminal
    }
  }
}
