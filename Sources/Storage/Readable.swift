import GRDB

/// The records of a request that can be read, and how many cannot.
struct Readable<Record: FetchableRecord> {
  private(set) var records: [Record] = []
  private(set) var unreadable = 0

  /// Reads row by row, so that a record that cannot be read costs only itself; throws what SQLite
  /// throws.
  init(_ db: Database, _ request: some FetchRequest) throws {
    let rows = try Row.fetchCursor(db, request)
    while let row = try rows.next() {
      do {
        records.append(try Record(row: row))
      } catch LibraryError.damagedRecord {
        unreadable += 1
      }
    }
  }
}
