import Magazine
import Testing

@testable import Searching

/// Words that have their readings (ruby) behind them.
@Suite struct WordReadingTests {
  private let line = Text([
    Inline("図を"), Inline("表示", marks: .rubyBase), Inline("（ひょうじ）", marks: .rubyText),
    Inline("する。"), Inline("漢字", marks: .rubyBase), Inline("（かんじ）", marks: .rubyText),
  ])

  private func found(_ query: String, in block: Block) throws -> [String] {
    let japanese = try #require(Language("ja"))
    let scalars = Array(block.plain.unicodeScalars)
    return StemmedQuery(Query(query), in: japanese).matches(in: TokenizedText(block)).map {
      String(String.UnicodeScalarView(scalars[$0]))
    }
  }

  @Test func aWordIsFoundAcrossItsReading() throws {
    #expect(try found("表示する", in: .paragraph(line)) == ["表示（ひょうじ）する"])
    #expect(try found("図を表示", in: .paragraph(line)) == ["図を表示"])
    #expect(try found("\"表示する\"", in: .quotation([.paragraph(line)])) == ["表示（ひょうじ）する"])
  }

  @Test func aReadingIsFoundWhereItStands() throws {
    let list = Block.list(List(start: nil, items: [[.paragraph(Text("前"))], [.paragraph(line)]]))
    #expect(try found("ひょうじ", in: list) == ["ひょうじ"])
    #expect(try found("かんじ", in: .paragraph(line)) == ["かんじ"])
    #expect(try found("漢字 ひょうじ", in: .paragraph(line)) == ["ひょうじ", "漢字"])
    #expect(try found("じかん", in: .paragraph(line)).isEmpty)
  }
}
