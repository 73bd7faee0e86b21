/// How many colours a terminal shows.
package enum ColourDepth: Int, Hashable, Sendable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case indexed = 256
  /// Any colour, by red, green and blue.
  case direct = 0x1000000

  /// The depth for a number of colours, as terminfo gives it.
  package init(colours: Int) {
    switch colours {
    case ..<8: self = .none
    case ..<16: self = .eight
    case ..<256: self = .sixteen
    case ..<0x1000000: self = .indexed
    default: self = .direct
    }
  }
}
