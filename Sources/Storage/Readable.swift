/// The records of a query that can be read, and how many cannot.
struct Readable<Record: KeptRecord> {
  private(set) var records: [Record] = []
  private(set) var unreadable = 0

  /// Reads row by row, so that a record that cannot be read costs only itself; throws what SQLite
  /// throws.
  init(
    _ connection: PlainConnection, _ sql: String, _ arguments: [PlainConnection.Argument] = []
  ) throws {
    try connection.forEachRow(sql, arguments) { row in
      do {
        records.append(try Record(row))
      } catch LibraryError.damagedRecord {
        unreadable += 1
      }
    }
  }
}
