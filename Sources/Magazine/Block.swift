/// A piece of an article between two blank lines.
public indirect enum Block: Hashable, Sendable {
  case paragraph(Text)
  /// A heading of level 1 to 6.
  case heading(Int, Text)
  case list(List)
  case quotation([Block])
  case table(Table)
  case figure(Figure)
  case note(Note)
  case rule

  /// What the block is, apart from what it says: blocks of two languages answer each other in it.
  public var kind: String {
    switch self {
    case .paragraph: "paragraph"
    case .heading(let level, _): "heading of level \(level)"
    case .list(let list): list.start == nil ? "bulleted list" : "numbered list"
    case .quotation: "quotation"
    case .table: "table"
    case .figure: "figure"
    case .note: "footnote"
    case .rule: "rule"
    }
  }

  /// Its texts in reading order; offsets into a block count through them, one apart.
  public var texts: [Text] {
    switch self {
    case .paragraph(let text), .heading(_, let text): [text]
    case .list(let list): list.items.flatMap { $0.flatMap(\.texts) }
    case .quotation(let blocks): blocks.flatMap(\.texts)
    case .table(let table): table.header + table.rows.flatMap { $0 }
    case .figure(let figure): figure.lines.map { Text($0) } + [figure.caption]
    case .note(let note): note.blocks.flatMap(\.texts)
    case .rule: []
    }
  }

  /// Its texts joined by line feeds.
  public var plain: String { texts.map(\.plain).joined(separator: "\n") }

  /// The number of Unicode scalars of `plain`.
  public var length: Int {
    let texts = self.texts
    return texts.reduce(max(0, texts.count - 1)) { $0 + $1.length }
  }
}

/// A list; `start` is the number of its first item, or `nil` for bullets.
public struct List: Hashable, Sendable {
  public let start: Int?
  public let items: [[Block]]

  /// Makes a list of items, each a sequence of blocks.
  public init(start: Int?, items: [[Block]]) {
    self.start = start
    self.items = items
  }
}

/// A table: every row has as many cells as the header.
public struct Table: Hashable, Sendable {
  /// Which edge of its column a cell stands at.
  public enum Alignment: Hashable, Sendable { case leading, centre, trailing }

  public let alignments: [Alignment]
  public let header: [Text]
  public let rows: [[Text]]

  /// Makes a table; short rows are filled with empty cells, long ones cut to the header.
  public init(alignments: [Alignment], header: [Text], rows: [[Text]]) {
    self.header = header
    self.alignments = header.indices.map { $0 < alignments.count ? alignments[$0] : .leading }
    self.rows = rows.map { row in header.indices.map { $0 < row.count ? row[$0] : Text("") } }
  }
}

/// A drawing in characters, kept line by line, with its caption.
public struct Figure: Hashable, Sendable {
  public let lines: [String]
  public let caption: Text

  /// Makes a figure; its lines pass `sanitized`.
  public init(lines: [String], caption: Text) {
    self.lines = lines.map { sanitized($0) }
    self.caption = caption
  }
}

/// A footnote, numbered from 1 in the order of its first mention.
public struct Note: Hashable, Sendable {
  public let number: Int
  public let blocks: [Block]

  /// Makes a footnote.
  public init(number: Int, blocks: [Block]) {
    self.number = number
    self.blocks = blocks
  }
}
