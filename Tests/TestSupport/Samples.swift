import Magazine

/// A small bilingual issue: two columns with articles, one without, front matter.
package let sampleIssue = Publication(
  id: "sample", languages: .englishAndChinese,
  title: Parallel(first: "River Notes", second: "江河札记"),
  number: Parallel(first: "2025 · No. 1", second: "2025 年第 1 期"), year: 2025, issue: 1,
  volume: "Vol. 7",
  date: Parallel(first: "January 2025", second: "1 月号"), issn: "0000-0000",
  publisher: Parallel(first: "The Rivers Press", second: "江河社"),
  sections: [
    Section(
      id: "front-matter", title: Parallel(first: "Front Matter", second: "卷首"), page: 1,
      number: nil, remark: nil,
      articles: [article("masthead", "Masthead", "版权页", page: 1)]),
    Section(
      id: "upstream", title: Parallel(first: "Upstream", second: "上游"), page: 8, number: 1,
      remark: nil,
      articles: [
        article("springs", "On springs", "论泉", page: 8),
        article("fords", "On fords and ferries", "论渡口", page: 10),
      ]),
    Section(
      id: "downstream", title: Parallel(first: "Downstream", second: "下游"), page: 14,
      number: 2, remark: nil,
      articles: [article("deltas", "On deltas", "论三角洲", page: 14)]),
    Section(
      id: "tables", title: Parallel(first: "Tide Tables", second: "潮汐表"), page: nil,
      number: 3,
      remark: Parallel(first: "Not printed in this issue.", second: "本期未刊印。"), articles: []),
  ])

private func article(_ id: String, _ first: String, _ second: String, page: Int) -> Article {
  Article(
    id: id, title: Parallel(first: first, second: second),
    dek: Parallel(first: "What \(id) teach the patient walker.", second: "行路者之所得。"),
    byline: Parallel(first: "By the bank", second: "岸边人"), page: page,
    length: Length(first: 690, second: 1200))
}

/// The story of an article of `sampleIssue`: every kind of block, in both languages.
package func sampleStory(_ id: String) -> Story {
  guard let article = sampleIssue.article(id), let section = sampleIssue.section(of: id) else {
    preconditionFailure("no article \(id) in the sample issue")
  }
  return Story(
    article: article, section: section, languages: sampleIssue.languages, body: sampleBody)
}

/// Every kind of block in both languages, long enough for some screens.
package let sampleBody = Body(
  first: opening(.first) + (1...4).flatMap { passage($0, .first) } + closing(.first),
  second: opening(.second) + (1...4).flatMap { passage($0, .second) } + closing(.second))

private func opening(_ side: Side) -> [Block] {
  let isEnglish = side == .first
  return [
    .heading(2, Text(isEnglish ? "1. Water" : "1. 水")),
    .paragraph(
      Text([
        Inline(isEnglish ? "Rivers begin in " : "江河源于"),
        Inline(isEnglish ? "small places" : "细流", marks: .strong),
        Inline("¹", target: .note(1)),
        Inline(isEnglish ? ", as the " : "，见"),
        Inline(
          isEnglish ? "atlas" : "《水经》", target: .web("https://example.org/atlas")),
        Inline(isEnglish ? " shows; see " : "；另见"),
        Inline(isEnglish ? "deltas" : "三角洲一文", target: .article("deltas")),
        Inline(isEnglish ? "." : "。"),
      ])),
    .table(
      Table(
        alignments: [.leading, .trailing],
        header: isEnglish ? [Text("River"), Text("km")] : [Text("河流"), Text("公里")],
        rows: isEnglish
          ? [[Text("Yangtze"), Text("6,397")], [Text("Yellow River"), Text("5,464")]]
          : [[Text("长江"), Text("6397")], [Text("黄河"), Text("5464")]])),
  ]
}

private func passage(_ number: Int, _ side: Side) -> [Block] {
  side == .first
    ? [
      .heading(3, Text("1.\(number) Bend \(number)")),
      .paragraph(
        Text(
          "At bend \(number) the water slows and drops its sand, as GB/T 44130.1—2024 would not say; the "
            + "boats keep to the outer bank, where the channel is deep, and the willows lean over "
            + "the inner one.")),
      .list(
        List(
          start: number % 2 == 0 ? 1 : nil,
          items: [[.paragraph(Text("sand"))], [.paragraph(Text("willows along the inner bank"))]])),
    ]
    : [
      .heading(3, Text("1.\(number) 第\(number)弯")),
      .paragraph(
        Text(
          "到了第\(number)弯，水势放缓，泥沙沉积，这是GB/T 44130.1—2024所不言的；舟行外岸，因为那里水深，内岸则垂柳依依，“两岸青山相对出”。")),
      .list(
        List(
          start: number % 2 == 0 ? 1 : nil,
          items: [[.paragraph(Text("泥沙"))], [.paragraph(Text("内岸的垂柳"))]])),
    ]
}

private func closing(_ side: Side) -> [Block] {
  let isEnglish = side == .first
  return [
    .quotation([.paragraph(Text(isEnglish ? "The sea refuses no river." : "海纳百川，有容乃大。"))]),
    .figure(
      Figure(
        lines: ["┌────┐", "│ 源 │", "└────┘"],
        caption: Text(isEnglish ? "Figure 1. A source" : "图1　源头"))),
    .rule,
    .note(
      Note(
        number: 1,
        blocks: [.paragraph(Text(isEnglish ? "Springs, bogs, glaciers." : "泉、沼泽、冰川。"))])),
  ]
}
