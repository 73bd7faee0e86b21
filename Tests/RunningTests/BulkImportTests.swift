import Foundation
import Importing
import Magazine
import Storage
import TestSupport
import Testing

@testable import Running

/// What becomes of the files of a folder, a line for each.
private func bringIn(
  _ folder: TemporaryFolder, _ library: Library, _ options: ImportOptions = ImportOptions()
) -> [String] {
  var lines: [String] = []
  let isWhole = BulkImport([folder.path], into: library, options).run { _, source, outcome in
    let name = source.path.split(separator: "/").last ?? ""
    switch outcome {
    case .shelved(let publication, _): lines.append("new \(publication.title.first)")
    case .unchanged(let publication): lines.append("unchanged \(publication.title.first)")
    case .same(let publication, _): lines.append("same \(publication.title.first)")
    case .failed: lines.append("failed \(name)")
    }
  }
  return lines + (isWhole ? [] : ["stopped"])
}

@Suite struct BulkImportTests {
  private let page = "<html><head><title>A page</title></head><body><p>Water.</p></body></html>"

  @Test func bringsInWorksAtAnyDepthAndLeavesOtherFilesAlone() throws {
    let library = try Library.inMemory()
    let folder = try TemporaryFolder([
      "a.html": page, "deep/deeper/b.txt": "Rivers\n\nThey run.\n", "deep/code.c": "int main;\n",
      "deep/broken.fb2": "<FictionBook></FictionBook>", "notes/README.md": "# Notes\n\nSome.\n",
      "notes/b.md": "More.\n",
    ])
    #expect(
      bringIn(folder, library) == ["new A page", "failed broken.fb2", "new Rivers", "new Notes"])
    #expect(
      bringIn(folder, library).filter { !$0.hasPrefix("failed") } == [
        "unchanged A page", "unchanged Rivers", "unchanged Notes",
      ])
  }

  @Test func aTextIsReadAnewInTheEncodingThatIsNamed() throws {
    let library = try Library.inMemory()
    let folder = try TemporaryFolder([:])
    try folder.write("a.txt", Data([0xA4, 0xFD, 0xA4, 0xE5, 0x0A]))
    func text() throws -> String? {
      let book = try #require(try library.issue(library.issues()[0].issue.id))
      return try library.story(try #require(book.articles.first).id, in: book)?.body.first.first?
        .plain
    }
    _ = bringIn(folder, library)
    #expect(
      bringIn(folder, library, ImportOptions(encoding: .gb18030)).first?.hasPrefix("new") == true)
    let asGB = try text()
    #expect(
      bringIn(folder, library, ImportOptions(encoding: .big5)).first?.hasPrefix("new") == true)
    #expect(try text() == "王文")
    #expect(asGB != "王文")
    #expect(bringIn(folder, library).first?.hasPrefix("unchanged") == true)
  }

  @Test func booksInAFolderOfAFolderOfMarkdownAreBroughtIn() throws {
    let library = try Library.inMemory()
    let folder = try TemporaryFolder([
      "notes/a.md": "# A\n\nWater.\n", "notes/z/b.txt": "Rivers\n\nThey run.\n",
      "notes/z/c.fb2": "<FictionBook><body><p>Sea.</p></body></FictionBook>",
      "book/a.md": "# A\n\nIce.\n", "book/theme/index.html": page,
    ])
    #expect(bringIn(folder, library) == ["new book", "new A", "new Rivers", "new c"])
  }

  @Test func knowsTheSameTextByAnotherName() throws {
    let library = try Library.inMemory()
    let text =
      "1.\n\nWater rises, and nobody who stands at its source would guess how far it runs.\n"
    let folder = try TemporaryFolder(["a.txt": text, "b.txt": text, "c.txt": text + "Or falls.\n"])
    #expect(bringIn(folder, library) == ["new a", "same a", "new c"])
  }

  @Test func aRenamedTextStaysWhatItWasWithWhatWasKeptInIt() throws {
    let library = try Library.inMemory()
    let folder = try TemporaryFolder(["a.txt": "1.\n\nThey run.\n\nTo the sea, at last.\n"])
    #expect(bringIn(folder, library) == ["new a"])
    let book = try #require(try library.issue(library.issues()[0].issue.id))
    let place = Place(block: 2, side: .first, offset: 0)
    try library.keep(
      Bookmark(
        issue: book.id,
        locator: Locator(article: try #require(book.articles.first).id, place: place),
        quote: "To the sea, at last."))
    try FileManager.default.moveItem(atPath: folder.path + "/a.txt", toPath: folder.path + "/b.txt")
    #expect(bringIn(folder, library) == ["new b"])
    #expect(bringIn(folder, library) == ["unchanged b"])
    #expect(try library.issues().map(\.issue.id) == [book.id])
    let kept = try #require(try library.bookmarks().first).locator
    let moved = try #require(try library.issue(library.issues()[0].issue.id))
    #expect(kept.article == moved.articles.first?.id && kept.place.block == 2)
  }

  @Test func anotherEditionStandsBesideTheOneThatIsStillThere() throws {
    let library = try Library.inMemory()
    let books = ["a.fb2": "Water.", "b.fb2": "Water runs."].mapValues {
      """
      <FictionBook><description><title-info><book-title>Rivers</book-title></title-info>
      <document-info><id>r1</id></document-info></description><body><p>\($0)</p></body></FictionBook>
      """
    }
    let folder = try TemporaryFolder(books)
    #expect(bringIn(folder, library) == ["new Rivers", "new Rivers"])
    #expect(bringIn(folder, library) == ["unchanged Rivers", "unchanged Rivers"])
    let ids = try library.issues().map(\.issue.id)
    #expect(Set(ids).count == 2 && ids.contains { $0.hasSuffix("-2") })
    let other = try SourceResolver(library, last: nil).source(named: folder.path + "/b.fb2")
    #expect(other.publication.id.hasSuffix("-2"))
  }

  @Test func knowsTheSameContentAtAnotherPlace() throws {
    let library = try Library.inMemory()
    let folder = try TemporaryFolder(["a.html": page, "b.html": page])
    #expect(bringIn(folder, library) == ["new A page", "same A page"])
    #expect(try library.issues().count == 1)
  }

  @Test func aChangedFileKeepsItsIdAndWhatWasKeptInIt() throws {
    let library = try Library.inMemory()
    let folder = try TemporaryFolder(["a.txt": "Rivers\n\nThey run.\n\nTo the sea.\n"])
    #expect(bringIn(folder, library) == ["new Rivers"])
    let book = try #require(try library.issue(library.issues()[0].issue.id))
    let article = try #require(book.articles.first)
    let place = Place(block: 1, side: .first, offset: 0)
    try library.keep(
      Bookmark(
        issue: book.id, locator: Locator(article: article.id, place: place),
        quote: "To the sea."))
    try folder.write("a.txt", Data("Rivers\n\nAt first.\n\nThey run.\n\nTo the sea.\n".utf8))
    #expect(bringIn(folder, library) == ["new Rivers"])
    #expect(try library.issues().map(\.issue.id) == [book.id])
    let blocks = try library.bookmarks().map(\.locator.place.block)
    #expect(blocks == [place.block + 1])
  }

  /// Chapters without words for an id are numbered: one more in front, and all have other numbers.
  @Test func whatIsKeptFollowsAChapterWhoseIdChanges() throws {
    let library = try Library.inMemory()
    let chapters = [
      "第一回 泉\n\n　　水从山间的石缝里流出来。\n\n　　没有人知道它要流多远。\n\n",
      "第二回 河\n\n　　河在平原上拐了九个弯。\n\n　　渡口的人靠它过活。\n\n",
      "第三回 海\n\n　　海边的盐工记得每一次潮。\n\n　　潮水来了又去，从不停歇。\n\n",
    ]
    let folder = try TemporaryFolder(["a.txt": "江河记\n\n" + chapters.joined()])
    #expect(bringIn(folder, library) == ["new 江河记"])
    let id = try #require(try library.issues().first?.issue.id)
    let old = try #require(try library.issue(id))
    for title in ["第二回 河", "第三回 海"] {
      let article = try #require(old.articles.first { $0.title.first == title })
      let story = try #require(try library.story(article.id, in: old))
      let place = Place(block: 1, side: .first, offset: 0)
      let quote = story.quote(at: place)
      try library.keep(
        Bookmark(
          issue: id, locator: Locator(article: article.id, place: place), quote: quote,
          note: title, paragraph: story.paragraphs(1..<2)))
      try library.keep(
        [article.id: KeptPlace(place: place, quote: quote, progress: 0.5)], of: id)
      try library.keep(article.id, as: KeptNames.lastArticle(of: id))
    }
    let added = "序章\n\n　　写这本书花了我整整十年。\n\n"
    try folder.write("a.txt", Data(("江河记\n\n" + added + chapters.joined()).utf8))
    #expect(bringIn(folder, library) == ["new 江河记"])
    let new = try #require(try library.issue(id))
    func title(_ article: String) -> String? { new.article(article)?.title.first }
    let marks = try library.bookmarks()
    #expect(marks.map { title($0.locator.article) } == marks.map(\.note))
    #expect(marks.allSatisfy { !$0.isLost && $0.locator.place.block == 1 })
    #expect(Set(try library.places(of: id).keys.map(title)) == ["第二回 河", "第三回 海"])
    let last = try #require(try library.keptValue(named: KeptNames.lastArticle(of: id)))
    #expect(title(last) == "第三回 海")
  }

  /// Two chapters become one: what is marked in the second is found by its paragraph.
  @Test func aMarkIsFoundWhereverItsParagraphHasGone() throws {
    let library = try Library.inMemory()
    let (first, second) = (
      "Water rises in the hills.\n\nIt falls.\n\n", "The sea is wide and grey.\n\n"
    )
    let folder = try TemporaryFolder([
      "a.txt": "Rivers\n\nChapter 1\n\n\(first)Chapter 2\n\n\(second)The end of it comes.\n"
    ])
    _ = bringIn(folder, library)
    let id = try #require(try library.issues().first?.issue.id)
    let old = try #require(try library.issue(id))
    let article = try #require(old.articles.last)
    let place = Place(block: 0, side: .first, offset: 4)
    try library.keep(
      Bookmark(
        issue: id, locator: Locator(article: article.id, place: place), quote: "sea is wide",
        highlight: Highlight(length: 11, colour: .green),
        paragraph: Parallel(first: "The sea is wide and grey.")))
    try folder.write(
      "a.txt",
      Data("Rivers\n\nChapter 1\n\n\(first)\(second)Chapter 3\n\nThere is more of it here.\n".utf8))
    _ = bringIn(folder, library)
    let new = try #require(try library.issue(id))
    let mark = try #require(try library.bookmarks().first)
    #expect(!mark.isLost && new.article(mark.locator.article)?.title.first == "Chapter 1")
    #expect(mark.locator.place == Place(block: 2, side: .first, offset: 4))
  }

  /// The next file is read while one is written, and may change before its turn comes.
  @Test func whatChangesWhileItWaitsIsBroughtInAnew() throws {
    let library = try Library.inMemory()
    let names = (0..<4).map { "\($0).txt" }
    let texts = names.map { ($0, "\($0)\n\nThey run.\n") }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: texts))
    _ = BulkImport([folder.path], into: library, ImportOptions()).run { done, _, _ in
      guard done < names.count else { return }
      try? folder.write(names[done], Data("Lakes \(done)\n\nThey stand still.\n".utf8))
    }
    _ = bringIn(folder, library)
    #expect(
      Set(try library.issues().map(\.issue.title.first)).isSuperset(of: ["Lakes 1", "Lakes 3"]))
    #expect(bringIn(folder, library).allSatisfy { $0.hasPrefix("unchanged") })
  }

  @Test func stopsWhereItIsToldAndKeepsWhatIsThere() throws {
    let library = try Library.inMemory()
    let folder = try TemporaryFolder(["a.html": page, "b.txt": "Rivers\n\nThey run.\n"])
    let options = ImportOptions { (try? library.issues().isEmpty) ?? false }
    #expect(bringIn(folder, library, options).last == "stopped")
  }
}
