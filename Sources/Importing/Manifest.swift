import Magazine
import TOMLKit

/// What `issue.toml` says.
struct Manifest {
  var issue: Publication
  /// The stem of each article's files, such as `03-digital-transformation`.
  var files: [Article.ID: String]

  /// Reads the manifest of the folder at `folder`; `length` measures the text of an article.
  init(folder: String, length: @escaping (String) -> Length?) throws(ImportError) {
    let path = "\(folder)/issue.toml"
    guard File.exists(path) else {
      throw File.names(in: folder) == nil ? .noFolder(folder) : .noManifest(folder)
    }
    let text = try File.text(path)
    let root = try tomlTable(text, of: path)
    var reader = ManifestReader(path: path, text: text, length: length)
    issue = try withExtendedLifetime(root) { () throws(ImportError) in try reader.issue(root) }
    files = reader.files
  }
}

/// The table that a TOML text holds; a fault names its line.
func tomlTable(_ text: String, of path: String) throws(ImportError) -> TOMLTable {
  do {
    return try TOMLTable(string: text)
  } catch let error as TOMLParseError {
    throw .malformed(path, line: error.source.begin.line, what: firstLine(error.description))
  } catch {
    throw .malformed(path, line: 1, what: "not TOML")
  }
}

private func firstLine(_ text: String) -> String { sanitized(String(text.prefix { $0 != "\n" })) }

/// Walks the tables of a manifest; a fault names the line of the table it is in.
private struct ManifestReader {
  let path: String
  let text: String
  let length: (String) -> Length?
  var files: [Article.ID: String] = [:]
  /// The tables entered so far, of sections and articles together.
  private var tables = 0
  private var number = 0

  init(path: String, text: String, length: @escaping (String) -> Length?) {
    self.path = path
    self.text = text
    self.length = length
  }

  /// The line that opens the table being read; looked up only when there is a fault to report.
  private var line: Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let headers = lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix("[[section") }
    return tables > 0 && tables <= headers.count ? headers[tables - 1] + 1 : 1
  }

  mutating func issue(_ root: TOMLTable) throws(ImportError) -> Publication {
    let id = try string("id", root)
    let title = try pair("title", root)
    let number = try pair("number", root)
    let date = try pair("date", root)
    let publisher = try pair("publisher", root)
    var sections: [Section] = []
    for value in root["section"]?.array ?? TOMLArray() {
      if let table = value.table { sections.append(try section(table)) }
    }
    return Publication(
      id: id, title: title, number: number, year: try bounded("year", root),
      issue: try bounded("issue", root), volume: try string("volume", root), date: date,
      issn: try string("issn", root), publisher: publisher, sections: sections)
  }

  private mutating func section(_ table: TOMLTable) throws(ImportError) -> Section {
    tables += 1
    let isNumbered = table["numbered"]?.bool ?? true
    if isNumbered { number += 1 }
    let own = isNumbered ? number : nil
    let (id, title) = (try string("id", table), try pair("title", table))
    let remark = try optionalPair("remark", table)
    let page = try bounded("page", table)
    var articles: [Article] = []
    for value in table["article"]?.array ?? TOMLArray() {
      if let table = value.table { articles.append(try article(table)) }
    }
    return Section(
      id: id, title: title, page: page, number: own, remark: remark, articles: articles)
  }

  private mutating func article(_ table: TOMLTable) throws(ImportError) -> Article {
    tables += 1
    let id = try string("id", table)
    let file = table["file"]?.string
    if let file {
      guard !file.contains("/"), !file.hasPrefix(".") else {
        throw .malformed(path, line: line, what: "“file” is a name in this folder, without a slash")
      }
      files[id] = file
    }
    return Article(
      id: id, title: try pair("title", table), kicker: try optionalPair("kicker", table),
      dek: try optionalPair("dek", table), byline: try optionalPair("byline", table),
      authors: try authors(table), affiliation: try optionalPair("affiliation", table),
      keywords: keywords(table), page: try bounded("page", table),
      isPageDerived: table["derived"]?.bool ?? false, length: file.flatMap(length))
  }

  private func string(_ key: String, _ table: TOMLTable) throws(ImportError) -> String {
    guard let value = table[key]?.string, !value.isEmpty else {
      throw .missing(path, line: line, key: key)
    }
    return sanitized(value)
  }

  /// A number that a page or a year can be; `nil` where nothing is said.
  private func bounded(_ key: String, _ table: TOMLTable) throws(ImportError) -> Int? {
    guard let number = table[key]?.int else { return nil }
    guard (0...99_999).contains(number) else {
      throw .malformed(path, line: line, what: "“\(key)” is a number from 0 to 99999")
    }
    return number
  }

  private func authors(_ table: TOMLTable) throws(ImportError) -> [Parallel<String>] {
    var authors: [Parallel<String>] = []
    for value in table["authors"]?.array ?? TOMLArray() {
      guard let both = value.table else { throw .missing(path, line: line, key: "authors") }
      authors.append(try pair("authors", of: both))
    }
    return authors
  }

  private func pair(_ key: String, _ table: TOMLTable) throws(ImportError) -> Parallel<String> {
    guard let both = table[key]?.table else { throw .missing(path, line: line, key: key) }
    return try pair(key, of: both)
  }

  private func pair(
    _ key: String, of both: TOMLTable
  ) throws(ImportError) -> Parallel<String> {
    guard let english = both["en"]?.string else {
      throw .missing(path, line: line, key: "\(key).en")
    }
    guard let chinese = both["zh"]?.string else {
      throw .missing(path, line: line, key: "\(key).zh")
    }
    return Parallel(first: sanitized(english), second: sanitized(chinese))
  }

  private func optionalPair(
    _ key: String, _ table: TOMLTable
  ) throws(ImportError) -> Parallel<String>? {
    table[key] == nil ? nil : try pair(key, table)
  }

  private func keywords(_ table: TOMLTable) -> Parallel<[String]> {
    let both = table["keywords"]?.table
    func list(_ key: String) -> [String] {
      (both?[key]?.array ?? TOMLArray()).compactMap { $0.string.map { sanitized($0) } }
    }
    return Parallel(first: list("en"), second: list("zh"))
  }
}
