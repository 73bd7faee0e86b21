import Magazine
import TOMLKit

/// A value of a TOML text, apart from the library that reads it.
package enum TOMLTree: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case flag(Bool)
  case list([TOMLTree])
  case table([String: TOMLTree])
  /// A number with a fraction, a date or a time, as which nothing here is written.
  case other

  /// What is no TOML in a text, and where.
  package struct Fault: Hashable, Sendable {
    /// The line, from 1.
    package let line: Int
    package let what: TOMLFact
  }

  /// Reads a text. A line that cannot be read costs only itself, a heading the table under it; each
  /// is a fault.
  package static func read(_ text: String) -> (table: [String: TOMLTree], faults: [Fault]) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var faults: [Fault] = []
    while true {
      do {
        let root = try tomlTable(lines.joined(separator: "\n"), of: "")
        return (withExtendedLifetime(root) { tables(of: root) }, faults)
      } catch {
        guard case .manifest(.notTOML(let what)) = error.fact, let line = error.line,
          let broken = brokenLines(at: line, in: lines), faults.count < most
        else { return ([:], faults + [Fault(line: 1, what: .other)]) }
        faults.append(Fault(line: broken.lowerBound + 1, what: what))
        for line in broken { lines[line] = "" }
      }
    }
  }

  /// More faults than these are a file of another kind.
  private static let most = 100

  /// The lines that a fault takes with it, from 0: the one it is at, or the last before it that says
  /// anything; under a heading that cannot be read its whole table.
  private static func brokenLines(at number: Int, in lines: [String]) -> Range<Int>? {
    let before = lines.indices.prefix(max(1, number))
    guard let line = before.last(where: { says(lines[$0]) }) ?? lines.firstIndex(where: says) else {
      return nil
    }
    if let list = openList(before: line, in: lines) { return list..<list + 1 }
    guard lines[line].drop(while: { $0 == " " }).hasPrefix("[") else { return line..<line + 1 }
    let next = lines.indices.first { $0 > line && lines[$0].drop { $0 == " " }.hasPrefix("[") }
    return line..<(next ?? lines.count)
  }

  /// The line of a list that is begun before a line and not ended there.
  private static func openList(before line: Int, in lines: [String]) -> Int? {
    for index in lines.indices.prefix(line).reversed() {
      if lines[index].contains("]") { return nil }
      if lines[index].contains(/=\s*\[/) { return index }
    }
    return nil
  }

  private static func says(_ line: String) -> Bool {
    let first = line.first { !$0.isWhitespace }
    return first != nil && first != "#"
  }

  private static func tables(of table: TOMLTable) -> [String: TOMLTree] {
    Dictionary(uniqueKeysWithValues: table.map { ($0.0, TOMLTree($0.1)) })
  }

  private init(_ value: any TOMLValueConvertible) {
    if let text = value.string {
      self = .text(text)
    } else if let integer = value.int {
      self = .integer(integer)
    } else if let flag = value.bool {
      self = .flag(flag)
    } else if let list = value.array {
      self = .list(list.map { TOMLTree($0) })
    } else if let table = value.table {
      self = .table(TOMLTree.tables(of: table))
    } else {
      self = .other
    }
  }
}

/// The table that a TOML text holds; a fault names its line.
func tomlTable(_ text: String, of path: String) throws(ImportFault) -> TOMLTable {
  if let line = TOMLTree.namelessTable(in: text) {
    throw ImportFault(path, line: line, .manifest(.notTOML(.noTableName)))
  }
  do {
    return try TOMLTable(string: text)
  } catch let error as TOMLParseError {
    let line = error.source.begin.line
    var fact = TOMLFact(parserSays: error.description)
    // The end of a line in a text is a control character to the parser, where the text is not closed.
    if fact == .controlCharacter, !text.unicodeScalars.contains(where: isForbidden) {
      fact = .unclosed
    }
    throw ImportFault(path, line: line, .manifest(.notTOML(fact)))
  } catch {
    throw ImportFault(path, line: 1, .manifest(.notTOML(.other)))
  }
}

extension TOMLTree {
  /// The first line, from 1, that begins a table with neither a name nor its end, which toml++ takes for
  /// impossible instead of for a fault. Lists may go on so.
  fileprivate static func namelessTable(in text: String) -> Int? {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return nil }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    let index = lines.indices.first {
      isNamelessTable(lines[$0]) && openList(before: $0, in: lines) == nil
    }
    return index.map { $0 + 1 }
  }

  private static func isNamelessTable(_ line: String) -> Bool {
    let heading = line.drop { $0.isWhitespace }
    guard heading.first == "[" else { return false }
    let afterOne = heading.dropFirst().drop { $0 == " " || $0 == "\t" }
    let name =
      afterOne.first == "[" ? afterOne.dropFirst().drop { $0 == " " || $0 == "\t" } : afterOne
    guard let first = name.first else { return true }
    return !(first.isASCII && (first.isLetter || first.isNumber || "_-\"']".contains(first)))
  }
}
