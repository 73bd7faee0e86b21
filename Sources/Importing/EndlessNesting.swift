/// Takes from the lines of Markdown the marks of quotations and lists beyond the 64th at their beginning: cmark
/// goes through all of them for every piece of the line, and no reader could tell them apart. The words stay.
func withoutEndlessNesting(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    var written: [UInt8] = []
    var copied = 0
    var index = 0
    while index < bytes.count {
      let (kept, end) = containerMarks(bytes, from: index)
      if end > kept {
        written += bytes[copied..<kept]
        copied = end
      }
      index = end
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      index += 1
    }
    return copied == 0
      ? String(decoding: bytes, as: UTF8.self)
      : String(decoding: written + bytes[copied...], as: UTF8.self)
  }
}

private let mostMarks = 64

/// Where the marks of a line that may stand end, and where all of them do.
private func containerMarks(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Int, Int) {
  var (index, count, kept) = (start, 0, start)
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
    case UInt8(ascii: ">"): (index, count) = (index + 1, count + 1)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: " ") else {
        return (count > mostMarks ? kept : index, index)
      }
      (index, count) = (index + 2, count + 1)
    default: return (count > mostMarks ? kept : index, index)
    }
    if count <= mostMarks { kept = index }
  }
  return (count > mostMarks ? kept : index, index)
}
