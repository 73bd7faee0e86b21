/// Collects the bytes of a bracketed paste up to its end mark, `ESC [201~`, which may come in pieces.
struct PasteCollector {
  /// What a byte does to the paste.
  enum Step: Equatable {
    case goesOn
    case ended(String)
    /// By ^C, the way out of a paste whose end mark never comes.
    case left
  }

  private var bytes: [UInt8] = []
  /// The bytes of the end mark that came last.
  private var marked = 0

  /// What a terminal sends when the text is over.
  private static let mark = Array("\u{1B}[201~".utf8)
  /// A paste of more bytes is cut.
  private static let longest = 65_536

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes in a byte.
  mutating func feed(_ byte: UInt8) -> Step {
    if byte == 3 { return .left }
    if byte == PasteCollector.mark[marked] {
      marked += 1
      return marked == PasteCollector.mark.count ? .ended(text) : .goesOn
    }
    // The mark begins with the only escape in it: what was taken for one cannot hold another.
    let others = PasteCollector.mark[..<marked]
    marked = 0
    others.forEach { append($0) }
    if byte == PasteCollector.mark[0] { marked = 1 } else { append(byte) }
    return .goesOn
  }

  private mutating func append(_ byte: UInt8) {
    if bytes.count < PasteCollector.longest { bytes.append(byte) }
  }
}
