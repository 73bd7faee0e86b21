import GRDB

/// How far the index of search has come, as the library keeps it among its preferences.
///
///     "5"       made by the fifth rules for tokens, and whole
///     "5<57"    being made: the articles up to number 57 are in it
///     "5/2"     whole but for records of a newer form than 2, which who made it did not know
struct IndexMark: Equatable {
  /// The number of the rules by which texts were cut into tokens.
  private(set) var tokens = SearchTokenizer.version
  /// Where records of a newer form were left out, the newest form known to who made it.
  private(set) var form: Int?
  /// The number of the last article that is in it; `nil` where all are.
  private(set) var last: Int?

  /// The name that it is kept under.
  private static let name = "index"

  /// The mark of an empty index, into which all articles are to come.
  static let begun = IndexMark(last: 0)

  private init(last: Int?) { self.last = last }

  /// The mark of an index that can be asked or gone on with today; `nil` where it is to be made anew.
  init?(_ connection: PlainConnection) throws {
    guard let text = try PreferenceRow.value(IndexMark.name, connection) else { return nil }
    let parts = text.split(separator: "<", omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: "/").map { Int($0) ?? 0 }
    guard numbers.first == SearchTokenizer.version else { return nil }
    if numbers.count > 1 { form = numbers[1] }
    if parts.count > 1 { last = Int(parts[1]) ?? 0 }
    // What an earlier program left out, this one may be able to read.
    if let form, form < Form.newest.rawValue { return nil }
  }

  /// Whether every article is in the index.
  var isWhole: Bool { last == nil }

  /// Whether an article is in the index, by its number.
  func covers(_ number: Int64) -> Bool { last.map { number <= $0 } ?? true }

  /// Takes in that an article is in the index now, or was passed over.
  mutating func pass(_ number: Int) { last = number }

  /// Takes in that a record of a newer form was left out.
  mutating func leaveOut() { form = Form.newest.rawValue }

  /// Takes in that no article is left.
  mutating func end() { last = nil }

  /// Keeps it.
  func keep(_ db: Database) throws {
    let text = "\(tokens)" + (form.map { "/\($0)" } ?? "") + (last.map { "<\($0)" } ?? "")
    try PreferenceRow(name: IndexMark.name, value: text).insert(db, onConflict: .replace)
  }

  /// Has the index made anew by who next makes it ready.
  static func discard(_ db: Database) throws {
    try db.execute(literal: "DELETE FROM preference WHERE name = \(name)")
  }
}
