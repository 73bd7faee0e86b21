import Foundation
import GRDB
import Glibc
import Importing
import Magazine
import PseudoTerminal
import Searching
import Storage

/// Measures the library: the bundled issue, then 20,000 generated articles of 100 MB, beside FTS5's
/// own tokenizers on the same text.
func benchLibrary(_ folder: String, program: String) throws {
  let home = FileManager.default.temporaryDirectory.appending(path: "kan-bench-\(getpid())")
  try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  defer { if getenv("KAN_BENCH_KEEP") == nil { try? FileManager.default.removeItem(at: home) } }
  try benchBundled(folder, home)
  let corpus = Corpus(articles: 20_000)
  try benchLarge(corpus, home, program)
  try benchTokenizers(corpus, home)
}

private func benchBundled(_ path: String, _ home: URL) throws {
  let file = home.appending(path: "small.db").path
  var library = try Library.open(at: file).library
  let folder = try IssueFolder(path)
  let importing = seconds {
    let stories = folder.publication.articles.compactMap { try? folder.story($0.id) }
    _ = try? library.shelve(
      folder.publication, stories: stories, terms: [], people: [], path: path, fingerprint: "",
      at: 0)
  }
  row("bundled issue: import and index", importing * 1000, "ms", limit: "under 60")
  let opening = (0..<15).map { _ in
    seconds {
      if let next = try? Library.open(at: file).library { library = next }
      sink &+=
        (try? library.publication(at: path, fingerprint(of: path))?.publication.articles.count) ?? 0
      sink &+= (try? library.places(of: folder.publication.id).count) ?? 0
    }
  }
  row("bundled issue: open at a later start", median(opening) * 1000, "ms", limit: "under 3")
  row(
    "bundled issue: cut into tokens (on /)",
    seconds { try? library.prepareSearch(in: folder.publication.id) } * 1000, "ms", limit: "")
  for query in ["碳", "标准化", "standard", "\"carbon footprint\"", "biaozhunhua", "bzh"] {
    let question = SearchRequest(query, scope: .issue, issue: folder.publication.id, isTyping: true)
    let times = (0..<15).map { _ in
      seconds { sink &+= (try? library.answer(question).hitCount) ?? 0 }
    }
    row("bundled issue: search \(query)", median(times) * 1000, "ms", limit: "under 5")
  }
}

private func benchLarge(_ corpus: Corpus, _ home: URL, _ program: String) throws {
  let file = home.appending(path: "large.db").path
  let library = try Library.open(at: file).library
  let building = seconds {
    for issue in corpus.issues {
      _ = try? library.shelve(
        issue.0, stories: issue.1, terms: [], people: [], path: issue.0.id, fingerprint: "", at: 0)
    }
  }
  row(
    "20,000 articles: import and index", corpus.megabytes / building, "MB/s", limit: "at least 10")
  row("20,000 articles: size of the library", size(file) / corpus.megabytes, "× text", limit: "")
  for (name, queries) in corpus.queries {
    let times = queries.map { query in
      seconds {
        sink &+=
          (try? library.answer(SearchRequest(query, scope: .library, issue: "")).articles.count)
          ?? 0
      }
    }
    row("20,000 articles: \(name)", median(times) * 1000, "ms", limit: "under 60")
  }
  if let publication = corpus.issues.first?.0 {
    // Chinese of the corpus: two words that stand in many articles, and what none has.
    let chinese = corpus.queries[1].1[0] + corpus.queries[1].1[1]
    benchSearchKeys(
      "20,000 articles", publication, library, scope: "Tab",
      queries: ["carbon", "carbom", chinese, "标淮", "biaozhun"], limit: "under 25")
  }
  row(
    "20,000 articles: memory of a search", peak(program, file, corpus.queries[1].1[0]), "MB",
    limit: "under 60")
}

/// Megabytes that the program takes at its peak while it searches the library as one types.
private func peak(_ program: String, _ library: String, _ query: String) -> Double {
  let child = start([program, "--library", library])
  settle(child, quiet: 300)
  child.send("/\t\(query)")
  settle(child, quiet: 600)
  return peakMemory(child)
}

private func size(_ file: String) -> Double {
  ["", "-wal"].reduce(0) { sum, suffix in
    let attributes = try? FileManager.default.attributesOfItem(atPath: file + suffix)
    return sum + Double(attributes?[.size] as? Int ?? 0) / 1e6
  }
}

