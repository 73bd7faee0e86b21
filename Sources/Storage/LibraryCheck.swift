import GRDB
import Magazine

/// Something in a library that is not as it should be.
package enum LibraryFault: Hashable, Sendable {
  /// What SQLite says of its file.
  case file(String)
  /// So many rows of a table that cannot be read.
  case rows(table: String, count: Int)
  /// A publication whose record cannot be read; it can be imported again or removed.
  case publication(Publication.ID)
  /// An article whose text is missing or cannot be read.
  case article(Article.ID, in: Publication.ID)
  /// The index of search is missing, damaged or of an earlier version; it is made anew when the library
  /// is opened.
  case index
}

extension LibraryFault: Sayable {
  package var sentence: Phrase {
    switch self {
    case .file(let finding): Phrase("the file: \(finding)", "文件：\(finding)")
    case .rows(let table, let count):
      Phrase(
        "\(table): \(count) row\(count == 1 ? "" : "s") unreadable", "\(table)：\(count) 行无法读取")
    case .publication(let id):
      Phrase(
        "\(id): the contents cannot be read; import it again or remove it", "\(id)：目录无法读取；请重新导入或移除")
    case .article(let article, let id):
      Phrase(
        "\(id): the text of “\(article)” cannot be read; import it again",
        "\(id)：“\(article)”的正文无法读取；请重新导入")
    case .index:
      Phrase(
        "search: the index is missing, damaged or of an earlier Kan; it is made anew when Kan opens",
        "检索：索引缺失、损坏或出自旧版；下次打开时重建")
    }
  }
}

/// A thorough look at a library: the file page by page, then every row.
struct LibraryCheck {
  private let disk: Disk

  /// Looks at what a disk holds; nothing is changed.
  init(_ disk: Disk) { self.disk = disk }

  /// The faults that were found; a file that has some is mended when it is opened next. Where a part
  /// cannot even be looked at, that is the fault.
  func faults() throws(LibraryError) -> [LibraryFault] {
    let parts: [(String, (PlainConnection) throws -> [LibraryFault])] = [
      ("integrity_check", pages), ("bookmark", { try rows(BookmarkRow.self, $0) }),
      ("place", { try rows(PlaceRow.self, $0) }),
      ("preference", { try rows(PreferenceRow.self, $0) }),
      ("query", { try rows(QueryRow.self, $0) }), ("publication", publications),
      ("search", { try SearchIndex.isSound($0) ? [] : [.index] }),
    ]
    var faults: [LibraryFault] = []
    for (name, look) in parts {
      do { faults += try disk.search(look) } catch .damaged {
        faults.append(.file("\(name): malformed"))
      }
    }
    return faults
  }

  private func pages(_ connection: PlainConnection) throws -> [LibraryFault] {
    let findings = try connection.texts("PRAGMA integrity_check").filter { $0 != "ok" }
    if let path = disk.path, !findings.isEmpty { Suspicion(path).raise() }
    return findings.map(LibraryFault.file)
  }

  private func rows<Record: KeptRecord & TableRecord>(
    _: Record.Type, _ connection: PlainConnection
  ) throws -> [LibraryFault] {
    let table = Record.databaseTableName
    let unreadable = try Readable<Record>(connection, "SELECT * FROM \(table)").unreadable
    return unreadable == 0 ? [] : [.rows(table: table, count: unreadable)]
  }

  private func publications(_ connection: PlainConnection) throws -> [LibraryFault] {
    try Readable<PublicationRow>(connection, "SELECT * FROM publication").records.flatMap { row in
      guard let publication = row.readable else { return [LibraryFault.publication(row.id)] }
      return try articles(of: publication, connection)
    }
  }

  /// The articles of a publication whose texts cannot be read.
  private func articles(
    of publication: Publication, _ connection: PlainConnection
  ) throws -> [LibraryFault] {
    var faults: [LibraryFault] = []
    try connection.forEachRow(
      "SELECT * FROM article WHERE publication = ?", [.text(publication.id)]
    ) { row in
      let article: ArticleRow
      do { article = try ArticleRow(row) } catch LibraryError.damagedRecord { return }
      do { _ = try article.story(in: publication) } catch {
        faults.append(.article(article.id, in: publication.id))
      }
    }
    return faults
  }
}
