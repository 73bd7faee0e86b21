import GRDB
import Testing

@testable import Storage

/// New files are made with the tables of today at once, older ones come to them step by step.
@Suite struct SchemaTests {
  @Test func aNewFileHasTheTablesThatMigrationsMake() throws {
    let (made, migrated) = (try DatabaseQueue(), try DatabaseQueue())
    try made.write { try Schema.make($0) }
    try Schema.migrate(migrated)
    let (new, old) = try (made.read(tables), migrated.read(tables))
    #expect(new.keys.sorted() == old.keys.sorted())
    for (name, columns) in old { #expect(new[name] == columns, "\(name)") }
  }

  @Test func aNewFileIsOfTheVersionOfToday() throws {
    let made = try DatabaseQueue()
    try made.write { try Schema.make($0) }
    let (version, application, done) = try made.read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA user_version"),
        try Int.fetchOne(db, sql: "PRAGMA application_id"),
        try Schema.migrator.appliedIdentifiers(db)
      )
    }
    #expect(version == Schema.version)
    #expect(application == Schema.application)
    #expect(done == Set(Schema.migrator.migrations))
  }

  @Test func nothingIsLeftToMigrateInANewFile() throws {
    let made = try DatabaseQueue()
    try made.write { try Schema.make($0) }
    let before = try made.read(tables)
    try Schema.migrate(made)
    #expect(try made.read(tables) == before)
  }

  @Test func everyTableHasTheColumnsThatAreLookedFor() throws {
    let made = try DatabaseQueue()
    try made.write { try Schema.make($0) }
    let found = try made.read(tables)
    for (name, columns) in Schema.tables {
      let names = Set(
        found[name, default: []].filter { !$0.hasPrefix("index ") }
          .compactMap { $0.split(separator: " ").first })
      #expect(names == Set(columns.map { Substring($0) }), "\(name)")
    }
  }

  /// Of each table its columns, with type, default and place in the key, and the columns of its indexes.
  private func tables(_ db: Database) throws -> [String: [String]] {
    var tables: [String: [String]] = [:]
    let names = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    for name in names {
      let columns = try Row.fetchAll(db, sql: "PRAGMA table_info(\(name))").map { row in
        "\(row["name"] ?? "") \(row["type"] ?? "") \(row["notnull"] ?? 0) "
          + "\(row["dflt_value"] ?? "-") \(row["pk"] ?? 0)"
      }
      let indexes = try Row.fetchAll(db, sql: "PRAGMA index_list(\(name))").flatMap { row in
        try String.fetchAll(
          db, sql: "SELECT name FROM pragma_index_info(?)", arguments: [row["name"]])
      }
      tables[name] = columns + indexes.map { "index \($0)" }
    }
    return tables
  }
}
