/// Writes a ZIP file (PKWARE APPNOTE 6.3) whose entries are stored as they are: what is packed are texts
/// of some kilobytes, and every reader can read it. More than 65,534 entries are counted as Zip64 does (4.3.14).
package struct ZIPWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the first day that the format knows: the same texts make the same file.
  private static let day: UInt16 = 0x21

  /// Begins an archive with nothing in it.
  package init() {}

  /// Adds a file.
  package mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(bytes.count)
    let facts = ZIPWriter.facts(name, content)
    bytes += ZIPWriter.little(0x0403_4B50 as UInt32) + facts + name.utf8 + content
    directory +=
      ZIPWriter.little(0x0201_4B50 as UInt32) + ZIPWriter.little(20 as UInt16) + facts
      + [UInt8](repeating: 0, count: 10) + ZIPWriter.little(offset) + name.utf8
    count += 1
  }

  /// The file with its directory.
  package var file: [UInt8] {
    let counted = ZIPWriter.little(UInt16(clamping: count))
    let end = ZIPWriter.little(0x0605_4B50 as UInt32) + [0, 0, 0, 0] + counted + counted
    let place =
      ZIPWriter.little(UInt32(directory.count)) + ZIPWriter.little(UInt32(bytes.count)) + [0, 0]
    return bytes + directory + (count < Int(UInt16.max) ? [] : longEnd) + end + place
  }

  /// The end of the directory in 64 bits, and where that stands.
  private var longEnd: [UInt8] {
    let version = ZIPWriter.little(45 as UInt16)
    let counted = ZIPWriter.little(UInt64(count))
    let head =
      ZIPWriter.little(0x0606_4B50 as UInt32) + ZIPWriter.little(44 as UInt64) + version + version
      + [UInt8](repeating: 0, count: 8)
    let end = ZIPWriter.little(UInt64(bytes.count + directory.count))
    return head + counted + counted + ZIPWriter.little(UInt64(directory.count))
      + ZIPWriter.little(UInt64(bytes.count)) + ZIPWriter.little(0x0706_4B50 as UInt32)
      + [0, 0, 0, 0] + end + ZIPWriter.little(1 as UInt32)
  }

  /// Version, flags (names in UTF-8), method, time, sum and lengths, as both headers have them.
  private static func facts(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let shorts: [UInt16] = [20, 0x0800, 0, 0, day]
    let longs = [crc32(content), UInt32(content.count), UInt32(content.count)]
    return shorts.flatMap { little($0) } + longs.flatMap { little($0) }
      + little(UInt16(name.utf8.count)) + [0, 0]
  }

  private static func little(_ number: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}

/// The sum that ZIP checks contents by (ISO 3309, polynomial EDB88320).
func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
}

/// The sum of every byte by itself.
private let table: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in
    value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
  }
}
