/// Puts in place of `{{#include file}}` and its like, as mdBook writes them, the lines of the file: all of
/// it, those from one number to another, or those between two marks with a name.
struct Inclusion {
  /// The folder of the book, out of which nothing is taken.
  let folder: String
  private static let names = ["include", "rustdoc_include", "playground"]

  /// A page with what it includes; what cannot be read stays as it is written.
  func filling(_ text: String, at path: String) -> String {
    guard text.contains("{{#") else { return text }
    var (result, rest) = ("", text[...])
    while let open = rest.firstRange(of: "{{#"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      result += rest[..<open.lowerBound]
      let words = rest[open.upperBound..<close.lowerBound].split(separator: " ")
      result += lines(words, path) ?? String(rest[open.lowerBound..<close.upperBound])
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  /// What an instruction in the page at a path stands for; `nil` where it is none, or the file not there.
  private func lines(_ words: [Substring], _ path: String) -> String? {
    guard words.count > 1, Inclusion.names.contains(String(words[0])) else { return nil }
    let parts = words[1].split(separator: ":", omittingEmptySubsequences: false)
    guard let address = Address(String(parts[0]), from: path),
      let bytes = try? File.read(address.path, in: folder)
    else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let wanted =
      parts.count == 2 && Int(parts[1]) == nil && !parts[1].isEmpty
      ? Inclusion.marked(lines, String(parts[1])) : Inclusion.numbered(lines, parts.dropFirst())
    return wanted.filter { !Inclusion.isMark($0) }.joined(separator: "\n").trimmedAtEnd
  }

  /// The lines between `ANCHOR: name` and `ANCHOR_END: name`, which may be there more than once.
  private static func marked(_ lines: [Substring], _ name: String) -> [Substring] {
    var isInside = false
    return lines.filter { line in
      if line.hasMark("ANCHOR: ", name) { isInside = true }
      if line.hasMark("ANCHOR_END: ", name) { isInside = false }
      return isInside
    }
  }

  /// The lines from a number, or the first, to a number, or the last; one by its number alone.
  private static func numbered(
    _ lines: [Substring], _ numbers: ArraySlice<Substring>
  ) -> [Substring] {
    guard let first = numbers.first else { return lines }
    let start = max(1, Int(first) ?? 1)
    let end = numbers.count > 1 ? numbers.last.flatMap { Int($0) } ?? lines.count : start
    guard start <= end else { return [] }
    return Array(lines.prefix(end).dropFirst(start - 1))
  }

  private static func isMark(_ line: Substring) -> Bool {
    line.contains("ANCHOR: ") || line.contains("ANCHOR_END: ")
  }
}

extension Substring {
  /// Whether it ends with a mark of a name.
  fileprivate func hasMark(_ mark: String, _ name: String) -> Bool {
    firstRange(of: mark).map { self[$0.upperBound...].trimmed == name } ?? false
  }
}

extension String {
  /// The text without the ends of lines behind it.
  fileprivate var trimmedAtEnd: String {
    String(self[..<(lastIndex { !$0.isNewline }.map { index(after: $0) } ?? startIndex)])
  }
}
