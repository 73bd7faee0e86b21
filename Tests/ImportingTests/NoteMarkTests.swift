import Magazine
import Testing

@testable import Importing

/// What stands for a footnote, and what a note says behind it.
@Suite struct NoteMarkTests {
  @Test(arguments: [
    "1", "[12]", "(3)", "（4）", "〔5〕", "【6】", "¹²", "①", "*", "**", "†", "‡", "§", "¶", "※", "#",
    "注3",
    "Note 3", "註 4", "[注5]", "a", "[b]", "1.", "<7>", "^8",
  ])
  func aMarkIsAMark(text: String) { #expect(isNoteMark(text), "\(text)") }

  @Test(arguments: [
    "", " ", "[]", "notes", "see 1", "1986–1990", "123456", "1a", "ab", "第一章", "注", "note", "Noted",
    "→", "河",
  ])
  func aWordIsNone(text: String) { #expect(!isNoteMark(text), "\(text)") }

  /// What is left of a note whose text begins with a mark.
  private func check(_ text: String, mark: String, _ expected: String) {
    let blocks = [Block.paragraph(Text(text))].withoutLeading(mark: mark)
    #expect(blocks.map(\.plain) == [expected], "\(text)")
  }

  @Test func theMarkThatLeadsThereIsNotSaidAgain() {
    check("1. Li, Rivers.", mark: "1", "Li, Rivers.")
    check("[2] Li.", mark: "[2]", "Li.")
    check("② 李明。", mark: "②", "李明。")
    check("* Li.", mark: "*", "Li.")
    check("[3]李明。", mark: "³", "李明。")
    check("a. Li.", mark: "a", "Li.")
  }

  @Test func aNumberThatIsPartOfTheNoteStays() {
    check("1986 was dry.", mark: "1", "1986 was dry.")
    check("2 Li.", mark: "1", "2 Li.")
    check("12 rivers.", mark: "1", "12 rivers.")
    check("一江春水。", mark: "1", "一江春水。")
    check("Li.", mark: "L", "Li.")
  }

  @Test func behindAPictureOnlyWhatIsSurelyAMarkGoes() {
    check("[1] Li.", mark: "", "Li.")
    check("* Li.", mark: "", "Li.")
    check("1986 was dry.", mark: "", "1986 was dry.")
    check("Li.", mark: "", "Li.")
  }

  @Test func aNoteThatIsNothingButItsMarkStays() {
    check("1", mark: "1", "1")
    let blocks: [Block] = [.paragraph(Text("1.")), .paragraph(Text("Li."))]
    #expect(blocks.withoutLeading(mark: "1").map(\.plain) == ["Li."])
  }

  @Test func whatIsMarkedInTheNoteStaysMarked() {
    let text = Text([Inline("1. "), Inline("Rivers", marks: .emphasis), Inline(", 2024.")])
    let rest = [Block.paragraph(text)].withoutLeading(mark: "1")
    #expect(rest == [.paragraph(Text([Inline("Rivers", marks: .emphasis), Inline(", 2024.")]))])
  }
}
