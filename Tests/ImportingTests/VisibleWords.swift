import Foundation
import Magazine
import TestSupport

@testable import Importing

/// The words of a file by a program that shares nothing with Kan: those of its text, and of its notes.
struct VisibleWords: Decodable, Equatable {
  var text: [String]
  var notes: [String]

  /// What Python finds in a file, which is Markdown where its name says so; throws where there is no Python,
  /// since a test must not pass untried.
  init(of bytes: [UInt8], encoding: String = "utf-8", named name: String = "file") throws {
    let folder = try TemporaryFolder([:])
    try folder.write(name, Data(bytes))
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "visible-words.py").path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script, "\(folder.path)/\(name)", encoding]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    self = try JSONDecoder().decode(VisibleWords.self, from: data)
  }

  /// The first of these words that an imported work lacks, has twice or has elsewhere, with those before
  /// it; `nil` where it says exactly them. A title may stand in the text or only above it.
  func difference(from work: any Importer) throws -> String? {
    var rest = text[...]
    func take(_ said: [String]) -> Bool {
      guard rest.starts(with: said) else { return false }
      rest = rest.dropFirst(said.count)
      return true
    }
    func place(_ said: [String]) -> String {
      let fault = zip(rest, said).prefix { $0 == $1 }.count
      return
        "expected \(rest.dropFirst(max(0, fault - 3)).prefix(8)), read \(said.dropFirst(max(0, fault - 3)).prefix(8))"
    }
    var notes: [String] = []
    for section in work.publication.sections {
      for title in parts(section.title) { _ = take(words(title)) }
      for article in section.articles {
        for line in [article.kicker, article.title, article.dek, article.byline] {
          for part in line.map(parts) ?? [] { _ = take(words(part)) }
        }
        guard let story = try work.story(article.id) else { return "no \(article.id)" }
        for block in interleaved(story) {
          let said = words(block)
          if case .note = block { notes += said } else if !take(said) { return place(said) }
        }
      }
    }
    guard rest.isEmpty else { return "not read: \(rest.prefix(8))" }
    return notes.sorted() == self.notes.sorted()
      ? nil : "notes: \(self.notes.prefix(8)), read \(notes.prefix(8))"
  }

  private func parts(_ text: Parallel<String>) -> [String] {
    [text.first, text.second].compactMap(\.self)
  }

  /// The blocks as they stand in the file: both languages in turn.
  private func interleaved(_ story: Story) -> [Block] {
    (0..<story.blockCount).flatMap { index in
      Side.allCases.compactMap { side in
        story.body[exactly: side].flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    }
  }
}

/// The words of a block without the marks of notes, which are Kan's own.
private func words(_ block: Block) -> [String] {
  let bare = block.mapRuns { run in
    if case .note = run.target { Inline("", marks: run.marks) } else { run }
  }
  return words(bare.plain)
}

/// Runs of letters, without the marks on them, and figures, raised figures being plain ones.
private func words(_ text: String) -> [String] {
  text.unicodeScalars.filter { $0 != "\u{AD}" && !$0.isMark }.map(plainFigure)
    .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    .map { String(String.UnicodeScalarView($0)) }
}

private func plainFigure(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard scalar.value > 0x7F, scalar.properties.numericType == .digit,
    let value = scalar.properties.numericValue, (0...9).contains(value), scalar.value < 0x2460,
    let figure = Unicode.Scalar(0x30 + UInt32(value))
  else { return scalar }
  return figure
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    [.nonspacingMark, .spacingMark, .enclosingMark].contains(properties.generalCategory)
  }
}
