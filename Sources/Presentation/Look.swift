/// How a cell looks: colours of the 256-colour palette and attributes.
public struct Look: Hashable, Sendable {
  /// An index into the palette; -1 is the terminal's own colour.
  public var foreground: Int16
  public var background: Int16
  public var attributes: Attributes

  /// Attributes of ECMA-48.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let reverse = Attributes(rawValue: 8)
    public static let italic = Attributes(rawValue: 16)
    public static let strike = Attributes(rawValue: 32)
  }

  /// Makes a look.
  public init(_ foreground: Int16 = -1, on background: Int16 = -1, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The same look with more attributes.
  public func with(_ attributes: Attributes) -> Look {
    var look = self
    look.attributes.formUnion(attributes)
    return look
  }
}
