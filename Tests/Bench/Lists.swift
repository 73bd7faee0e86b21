import Foundation
import Grid
import Importing
import Magazine
import Reading
import Running
import Storage
import Terminal
import TestSupport

/// Measures keys from being pressed to the bytes of the answer: searching as one types, narrowing lists of
/// 10,000, and what 10,000 kept things cost the first page.
func benchLists(_ path: String) throws {
  let folder = try IssueFolder(path)
  let home = FileManager.default.temporaryDirectory.appending(path: "kan-lists-\(getpid())")
  try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: home) }
  let library = try Library.open(at: home.appending(path: "library.db").path).library
  try library.shelve(
    folder.publication, stories: folder.publication.articles.compactMap { try folder.story($0.id) },
    terms: [], people: [], path: path, fingerprint: "", at: 0)
  try library.prepareSearch(in: folder.publication.id)
  benchSearchKeys("bundled issue", folder.publication, library, scope: "", limit: "under 2")
  try benchKept(folder, library)
  benchNarrowing()
}

/// Measures every key of some queries in a library, in a scope chosen by keys: of each key the median of
/// some rounds, of these the slowest.
func benchSearchKeys(
  _ name: String, _ publication: Publication, _ library: Library, scope keys: String,
  queries: [String] = ["carbon", "carbom", "碳足迹", "标淮", "biaozhun"], limit: String
) {
  for query in queries {
    let rounds = (0..<7).map { _ in
      var desk = Desk(publication, library)
      desk.press("/ \(keys)")
      return query.map { desk.press(String($0)) }
    }
    let times = query.indices.enumerated().map { key, _ in median(rounds.map { $0[key] }) }
    row("\(name): a key of \(query), the slowest", (times.max() ?? 0) * 1000, "ms", limit: limit)
  }
}

/// A reader before a library, and the terminal that shows the page.
private struct Desk {
  private var reader: Reader
  private var painter: Painter?

  init(_ publication: Publication, _ library: Library) {
    let size = Size(columns: 120, rows: 40)
    reader = Reader(State(publication, Preferences(), size: size), in: library)
    painter = Capabilities(named: "xterm-256color").map { Painter($0) }
  }

  /// Presses keys; the seconds until the bytes of the page are there.
  @discardableResult
  mutating func press(_ keys: String) -> Double {
    seconds {
      reader.press(keys)
      sink &+= painter?.paint(reader.frame).count ?? 0
    }
  }
}

private func benchKept(_ folder: IssueFolder, _ library: Library) throws {
  let publication = folder.publication
  func firstPage() -> Double {
    let times = (0..<15).map { _ in
      seconds {
        guard let startup = try? Startup(publication.id, in: library) else { return }
        let state = startup.state(Preferences(), size: Size(columns: 120, rows: 40))
        sink &+= Reader(state, in: (try? Library.inMemory()) ?? library).frame.cells.count
      }
    }
    return median(times) * 1000
  }
  let before = firstPage()
  let stories = publication.articles.compactMap { try? folder.story($0.id) }
  for number in 0..<10_000 {
    let story = stories[number % stories.count]
    let block = number / stories.count % max(1, story.blockCount)
    let locator = Locator(
      article: story.article.id, place: Place(block: block, side: .first, offset: 0))
    try library.keep(
      Bookmark(
        issue: publication.id, locator: locator, quote: story.quote(at: locator.place),
        note: "note \(number)", created: number, paragraph: story.paragraph(block)))
  }
  row("first page with nothing kept", before, "ms", limit: "")
  row("first page with 10,000 kept things", firstPage(), "ms", limit: "as above")
  var desk = Desk(publication, library)
  row("10,000 kept things: their list", desk.press("'") * 1000, "ms", limit: "")
  desk.press("/")
  let times = "standard".map { desk.press(String($0)) }
  row("10,000 kept things: narrowed first", times[0] * 1000, "ms", limit: "")
  row(
    "10,000 kept things: a key, the slowest", (times.dropFirst().max() ?? 0) * 1000, "ms",
    limit: "under 10")
}

private func benchNarrowing() {
  let titles = (0..<10_000).map { number in
    "Standards for the \(number)th river 第\(number)条河流的标准 and what stands on its banks"
  }
  let list = FuzzyList(titles)
  for pattern in ["s", "std", "std riv", "标准河"] {
    let times = (0..<9).map { _ in seconds { sink &+= list.matches(pattern).count } }
    row("10,000 titles narrowed by \(pattern)", median(times) * 1000, "ms", limit: "under 10")
  }
}
