import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

/// A FictionBook made of the inside of its main body, for tests.
private func book(_ body: String, notes: String = "", encoding: String = "utf-8") -> String {
  """
  <?xml version="1.0" encoding="\(encoding)"?>
  <FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
  <description><title-info><author><first-name>Anna</first-name><last-name>Reka</last-name></author>
  <author><nickname>bereg</nickname></author><book-title>Реки</book-title><lang>ru</lang>
  <date value="1901-01-01">1901</date><sequence name="Воды" number="2"/></title-info>
  <publish-info><publisher>Дом</publisher></publish-info><document-info><id>fb-1</id></document-info></description>
  <body>\(body)</body><body name="notes">\(notes)</body><binary id="a.png" content-type="image/png">AAAA</binary>
  </FictionBook>
  """
}

private func open(_ bytes: [UInt8]) throws -> any Importer {
  let folder = try TemporaryFolder([:])
  try folder.write("book.bin", Data(bytes))
  return try withExtendedLifetime(folder) { try Source(folder.path + "/book.bin").open() }
}

private func lines(_ importer: any Importer) throws -> [String] {
  try importer.stories().stories.flatMap { story in
    ["= \(story.article.title.first)"] + story.body.first.map(described)
  }
}

@Suite struct FictionBookTests {
  private let body = """
    <title><p>Реки</p></title><epigraph><p>Вода.</p><text-author>Некто</text-author></epigraph>
    <section><title><p>Глава 1</p><p>Исток</p></title><p>Она <emphasis>течёт</emphasis><a l:href="#n1" type="note">[1]</a>.</p>
    <poem><stanza><v>Раз</v><v>Два</v></stanza></poem><cite><p>Сказано.</p></cite></section>
    <section id="two"><title><p>Глава 2.</p><p>Устье</p></title><image l:href="#a.png" alt="Вид"/><subtitle>* * *</subtitle>
    <p>Конец, см. <a l:href="#two">выше</a>.</p><empty-line/><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table></section>
    """
  private let notes =
    "<title><p>Примечания</p></title><section id=\"n1\"><title><p>1</p></title><p>Сноска.</p></section>"

  @Test func aPoemWithATitleBeginsNoChapter() throws {
    let book = """
      <FictionBook><body><section><title><p>I</p></title><p>One.</p>
      <poem><title><p>Verses</p></title><stanza><v>Line</v></stanza></poem><p>After.</p></section>
      <section><title><p>II</p></title><p>Two.</p></section></body></FictionBook>
      """
    let work = try Source(standardInput: Array(book.utf8)).open()
    #expect(work.publication.articles.map(\.title.first) == ["I", "II"])
    #expect(
      try work.stories().stories.first?.body.first.map(\.plain)
        == ["One.", "Verses", "Line", "After."])
  }

  @Test func linesOfATitleThatEndWithAMarkAndANoteAreJoinedByASpace() throws {
    let note = "<sup><a l:href=\"#n1\" type=\"note\">[1]</a></sup>"
    let title = "<title><p>Исток.\(note)</p><p>Весна</p></title>"
    let file = try open(Array(book("<section>\(title)<p>Вода.</p></section>", notes: notes).utf8))
    #expect(file.publication.articles.map(\.title.first) == ["Исток. Весна"])
  }

  @Test func readsSectionsPoemsQuotationsAndNotes() throws {
    let file = try open(Array(book(body, notes: notes).utf8))
    let publication = file.publication
    #expect(publication.title.first == "Реки")
    #expect(publication.languages.first.tag == "ru")
    #expect(publication.number?.first == "Воды 2")
    #expect(publication.kind == .book)
    #expect(
      try lines(file).filter { !$0.hasPrefix("= Реки") && !$0.hasPrefix("# ") } == [
        "> Вода. / right: Некто", "= Глава 1. Исток", "Она *течёт*¹.", "verse: Раз", "/ Два",
        "> Сказано.",
        "[1] Сноска.", "= Глава 2. Устье", "![Вид](a.png)", "---", "Конец, см. выше.",
        "a ¦ b || c ¦ d",
      ])
  }

  @Test func readsItPackedAndInTheEncodingItNames() throws {
    let text = book("<section><p>Вода.</p></section>", encoding: "windows-1251")
    let bytes = [UInt8](text.data(using: .windowsCP1251) ?? Data())
    #expect(try lines(open(bytes)).last == "Вода.")
    var zip = ZIPFixture([:])
    zip.files = [("reki.fb2", bytes)]
    #expect(try lines(open(zip.bytes)).last == "Вода.")
  }

  @Test func losesNoWordOfABookAndSaysNoneTwice() throws {
    let text = book(body, notes: notes)
    let start = text.firstRange(of: "<body>")?.lowerBound ?? text.startIndex
    let end = text.firstRange(of: "<binary")?.lowerBound ?? text.endIndex
    func words(_ text: String) -> [Substring] { text.split { !$0.isLetter } }
    let written = words(String(text[start..<end]).replacing(/<[^>]*>/, with: " "))
    let stories = try open(Array(text.utf8)).stories().stories
    let said = stories.flatMap { story in
      words(([story.article.title.first] + story.body.first.map(\.plain)).joined(separator: "\n"))
    }
    // The picture says its words, and the title of the notes is told by their place.
    #expect(said.filter { $0 != "Вид" }.sorted() == written.filter { $0 != "Примечания" }.sorted())
  }
}
