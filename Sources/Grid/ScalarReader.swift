import CUnicode

/// The scalars of a string's UTF-8, one after the other.
///
/// The bytes are those of a `String`, and so well formed: nothing is checked anew.
struct ScalarReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next scalar begins, in bytes.
  private(set) var offset: Int

  /// Begins at a byte with which a scalar begins.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0) {
    (self.bytes, self.offset) = (bytes, offset)
  }

  /// The next scalar (UTF-8: RFC 3629 3); `nil` at the end.
  @inline(__always) mutating func next() -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let lead = UInt32(bytes[offset])
    offset += 1
    if lead < 0x80 { return Unicode.Scalar(lead) }
    if lead < 0xE0 { return Unicode.Scalar((lead & 0x1F) << 6 | continuation()) }
    if lead < 0xF0 {
      return Unicode.Scalar((lead & 0x0F) << 12 | continuation() << 6 | continuation())
    }
    return Unicode.Scalar(
      (lead & 0x07) << 18 | continuation() << 12 | continuation() << 6 | continuation())
  }

  @inline(__always) private mutating func continuation() -> UInt32 {
    guard offset < bytes.count else { return 0 }
    defer { offset += 1 }
    return UInt32(bytes[offset]) & 0x3F
  }
}

/// What the tables of Unicode say of a scalar in a grid of cells.
struct ScalarShape {
  private let bits: UInt16

  @inline(__always) init(_ scalar: Unicode.Scalar) { bits = unicode_properties(scalar.value) }

  /// Two scalars that do not join are two grapheme clusters, whatever they are (UAX #29 GB999).
  var mayJoin: Bool { bits & 1 << 13 != 0 }

  /// The cells that it takes; none where it is drawn over the one before, or not at all.
  @inline(__always) func width(_ ambiguous: AmbiguousWidth) -> Int {
    let width = Int(bits >> 6 & 3)
    return width < 3 ? width : ambiguous == .wide ? 2 : 1
  }
}
