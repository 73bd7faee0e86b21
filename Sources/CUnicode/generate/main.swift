// Writes Sources/CUnicode/tables.c from Debian's unicode-data: `make tables`.
//
// The database is read whole into one 16-bit value per scalar (see CUnicode.h) and folded into
// a two-stage table of 128-scalar blocks, of which most are equal. The rules of UAX #14 stand in
// LineBreakRules.swift and are run over every state; the classes and symbols are Typesetting's.
import Foundation

let root = "/usr/share/unicode"
let classes = LineBreakClass.allCases.map { "\($0)" }

/// Calls `body` with the range and the fields of each line of a UCD file.
func read(_ file: String, body: (ClosedRange<Int>, [String]) -> Void) throws {
  for line in try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8).split(separator: "\n")
  {
    let fields = line.prefix { $0 != "#" }.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard fields.count > 1 else { continue }
    let ends = fields[0].components(separatedBy: "..").compactMap { Int($0, radix: 16) }
    guard let first = ends.first, let last = ends.last else { continue }
    body(first...last, Array(fields.dropFirst()))
  }
}

let count = 0x110000
var category = [String](repeating: "Cn", count: count)
var width = [String](repeating: "N", count: count)
var lineBreak = [String](repeating: "XX", count: count)
var pictographic = [Bool](repeating: false, count: count)
var han = [Bool](repeating: false, count: count)
var joining = [Bool](repeating: false, count: count)
var kana = [Bool](repeating: false, count: count)

try read("extracted/DerivedGeneralCategory.txt") { range, f in for c in range { category[c] = f[0] }
}
for range in [
  0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
] {
  for c in range { (width[c], lineBreak[c]) = ("W", "ID") }
}
try read("EastAsianWidth.txt") { range, f in for c in range { width[c] = f[0] } }
for range in [0x1F000...0x1FAFF, 0x1FC00...0x1FFFD] { for c in range { lineBreak[c] = "ID" } }
for c in 0x20A0...0x20CF { lineBreak[c] = "PR" }
try read("LineBreak.txt") { range, f in for c in range { lineBreak[c] = f[0] } }
try read("emoji/emoji-data.txt") { range, f in
  if f[0] == "Extended_Pictographic" { for c in range { pictographic[c] = true } }
}
try read("auxiliary/GraphemeBreakProperty.txt") { range, _ in for c in range { joining[c] = true } }
try read("Scripts.txt") { range, f in if f[0] == "Han" { for c in range { han[c] = true } } }
// Letters and their iteration marks, ー among them, which Scripts.txt counts as Common.
for range in [0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF] {
  for c in range { kana[c] = true }
}

/// UAX #14 LB1.
func resolved(_ c: Int) -> String {
  switch lineBreak[c] {
  case "AI", "SG", "XX": "AL"
  case "SA": ["Mn", "Mc"].contains(category[c]) ? "CM" : "AL"
  case "CJ": "NS"
  default: lineBreak[c]
  }
}

/// Cells in a terminal: marks and format characters take none, F and W two, A is 3 (ambiguous).
func cells(_ c: Int) -> Int {
  if c == 0xAD { return 1 }
  if ["Mn", "Me", "Cf"].contains(category[c]) || (0x1160...0x11FF).contains(c) { return 0 }
  if c == 0x200B || c == 0x2028 || c == 0x2029 || c < 0x20 || (0x7F..<0xA0).contains(c) { return 0 }
  return switch width[c] {
  case "F", "W": 2
  case "A": 3
  default: 1
  }
}

func value(_ c: Int) -> Int {
  guard let lb = classes.firstIndex(of: resolved(c)) else { fatalError(resolved(c)) }
  return lb | cells(c) << 6 | (["F", "W", "H"].contains(width[c]) ? 1 << 8 : 0)
    | (category[c] == "Pi" ? 1 << 9 : 0) | (category[c] == "Pf" ? 1 << 10 : 0)
    | (category[c] == "Cn" && pictographic[c] ? 1 << 11 : 0) | (han[c] ? 1 << 12 : 0)
    | (joining[c] || pictographic[c] ? 1 << 13 : 0) | (kana[c] ? 1 << 14 : 0)
}

var blocks: [[Int]] = []
var numbers: [[Int]: Int] = [:]
var index: [Int] = []
for start in stride(from: 0, to: count, by: 128) {
  let block = (start..<start + 128).map(value)
  if numbers[block] == nil { (numbers[block], blocks) = (blocks.count, blocks + [block]) }
  index.append(numbers[block] ?? 0)
}

/// Every state of the rules that can be reached, and for each of them one entry for each symbol:
/// where those of the next state begin × 4 + the opportunity before the symbol.
func automaton() -> (states: Int, entries: [Int]) {
  var states = [LineBreakRules()]
  var numbers = [LineBreakRules(): 0]
  var entries: [Int] = []
  var next = 0
  while next < states.count {
    for symbol in LineBreakSymbol.all {
      var rules = states[next]
      let opportunity = rules.advance(to: symbol)
      if numbers[rules] == nil { (numbers[rules], states) = (states.count, states + [rules]) }
      let row = (numbers[rules] ?? 0) * LineBreakSymbol.all.count
      entries.append(row << 2 | Int(opportunity.rawValue))
    }
    next += 1
  }
  return (states.count, entries)
}
let breaks = automaton()

func rows(_ values: [Int]) -> String {
  stride(from: 0, to: values.count, by: 16).map {
    "  " + values[$0..<min($0 + 16, values.count)].map { "\($0)," }.joined()
  }.joined(separator: "\n")
}

let header = try String(contentsOfFile: "\(root)/LineBreak.txt", encoding: .utf8).prefix(40)
let version = header.split(separator: "-")[1].replacingOccurrences(of: ".txt", with: "")
  .prefix { $0 == "." || $0.isNumber }
print(
  """
  // Written by generate/main.swift from the Unicode Character Database \(version); do not edit.
  #include "CUnicode.h"

  const uint16_t unicode_stage1[] = {
  \(rows(index))
  };
  const uint16_t unicode_stage2[] = {
  \(rows(blocks.flatMap { $0 }))
  };
  // \(breaks.states) states of \(LineBreakSymbol.all.count) symbols.
  const uint16_t unicode_breaks[] = {
  \(rows(breaks.entries))
  };

  const char *unicode_version(void) { return "\(version)"; }
  """)
