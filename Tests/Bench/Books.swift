import Foundation
import Glibc
import Importing
import Magazine
import PseudoTerminal
import Storage

/// Measures how books come in: the bundled issue as an EPUB, and those that `BOOKS` names, beside pandoc and
/// Python's ebooklib on the same files where those are installed.
func benchBooks(_ folder: String, program: String) throws {
  let home = FileManager.default.temporaryDirectory.appending(path: "kan-books-\(getpid())")
  try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: home) }
  let book = home.appending(path: "issue.epub").path
  let made = run([
    program, "export", folder, "--format", "epub", "--output", book, "--library", "\(home.path)/x",
  ])
  guard made != nil, let text = try? Source(book).open().stories().stories else {
    return print("no book could be made by \(program)")
  }
  let bytes = text.reduce(0) { $0 + textLength($1) }
  row("book: text in it", Double(bytes) / 1024, "kB", limit: "")
  let reading = median((0..<7).map { _ in seconds { _ = try? Source(book).open().stories() } })
  row("book: read", Double(bytes) / reading / 1e6, "MB/s", limit: "")
  row("book: read and indexed", Double(bytes) / indexing(book, home) / 1e6, "MB/s", limit: "over 8")
  let first = (0..<9).map { round in
    times(of: [[program, book, "--library", "\(home.path)/\(round).db"]], runs: 1) {
      settle($0, quiet: 80)
    }[0]
  }
  row("book: exec to first page when new", median(first), "ms", limit: "under 150")
  try benchFolder(of: text, program: program, home)
  compare(book, program: program, home)
  let more = ProcessInfo.processInfo.environment["BOOKS"] ?? ""
  for book in more.split(separator: " ") { compare(String(book), program: program, home) }
}

/// Brings in a folder of 1,000 books of FictionBook, each a few articles of a publication under a title of its
/// own, and looks at the memory while they come in: halfway, and at its peak.
private func benchFolder(of stories: [Story], program: String, _ home: URL) throws {
  let (count, length) = (1000, 6)
  let folder = home.appending(path: "books")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  var bytes = 0
  for number in 1...count {
    let chapters = (0..<length).map { stories[(number * length + $0) % stories.count] }
    bytes += chapters.reduce(0) { $0 + textLength($1) }
    let book = fictionBook("Book \(number)", chapters)
    try book.write(to: folder.appending(path: "\(number).fb2"), atomically: false, encoding: .utf8)
  }
  let began = monotonicSeconds()
  let child = start([program, "import", folder.path, "--library", "\(home.path)/folder.db"])
  var (done, looked, halfway, peak) = (0, 0, 0.0, 0.0)
  while let shown = child.read(milliseconds: 50) {
    done += shown.count { $0 == UInt8(ascii: "\n") }
    guard done > looked + 20 else { continue }
    (looked, peak) = (done, max(peak, peakMemory(child)))
    if done < count / 2 { halfway = peak }
  }
  row(
    "1,000 books: import and index", Double(bytes) / (monotonicSeconds() - began) / 1e6, "MB/s",
    limit: "over 8")
  row("1,000 books: memory, the first 500", halfway, "MB", limit: "")
  row("1,000 books: memory", peak, "MB", limit: "under 120, steady")
}

private func fictionBook(_ title: String, _ stories: [Story]) -> String {
  func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
  let sections = stories.map { story in
    let blocks = story.body.first + (story.body.second ?? [])
    let paragraphs = blocks.map { "<p>\(escaped($0.plain))</p>" }
    let title = "<title><p>\(escaped(story.article.title.first))</p></title>"
    return "<section>\(title)\(paragraphs.joined(separator: "\n"))</section>"
  }
  return """
    <?xml version="1.0" encoding="utf-8"?><FictionBook><description><title-info>
    <book-title>\(title)</book-title></title-info></description>
    <body>\(sections.joined(separator: "\n"))</body></FictionBook>
    """
}

/// Times an e-book from its file into a new library, index and all, beside pandoc, which makes plain text of
/// it, and Python's ebooklib, which takes its pages out and parses them.
private func compare(_ book: String, program: String, _ home: URL) {
  let name = URL(filePath: book).lastPathComponent
  func time(_ command: (Int) -> [String]) -> Double? {
    let times = (0..<5).compactMap { run(command($0)) }
    return times.count == 5 ? median(times) * 1000 : nil
  }
  let own = time { round in
    [program, "import", book, "--library", home.appending(path: "\(name)\(round).db").path]
  }
  guard let own else { return print("\(name): cannot be imported") }
  row("\(name): kan import, with its index", own, "ms", limit: "")
  for (tool, command) in [
    ("pandoc", ["pandoc", "-f", "epub", book, "-t", "plain", "-o", "/dev/null"]),
    ("ebooklib", ["/usr/bin/python3", "-c", ebooklib, book]),
  ] {
    guard let other = time({ _ in command }) else {
      print("\(name): \(tool) is not installed, or does not read it")
      continue
    }
    let ratio = (other / own * 10).rounded() / 10
    row("\(name): \(tool)", other, "ms", limit: "\(ratio) times kan")
  }
}

/// Seconds that a book takes from its file to the index.
private func indexing(_ book: String, _ home: URL) -> Double {
  median(
    (0..<5).map { round in
      guard let library = try? Library.open(at: "\(home.path)/index\(round).db").library else {
        return .infinity
      }
      return seconds {
        guard let source = try? Source(book).open(), let stories = try? source.stories().stories
        else { return }
        _ = try? library.shelve(
          source.publication, stories: stories, terms: [], people: [], path: book, fingerprint: "",
          at: 0)
      }
    })
}

private let ebooklib = """
  import sys, ebooklib.epub as epub
  for item in epub.read_epub(sys.argv[1]).get_items_of_type(9): item.get_body_content()
  """

private func textLength(_ story: Story) -> Int {
  let blocks = story.body.first + (story.body.second ?? [])
  return blocks.reduce(0) { $0 + $1.plain.utf8.count }
}

/// Seconds that a program takes; `nil` where it is not there or fails.
private func run(_ command: [String]) -> Double? {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  var succeeded = false
  let time = seconds {
    do { try process.run() } catch { return }
    process.waitUntilExit()
    succeeded = process.terminationStatus == 0
  }
  return succeeded ? time : nil
}
