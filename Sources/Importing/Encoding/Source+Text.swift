extension Source {
  /// The text of the file as its bytes or a reader say it is written, and as a fault what had to be
  /// guessed. Throws where it cannot be read.
  func text(
    _ options: ImportOptions
  ) throws(ImportFault) -> (text: String, faults: [ImportFault]) {
    let bytes = try bytes()
    guard !hasLine(longerThan: Source.longestLine, in: bytes) else {
      throw ImportFault(path, .book(.endlessLine(limit: Source.longestLine)))
    }
    var pieces = PieceCount()
    pieces.addLines(of: bytes)
    guard !pieces.isTooMany else { throw ImportFault(path, .book(PieceCount.fact)) }
    if let encoding = options.encoding { return (encoding.decode(bytes), []) }
    guard isMarkedUTF16 || !isNoise(bytes) else { throw ImportFault(path, .book(.noText)) }
    let decoded = decodedText(bytes)
    return (decoded.text, guess(decoded))
  }

  /// More than the longest novels have, which some tools write into one line.
  private static let longestLine = 4 << 20

  /// Whether more bytes than that follow each other without an end of a line.
  private func hasLine(longerThan limit: Int, in bytes: [UInt8]) -> Bool {
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      if index - start > limit { return true }
      start = index + 1
    }
    return bytes.count - start > limit
  }

  /// The markup of the file, as a reader, its first bytes or the markup itself say it is written, and as
  /// a fault what had to be guessed. Throws where it cannot be read.
  func markup(
    _ options: ImportOptions
  ) throws(ImportFault) -> (text: String, faults: [ImportFault]) {
    let bytes = try bytes()
    var pieces = PieceCount()
    pieces.addTags(of: bytes)
    guard !pieces.isTooMany else { throw ImportFault(path, .book(PieceCount.fact)) }
    if let encoding = options.encoding { return (undeclared(encoding.decode(bytes)), []) }
    let decoded = decodedMarkup(bytes)
    return (decoded.text, guess(decoded))
  }

  private func guess(_ decoded: DecodedText) -> [ImportFault] {
    decoded.isGuessed ? [ImportFault(path, .book(.guessedEncoding(decoded.encoding)))] : []
  }

  /// Whether it is text in some encoding: none of its first bytes controls what a terminal does.
  var isText: Bool {
    guard !head.isEmpty else { return false }
    if isMarkedUTF16 { return true }
    return !head.contains { $0 < 0x09 || (0x0E..<0x20).contains($0) && $0 != 0x1A && $0 != 0x1B }
  }

  private var isMarkedUTF16: Bool {
    head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
  }
}
