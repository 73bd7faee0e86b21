import Foundation
import Testing

/// `kan export`: what goes out is what was asked for, whole, to where it was asked to go.
@Suite struct ExportCommandTests {
  private static let formats = ["markdown", "html", "epub", "json", "tsv", "csl-json", "bibtex"]

  private func fixture(_ name: String) -> String { Session.checkout + "/Tests/Fixtures/\(name)" }

  private func exported(
    _ name: String, _ options: [String]
  ) throws -> (status: Int32, output: String, error: String) {
    try run(arguments: ["export", fixture(name)] + options)
  }

  @Test(arguments: formats) func aFileHoldsWhatWouldBePrinted(format: String) throws {
    for name in ["tides", "kawa", "rivieres"] {
      let path = Session.newFolder() + "/out"
      let written = try exported(name, ["--format", format, "--output", path])
      #expect(written.status == 0 && written.output.isEmpty && written.error.isEmpty)
      let file = try Data(contentsOf: URL(filePath: path))
      #expect(file.count > 100, "\(name) \(format)")
      guard format != "epub" else {
        #expect(file.starts(with: Data("PK".utf8)))
        continue
      }
      let printed = try exported(name, ["--format", format])
      #expect(printed.status == 0 && Data(printed.output.utf8) == file, "\(name) \(format)")
    }
  }

  @Test func oneLanguageIsThatLanguageAlone() throws {
    let french = try exported("rivieres", ["--language", "fr"]).output
    let german = try exported("rivieres", ["--language", "de"]).output
    #expect(french.contains("plateau") && !french.contains("Hochebene"))
    #expect(german.contains("Hochebene") && !german.contains("plateau"))
    let both = try exported("rivieres", []).output
    #expect(both.contains("plateau") && both.contains("Hochebene"))
  }

  @Test func oneArticleIsThatArticleAlone() throws {
    let data = Data(try exported("tides", ["--format", "json", "--article", "flood"]).output.utf8)
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let articles = json?["articles"] as? [[String: Any]]
    #expect(articles?.compactMap { $0["id"] as? String } == ["flood"])
  }

  @Test func anOldFileStaysWhereTheNewOneCannotBeMade() throws {
    let path = Session.newFolder() + "/out.md"
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try exported("tides", ["--article", "none", "--output", path]).status == 66)
    #expect(try exported("tides", ["--language", "fr", "--output", path]).status == 2)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try exported("tides", ["--output", path]).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# Tide Notes"))
  }

  @Test func whatIsKeptGoesOutWithItsNotesAndNothingElse() throws {
    let home = Session.newFolder()
    func kan(_ words: String...) throws -> (status: Int32, output: String, error: String) {
      try run(arguments: words, environment: ["XDG_DATA_HOME": home])
    }
    #expect(try kan("import", fixture("tides")).status == 0)
    #expect(
      try kan("bookmark", "add", "flood", "--in", "tides", "--block", "1", "--note", "潮 & <tide>")
        .status == 0)
    let markdown = try kan("export", "tides", "--kept").output
    #expect(markdown.contains("潮 & \\<tide\\>") && markdown.contains("When it comes back"))
    #expect(!markdown.contains("When the sea goes out"))
    let html = try kan("export", "tides", "--kept", "--format", "html").output
    #expect(html.contains("潮 &amp; &lt;tide&gt;"))
    let none = try kan("export", "--kept")
    #expect(none.status == 0 && !none.output.contains("tide"))
  }

  @Test func aBookIsNotPrintedIntoATerminal() throws {
    let session = try Session(["export", fixture("tides"), "--format", "epub"])
    #expect(session.end() == 2)
    #expect(String(decoding: session.output, as: UTF8.self).contains("--output"))
  }
}
