import GRDB

/// Something remembered under a name.
struct PreferenceRow: KeptRecord, PersistableRecord {
  static let databaseTableName = "preference"

  let name: String
  let value: String

  /// A value under a name; `KeptNames` says which there are.
  init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Reads a row; throws `damagedRecord` where it has no name or no value.
  init(_ row: some Cells) throws {
    guard let name = row.text("name"), let value = row.text("value") else {
      throw LibraryError.damagedRecord
    }
    self.init(name: name, value: value)
  }

  /// The value under a name; `nil` where there is none that can be read.
  static func value(_ name: String, _ connection: PlainConnection) throws -> String? {
    try Readable<PreferenceRow>(
      connection, "SELECT name, value FROM preference WHERE name = ?", [.text(name)]
    ).records.first?.value
  }

  /// Writes the row; a name that was there before is written over (Schema: the name is the key).
  func encode(to container: inout PersistenceContainer) {
    container["name"] = name
    container["value"] = value
  }
}

/// What was asked, and when, in seconds since 1970.
struct QueryRow: KeptRecord, PersistableRecord {
  static let databaseTableName = "query"

  let text: String
  let at: Int

  /// What was asked at a time.
  init(text: String, at: Int) {
    self.text = text
    self.at = at
  }

  /// Reads a row; throws `damagedRecord` where it has no text.
  init(_ row: some Cells) throws {
    guard let text = row.text("text") else { throw LibraryError.damagedRecord }
    self.init(text: text, at: row.whole("at", in: 0...(1 << 40)) ?? 0)
  }

  /// Writes the row; what is asked again comes to the front, since its text is the key.
  func encode(to container: inout PersistenceContainer) {
    container["text"] = text
    container["at"] = at
  }
}
