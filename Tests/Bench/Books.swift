import Foundation
import Glibc
import Importing
import Magazine
import PseudoTerminal
import Storage

/// Measures how books come in: the bundled issue as an EPUB, beside pandoc and Python's ebooklib on the
/// same file where those are installed.
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
  for (name, command) in [
    ("pandoc", ["pandoc", book, "-t", "plain", "-o", "/dev/null"]),
    ("ebooklib", ["python3", "-c", ebooklib, book]),
  ] {
    let times = (0..<3).compactMap { _ in run(command) }
    guard times.count == 3 else {
      print("\(name): not installed")
      continue
    }
    row("\(name) on the same file", median(times) * 1000, "ms", limit: "")
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
        try? library.shelve(
          source.publication, stories: stories, terms: [], people: [], path: book, fingerprint: "",
          at: 0)
      }
    })
}

private let ebooklib = """
  import sys, ebooklib.epub as epub
  for item in epub.read_epub(sys.argv[1]).get_items(): item.get_content()
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
