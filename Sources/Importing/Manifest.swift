import Magazine
import TOMLKit

/// What `issue.toml` says.
struct Manifest {
  var publication: Publication
  /// The stem of each article's files, such as `03-digital-transformation`.
  var files: [Article.ID: String]

  /// What measures the text of an article, by the stem of its files and the languages it has.
  typealias Measuring = (_ stem: String, _ languages: Parallel<Language>) -> Length?

  /// Reads the manifest of the folder at `folder`; `length` measures the text of an article.
  init(folder: String, length: @escaping Measuring) throws(ImportFault) {
    let path = "\(folder)/issue.toml"
    guard File.exists(path) else {
      let isFolder = File.names(in: folder) != nil
      throw ImportFault(folder, .source(isFolder ? .noManifest : .missing))
    }
    let text = try File.text(path)
    let root = try tomlTable(text, of: path)
    var reader = ManifestReader(path: path, text: text, length: length)
    publication = try withExtendedLifetime(root) { () throws(ImportFault) in
      try reader.publication(root)
    }
    files = reader.files
  }
}

/// Walks the tables of a manifest; a fault names the line of the table it is in.
private struct ManifestReader {
  let path: String
  let text: String
  let length: Manifest.Measuring
  var files: [Article.ID: String] = [:]
  private var languages = Parallel<Language>.englishAndChinese
  /// The tables entered so far, of sections and articles together.
  private var tables = 0
  private var number = 0
  /// The ids of sections and articles so far.
  private var ids: Set<String> = []

