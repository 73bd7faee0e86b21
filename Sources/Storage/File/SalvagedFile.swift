import GRDB
import Magazine

/// What is left of a library's file: tables whose rows are read one by one, past what is damaged.
struct SalvagedFile {
  /// `nil` where SQLite can read nothing of the file.
  private let connection: PlainConnection?
  private let scan: LeafScan

  /// Begins a new file beside the damaged one.
  init(_ path: String) {
    do { connection = try PlainConnection.tolerant(path) } catch { connection = nil }
    scan = LeafScan(path)
  }

  /// So many row numbers are tried one by one between the last row read forwards and the last read
  /// backwards: some damaged pages hold no more.
  private static let probes = 1000

  /// The rows of a table that can be reached, those too that only their pages still know. Columns have
  /// the names of today.
  func rows(of table: String) -> [Row] {
    let (rows, isWhole) = reached(table)
    return (isWhole ? rows : rows + scan.rows(of: table)).map(renamed)
  }

  /// The rows that SQLite reaches, and whether these are all: from the first one on, from the last one
  /// back, and in the gap between them by their numbers.
  private func reached(_ table: String) -> (rows: [Row], isWhole: Bool) {
    guard !read("PRAGMA table_info(\(table))").rows.isEmpty else { return ([], false) }
    let all = "SELECT rowid AS salvaged, * FROM \(table)"
    let forwards = read("\(all) ORDER BY rowid")
    guard !forwards.isWhole else { return forwards }
    let last = number(forwards.rows.last) ?? 0
    let backwards = read("\(all) WHERE rowid > \(last) ORDER BY rowid DESC")
    // Where neither end can be reached, the root of the table is gone, and all its rows with it.
    guard !forwards.rows.isEmpty || !backwards.rows.isEmpty else { return ([], false) }
    let end = number(backwards.rows.last) ?? last + SalvagedFile.probes
    let gap = (last + 1..<max(last + 1, end)).prefix(SalvagedFile.probes).flatMap {
      read("\(all) WHERE rowid = \($0)").rows
    }
    return (forwards.rows + gap + backwards.rows.reversed(), false)
  }

  /// What a publication names, as far as it can be read.
  func names(of publication: Publication.ID) -> Names {
    var names = Names()
    for row in rows(of: "name") where row.text("publication") == publication {
      names.append(row)
    }
    return names
  }

  private func number(_ row: Row?) -> Int? { row?.whole("salvaged", in: -1...(1 << 52)) }

  /// The rows of a query up to the first error, and whether there was none.
  private func read(_ sql: String) -> (rows: [Row], isWhole: Bool) {
    guard let connection else { return ([], false) }
    var rows: [Row] = []
    do {
      try connection.forEachRow(sql) { rows.append($0.gathered) }
      return (rows, true)
    } catch {
      return (rows, false)
    }
  }

  private func renamed(_ row: Row) -> Row {
    let names = ["issue": "publication", "english": "first", "chinese": "second"]
    return Row(
      Dictionary(row.map { (names[$0.0] ?? $0.0, $0.1 as (any DatabaseValueConvertible)?) }) {
        first, _ in first
      })
  }
}

extension PlainConnection {
  /// Opens a damaged file as it can be opened. Throws a `DatabaseError` where nothing can be read.
  static func tolerant(_ path: String) throws -> PlainConnection {
    for mode in FileStamp(path).isQuiet ? [Mode.unchanging] : [.shared, .unchanging] {
      do {
        let connection = try PlainConnection(path, mode)
        try connection.tolerate()
        try connection.readThrough("SELECT 1 FROM sqlite_schema")
        return connection
      } catch is DatabaseError {
        continue
      }
    }
    throw DatabaseError(resultCode: .SQLITE_NOTADB)
  }
}
