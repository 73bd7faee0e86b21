import Magazine
import Searching

/// Where the answers to a request may stand: articles, as conditions of SQL, with the sides of them
/// that are searched.
struct SearchPlan {
  /// Articles of which the same sides are searched.
  struct Part {
    let sides: [Side]
    /// A condition on the table `article`.
    let sql: String
    let arguments: [PlainConnection.Argument]
    /// Where of the index they stand; `nil` where all that is in it is meant. To look each of 20,000 articles
    /// up costs as much as to find them.
    let rows: Rows?
  }

  /// Rows of the index: the numbers of some articles.
  struct Rows {
    /// A condition on the table `search`; none where they are spread over all of it.
    let sql: String
    let arguments: [PlainConnection.Argument]
  }

  let parts: [Part]
  /// The languages that are searched.
  let languages: Set<Language>

  /// Plans the search for a query, of the languages that the publications in scope have and the query
  /// admits.
  init(_ query: Query, _ request: SearchRequest, _ connection: PlainConnection) throws {
    let scope = Scope(request)
    let pairs = try connection.texts(
      "SELECT DISTINCT \(Scope.tags) FROM publication WHERE \(scope.publications)",
      scope.publicationArguments)
    func wanted(_ tags: String) -> [Side] {
      let languages = Parallel(tags: tags)
      return Side.allCases.filter { side in
        languages[exactly: side].map { query.admits($0) } ?? false
      }
    }
    let groups = Dictionary(grouping: pairs, by: wanted).filter { !$0.key.isEmpty }
    languages = Set(
      groups.flatMap { sides, pairs in
        pairs.flatMap { pair in sides.compactMap { Parallel(tags: pair)[exactly: $0] } }
      })
    let isWhole =
      try scope.isLibrary
      && connection.number("SELECT EXISTS (SELECT 1 FROM publication WHERE removed)") == 0
    parts = groups.sorted { $0.value.count > $1.value.count }.map { sides, group in
      // Where all are searched alike, no publication needs to be told from another.
      let isAll = group.count == pairs.count
      return Part(
        sides: sides, sql: scope.sql + (isAll ? "" : " AND \(Scope.condition(group.count))"),
        arguments: scope.arguments + (isAll ? [] : group.map { .text($0) }),
        rows: isAll && isWhole ? nil : scope.rows)
    }
  }
}

/// The scope of a request as conditions of SQL.
private struct Scope {
  /// The tags of a publication's languages as one text.
  static let tags = "ifnull(language, '') || ' ' || ifnull(language_second, '')"

  private(set) var publications = "NOT removed"
  private(set) var publicationArguments: [PlainConnection.Argument] = []
  private(set) var sql = ""
  private(set) var arguments: [PlainConnection.Argument] = []
  private(set) var rows = SearchPlan.Rows(sql: "", arguments: [])
  let isLibrary: Bool

  init(_ request: SearchRequest) {
    isLibrary = request.scope == .library
    switch request.scope {
    case .article, .issue:
      publications += " AND id = ?"
      publicationArguments = [.text(request.issue)]
      rows = SearchPlan.Rows(of: request.issue)
    case .library: break
    }
    sql = "article.publication IN (SELECT id FROM publication WHERE \(publications))"
    arguments = publicationArguments
    if case .article(let id) = request.scope {
      sql += " AND article.id = ?"
      arguments += [.text(id)]
    }
  }

  /// The condition that an article is of a publication with one of some pairs of languages.
  static func condition(_ count: Int) -> String {
    let values = Array(repeating: "?", count: count).joined(separator: ", ")
    return "article.publication IN (SELECT id FROM publication WHERE \(tags) IN (\(values)))"
  }
}

extension SearchPlan.Rows {
  /// Those between the first and the last article of a publication.
  fileprivate init(of publication: Publication.ID) {
    let bounds = ["min", "max"].map { "(SELECT \($0)(number) FROM article WHERE publication = ?)" }
    sql = "search.rowid BETWEEN \(bounds.joined(separator: " AND ")) AND "
    arguments = [.text(publication), .text(publication)]
  }
}

extension SearchPlan.Part {
  /// What follows the index in a statement, to find these articles only.
  var condition: String {
    guard let rows else { return "WHERE search MATCH ?" }
    return
      "JOIN article ON article.number = search.rowid WHERE search MATCH ? AND \(rows.sql)\(sql)"
  }

  /// The values for the condition, with those of an expression.
  func arguments(_ expression: String) -> [PlainConnection.Argument] {
    guard let rows else { return [.text(expression)] }
    return [.text(expression)] + rows.arguments + arguments
  }
}

extension Parallel<Language> {
  /// The languages of two tags apart by a space, the second of which may be missing.
  fileprivate init(tags: String) {
    let tags = tags.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    self.init(tag: tags.first, second: tags.count > 1 ? tags[1] : nil)
  }
}