/// What FTS5 comes with: how fast, how large, and what it does not find.
private func benchTokenizers(_ corpus: Corpus, _ home: URL) throws {
  for tokenizer in ["unicode61", "trigram"] {
    let file = home.appending(path: "\(tokenizer).db").path
    let queue = try DatabaseQueue(path: file)
    let building = seconds {
      try? queue.write { db in
        try db.execute(
          sql: "CREATE VIRTUAL TABLE t USING fts5(body, content='', tokenize='\(tokenizer)')")
        let statement = try db.makeStatement(sql: "INSERT INTO t (rowid, body) VALUES (?, ?)")
        for (number, text) in corpus.texts.enumerated() {
          try statement.execute(arguments: [number, text])
        }
      }
    }
    row("\(tokenizer): index", corpus.megabytes / building, "MB/s", limit: "")
    row("\(tokenizer): size of the index", size(file) / corpus.megabytes, "× text", limit: "")
    for (name, queries) in corpus.queries {
      var found = 0
      let times = queries.map { query in
        seconds {
          let count = try? queue.read { db in
            try Row.fetchAll(
              db, sql: "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 50",
              arguments: ["\"\(query.filter { $0 != "\"" })\""]
            ).count
          }
          found += (count ?? 0) > 0 ? 1 : 0
        }
      }
      row(
        "\(tokenizer): \(name), \(found) of \(queries.count) found", median(times) * 1000, "ms",
        limit: "")
    }
  }
}

/// Articles of words that are as frequent as words are (Zipf), half of them Chinese.
private struct Corpus {
  let issues: [(Publication, [Story])]
  let megabytes: Double
  let queries: [(String, [String])]
  let texts: [String]

  init(articles count: Int) {
    var generator = Splitmix(state: 42)
    let syllables = [
      "sta", "ri", "ver", "con", "mo", "lin", "ter", "ca", "bo", "ne", "pho", "tu", "gra", "sel",
      "dar",
    ]
    let english = (0..<30_000).map { _ in
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        syllables.randomElement(using: &generator) ?? ""
      }.joined()
    }
    let characters = (0..<3500).compactMap { Unicode.Scalar(0x4E00 + $0 * 5).map { Character($0) } }
    let chinese = (0..<30_000).map { _ in
      String((0..<2).map { _ in Corpus.zipf(characters, &generator) })
    }
    var issues: [(Publication, [Story])] = []
    var (bytes, texts): (Int, [String]) = (0, [])
    for number in 0..<count / 100 {
      var stories: [Story] = []
      var entries: [Article] = []
      for index in 0..<100 {
        let paragraphs = (0..<8).map { _ in
          (0..<55).map { _ in Corpus.zipf(english, &generator) }.joined(separator: " ") + "."
        }
        let translations = (0..<8).map { _ in
          (0..<50).map { _ in Corpus.zipf(chinese, &generator) }.joined() + "。"
        }
        bytes += (paragraphs + translations).reduce(0) { $0 + $1.utf8.count }
        texts.append((paragraphs + translations).joined(separator: "\n"))
        let title = Parallel(
          first: Corpus.zipf(english, &generator), second: Corpus.zipf(chinese, &generator))
        entries.append(Article(id: "a\(index)", title: title, page: index))
        stories.append(
          Story(
            article: entries[index],
            section: Section(id: "s", title: title, page: 1, number: 1, remark: nil, articles: []),
            languages: .englishAndChinese,
            body: Body(
              first: paragraphs.map { .paragraph(Text($0)) },
              second: translations.map { .paragraph(Text($0)) })))
      }
      let title = Parallel(first: "Issue \(number)", second: "第\(number)期")
      let section = Section(
        id: "s", title: title, page: 1, number: 1, remark: nil, articles: entries)
      issues.append(
        (
          Publication(
            id: "i\(number)", languages: .englishAndChinese, title: title, number: title,
            sections: [section]), stories
        ))
    }
    self.issues = issues
    self.texts = texts
    megabytes = Double(bytes) / 1e6
    // What is asked is spread over frequent and seldom words alike.
    let asked = stride(from: 20, to: 20_000, by: 400)
    queries = [
      ("one character", asked.map { String(chinese[$0].prefix(1)) }),
      ("two characters", asked.map { chinese[$0] }), ("a word", asked.map { english[$0] }),
      ("a phrase", asked.map { "\"\(english[$0 / 60]) \(english[$0 / 50])\"" }),
    ]
  }

  /// One of some values, the first of them most often.
  private static func zipf<Value>(_ values: [Value], _ generator: inout Splitmix) -> Value {
    let unit = Double.random(in: 0..<1, using: &generator)
    let rank = Int(pow(Double(values.count), unit)) - 1
    return values[min(max(0, rank), values.count - 1)]
  }
}

/// SplitMix64.
private struct Splitmix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
