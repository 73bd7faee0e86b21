import Magazine

/// A block of a work on its way from a page of markup to an article.
struct Passage {
  var block: Block
  /// What is said about it: mostly the same as about the one before it, which then shares it.
  private var details: Shared

  /// What is said about a block.
  struct Details: Equatable {
    /// Where links may lead that stand at the block or in it: `path` and `path#id`.
    var anchors: [String] = []
    /// What its text is said to be written in.
    var language: Language?
    /// Whether its own element says so, and not one around it.
    var isTagged = false
    /// The print page that begins with it or in it.
    var page: String?
    /// The line of an article's head that it is, which is no part of the text.
    var headLine: HeadLine?
  }

  private final class Shared: Sendable {
    let details: Details
    init(_ details: Details) { self.details = details }
    static let nothing = Shared(Details())
  }

  /// Makes a passage that stands behind another: a work may have a million of them.
  init(_ block: Block, _ details: Details = Details(), behind last: Passage? = nil) {
    self.block = block
    let shared = last?.details ?? .nothing
    self.details = shared.details == details ? shared : Shared(details)
  }

  var anchors: [String] {
    get { details.details.anchors }
    set { set(\.anchors, newValue) }
  }

  var page: String? {
    get { details.details.page }
    set { set(\.page, newValue) }
  }

  var language: Language? { details.details.language }
  var isTagged: Bool { details.details.isTagged }
  var headLine: HeadLine? { details.details.headLine }

  private mutating func set<Value: Equatable>(
    _ detail: WritableKeyPath<Details, Value>, _ value: Value
  ) {
    var own = details.details
    guard own[keyPath: detail] != value else { return }
    own[keyPath: detail] = value
    details = Shared(own)
  }
}

extension Block {
  /// The block with each run of its texts passed through `transform`.
  func mapRuns(_ transform: (Inline) -> Inline) -> Block {
    func map(_ text: Text) -> Text { Text(text.runs.map(transform)) }
    func map(_ blocks: [Block]) -> [Block] { blocks.map { $0.mapRuns(transform) } }
    switch self {
    case .paragraph(let text, let role): return .paragraph(map(text), role)
    case .heading(let level, let text): return .heading(level, map(text))
    case .list(let list): return .list(List(start: list.start, items: list.items.map { map($0) }))
    case .quotation(let blocks): return .quotation(map(blocks))
    case .table(let table):
      return .table(
        Table(
          alignments: table.alignments, header: table.header.map { map($0) },
          rows: table.rows.map { $0.map { map($0) } }, groups: table.groups))
    case .figure(let figure):
      return .figure(Figure(lines: figure.lines, caption: map(figure.caption)))
    case .picture(let picture):
      return .picture(
        Picture(
          alternative: picture.alternative, file: picture.file, caption: map(picture.caption)))
    case .note(let note): return .note(Note(number: note.number, blocks: map(note.blocks)))
    case .rule: return .rule
    }
  }
}
