import GRDB
import Magazine

/// What a publication names: the terms of its glossary and its people.
package struct Names: Hashable, Sendable {
  /// The terms of the glossary, on each side.
  package var terms: [Parallel<String>]
  /// The people that are named, on each side.
  package var people: [Parallel<String>]

  /// Makes names of terms and people.
  package init(terms: [Parallel<String>] = [], people: [Parallel<String>] = []) {
    self.terms = terms
    self.people = people
  }

  /// Reads the record of the first version; throws where it cannot be read.
  init(firstVersion bytes: [UInt8]) throws(LibraryError) {
    var reader = ByteReader(bytes)
    terms = try reader.array { reader throws(LibraryError) in try reader.pair() }
    people = try reader.array { reader throws(LibraryError) in try reader.pair() }
  }

  /// Reads the names of a publication.
  init(of publication: Publication.ID, _ connection: PlainConnection) throws {
    terms = try Names.pairs("term", of: publication, connection)
    people = try Names.pairs("person", of: publication, connection)
  }

  private static func pairs(
    _ kind: String, of publication: Publication.ID, _ connection: PlainConnection
  ) throws -> [Parallel<String>] {
    var pairs: [Parallel<String>] = []
    try connection.forEachRow(
      "SELECT first, second FROM name WHERE publication = ? AND kind = ? ORDER BY position",
      [.text(publication), .text(kind)]
    ) { row in
      guard let first = row.text(at: 0) else { return }
      pairs.append(
        Parallel(first: sanitized(first), second: row.text(at: 1).map { sanitized($0) }))
    }
    return pairs
  }

  /// Adds the name that a row holds, if it holds one.
  mutating func append(_ row: Row) {
    guard let first = row.text("first") else { return }
    let pair = Parallel(
      first: sanitized(first), second: row.text("second").map { sanitized($0) })
    if row.text("kind") == "person" { people.append(pair) } else { terms.append(pair) }
  }

  /// Writes the names of a publication in place of those it had.
  func insert(of publication: Publication.ID, _ db: Database) throws {
    try db.execute(literal: "DELETE FROM name WHERE publication = \(publication)")
    let statement = try db.cachedStatement(
      sql: "INSERT INTO name (publication, kind, position, first, second) VALUES (?, ?, ?, ?, ?)")
    for (kind, pairs) in [("term", terms), ("person", people)] {
      for (position, pair) in pairs.enumerated() {
        try statement.execute(arguments: [publication, kind, position, pair.first, pair.second])
      }
    }
  }
}
