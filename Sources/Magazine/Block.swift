/// A piece of an article between two blank lines.
package indirect enum Block: Hashable, Sendable {
  case paragraph(Text, Role = .body)
  /// A heading of level 1 to 6.
  case heading(Int, Text)
  case list(List)
  case quotation([Block])
  case table(Table)
  case figure(Figure)
  case picture(Picture)
  case note(Note)
  case rule

  /// What the block is, apart from what it says: blocks of two languages answer each other in it.
  package var kind: Phrase {
    switch self {
    case .paragraph(_, let role): role.kind
    case .heading(let level, _): Phrase("heading of level \(level)", "\(level) 级标题")
    case .list(let list) where list.start == nil: Phrase("bulleted list", "项目列表")
    case .list: Phrase("numbered list", "编号列表")
    case .quotation: Phrase("quotation", "引文")
    case .table: Phrase("table", "表格")
    case .figure: Phrase("figure", "图")
    case .picture: Phrase("picture", "图片")
    case .note: Phrase("footnote", "脚注")
    case .rule: Phrase("rule", "分隔线")
    }
  }

  /// Its texts in reading order; offsets into a block count through them, one apart.
  package var texts: [Text] {
    switch self {
    case .paragraph(let text, _), .heading(_, let text): [text]
    case .list(let list): list.items.flatMap { $0.flatMap(\.texts) }
    case .quotation(let blocks): blocks.flatMap(\.texts)
    case .table(let table): table.header + table.rows.flatMap { $0 }
    case .figure(let figure): figure.lines.map { Text($0) } + [figure.caption]
    case .picture(let picture): [picture.label, picture.caption]
    case .note(let note): note.blocks.flatMap(\.texts)
    case .rule: []
    }
  }

  /// Its texts joined by line feeds.
  package var plain: String {
    switch self {
    case .paragraph(let text, _), .heading(_, let text): text.plain
    case .list, .quotation, .table, .figure, .picture, .note, .rule:
      texts.map(\.plain).joined(separator: "\n")
    }
  }

  /// The number of Unicode scalars of `plain`.
  package var length: Int {
    if case .paragraph(let text, _) = self { return text.length }
    let texts = self.texts
    return texts.reduce(max(0, texts.count - 1)) { $0 + $1.length }
  }
}

/// A list; `start` is the number of its first item, or `nil` for bullets.
package struct List: Hashable, Sendable {
  /// The number of the first item; `nil` for bullets.
  package let start: Int?
  /// The items, each a sequence of blocks: lists may stand in lists.
  package let items: [[Block]]

  /// Makes a list of items, each a sequence of blocks.
  package init(start: Int?, items: [[Block]]) {
    self.start = start
    self.items = items
  }
}

/// A drawing in characters, kept line by line, with its caption.
package struct Figure: Hashable, Sendable {
  /// The drawing, row by row.
  package let lines: [String]
  package let caption: Text

  /// Makes a figure; its lines pass `sanitized`.
  package init(lines: [String], caption: Text) {
    self.lines = lines.map { sanitized($0) }
    self.caption = caption
  }
}

/// A footnote, numbered from 1 in the order of its first mention.
package struct Note: Hashable, Sendable {
  /// Its number in the article, from 1.
  package let number: Int
  /// What it says.
  package let blocks: [Block]

  /// Makes a footnote.
  package init(number: Int, blocks: [Block]) {
    self.number = number
    self.blocks = blocks
  }
}
