import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

private func open(_ fixture: WordFixture) throws -> any Importer {
  let folder = try TemporaryFolder([:])
  try folder.write("report.bin", Data(fixture.archive.bytes))
  return try withExtendedLifetime(folder) { try Source(folder.path + "/report.bin").open() }
}

private func lines(_ fixture: WordFixture) throws -> [String] {
  try open(fixture).stories().stories.flatMap { story in
    ["= \(story.article.title.first)"] + story.body.first.map(described)
  }
}

@Suite struct WordTests {
  @Test func readsTitlesHeadingsAndMarks() throws {
    var word = WordFixture(
      wordParagraph("River Report", "T") + wordParagraph("Sources", "H1")
        + "<w:p><w:r><w:t>Some </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>strong</w:t></w:r>"
        + "<w:r><w:rPr><w:i/><w:b w:val=\"0\"/></w:rPr><w:t> slanted</w:t></w:r>"
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        + "<w:ins><w:r><w:t> m</w:t></w:r></w:ins><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>"
        + wordParagraph("A quotation.", "Q") + wordParagraph("let a = 1", "C")
        + wordParagraph("let b  = 2", "C") + wordParagraph("Contents…1", "TOC1"))
    word.core = "<dc:title>The River</dc:title><dc:creator>Ann Bank; Bo Ford</dc:creator>"
    let file = try open(word)
    #expect(file.publication.title.first == "The River")
    #expect(
      try lines(word) == [
        "= River Report", "## Sources", "Some **strong** *slanted* m²", "> A quotation.",
        "```let a = 1⏎let b  = 2",
      ])
  }

  @Test func theNameOfAFileIsNoTitleAndThatOfAnAccountNoAuthor() throws {
    var word = WordFixture(wordParagraph("Rivers", "Title") + wordParagraph("They run."))
    word.core =
      "<dc:title>Microsoft Word - 模板.doc</dc:title><dc:creator>Administrator</dc:creator>"
    word.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"
    let file = try open(word)
    #expect(file.publication.title.first == "Rivers" && file.publication.authors.isEmpty)
  }

  private let lists = """
    <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    """

  private func item(_ text: String, _ level: Int, list: Int = 1) -> String {
    wordParagraph(
      text, nil,
      "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  @Test func putsListsTogetherOfTheirParagraphs() throws {
    var word = WordFixture(
      item("one", 0) + item("inner", 1) + item("more", 1) + item("two", 0)
        + wordParagraph("Between.")
        + item("three", 0) + item("总则", 0, list: 2) + item("范围", 1, list: 2))
    word.numbering = lists
    #expect(
      try lines(word).dropFirst() == [
        "1. one / - inner | - more | 2. two", "Between.", "3. three", "第一条 总则", "一.1 范围",
      ])
  }

  @Test func mergesCellsOverColumnsAndRows() throws {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(wordParagraph(text))</w:tc>"
    }
    let word = WordFixture(
      wordParagraph("Table 1 Rivers", "K")
        + "<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("Name"))\(cell("Length", "<w:gridSpan w:val=\"2\"/>"))</w:tr>"
        + "<w:tr>\(cell("Elbe", "<w:vMerge w:val=\"restart\"/>"))\(cell("1094"))\(cell("km"))</w:tr>"
        + "<w:tr>\(cell("", "<w:vMerge/>"))\(cell("680"))\(cell("mi"))</w:tr></w:tbl>")
    #expect(
      try lines(word).dropFirst() == [
        "label: Table 1 Rivers", "Name ¦ Length ¦  || Elbe ¦ 1094 ¦ km ||  ¦ 680 ¦ mi",
      ])
  }

  @Test func readsNotesLinksFieldsAndPictures() throws {
    var word = WordFixture(
      "<w:p><w:r><w:t>See</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
        + "<w:hyperlink r:id=\"l1\"><w:r><w:t> here</w:t></w:r></w:hyperlink>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://f.example\" </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t> there</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        + "<w:p><w:r><w:drawing><wp:docPr descr=\"A weir\"/><a:blip r:embed=\"p1\"/></w:drawing></w:r></w:p>"
        + wordParagraph("Figure 1", "K"))
    word.links =
      "<Relationship Id=\"l1\" Target=\"https://l.example\"/><Relationship Id=\"p1\" Target=\"media/weir.png\"/>"
    word.footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">\(wordParagraph("The note."))</w:footnote>"
    #expect(
      try lines(word).dropFirst() == [
        "See¹ {here→https://l.example} {there→https://f.example}",
        "![A weir](word/media/weir.png) = Figure 1", "[1] The note.",
      ])
  }

  @Test func readsFormulasInOneLine() throws {
    func run(_ text: String) -> String { "<m:r><m:t>\(text)</m:t></m:r>" }
    let word = WordFixture(
      "<w:p><w:r><w:t>v = </w:t></w:r><m:oMath><m:f><m:num>\(run("s"))</m:num><m:den>\(run("t"))</m:den></m:f>"
        + "<m:sSup><m:e>\(run("x"))</m:e><m:sup>\(run("2"))</m:sup></m:sSup></m:oMath></w:p>")
    #expect(try lines(word).last == "v = s/tx^2")
  }

  @Test func losesNoWordOfADocumentAndSaysNoneTwice() throws {
    let box =
      "<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>\(wordParagraph("boxed"))</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(wordParagraph("boxed"))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>"
    let word = WordFixture(
      wordParagraph("alpha", "K") + wordParagraph("beta")
        + "<w:p><w:r><w:t>gamma</w:t>\(box)</w:r></w:p>"
        + "<w:sdt><w:sdtContent>\(wordParagraph("delta", "Q"))\(wordParagraph("epsilon", "Q"))</w:sdtContent></w:sdt>"
        + "<w:tbl><w:tr><w:tc>\(wordParagraph("zeta"))<w:tbl><w:tr><w:tc>\(wordParagraph("eta"))</w:tc></w:tr></w:tbl></w:tc><w:tc>\(wordParagraph("theta"))</w:tc></w:tr></w:tbl>"
        + "<w:p><w:smartTag><w:r><w:t>iota</w:t><w:tab/><w:t>kappa</w:t><w:br/><w:t>lambda</w:t></w:r></w:smartTag></w:p>"
        + "<w:p><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>mu</w:t></w:r></w:fldSimple></w:p>"
        + item("nu", 0)
        + wordParagraph("xi", "K"))
    let said = try open(word).stories().stories.flatMap { story in
      story.body.first.map(\.plain)
    }
    #expect(
      said.joined(separator: "\n").split { !$0.isLetter } == [
        "alpha", "beta", "gamma", "boxed", "delta", "epsilon", "zeta", "eta", "theta", "iota",
        "kappa",
        "lambda", "mu", "nu", "xi",
      ])
  }
}
