/// Counts the pieces that a text is in, its lines or its elements, to tell what nobody wrote.
///
/// A piece costs some hundreds of bytes however little it says: 1.2 MB of `a` and a blank line took 230. Lists
/// of words and poems in lines of five characters have fewer pieces, or longer ones.
struct PieceCount {
  /// More pieces are too many where they say next to nothing.
  static let limit = 131_072
  /// Bytes that a piece has at least, on average.
  private static let shortest = 12

  private(set) var count = 0
  private var size = 0

  /// Counts the lines of some text that are not empty, and what in Markdown costs more than a line: bars, which
  /// may part cells, headings, which have ids, and marks of notes, which lead there and back.
  mutating func addLines(of bytes: [UInt8]) {
    size += bytes.count
    var last = UInt8(ascii: "\n")
    for byte in bytes {
      let isStart = last == 0x0A || last == 0x0D
      switch byte {
      case 0x0A, 0x0D: break
      case UInt8(ascii: "#") where isStart: count += 2
      case UInt8(ascii: "^") where last == UInt8(ascii: "["): count += 4
      case UInt8(ascii: "|"): count += 1
      default: if isStart { count += 1 }
      }
      last = byte
    }
  }

  /// Counts the tags of some markup that begin an element.
  mutating func addTags(of bytes: [UInt8]) {
    size += bytes.count
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while let open = bytes.index(of: UInt8(ascii: "<"), from: index) {
        index = open + 1
        if index < bytes.count, bytes[index] != UInt8(ascii: "/") { count += 1 }
      }
    }
  }

  /// Whether there are too many for their length.
  var isTooMany: Bool { count > PieceCount.limit && size < PieceCount.shortest * count }

  /// What is wrong where there are too many.
  static let fact = BookFact.tooManyPieces(limit: limit)
}
