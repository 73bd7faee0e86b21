import FoundationEssentials
import Magazine

/// A value as indented JSON with sorted keys.
func encodeJSON(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
}

/// JSON whose strings have what is unsafe for a terminal as escapes (RFC 8259 7): a path is exact all the same.
private func escaped(_ json: String) -> String {
  guard json.unicodeScalars.contains(where: isForbidden) else { return json }
  var result = ""
  for scalar in json.unicodeScalars {
    guard isForbidden(scalar) else {
      result.unicodeScalars.append(scalar)
      continue
    }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
  return result
}
