import Grid
import Reading

/// A theme that a reader has written: one of Kan's, and what is otherwise in it.
package struct OwnTheme: Hashable, Sendable {
  /// The name by which it is chosen.
  package let name: String
  /// The theme of Kan's that everything else is taken from.
  package let base: Preferences.Theme
  /// Its inks by their names.
  package var inks: [InkName: Ink]
  /// Parts of the page with a look of their own.
  package var parts: [ThemePart: PartLook]

  /// Makes a theme.
  package init(
    _ name: String, base: Preferences.Theme, inks: [InkName: Ink] = [:],
    parts: [ThemePart: PartLook] = [:]
  ) {
    self.name = name
    self.base = base
    self.inks = inks
    self.parts = parts
  }
}

/// The inks that a theme mixes once and its parts use by name; the last four are grounds of highlights.
package enum InkName: String, CaseIterable, Hashable, Sendable {
  case page, text, strong, muted, byline, accent, rule
  case amber, green, indigo, rose
}

/// A colour as a theme writes it.
package enum Ink: Hashable, Sendable {
  /// The terminal's own.
  case terminal
  /// An index into the 256-colour palette.
  case palette(UInt8)
  case mixed(Colour)
  /// An ink of the same theme.
  case named(InkName)
}

/// What a part of the page looks like; what is `nil` is as in the theme that is inherited.
package struct PartLook: Hashable, Sendable {
  /// The colour of the characters; as in the theme it inherits where none is said.
  package var ink: Ink?
  /// The colour behind them.
  package var ground: Ink?
  /// What they have beside colours; all of it, not more than before.
  package var attributes: Look.Attributes?

  /// Makes a look.
  package init(ink: Ink? = nil, ground: Ink? = nil, attributes: Look.Attributes? = nil) {
    self.ink = ink
    self.ground = ground
    self.attributes = attributes
  }
}

extension Look.Attributes {
  /// The attributes by the names to write.
  package static let named: [(name: String, attribute: Look.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("dotted", .dotted), ("waved", .waved), ("reverse", .reverse),
  ]
}
