/// Markdown with the marks in its formulas escaped, so that they are read as they are written: `$a_1*b$` between
/// dollars in a line, and lines between `$$`, as GitHub has them. Code and blocks of HTML stay as they are.
func escapingFormulas(_ text: String) -> String {
  guard text.utf8.contains(dollar) else { return text }
  var escaper = FormulaEscaper(text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false))
  escaper.run()
  return String(decoding: escaper.written, as: UTF8.self)
}

private let dollar = UInt8(ascii: "$")
private let backtick = UInt8(ascii: "`")
private let backslash = UInt8(ascii: "\\")

/// What Markdown would take for a mark inside a formula.
private let marks = Set("\\*_[]<>`~&!#".utf8)

/// Goes through the lines of a text and writes them again.
private struct FormulaEscaper {
  private let lines: [Substring.UTF8View]
  private(set) var written: [UInt8] = []
  /// The marks that opened the block of code in which the next line stands; as many end it.
  private var fence: [UInt8]?
  /// Whether the next line stands in a block of HTML, which a blank line ends.
  private var isHTML = false

  /// Lines and bytes within which a formula ends.
  private static let (mostLines, mostBytes) = (60, 1000)

  init(_ lines: [Substring.UTF8View]) { self.lines = lines }

  mutating func run() {
    var index = 0
    while index < lines.count {
      if index > 0 { written.append(0x0A) }
      let end = isCode(lines[index]) ? nil : blockEnd(from: index)
      if let end {
        for line in lines[index...end] {
          if line.startIndex != lines[index].startIndex { written.append(0x0A) }
          line.forEach { escape($0) }
        }
      } else if fence != nil || isHTML || lines[index].starts(with: "    ".utf8) {
        written += lines[index]
      } else {
        escapeFormulas(in: Array(lines[index]))
      }
      index = (end ?? index) + 1
    }
  }

  /// Whether a line opens or closes a block of code or HTML, or stands in one.
  private mutating func isCode(_ line: Substring.UTF8View) -> Bool {
    let words = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
    let mark = Array(words.prefix { $0 == words.first })
    if let open = fence {
      if mark.first == open.first, mark.count >= open.count { fence = nil }
      return true
    }
    if mark.count >= 3, mark.first == backtick || mark.first == UInt8(ascii: "~") {
      fence = mark
      return true
    }
    isHTML = words.first == UInt8(ascii: "<") || isHTML && !line.allSatisfy(\.isMarkupSpace)
    return isHTML
  }

  /// The last line of a formula that begins with one and is not whole in it; `nil` where none does.
  private func blockEnd(from start: Int) -> Int? {
    guard dollars(in: lines[start]) == 1 else { return nil }
    for index in lines.indices.dropFirst(start + 1).prefix(FormulaEscaper.mostLines) {
      if lines[index].allSatisfy(\.isMarkupSpace) { return nil }
      if dollars(in: lines[index]) > 0 { return index }
    }
    return nil
  }

  /// How many `$$` stand in a line, none of them in code.
  private func dollars(in line: Substring.UTF8View) -> Int {
    guard !line.contains(backtick) else { return 0 }
    var (count, last) = (0, UInt8(0))
    for byte in line {
      let isPair = byte == dollar && last == dollar
      if isPair { count += 1 }
      last = isPair ? 0 : byte
    }
    return count
  }

  private mutating func escapeFormulas(in line: [UInt8]) {
    var index = 0
    while index < line.count {
      switch line[index] {
      case backslash:
        written += line[index..<min(index + 2, line.count)]
        index += 2
      case backtick:
        let end = codeEnd(in: line, from: index)
        written += line[index..<end]
        index = end
      case dollar:
        let end = formulaEnd(in: line, from: index) ?? index
        line[index...end].forEach { escape($0) }
        index = end + 1
      default:
        written.append(line[index])
        index += 1
      }
    }
  }

  /// Where the code that begins with some backticks ends; behind them where it does not.
  private func codeEnd(in line: [UInt8], from start: Int) -> Int {
    let length = line[start...].prefix { $0 == backtick }.count
    var index = start + length
    let limit = min(line.count, start + FormulaEscaper.mostBytes)
    while index < limit {
      let run = line[index...].prefix { $0 == backtick }.count
      if run == length { return index + run }
      index += max(1, run)
    }
    return start + length
  }

  /// The dollar that ends the formula which one begins; `nil` where it begins none, as in a price.
  private func formulaEnd(in line: [UInt8], from start: Int) -> Int? {
    func isWord(_ index: Int) -> Bool {
      guard line.indices.contains(index) else { return false }
      let letter = (line[index] | 0x20) &- 0x61 < 26
      return letter || (0x30...0x39).contains(line[index])
    }
    let isDouble = start + 1 < line.count && line[start + 1] == dollar
    let first = start + (isDouble ? 2 : 1)
    guard first < line.count, !line[first].isMarkupSpace || isDouble, !isWord(start - 1) else {
      return nil
    }
    for index in first..<min(line.count, start + FormulaEscaper.mostBytes)
    where line[index] == dollar && index > first {
      if isDouble {
        if index + 1 < line.count, line[index + 1] == dollar { return index + 1 }
      } else if !line[index - 1].isMarkupSpace, !isWord(index + 1) {
        return index
      }
    }
    return nil
  }

  private mutating func escape(_ byte: UInt8) {
    if marks.contains(byte) { written.append(backslash) }
    written.append(byte)
  }
}
