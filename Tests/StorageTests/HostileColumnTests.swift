import GRDB
import TestSupport
import Testing

@testable import Storage

/// Any column of any row may hold anything that SQLite can hold: it costs that row at most, never the
/// library, and never the program.
@Suite struct HostileColumnTests {
  /// What another program, or a disk, may leave in a column.
  private static let values = [
    "NULL", "''", "'x'", "x'00FF00'", "-1", "0", "9223372036854775807", "-9223372036854775808",
    "9e999",
    "-9e999", "0.5", "char(0)", "char(27) || '[31m'", "CAST(x'FFFE' AS TEXT)",
  ]
  private static let columns: [(table: String, names: [String])] = [
    (
      "bookmark",
      [
        "publication", "article", "block", "language", "offset", "quote", "note", "created",
        "length",
        "colour", "blocks", "rivalry", "lost", "paragraph", "paragraph_second", "page",
      ]
    ),
    (
      "place",
      ["publication", "article", "block", "language", "offset", "quote", "progress", "page"]
    ),
    ("preference", ["name", "value"]),
    (
      "publication",
      [
        "title", "title_second", "number", "number_second", "language", "language_second",
        "contents",
        "path", "fingerprint", "added", "opened", "removed",
      ]
    ),
    ("article", ["id", "first", "second"]),
  ]

  @Test(arguments: columns.indices) func aColumnOfAnythingCostsItsRowAtMost(index: Int) throws {
    let (table, names) = HostileColumnTests.columns[index]
    for name in names {
      let file = try TestLibrary.filled(bookmarks: 2, isShort: true)
      for value in HostileColumnTests.values {
        // A row that its table does not take was never there.
        try? file.run("UPDATE OR IGNORE \(table) SET \(name) = \(value)")
        let library = try file.open().library
        let bookmarks = try library.bookmarks()
        #expect(bookmarks.count <= 2)
        for bookmark in bookmarks {
          #expect(!bookmark.quote.unicodeScalars.contains("\u{1B}"), "\(table).\(name) = \(value)")
          #expect(!bookmark.note.unicodeScalars.contains("\u{1B}"), "\(table).\(name) = \(value)")
        }
        _ = try library.keptValues()
        _ = try? library.places(of: "sample")
        for shelved in try library.issues() {
          #expect(!shelved.issue.title.first.unicodeScalars.contains("\u{1B}"))
          _ = try? library.stories(of: shelved.issue)
        }
        _ = try library.check()
      }
    }
  }

  @Test func aLibraryOfOddRowsKeepsOn() throws {
    let file = try TestLibrary.filled(bookmarks: 3, isShort: true)
    try file.run("UPDATE bookmark SET block = 'x', created = -5, colour = 7 WHERE id = 2")
    try file.run("UPDATE place SET progress = 'half'")
    try file.run("UPDATE publication SET opened = 'never', added = -1")
    let library = try file.open().library
    #expect(try library.bookmarks().count == 3)
    try expectUsable(library)
    #expect(try library.issues().count == 1)
  }
}
