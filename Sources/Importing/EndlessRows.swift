/// Takes from tables of more than 256 columns what makes them tables: a `\` goes before the row of dashes.
/// cmark-gfm takes the square of its columns for each row, and nobody can read a table so wide; its words
/// come as a paragraph.
func withoutEndlessRows(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    var written: [UInt8] = []
    var (copied, bars) = (0, 0)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let before = bars
      bars = line.reduce(0) { $0 + ($1 == UInt8(ascii: "|") ? 1 : 0) }
      guard max(bars, before) > mostColumns, isRowOfDashes(line) else { continue }
      written += bytes[copied..<line.startIndex] + [UInt8(ascii: "\\")]
      copied = line.startIndex
    }
    return copied == 0
      ? String(decoding: bytes, as: UTF8.self)
      : String(decoding: written + bytes[copied...], as: UTF8.self)
  }
}

private let mostColumns = 256

/// Whether a line may part the headings of a table from its rows.
private func isRowOfDashes(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  line.contains(UInt8(ascii: "-")) && line.allSatisfy { "|:- \t\r".utf8.contains($0) }
}
