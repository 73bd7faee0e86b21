import Foundation
import GRDB

/// Reads rows straight from the pages of a file of which SQLite can read no table: its first page,
/// which says where all others belong, is gone.
///
/// The format is that of sqlite.org/fileformat2.html: 1.6 (B-tree pages), 2.1 (records). A row whose
/// text goes on on other pages is passed over, and one that was deleted may come back.
struct LeafScan {
  private let pages: PageBytes
  private let pageSize: Int

  /// Reads a file; where it cannot be read, nothing is found in it.
  init(_ path: String) {
    let data = FileManager.default.contents(atPath: path) ?? Data()
    pages = PageBytes(Array(data))
    let said = pages.number(at: 16, bytes: 2) ?? 0
    let isSize = (512...32_768).contains(said) && said & (said - 1) == 0
    pageSize = isSize ? said : 4096  // The size of every library that Kan made.
  }

  /// What the columns of the tables hold whose rows are known by their form alone.
  private static let forms: [String: [(name: String, kind: Kind)]] = [
    "bookmark": [
      ("id", .null), ("publication", .text), ("article", .text), ("block", .whole),
      ("language", .text), ("offset", .whole), ("quote", .text), ("note", .text),
      ("created", .whole), ("length", .wholeIfAny), ("colour", .textIfAny), ("rivalry", .whole),
      ("lost", .whole), ("paragraph", .textIfAny), ("paragraph_second", .textIfAny),
      ("page", .wholeIfAny), ("blocks", .whole),
    ],
    "place": [
      ("publication", .text), ("article", .text), ("block", .whole), ("language", .text),
      ("offset", .whole), ("quote", .text), ("progress", .number), ("page", .wholeIfAny),
    ],
    "preference": [("name", .text), ("value", .text)],
  ]

  /// What a column may hold in a row that is taken for one of a table: the serial types of SQLite's
  /// file format (2.1).
  private enum Kind { case null, text, whole, number, textIfAny, wholeIfAny }

  /// Rows from before a table had more columns end where it ended then.
  private static let formerCounts = ["bookmark": [9, 16], "place": [7]]

  /// The rows of a table, as far as they can be told; none of a table that has no form of its own.
  func rows(of table: String) -> [Row] {
    guard let form = LeafScan.forms[table] else { return [] }
    return stride(from: 0, to: pages.count, by: pageSize).flatMap { start in
      cells(onPageAt: start).compactMap {
        row($0, form, formerly: LeafScan.formerCounts[table] ?? [])
      }
    }
  }

  /// Where the rows of a page begin; none where it is no leaf of a table.
  private func cells(onPageAt start: Int) -> [Int] {
    let header = start == 0 ? 100 : start
    guard pages.number(at: header, bytes: 1) == 0x0D,
      let count = pages.number(at: header + 3, bytes: 2), count < pageSize / 4
    else { return [] }
    return (0..<count).compactMap { index in
      pages.number(at: header + 8 + 2 * index, bytes: 2).map { start + $0 }
    }
  }

  /// The row at a place, if it has the form.
  private func row(
    _ start: Int, _ form: [(name: String, kind: Kind)], formerly counts: [Int]
  ) -> Row? {
    var reader = PageReader(pages, at: start)
    guard let size = reader.varint(), let id = reader.varint(), size <= pageSize - 35,
      let values = reader.record(), values.count == form.count || counts.contains(values.count)
    else { return nil }
    var columns: [String: (any DatabaseValueConvertible)?] = [:]
    for (value, column) in zip(values, form) {
      switch (value.storage, column.kind) {
      case (.null, .null): columns[column.name] = Int64(id)
      case (.null, .textIfAny), (.null, .wholeIfAny): columns[column.name] = nil
      case (.string, .text), (.string, .textIfAny), (.int64, .wholeIfAny), (.int64, .whole),
        (.int64, .number), (.double, .number):
        columns[column.name] = value
      default: return nil
      }
    }
    return Row(columns)
  }
}