  /// Begins before the first table; `length` is asked for each article that the manifest names.
  init(path: String, text: String, length: @escaping Manifest.Measuring) {
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

  /// A fault of the table being read.
  private func fault(_ fact: ManifestFact) -> ImportFault {
    ImportFault(path, line: line, .manifest(fact))
  }

  /// The publication of the whole file; throws at the first fault, with its line.
  mutating func publication(_ root: TOMLTable) throws(ImportFault) -> Publication {
    languages = try languages(root)
    let (id, kind) = (try string("id", root), try kind(root))
    let (title, number) = (try pair("title", root), try optionalPair("number", root))
    let (date, publisher) = (try optionalPair("date", root), try optionalPair("publisher", root))
    var sections: [Section] = []
    for value in root["section"]?.array ?? TOMLArray() {
      if let table = value.table { sections.append(try section(table)) }
    }
    return Publication(
      id: id, kind: kind, languages: languages, title: title, number: number,
      year: try bounded("year", root), issue: try bounded("issue", root),
      volume: try optionalString("volume", root), date: date,
      issn: try optionalString("issn", root), publisher: publisher, authors: try authors(root),
      sections: sections)
  }

  /// The languages of the sides; English and Chinese where nothing is said.
  private func languages(_ root: TOMLTable) throws(ImportFault) -> Parallel<Language> {
    guard let said = root["languages"] else { return languages }
    let tags = (said.array ?? TOMLArray()).map { $0.string ?? "" }
    guard (1...2).contains(tags.count) else {
      throw fault(.languageCount)
    }
    let read = tags.compactMap { Language($0) }
    guard read.count == tags.count, Set(read).count == read.count else {
      throw fault(.languageTags)
    }
    return Parallel(first: read[0], second: read.count == 2 ? read[1] : nil)
  }

  private func kind(_ root: TOMLTable) throws(ImportFault) -> Publication.Kind {
    guard let said = root["kind"] else { return .issue }
    guard let kind = said.string.flatMap(Publication.Kind.init) else {
      throw fault(.kind)
    }
    return kind
  }

  private mutating func section(_ table: TOMLTable) throws(ImportFault) -> Section {
    tables += 1
    let isNumbered = try flag("numbered", table) ?? true
    if isNumbered { number += 1 }
    let own = isNumbered ? number : nil
    let (id, title) = (try uniqueID(table), try pair("title", table))
    let remark = try optionalPair("remark", table)
    let page = try bounded("page", table)
    var articles: [Article] = []
    for value in table["article"]?.array ?? TOMLArray() {
      if let table = value.table { articles.append(try article(table)) }
    }
    return Section(
      id: id, title: title, page: page, number: own, remark: remark, articles: articles)
  }

  private mutating func article(_ table: TOMLTable) throws(ImportFault) -> Article {
    tables += 1
    let id = try uniqueID(table)
    let file = table["file"]?.string
    if let file {
      guard !file.contains("/"), !file.hasPrefix(".") else {
        throw fault(.fileName)
      }
      files[id] = file
    }
    return Article(
      id: id, title: try pair("title", table), kicker: try optionalPair("kicker", table),
      dek: try optionalPair("dek", table), byline: try optionalPair("byline", table),
      authors: try authors(table), affiliation: try optionalPair("affiliation", table),
      keywords: keywords(table), page: try bounded("page", table),
      isPageDerived: try flag("derived", table) ?? false,
      length: file.flatMap { length($0, languages) })
  }

  /// An id that nothing before it has.
  private mutating func uniqueID(_ table: TOMLTable) throws(ImportFault) -> String {
    let id = try string("id", table)
    guard ids.insert(id).inserted else {
      throw fault(.repeatedID(id))
    }
    return id
  }

  private func string(_ key: String, _ table: TOMLTable) throws(ImportFault) -> String {
    guard let value = table[key]?.string, !value.isEmpty else {
      throw fault(.missing(key: key))
    }
    return sanitized(value)
  }

  private func optionalString(
    _ key: String, _ table: TOMLTable
  ) throws(ImportFault) -> String? {
    table[key] == nil ? nil : try string(key, table)
  }

  /// A number that a page or a year can be; `nil` where nothing is said.
  private func bounded(_ key: String, _ table: TOMLTable) throws(ImportFault) -> Int? {
    guard let said = table[key] else { return nil }
    guard let number = said.int, (0...99_999).contains(number) else {
      throw fault(.number(key: key))
    }
    return number
  }

  /// Whether something is so; `nil` where nothing is said.
  private func flag(_ key: String, _ table: TOMLTable) throws(ImportFault) -> Bool? {
    guard let said = table[key] else { return nil }
    guard let flag = said.bool else {
      throw fault(.flag(key: key))
    }
    return flag
  }

  private func authors(_ table: TOMLTable) throws(ImportFault) -> [Parallel<String>] {
    var authors: [Parallel<String>] = []
    for value in table["authors"]?.array ?? TOMLArray() {
      authors.append(try pair("authors", value))
    }
    return authors
  }

  private func pair(_ key: String, _ table: TOMLTable) throws(ImportFault) -> Parallel<String> {
    guard let said = table[key] else { throw fault(.missing(key: key)) }
    return try pair(key, said)
  }

  /// A text in each language: a table by their tags, or the text itself where there is one language.
  private func pair(
    _ key: String, _ said: any TOMLValueConvertible
  ) throws(ImportFault) -> Parallel<String> {
    if languages.second == nil, said.string != nil {
      return Parallel(first: try legible(said.string, key))
    }
    guard let table = said.table else { throw fault(.missing(key: key)) }
    func text(in language: Language) throws(ImportFault) -> String {
      try legible(table[language.tag]?.string, "\(key).\(language.tag)")
    }
    let first = try text(in: languages.first)
    guard let second = languages.second else { return Parallel(first: first) }
    return Parallel(first: first, second: try text(in: second))
  }

  /// A text that shows something.
  private func legible(_ said: String?, _ key: String) throws(ImportFault) -> String {
    let text = said.map { sanitized($0) } ?? ""
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw fault(.missing(key: key))
    }
    return text
  }

  private func optionalPair(
    _ key: String, _ table: TOMLTable
  ) throws(ImportFault) -> Parallel<String>? {
    table[key] == nil ? nil : try pair(key, table)
  }

  private func keywords(_ table: TOMLTable) -> Parallel<[String]> {
    let said = table["keywords"]
    return languages.map { language in
      let list = said?.array ?? said?.table?[language.tag]?.array ?? TOMLArray()
      return list.compactMap { $0.string.map { sanitized($0) } }
    }
  }
}
