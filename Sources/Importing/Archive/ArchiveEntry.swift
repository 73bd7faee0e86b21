import CZlib

/// What was read of a file in an archive.
struct ArchiveContent {
  var bytes: [UInt8]
  /// Whether it is all there and its checksum is right.
  var isWhole: Bool
}

/// A file in a ZIP archive as the central directory describes it.
struct ArchiveEntry: Sendable {
  let method: Int
  let isEncrypted: Bool
  /// Bytes in the archive, and bytes when unpacked, as the directory claims.
  let packedSize: Int
  let size: Int
  /// Where its own header stands.
  let offset: Int
  let checksum: UInt32

  /// No file in an archive may be larger, in bytes.
  private static let limit = 64 << 20
  /// How many times its packed size a file of more than a megabyte may have. Text packs to a tenth, at
  /// best to a fiftieth; deflate could do 1032.
  private static let mostRatio = 200

  /// Unpacks the file. It is refused where it is locked, larger than a text would be, or claims to grow beyond
  /// what text does; one that is cut off or has a wrong checksum is given as far as it goes. The sizes of the
  /// directory count, not those of the file's own header, which writers to a pipe leave at zero.
  func content(in source: ByteSource) throws(ArchiveFault) -> ArchiveContent {
    guard !isEncrypted else { throw .encrypted }
    guard size <= ArchiveEntry.limit else { throw .tooLarge(limit: ArchiveEntry.limit) }
    guard size <= 1 << 20 || size / max(1, packedSize) <= ArchiveEntry.mostRatio else {
      throw .overpacked
    }
    let header = source.bytes(offset..<offset &+ 30)
    guard header.number(at: 0, size: 4) == 0x0403_4B50,
      let nameLength = header.number(at: 26, size: 2),
      let extraLength = header.number(at: 28, size: 2)
    else { return ArchiveContent(bytes: [], isWhole: false) }
    let start = offset + 30 + nameLength + extraLength
    let packed = source.bytes(start..<start + min(packedSize, source.count))
    switch method {
    case 0: return checked(Array(packed.prefix(size)))
    case 8: return checked(try inflated(packed))
    default: throw .unknownPacking
    }
  }

  private func checked(_ bytes: [UInt8]) -> ArchiveContent {
    let sum = bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    return ArchiveContent(bytes: bytes, isWhole: bytes.count == size && UInt32(sum) == checksum)
  }

  /// What raw deflate data holds, as far as it goes; throws where it is more than the directory said.
  private func inflated(_ packed: [UInt8]) throws(ArchiveFault) -> [UInt8] {
    var stream = z_stream()
    guard kan_inflate_init_raw(&stream) == Z_OK else { throw .unknownPacking }
    defer { inflateEnd(&stream) }
    // One byte more than claimed shows a claim that is too small.
    let capacity = size + 1
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { output, filled in
      packed.withUnsafeBufferPointer { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(capacity)
        _ = inflate(&stream, Z_FINISH)
        filled = capacity - Int(stream.avail_out)
      }
    }
    guard bytes.count <= size else { throw .overpacked }
    return bytes
  }
}
