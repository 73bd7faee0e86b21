import Foundation
import GRDB
import Magazine

// What a row holds, whatever it holds: other programs and damaged disks write rows too. GRDB's own
// subscripts trap on a missing column and on a value of another type.
extension Row {
  /// The value of a column; null where there is no such column.
  private func value(_ column: String) -> DatabaseValue {
    hasColumn(column) ? self[column] : .null
  }

  /// A text; `nil` where there is none. Numbers count as their digits.
  func text(_ column: String) -> String? {
    switch value(column).storage {
    case .string(let text): text
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .blob(let data): String(decoding: data, as: UTF8.self)
    case .null: nil
    }
  }

  /// A number; `nil` where there is none.
  private func number(_ column: String) -> Double? {
    let number: Double? =
      switch value(column).storage {
      case .int64(let number): Double(number)
      case .double(let number): number
      case .string(let text): Double(text)
      case .blob, .null: nil
      }
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// A whole number of up to 52 bits, as near as the range allows; `nil` where there is none.
  func whole(_ column: String, in range: ClosedRange<Int>) -> Int? {
    number(column).map { number in
      Int(Swift.min(Swift.max(number, Double(range.lowerBound)), Double(range.upperBound)))
    }
  }

  /// A share from 0 to 1; `nil` where there is none.
  func share(_ column: String) -> Double? {
    number(column).map { Swift.min(Swift.max($0, 0), 1) }
  }

  /// The bytes of a column; `nil` where there are none.
  func bytes(_ column: String) -> [UInt8]? {
    switch value(column).storage {
    case .blob(let data): Array(data)
    case .string(let text): Array(text.utf8)
    case .int64, .double, .null: nil
    }
  }

  /// A text and the same in the second language, where there is one.
  func pair(_ column: String) -> Parallel<String>? {
    text(column).map {
      Parallel(first: sanitized($0), second: text("\(column)_second").map { sanitized($0) })
    }
  }
}
