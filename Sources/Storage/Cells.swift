import Foundation
import GRDB
import Magazine

/// What a row holds, whatever it holds: other programs and damaged disks write rows too.
protocol Cells {
  /// Whether there is a column.
  func has(_ column: String) -> Bool
  /// A text; `nil` where there is none. Numbers count as their digits.
  func text(_ column: String) -> String?
  /// A number; `nil` where there is none.
  func number(_ column: String) -> Double?
  /// The bytes of a column; `nil` where there are none.
  func bytes(_ column: String) -> [UInt8]?
}

extension Cells {
  /// A whole number of up to 52 bits, as near as the range allows; `nil` where there is none.
  func whole(_ column: String, in range: ClosedRange<Int>) -> Int? {
    number(column).flatMap { number in
      guard number.isFinite else { return nil }
      return Int(min(max(number, Double(range.lowerBound)), Double(range.upperBound)))
    }
  }

  /// A share from 0 to 1; `nil` where there is none.
  func share(_ column: String) -> Double? {
    number(column).flatMap { $0.isFinite ? min(max($0, 0), 1) : nil }
  }

  /// A text and the same in the second language, where there is one.
  func pair(_ column: String) -> Parallel<String>? {
    text(column).map {
      Parallel(first: sanitized($0), second: text("\(column)_second").map { sanitized($0) })
    }
  }
}

/// A record that can be read from a row; throws `damagedRecord` where that says too little.
protocol KeptRecord: FetchableRecord {
  /// Reads a row, from GRDB or from plain SQLite.
  init(_ row: some Cells) throws
}

extension KeptRecord {
  /// What GRDB asks for.
  init(row: Row) throws { try self.init(row) }
}

// GRDB's own subscripts trap on a missing column and on a value of another type.
extension Row: Cells {
  /// Asked before each value: a column may be missing in what another program made.
  func has(_ column: String) -> Bool { hasColumn(column) }

  private func value(_ column: String) -> DatabaseValue {
    hasColumn(column) ? self[column] : .null
  }

  func text(_ column: String) -> String? {
    switch value(column).storage {
    case .string(let text): text
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .blob(let data): String(decoding: data, as: UTF8.self)
    case .null: nil
    }
  }

  func number(_ column: String) -> Double? {
    switch value(column).storage {
    case .int64(let number): Double(number)
    case .double(let number): number
    case .string(let text): Double(text)
    case .blob, .null: nil
    }
  }

  func bytes(_ column: String) -> [UInt8]? {
    switch value(column).storage {
    case .blob(let data): Array(data)
    case .string(let text): Array(text.utf8)
    case .int64, .double, .null: nil
    }
  }
}
