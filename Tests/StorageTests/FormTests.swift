import Magazine
import Testing

@testable import Storage

/// Records of earlier forms are read for ever; one of a newer form is an error, not a crash.
@Suite struct FormTests {
  @Test func contentsOfTheFirstFormAreRead() throws {
    let issue = try ByteReader.issue(FirstForm.contents)
    #expect(issue.id == "rivers-old" && issue.title.second == "江河札记")
    #expect(issue.year == nil && issue.articles.first?.authors == [])
    #expect(issue.articles.first?.byline?.second == "吴明")
    #expect(issue.articles.map(\.id) == ["springs", "unwritten"])
  }

  @Test func textsOfTheFirstFormGetTheirRoles() throws {
    let english = try ByteReader.blocks(FirstForm.english)
    let chinese = try ByteReader.blocks(FirstForm.chinese)
    #expect(english.map(\.kind) == chinese.map(\.kind))
    for kind in ["question", "answer", "reference", "table label"] {
      #expect(english.map(\.kind[.english]).contains(kind), "\(kind)")
    }
    let tables = english.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.first?.groups.map(\.columns) == [1..<3])
  }

  @Test func recordsComeBackAsTheyWere() throws {
    let english = try ByteReader.blocks(FirstForm.english)
    let picture = Block.picture(
      Picture(alternative: "A weir", file: "weir.png", caption: Text("In May")))
    let blocks = english + [picture, .paragraph(Text("A: yes"), .answer(lead: 2))]
    #expect(try ByteReader.blocks(ByteWriter.bytes(of: blocks)) == blocks)
    let issue = try ByteReader.issue(FirstForm.contents)
    #expect(try ByteReader.issue(ByteWriter.bytes(of: issue)) == issue)
  }

  @Test func versesLinksToBlocksAndAuthorsComeBack() throws {
    let blocks: [Block] = [
      .paragraph(Text("My river runs"), .verse(isFirst: true)),
      .paragraph(Text("to thee"), .verse(isFirst: false)),
      .paragraph(
        Text([Inline("see", target: .article("b", block: 7)), Inline(" x", target: .article("b"))])),
    ]
    #expect(try ByteReader.blocks(ByteWriter.bytes(of: blocks)) == blocks)
    let book = Publication(
      id: "b", kind: .book, languages: Parallel(first: .english), title: Parallel(first: "B"),
      authors: [Parallel(first: "Ann Bank")], sections: [])
    #expect(try ByteReader.issue(ByteWriter.bytes(of: book)) == book)
  }

  @Test func contentsOfTheSecondFormKnowNoAuthorOfTheWhole() throws {
    var writer = ByteWriter()
    writer.write(Form.second)
    for text in ["rivers", "book"] { writer.write(text) }
    for pair in [Parallel(first: "en"), Parallel(first: "Rivers")] { writer.write(pair) }
    for _ in 0..<3 { writer.write(nil as Parallel<String>?) { $0.write($1) } }
    for _ in 0..<2 { writer.write(nil as Int?) { $0.write($1) } }
    for _ in 0..<2 { writer.write(nil as String?) { $0.write($1) } }
    writer.write([] as [Int]) { $0.write($1) }
    let book = try ByteReader.issue(writer.bytes)
    #expect(book.title.first == "Rivers" && book.authors.isEmpty && book.sections.isEmpty)
  }

  @Test func recordsOfTheThirdFormAreRead() throws {
    let work = try ByteReader.issue(ThirdForm.contents)
    #expect(work.title.first == "On springs" && work.authors.map(\.first) == ["Ann Bank"])
    #expect(work.beginning == nil)
    let blocks = try ByteReader.blocks(ThirdForm.text)
    #expect(blocks.map(\.plain) == ["Water wells up.", "My river runs", "to thee", "See above."])
    #expect(
      blocks.map(\.kind[.english]) == ["paragraph", "line of verse", "line of verse", "paragraph"])
    // Written anew, it is of the form of today.
    #expect(try ByteReader.blocks(ByteWriter.bytes(of: blocks)) == blocks)
  }

  @Test func aBeginningPlacesAndSmallCapitalsComeBack() throws {
    let blocks: [Block] = [
      .paragraph(
        Text([Inline("nato", marks: .smallCapitals), Inline(" met")]), .centred(isFirst: true)),
      .paragraph(Text("Ann"), .trailing(isFirst: true)),
    ]
    #expect(try ByteReader.blocks(ByteWriter.bytes(of: blocks)) == blocks)
    let book = Publication(
      id: "b", kind: .book, languages: Parallel(first: .english), title: Parallel(first: "B"),
      sections: [], beginning: "chapter-1")
    #expect(try ByteReader.issue(ByteWriter.bytes(of: book)).beginning == "chapter-1")
  }

  @Test func recordsOfTheFourthFormAreRead() throws {
    #expect(try ByteReader.issue(FourthForm.contents).title.first == "On springs")
    let blocks = try ByteReader.blocks(FourthForm.text)
    #expect(
      blocks.prefix(2) == [
        .paragraph(Text("For Ann"), .centred(isFirst: true)),
        .paragraph(Text("Li, 1920"), .trailing(isFirst: true)),
      ])
    // Its readings are words like others.
    #expect(blocks.last?.plain == "In nato and 表示（ひょうじ）.")
    #expect(try ByteReader.blocks(ByteWriter.bytes(of: blocks)) == blocks)
  }

  @Test func readingsAndLinesThatFollowComeBack() throws {
    let blocks: [Block] = [
      .paragraph(
        Text([Inline("表示", marks: .rubyBase), Inline("（ひょうじ）", marks: .rubyText), Inline("する")])),
      .paragraph(Text("For Ann"), .centred(isFirst: true)),
      .paragraph(Text("and all"), .centred(isFirst: false)),
      .paragraph(Text("Li"), .trailing(isFirst: true)),
      .paragraph(Text("1920"), .trailing(isFirst: false)),
    ]
    #expect(try ByteReader.blocks(ByteWriter.bytes(of: blocks)) == blocks)
  }

  @Test func aPlaceInTheMiddleIsNoneOfTheThirdForm() {
    var bytes = ByteWriter.bytes(of: [.paragraph(Text("Ann"), .centred(isFirst: true))])
    bytes[0] = 0x05  // -3 in front, as `ByteWriter` writes it.
    #expect(throws: LibraryError.damagedRecord) { try ByteReader.blocks(bytes) }
  }

  @Test func aNewerFormIsAnError() {
    var writer = ByteWriter()
    writer.write(-Form.newest.rawValue - 1)
    writer.write(0)
    #expect(throws: LibraryError.newerRecord) { try ByteReader.blocks(writer.bytes) }
    #expect(throws: LibraryError.newerRecord) { try ByteReader.issue(writer.bytes) }
  }
}
