// Writes Sources/CHan/tables.c from Debian's unicode-data (Unihan): `make tables`.
import Foundation

/// The lines of a file of the database, compressed or not, each cut at its separators.
func lines(_ name: String, separator: Character) throws -> [[String]] {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(filePath: name.hasSuffix(".bz2") ? "/usr/bin/bzcat" : "/usr/bin/cat")
  process.arguments = ["/usr/share/unicode/\(name)"]
  process.standardOutput = pipe
  try process.run()
  let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

/// A syllable without tone: marks go, ü becomes v.
func plain(_ reading: String) -> String {
  let bare = reading.decomposedStringWithCanonicalMapping.unicodeScalars
  var result = ""
  for scalar in bare {
    if scalar == "\u{308}" { result.removeLast(); result.append("v") }
    if ("a"..."z").contains(Character(scalar)) { result.unicodeScalars.append(scalar) }
  }
  return result
}

let range = 0x4E00...0x9FFF
var readings: [Int: [String]] = [:]
var simplified: [Int: Int] = [:]
/// The fields in the order in which their readings are taken: by use, then by dictionary.
for field in ["kHanyuPinlu", "kMandarin", "kXHC1983"] {
  for line in try lines("Unihan_Readings.txt.bz2", separator: "\t") where line.count > 2 {
    guard line[1] == field, let scalar = Int(line[0].dropFirst(2), radix: 16),
      range.contains(scalar)
    else { continue }
    for word in line[2].split(separator: " ") {
      let reading = word.split(separator: ":").last.map { $0.prefix { $0 != "(" } } ?? ""
      let syllable = plain(String(reading))
      if !syllable.isEmpty, readings[scalar]?.contains(syllable) != true {
        readings[scalar, default: []].append(syllable)
      }
    }
  }
}
for line in try lines("Unihan_Variants.txt.bz2", separator: "\t") where line.count > 2 {
  guard line[1] == "kSimplifiedVariant", let scalar = Int(line[0].dropFirst(2), radix: 16),
    range.contains(scalar)
  else { continue }
  let forms = line[2].split(separator: " ").compactMap { Int($0.dropFirst(2), radix: 16) }
  if let form = forms.first, !forms.contains(scalar), range.contains(form) {
    simplified[scalar] = form
  }
}

let syllables = [""] + Set(readings.values.flatMap { $0 }).sorted()
let numbers = Dictionary(uniqueKeysWithValues: syllables.enumerated().map { ($1, $0) })
let rows = range.map { scalar in
  let own = (readings[scalar] ?? []).prefix(3).map { numbers[$0] ?? 0 } + [0, 0, 0]
  return "{\(simplified[scalar] ?? scalar),{\(own[0]),\(own[1]),\(own[2])}},"
}

/// Letters that are no base letter with marks.
let special: [Int: String] = [
  0xDF: "ss", 0xE6: "ae", 0xC6: "ae", 0xF8: "o", 0xD8: "o", 0x142: "l", 0x141: "l", 0xF0: "d",
  0xD0: "d", 0xFE: "th", 0xDE: "th", 0x153: "oe", 0x152: "oe", 0x111: "d", 0x110: "d", 0x131: "i",
]
let folds = (Array(0xC0...0x24F) + Array(0x1E00...0x1EFF)).map { value -> String in
  guard let scalar = Unicode.Scalar(UInt32(value)) else { return "\"\"," }
  let bare = String(scalar).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter
  {
    $0.isASCII && $0.properties.isAlphabetic
  }
  return "\"\(special[value] ?? String(String.UnicodeScalarView(bare)))\","
}

func block(_ values: [String], _ count: Int) -> String {
  stride(from: 0, to: values.count, by: count).map {
    "  " + values[$0..<min($0 + count, values.count)].joined()
  }.joined(separator: "\n")
}

print(
  """
  // Written by generate/main.swift from the Unihan database of Unicode 15.0.0; do not edit.
  #include "CHan.h"

  const struct han_character han_characters[] = {
  \(block(rows, 6))
  };
  const char han_syllables[][8] = {
  \(block(syllables.map { "\"\($0)\"," }, 12))
  };
  const int han_syllable_count = \(syllables.count);
  const char latin_folds[][4] = {
  \(block(folds, 16))
  };
  """)
