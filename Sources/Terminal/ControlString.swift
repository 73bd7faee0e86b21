import Grid

/// A control string behind `ESC ]` (OSC), up to BEL or `ESC \`, collected byte by byte. It is taken in
/// whole, however slowly it comes: nothing of it is ever a key.
struct ControlString {
  /// What a byte does to the string.
  enum Step: Equatable {
    case goesOn
    /// Its end, and the background of the terminal where it tells one.
    case ended(Ground?)
    /// A control character ends it and means something of its own.
    case aborted
    /// The escape before this byte ends it, and begins something of its own.
    case escaped
  }

  private var bytes: [UInt8] = []
  private var isEscaped = false
  /// A string of more bytes is no answer to anything that was asked, and ends.
  private static let longest = 256

  /// Takes in a byte.
  mutating func append(_ byte: UInt8) -> Step {
    if isEscaped { return byte == UInt8(ascii: "\\") ? .ended(ground) : .escaped }
    switch byte {
    case 7: return .ended(ground)
    case 27: isEscaped = true
    case 0..<32, 127: return .aborted
    default:
      bytes.append(byte)
      if bytes.count == ControlString.longest { return .ended(nil) }
    }
    return .goesOn
  }

  /// The answer to `ESC ] 11 ; ?`: `11;rgb:1c1c/1c1c/1c1c`, each part of one to four hexadecimal digits.
  private var ground: Ground? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("11;rgb"), let colon = text.firstIndex(of: ":") else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/").compactMap { part in
      UInt32(part, radix: 16).map { Double($0) / Double((1 << (4 * min(part.count, 7))) - 1) }
    }
    guard parts.count >= 3 else { return nil }
    return Ground(red: parts[0], green: parts[1], blue: parts[2])
  }
}
