/// How a cell looks: colours and attributes; six bytes without a gap.
package struct Look: Hashable, Sendable {
  /// An index into the 256-colour palette, or from 256 on into the inks of the frame; -1 is the
  /// terminal's own colour.
  package var foreground: Int16
  /// The same for what is behind the character.
  package var background: Int16
  /// What the character has beside its colours.
  package var attributes: Attributes

  /// Attributes of ECMA-48.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
    package static let italic = Attributes(rawValue: 16)
    /// A dotted underline (SGR 4:4), for 着重号; bold in terminals that know one underline only.
    package static let dotted = Attributes(rawValue: 32)
    /// A wavy underline (SGR 4:3), for 书名号甲式; a plain one in terminals that know one underline only.
    package static let waved = Attributes(rawValue: 64)
  }

  /// Makes a look.
  package init(_ foreground: Int16 = -1, on background: Int16 = -1, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The same look with more attributes.
  package func with(_ attributes: Attributes) -> Look {
    var look = self
    look.attributes.formUnion(attributes)
    return look
  }
}
