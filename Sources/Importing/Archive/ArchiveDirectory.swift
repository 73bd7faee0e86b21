/// The central directory of a ZIP archive.
struct ArchiveDirectory {
  /// The entries by their names, in order.
  private(set) var entries: [(name: String, entry: ArchiveEntry)] = []

  private static let entrySignature = 0x0201_4B50

  init(_ source: ByteSource) throws(ArchiveFault) {
    let end = try DirectoryEnd(source)
    guard end.count <= Archive.mostEntries else {
      throw .tooManyEntries(limit: Archive.mostEntries)
    }
    let bytes = source.bytes(end.start..<end.start + end.size)
    var position = 0
    for _ in 0..<end.count {
      guard bytes.number(at: position, size: 4) == ArchiveDirectory.entrySignature,
        let next = read(bytes, at: position, shift: end.shift)
      else { throw .cut }
      position = next
    }
  }

  /// Reads the entry at a position; the answer is where the next one is, `nil` where it is cut off.
  private mutating func read(_ bytes: [UInt8], at position: Int, shift: Int) -> Int? {
    func field(_ offset: Int, _ size: Int) -> Int? {
      bytes.number(at: position + offset, size: size)
    }
    guard let nameLength = field(28, 2), let extraLength = field(30, 2),
      let commentLength = field(32, 2), let flags = field(8, 2), let method = field(10, 2),
      let checksum = field(16, 4), let packed = field(20, 4), let size = field(24, 4),
      let offset = field(42, 4)
    else { return nil }
    let nameEnd = position + 46 + nameLength
    guard nameEnd + extraLength <= bytes.count else { return nil }
    let extra = Array(bytes[nameEnd..<nameEnd + extraLength])
    var wide = WideFields(extra)
    let (wholeSize, wholePacked) = (wide.value(for: size), wide.value(for: packed))
    let entry = ArchiveEntry(
      method: method, isEncrypted: flags & 1 == 1, packedSize: wholePacked, size: wholeSize,
      offset: wide.value(for: offset) &+ shift, checksum: UInt32(checksum))
    entries.append((entryName(bytes[position + 46..<nameEnd]), entry))
    return nameEnd + extraLength + commentLength
  }

  /// A name is UTF-8 where it can be, flagged or not; else in the encoding that makes sense of it.
  private func entryName(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? TextEncoding.guess(Array(bytes)).decode(Array(bytes))
  }
}

/// Where the central directory is, told by the record that ends an archive.
private struct DirectoryEnd {
  var count: Int
  var size: Int
  var start: Int
  /// Bytes that somebody put before the archive, which its offsets do not count.
  var shift: Int

  /// Bytes at the end of a file among which the record is looked for: the longest comment and itself.
  private static let reach = 65_535 + 22

  /// Looks for the record from the end of the file backwards: a comment may stand behind it (APPNOTE.TXT 4.3.16).
  /// What its offsets do not count, such as a program that unpacks itself, stands in front.
  init(_ source: ByteSource) throws(ArchiveFault) {
    let tailStart = max(0, source.count - DirectoryEnd.reach)
    let tail = source.bytes(tailStart..<source.count)
    let candidates = stride(from: tail.count - 22, through: 0, by: -1)
    guard let found = candidates.first(where: { tail.number(at: $0, size: 4) == 0x0605_4B50 }),
      let count = tail.number(at: found + 10, size: 2),
      let size = tail.number(at: found + 12, size: 4),
      let start = tail.number(at: found + 16, size: 4)
    else { throw .cut }
    (self.count, self.size, self.start, shift) = (count, size, start, 0)
    var end = tailStart + found
    if let wide = DirectoryEnd.wide(source, tail, before: found) {
      (self.count, self.size, self.start, end) = wide
    }
    guard self.size <= end else { throw .cut }
    shift = end - self.size - self.start
    self.start = end - self.size
    guard self.start >= 0, shift >= 0 else { throw .cut }
  }

  /// What the Zip64 record says, where there is one (APPNOTE.TXT 4.3.14 and 4.3.15).
  private static func wide(
    _ source: ByteSource, _ tail: [UInt8], before end: Int
  ) -> (count: Int, size: Int, start: Int, end: Int)? {
    guard tail.number(at: end - 20, size: 4) == 0x0706_4B50,
      let position = tail.number(at: end - 12, size: 8), position < source.count
    else { return nil }
    let record = source.bytes(position..<position + 56)
    guard record.number(at: 0, size: 4) == 0x0606_4B50,
      let count = record.number(at: 32, size: 8), let size = record.number(at: 40, size: 8),
      let start = record.number(at: 48, size: 8)
    else { return nil }
    return (count, size, start, position)
  }
}

/// The eight-byte numbers that stand in for four-byte ones that are full (APPNOTE.TXT 4.5.3).
private struct WideFields {
  private var values: [Int] = []

  /// Reads the extra field of an entry; only the one of the wide numbers is looked at (tag 1).
  init(_ extra: [UInt8]) {
    var position = 0
    while let tag = extra.number(at: position, size: 2),
      let length = extra.number(at: position + 2, size: 2)
    {
      if tag == 1 {
        values = (0..<length / 8).compactMap { extra.number(at: position + 4 + $0 * 8, size: 8) }
      }
      position += 4 + length
    }
    values.reverse()
  }

  /// The number itself, or the next wide one where it is full. They stand there in the order in which the
  /// numbers do that are full, and no others.
  mutating func value(for number: Int) -> Int {
    number == 0xFFFF_FFFF ? values.popLast() ?? number : number
  }
}

extension [UInt8] {
  /// The number of so many bytes, the least first; `nil` where it is cut off or too large for an `Int`.
  func number(at position: Int, size: Int) -> Int? {
    guard position >= 0, position <= count - size else { return nil }
    var result: UInt64 = 0
    for index in (0..<size).reversed() { result = result << 8 | UInt64(self[position + index]) }
    return result > UInt64(Int32.max) << 16 ? nil : Int(result)
  }
}
