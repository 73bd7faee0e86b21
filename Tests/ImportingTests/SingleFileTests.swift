import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

/// What a file of some bytes is read as.
private func open(_ bytes: [UInt8], as name: String = "file") throws -> any Importer {
  let folder = try TemporaryFolder([:])
  let path = folder.path + "/" + name
  try Data(bytes).write(to: URL(filePath: path))
  return try withExtendedLifetime(folder) { try Source(path).open() }
}

private func lines(_ importer: any Importer) throws -> [String] {
  try importer.stories().stories.flatMap { story in
    ["= \(story.article.title.first)"] + story.body.first.map(described)
  }
}

@Suite struct HTMLFileTests {
  @Test func findsTheMainTextAndLeavesNavigationOut() throws {
    let page = """
      <!DOCTYPE html><html lang="fr"><head><title>Des rivières</title></head><body>
      <nav><a href="/">Accueil</a></nav><div role="banner">Site</div>
      <main><h1>Sur les rivières</h1><p>Elles coulent<p>vers la mer.</main><footer>Pied</footer></body></html>
      """
    let file = try open(Array(page.utf8))
    #expect(try lines(file) == ["= Sur les rivières", "Elles coulent", "vers la mer."])
    #expect(file.publication.languages.first.tag == "fr")
    #expect(file.publication.title.first == "Des rivières")
    #expect(file.publication.kind == .document)
  }

  /// What pandoc writes, and what stands in a feed.
  @Test func aPartOfAPageIsOneByItsParagraphsOrByItsName() throws {
    let part = "<h1 id=\"a\">Mile</h1>\n<p>It was <em>grey</em>.</p>\n"
    for name in ["file", "a.html", "a.txt"] {
      #expect(
        try lines(open(Array(part.utf8), as: name)) == ["= Mile", "It was *grey*."], "\(name)")
    }
    #expect(
      try lines(open(Array("<em>Grey</em> it was.".utf8), as: "a.htm")).last == "*Grey* it was.")
    let readme = "<p align=\"center\">Kan</p>\n\n# Use\n\n*Read* it.\n"
    #expect(try lines(open(Array(readme.utf8), as: "a.md")).last == "*Read* it.")
    #expect(try lines(open(Array(readme.utf8))).last == "*Read* it.")
  }

  @Test func readsTheEncodingThatThePageNames() throws {
    let page = "<html><head><meta charset=\"gb2312\"></head><body><p>长江之水</p></body></html>"
    let bytes = [UInt8](page.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
    #expect(try lines(open(bytes)).last == "长江之水")
  }

  @Test func keepsAllOfAPageThatHasNoMainText() throws {
    let page = "<html><body><h2>A</h2><p>One.</p><aside>Beside.</aside></body></html>"
    #expect(try lines(open(Array(page.utf8))) == ["= A", "One.", "Beside."])
  }
}

@Suite struct PlainTextTests {
  @Test func findsChineseChaptersAndParagraphs() throws {
    let text = """
      《江河》
      作者：无名

      第一卷 上游

      第一章 源头
      　　水从这里开始。
      　　第一章的意思是开头。

      第二章 支流
      　　水多了起来。
      """
    let file = try open(Array(text.utf8))
    #expect(file.publication.sections.map(\.title.first) == ["江河", "第一卷 上游"])
    #expect(file.publication.articles.map(\.title.first).suffix(2) == ["第一章 源头", "第二章 支流"])
    #expect(try lines(file).contains("第一章的意思是开头。"))
  }

  @Test func linesEndInWhateverEndsThem() {
    let text = "水\r\n\r\nb\rc\n\rd\u{B}e\u{C}f\u{85}g\u{2028}h\u{2029}¡“"
    #expect(text.plainLines == ["水", "", "b", "c", "", "d", "e", "f", "g", "h", "¡“"])
    #expect("a\n".plainLines == ["a", ""] && "".plainLines == [""])
  }

  @Test func titlesOfChaptersAreToldFromSentences() {
    for title in ["Chapter 3", "CHAPTER iv.", "— Part One —", "Book 2: Mouths", "Volume 10"] {
      #expect(PlainLine(title).chapterLevel != nil, "\(title)")
    }
    for line in ["Chapters 3", "Part of one", "The book 2", "Bookkeeping 2", "Chapter"] {
      #expect(PlainLine(line).chapterLevel == nil, "\(line)")
    }
    #expect(PlainLine("====").isUnderline && !PlainLine("==-=").isUnderline)
    #expect(!PlainLine("--").isUnderline && PlainLine("　水").isIndented)
  }

  @Test func joinsLinesThatWereFullAndKeepsParagraphs() throws {
    let text = """
      CHAPTER I

      It is a truth universally acknowledged, that a river in possession
      of a good bed must be in want of a mouth, however little known the
      feelings of the river.

      “My dear,” said the lake to the river one day, “have you heard that
      the dam is let at last?”

      CHAPTER II

      The river replied that it had not, and went on its way as before, to
      the sea.
      """
    #expect(
      try lines(open(Array(text.utf8))) == [
        "= CHAPTER I",
        "It is a truth universally acknowledged, that a river in possession of a good bed must be in want of a mouth, however little known the feelings of the river.",
        "“My dear,” said the lake to the river one day, “have you heard that the dam is let at last?”",
        "= CHAPTER II",
        "The river replied that it had not, and went on its way as before, to the sea.",
      ])
  }

  @Test func tellsTheEncodingsOfChineseApart() throws {
    let text = "第一章 源头\n　　这是一条河，我们都知道它从山里来，往海里去。\n第二章 归宿\n　　他说：“水到了这里，就没有了。”\n"
    let traditional = "第一章 源頭\n　　這是一條河，我們都知道它從山裡來，往海裡去。\n第二章 歸宿\n　　他說：「水到了這裡，就沒有了。」\n"
    for (encoding, written) in [
      (String.Encoding(rawValue: 0x8000_0632), text), (.utf16, text),
      (String.Encoding(rawValue: 0x8000_0A03), traditional),
    ] {
      let bytes = [UInt8](written.data(using: encoding) ?? Data())
      #expect(try open(bytes).publication.articles.count == 2, "\(encoding)")
      #expect(try lines(open(bytes)).contains { $0.contains("河") })
    }
    let western = [UInt8]("Où est la rivière ?\n".data(using: .windowsCP1252) ?? Data())
    #expect(try lines(open(western)).last?.contains("Où est la rivière ?") == true)
  }

  @Test func opensNoProgramAsText() throws {
    #expect(throws: ImportFault.self) { try open([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3]) }
  }
}
