import Foundation
import GRDB

/// The bytes of a file of SQLite's.
struct PageBytes {
  private let bytes: [UInt8]

  /// The bytes of a page, or of a part of a file.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The bytes from a place on; `nil` where the file ends before.
  func slice(at start: Int, count: Int) -> ArraySlice<UInt8>? {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else {
      return nil
    }
    return bytes[start..<start + count]
  }

  /// The number without a sign in one or two bytes.
  func number(at start: Int, bytes count: Int) -> Int? {
    slice(at: start, count: count)?.reduce(0) { $0 << 8 | Int($1) }
  }
}

/// Reads numbers and records, one after the other, as SQLite writes them.
struct PageReader {
  private let pages: PageBytes
  private var place: Int

  /// Begins to read at a byte.
  init(_ pages: PageBytes, at place: Int) {
    self.pages = pages
    self.place = place
  }

  /// A number of one to five bytes, seven bits in each; `nil` where it is longer or there is none.
  mutating func varint() -> Int? {
    var result = 0
    for _ in 0..<5 {
      guard let byte = pages.number(at: place, bytes: 1) else { return nil }
      place += 1
      result = result << 7 | byte & 0x7F
      if byte < 0x80 { return result }
    }
    return nil
  }

  /// The values of a record; `nil` where it is none.
  mutating func record() -> [DatabaseValue]? {
    let start = place
    guard let size = varint(), size < 100 else { return nil }
    var types: [Int] = []
    while place < start + size {
      guard let type = varint() else { return nil }
      types.append(type)
    }
    var values: [DatabaseValue] = []
    for type in types {
      guard let value = value(type) else { return nil }
      values.append(value)
    }
    return values
  }

  /// A value of a serial type.
  private mutating func value(_ type: Int) -> DatabaseValue? {
    switch type {
    case 0: return .null
    case 1, 2, 3, 4: return whole(type)?.databaseValue
    case 5: return whole(6)?.databaseValue
    case 6: return whole(8)?.databaseValue
    case 7: return whole(8).map { Double(bitPattern: UInt64(bitPattern: $0)).databaseValue }
    case 8, 9: return Int64(type - 8).databaseValue
    case 12...:
      guard let bytes = next((type - 12) / 2) else { return nil }
      return type.isMultiple(of: 2)
        ? Data(bytes).databaseValue : String(decoding: bytes, as: UTF8.self).databaseValue
    default: return nil
    }
  }

  /// A number with a sign.
  private mutating func whole(_ count: Int) -> Int64? {
    next(count).map { bytes in
      let sign: Int64 = (bytes.first ?? 0) < 0x80 ? 0 : -1
      return bytes.reduce(sign) { $0 << 8 | Int64($1) }
    }
  }

  private mutating func next(_ count: Int) -> ArraySlice<UInt8>? {
    defer { place += count }
    return pages.slice(at: place, count: count)
  }
}
