import Magazine

/// A text with a space wherever Han or kana meet a letter or digit, as articles are set (clreq 中西间距): for
/// titles that stand outside them.
///
///     spaced("召开2024年度工作会议")   // "召开 2024 年度工作会议"
package func spaced(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x80 }), text.utf8.contains(where: { $0 >= 0x80 }) else {
    return text
  }
  let scalars = Array(text.unicodeScalars)
  let gaps = gaps(in: scalars)
  guard !gaps.isEmpty else { return text }
  var (result, start): ([Unicode.Scalar], Int) = ([], 0)
  result.reserveCapacity(scalars.count + gaps.count)
  for gap in gaps {
    result += scalars[start..<gap]
    result.append(" ")
    start = gap
  }
  return String(scalars: result + scalars[start...])
}

/// The scalars of a text that a space is to stand before (clreq 中西间距).
///
///     gaps(in: Array("召开2024年".unicodeScalars))   // [2, 6]
package func gaps(in scalars: [Unicode.Scalar]) -> [Int] {
  var before = Neighbour.other
  return scalars.indices.filter { index in
    let next = Neighbour(scalars[index], ScalarProperties(scalars[index]))
    defer { before = next }
    return next.meets(before)
  }
}

/// What asks for a gap where it meets the other (clreq 中西间距, JLReq 和欧文間): a Han character or kana,
/// and a letter or digit. The dot that joins the parts of a foreign name does not, 安娜·加莱.
enum Neighbour: UInt8 {
  case ideograph, latin, other

  init(_ scalar: Unicode.Scalar, _ properties: ScalarProperties) {
    self =
      properties.isIdeograph ? .ideograph : properties.isLatin && scalar != "·" ? .latin : .other
  }

  /// Whether one of both is an ideograph and one Latin: no other two numbers of the three make one.
  func meets(_ before: Neighbour) -> Bool { rawValue &+ before.rawValue == 1 }
}

extension ScalarProperties {
  /// A narrow letter or digit, such as stands in Chinese and Japanese text with a gap on both sides.
  fileprivate var isLatin: Bool {
    let kind = lineBreak
    return !isEastAsian && (kind.isAlphabetic || kind == .NU) && isNarrow
  }
}
