import Foundation

/// How characters are written as bytes, by the names that files and readers use.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// UTF-16 in the order that its byte order mark says, the least first where it says none.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// GB 18030, and with it GBK and GB 2312, which it holds.
  case gb18030
  case big5
  case shiftJIS = "shift_jis"
  case eucJP = "euc-jp"
  case eucKR = "euc-kr"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case latin2 = "iso-8859-2"
  case koi8 = "koi8-r"

  /// The encoding that a file, a server or a reader names (WHATWG Encoding 4.2); `nil` where it is
  /// none that is known here.
  ///
  ///     TextEncoding(named: "GBK")   // .gb18030
  package init?(named name: String) {
    let label = name.lowercased()
    guard let encoding = TextEncoding(rawValue: label) ?? aliases[label] else { return nil }
    self = encoding
  }

  /// As a reader writes it: `UTF-8`.
  package var name: String { rawValue.uppercased() }

  /// The text that bytes say, a byte order mark taken off; `nil` where they say none.
  func text(_ bytes: [UInt8]) -> String? {
    let text = self == .utf8 ? String(validating: bytes, as: UTF8.self) : strict(bytes[...])
    return text.map { $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0 }
  }

  /// The characters of some bytes; what is no character of the encoding becomes U+FFFD.
  func decode(_ bytes: [UInt8]) -> String {
    switch self {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .utf16, .utf16LittleEndian, .utf16BigEndian: return wideText(bytes)
    case .gb18030, .big5, .shiftJIS, .eucJP, .eucKR, .windows1250, .windows1251, .windows1252,
      .latin2, .koi8:
      break
    }
    if let text = strict(bytes[...]) { return text }
    // A bad byte costs the work of its line, not that of the text.
    var decoder = LenientDecoder(self)
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { strict($0) ?? decoder.text($0) }.joined(separator: "\n")
  }

  /// The characters that some bytes are by the rules of the encoding; `nil` where any is none.
  func strict(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.isEmpty { return "" }
    if self == .eucJP { return shiftJIS(bytes).flatMap { TextEncoding.shiftJIS.strict($0[...]) } }
    return String(data: Data(bytes), encoding: foundation)
  }

  /// The same characters in Shift_JIS, which numbers them alike (JIS X 0208), of EUC-JP, which Foundation cannot
  /// read; `nil` where bytes are none. Those of JIS X 0212, rare ones, have none.
  private func shiftJIS(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var (result, rest): ([UInt8], _) = ([], bytes)
    while let lead = rest.popFirst() {
      if lead < 0x80 {
        result.append(lead)
        continue
      }
      guard let second = rest.popFirst(), (0xA1...0xFE).contains(second) else { return nil }
      if lead == 0x8E {
        result.append(second)
        continue
      }
      guard (0xA1...0xFE).contains(lead) else { return nil }
      let (row, cell) = (lead - 0x80, second - 0x80)
      result.append((row + 1) / 2 + (row < 0x5F ? 0x70 : 0xB0))
      result.append(row.isMultiple(of: 2) ? cell + 0x7E : cell + (cell < 0x60 ? 0x1F : 0x20))
    }
    return result
  }

  /// UTF-16 by its byte order mark, else by the order of its name; half a pair becomes U+FFFD.
  private func wideText(_ bytes: [UInt8]) -> String {
    let isMarkedBig = bytes.starts(with: [0xFE, 0xFF])
    let isBig = self == .utf16BigEndian || self == .utf16 && isMarkedBig
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    let text = String(decoding: units, as: UTF16.self)
    return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }

  private var foundation: String.Encoding {
    switch self {
    case .utf8: .utf8
    case .utf16: .utf16
    case .utf16LittleEndian: .utf16LittleEndian
    case .utf16BigEndian: .utf16BigEndian
    case .gb18030: String.Encoding(rawValue: 0x8000_0632)
    case .big5: String.Encoding(rawValue: 0x8000_0A03)
    case .shiftJIS: .shiftJIS
    case .eucJP: .japaneseEUC
    case .eucKR: String.Encoding(rawValue: 0x8000_0940)
    case .windows1250: .windowsCP1250
    case .windows1251: .windowsCP1251
    case .windows1252: .windowsCP1252
    case .latin2: .isoLatin2
    case .koi8: String.Encoding(rawValue: 0x8000_0A02)
    }
  }
}

/// Other names of encodings. Latin-1 and ASCII mean windows-1252 on the web, GBK is part of GB18030.
private let aliases: [String: TextEncoding] = [
  "utf8": .utf8, "unicode-1-1-utf-8": .utf8, "unicode": .utf16,
  "gbk": .gb18030, "gb2312": .gb18030, "gb_2312-80": .gb18030, "x-gbk": .gb18030, "cp936": .gb18030,
  "gb-18030": .gb18030, "big5-hkscs": .big5, "cp950": .big5, "x-x-big5": .big5, "big-5": .big5,
  "sjis": .shiftJIS, "shift-jis": .shiftJIS, "windows-31j": .shiftJIS, "cp932": .shiftJIS,
  "x-sjis": .shiftJIS, "ms_kanji": .shiftJIS, "x-euc-jp": .eucJP, "ks_c_5601-1987": .eucKR,
  "windows-949": .eucKR, "cp1250": .windows1250, "cp1251": .windows1251,
  "cp1252": .windows1252, "iso-8859-1": .windows1252, "latin1": .windows1252,
  "us-ascii": .windows1252, "ascii": .windows1252, "koi8": .koi8,
]
