import Foundation

/// How text is written in bytes.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  /// GB 18030, and with it GBK and GB 2312, which it holds.
  case gb18030
  case big5
  case shiftJIS = "shift_jis"
  case windows1252 = "windows-1252"

  /// As a reader writes it: `UTF-8`.
  package var name: String { rawValue.uppercased() }

  /// The text that bytes say, a byte order mark taken off; `nil` where they say none.
  func text(_ bytes: [UInt8]) -> String? {
    let text: String?
    switch self {
    case .utf8: text = String(validating: bytes, as: UTF8.self)
    case .utf16: text = String(data: Data(bytes), encoding: .utf16)
    // The numbers that CoreFoundation gives to encodings for which Foundation has no name.
    case .gb18030: text = String(data: Data(bytes), encoding: .init(rawValue: 0x8000_0632))
    case .big5: text = String(data: Data(bytes), encoding: .init(rawValue: 0x8000_0A03))
    case .shiftJIS: text = String(data: Data(bytes), encoding: .shiftJIS)
    case .windows1252: text = String(data: Data(bytes), encoding: .windowsCP1252)
    }
    return text.map { $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0 }
  }
}
