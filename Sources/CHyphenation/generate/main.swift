// Writes Sources/CHyphenation/patterns.c from Debian's hyphen-en-us: `make tables`.
//
// The patterns are those of hyph_en_US.dic: letters with weights between them, a dot for the edge
// of a word (Liang, Word Hy-phen-a-tion by Com-put-er, 1983).
import Foundation

final class Node {
  var children: [UInt8: Node] = [:]
  var values: [UInt8] = []
}

let root = Node()
let file = "/usr/share/hyphen/hyph_en_US.dic"
for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
where line.utf8.allSatisfy({ $0 == 0x2E || 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }) {
  var node = root
  var values: [UInt8] = [0]
  for byte in line.utf8 {
    if 0x30...0x39 ~= byte {
      values[values.count - 1] = byte - 0x30
    } else {
      if node.children[byte] == nil { node.children[byte] = Node() }
      node = node.children[byte] ?? root
      values.append(0)
    }
  }
  node.values = values
}

/// The bit of a letter in its parent: the dot's is the lowest.
func bit(_ letter: UInt8) -> UInt32 { letter == 0x2E ? 1 : 2 << UInt32(letter - 0x61) }

var order = [root]
var firstChild: [Int] = []
var next = 0
while next < order.count {
  let children = order[next].children.sorted { $0.key < $1.key }
  firstChild.append(children.isEmpty ? 0 : order.count)
  order += children.map(\.value)
  next += 1
}

var pool: [UInt8] = [0]
var offsets: [[UInt8]: Int] = [[]: 0]
let rows = order.enumerated().map { index, node in
  if offsets[node.values] == nil {
    offsets[node.values] = pool.count
    pool += node.values
  }
  let letters = node.children.keys.reduce(0) { $0 | bit($1) }
  return "{\(letters),\(firstChild[index]),\(offsets[node.values] ?? 0)},"
}

func lines(_ values: [String], _ count: Int) -> String {
  stride(from: 0, to: values.count, by: count).map {
    "  " + values[$0..<min($0 + count, values.count)].joined()
  }.joined(separator: "\n")
}

print(
  """
  // Written by generate/main.swift from hyph_en_US.dic of Debian's hyphen-en-us; do not edit.
  #include "CHyphenation.h"

  const struct hyphenation_node hyphenation_nodes[] = {
  \(lines(rows, 6))
  };
  const uint8_t hyphenation_values[] = {
  \(lines(pool.map { "\($0)," }, 24))
  };
  """)
