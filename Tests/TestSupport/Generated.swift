import Magazine

/// Numbers that look random and are the same in every run (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Begins a sequence.
  package init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// Words, marks and characters that texts are made of here, the odd ones among them.
private let pieces = [
  "标", "准", "化", "天地", "，", "。", "、", "；", "：", "？", "！", "“", "”", "（", "）", "《", "》", "——", "……",
  "·", "30元", "2025年", "55%", "￥30", "GB/T 44130.1—2024", "ISO/TC 180/SC 1", "standardization",
  "the", "of", "a", "’s", " ", " ", " ", " ", "-", "https://www.iso.org/a/b?c=d", "e\u{301}", "👩‍👩‍👧",
  "🇨🇳",
  "한글", "ｶﾅ", "か\u{3099}", "\u{3000}", "℃", "①", "①②", "‰", "が", "…", "(", ")", "\u{AD}", "→",
]

/// A text of some random pieces.
package func generatedText(_ count: Int, using generator: inout SeededGenerator) -> String {
  (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
}

/// A story of random paragraphs, lists, tables and headings, with marks in them.
package func generatedStory(seed: Int) -> Story {
  var generator = SeededGenerator(seed: seed)
  func text(_ count: Int) -> Text {
    let marks: [Marks] = [[], .strong, .emphasis, .code]
    return Text(
      (0..<3).map { number in
        Inline(
          generatedText(count, using: &generator), marks: marks[(seed + number) % 4],
          target: number == 1 && seed % 2 == 0 ? .note(1) : nil)
      })
  }
  func blocks() -> [Block] {
    [
      .heading(seed % 6 + 1, text(3)), .paragraph(text(20)), .paragraph(text(60)),
      .list(List(start: seed % 12, items: [[.paragraph(text(9))], [.paragraph(text(4))]])),
      .table(
        Table(
          alignments: [.leading, .trailing, .centre], header: [text(1), text(2), text(1)],
          rows: [[text(2), text(6), text(1)], [text(1), text(3), text(9)]])),
      .quotation([.paragraph(text(14))]),
      .figure(Figure(lines: ["┌──────┐", "│ 源 x │"], caption: text(2))),
    ]
  }
  let title = Parallel(first: "Generated", second: "随机")
  return Story(
    article: Article(id: "generated", title: title), section: sampleStory("springs").section,
    languages: .englishAndChinese, body: Body(first: blocks(), second: blocks()))
}
