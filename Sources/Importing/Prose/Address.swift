/// The address of something in a work: a file, and an id in it.
struct Address: Hashable {
  /// From the root of the archive or folder, with `/` between names.
  let path: String
  let fragment: String?

  /// What a link in the file at `base` leads to inside the work; `nil` where it leads out of it.
  ///
  ///     Address("../notes.xhtml#n1", from: "text/ch1.xhtml")?.path   // "notes.xhtml"
  init?(_ link: String, from base: String) {
    if link.utf8.first == UInt8(ascii: "#") {
      (path, fragment) = (base, link.utf8.count > 1 ? unescaped(link.dropFirst()) : nil)
      return
    }
    let link = link.trimmed
    guard !Address.hasScheme(link) else { return nil }
    let mark = link.utf8.firstIndex(of: UInt8(ascii: "#")) ?? link.endIndex
    let file = Substring(link[..<mark].utf8.prefix { $0 != UInt8(ascii: "?") })
    let id = link[mark...].dropFirst()
    fragment = id.isEmpty ? nil : unescaped(id)
    path = file.isEmpty ? base : Address.joined(unescaped(file), to: base)
  }

  /// The address of a file, or of an id in it, that is known already.
  init(path: String, fragment: String? = nil) { (self.path, self.fragment) = (path, fragment) }

  /// How anchors and links name it: `path#id`.
  var key: String { fragment.map { "\(path)#\($0)" } ?? path }

  private static func hasScheme(_ link: String) -> Bool {
    guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return link.utf8.starts(with: "//".utf8)
    }
    let scheme = link.utf8[..<colon]
    return scheme.count > 1
      && scheme.allSatisfy { byte in
        (byte | 0x20) &- 0x61 < 26 || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
          || byte == 0x2E
      }
  }

  private static func joined(_ file: String, to base: String) -> String {
    let isName = !file.utf8.contains { $0 == 0x2F || $0 == 0x5C } && file != "." && file != ".."
    if isName, let folder = plainFolder(of: base) { return String(folder) + file }
    var parts =
      file.hasPrefix("/")
      ? [] : base.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }.dropLast()
    for piece in file.utf8.split(whereSeparator: { $0 == 0x2F || $0 == 0x5C }) {
      let part = Substring(piece)
      guard part != "." else { continue }
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The folder that a file stands in, `/` behind it where there is one; `nil` where its path has to be looked
  /// at piece by piece.
  private static func plainFolder(of base: String) -> Substring? {
    guard let end = base.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    var last = UInt8(ascii: "/")
    for byte in base.utf8 {
      if byte == UInt8(ascii: "/"), last == byte { return nil }
      last = byte
    }
    return base[...end]
  }
}

/// A text in which `%26` and its like are characters (RFC 3986 2.1); as it is where that is no UTF-8.
func unescaped(_ text: some StringProtocol) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = Character(bytes[index + 1]).hexDigitValue,
      let low = Character(bytes[index + 2]).hexDigitValue
    {
      result.append(UInt8(high << 4 | low))
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(validating: result, as: UTF8.self) ?? String(text)
}

extension Character {
  /// The character of a byte of ASCII, or of Latin-1.
  fileprivate init(_ byte: UInt8) { self.init(Unicode.Scalar(byte)) }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    let end = scalars.index(after: last)
    return start == startIndex && end == endIndex ? String(self) : String(self[start..<end])
  }

  /// The text as a list shows it, where no word is divided.
  var withoutSoftHyphens: String {
    unicodeScalars.contains("\u{AD}")
      ? String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{AD}" })) : String(self)
  }

  /// Whether any character in it is no white space.
  var holdsWords: Bool { unicodeScalars.contains { !$0.isSpace } }
}

extension Unicode.Scalar {
  /// Whether it is white space (UCD, White_Space), told without looking it up.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
