import Magazine

/// Writes values one after the other, without names or types: a record is read in the order in which it
/// was written, and what that is stands once in each pair of `write` and its reader.
///
///     a number     7 bits a byte, the lowest first, the high bit where more follow (LEB128); its sign
///                  in the lowest bit (zigzag), so that -1 takes one byte as 1 does
///     a text       its length in bytes, then UTF-8
///     an optional  1 and the value, or 0
///     an array     its count, then its values
///
/// What is changed about it is a new `Form`: libraries that hold the earlier ones are read for ever.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a number; small ones of either sign take one byte.
  ///     write(-1)   // 0x01
  mutating func write(_ number: Int) {
    // The shift of a negative number is all ones, which turns its bits over.
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a text, its length first.
  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  /// Writes a value where there is one, by what writes such a value.
  mutating func write<Value>(_ value: Value?, _ body: (inout ByteWriter, Value) -> Void) {
    write(value == nil ? 0 : 1)
    if let value { body(&self, value) }
  }

  /// Writes values one after the other, their count first.
  mutating func write<Value>(_ values: [Value], _ body: (inout ByteWriter, Value) -> Void) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  /// Writes what stands on the first side, then what stands on the second, where there is one.
  mutating func write(_ pair: Parallel<String>) {
    write(pair.first)
    write(pair.second) { $0.write($1) }
  }
}

/// Reads what a `ByteWriter` wrote; anything else is an error, never a crash.
struct ByteReader {
  private let bytes: [UInt8]
  private var index = 0
  /// The form of the record that is read.
  var form = Form.first

  /// Begins at the first byte of a record.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a number; throws where the record ends in it, or it has more bytes than any.
  mutating func number() throws(LibraryError) -> Int {
    var result: UInt64 = 0
    // Ten groups hold 64 bits; more of them were never written by us.
    for shift in stride(from: 0, to: 64, by: 7) {
      guard index < bytes.count else { throw .damagedRecord }
      let byte = bytes[index]
      index += 1
      result |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 {
        return Int(truncatingIfNeeded: result >> 1) ^ -Int(truncatingIfNeeded: result & 1)
      }
    }
    throw .damagedRecord
  }

  /// Reads a text; throws where the record is shorter than it says. Bytes that are no UTF-8 become U+FFFD.
  mutating func text() throws(LibraryError) -> String {
    let count = try number()
    guard count >= 0, count <= bytes.count - index else { throw .damagedRecord }
    defer { index += count }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }

  /// Reads a value that may be missing; throws what reading it throws.
  mutating func optional<Value>(
    _ body: (inout ByteReader) throws(LibraryError) -> Value
  ) throws(LibraryError) -> Value? {
    try number() == 0 ? nil : try body(&self)
  }

  /// Reads values, their count first; throws what reading one throws, or where the record cannot hold them.
  mutating func array<Value>(
    _ body: (inout ByteReader) throws(LibraryError) -> Value
  ) throws(LibraryError) -> [Value] {
    let count = try number()
    // No value takes less than a byte, so that a damaged count reserves no more than the record is long.
    guard count >= 0, count <= bytes.count - index else { throw .damagedRecord }
    var result: [Value] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try body(&self)) }
    return result
  }

  /// Reads a text on each side, made safe for a terminal: a file may be anyone's.
  mutating func pair() throws(LibraryError) -> Parallel<String> {
    try parallel { reader throws(LibraryError) in sanitized(try reader.text()) }
  }

  /// What stands on the first side and, where it is there, on the second; in the first form it was
  /// always there.
  mutating func parallel<Value>(
    _ body: (inout ByteReader) throws(LibraryError) -> Value
  ) throws(LibraryError) -> Parallel<Value> {
    let first = try body(&self)
    return Parallel(first: first, second: form == .first ? try body(&self) : try optional(body))
  }
}
