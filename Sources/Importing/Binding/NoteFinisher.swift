import Magazine

/// Gives the notes of an article their numbers and its links their articles.
struct NoteFinisher {
  let notes: NoteTable
  /// Where the anchors of the work are.
  let homes: [String: Home]
  /// The article whose blocks they are: a link to its own beginning leads nowhere new.
  let article: Article.ID
  private var numbers: [Int: Int] = [:]
  /// Notes mentioned, in the order of their numbers.
  private var waiting: [Int] = []

  /// Works in one article: `homes` says where every anchor of the work has come to stand.
  init(notes: NoteTable, homes: [String: Home], article: Article.ID) {
    (self.notes, self.homes, self.article) = (notes, homes, article)
  }

  /// The blocks with the notes they mention behind them.
  mutating func finish(_ blocks: [Block]) -> [Block] {
    (numbers, waiting) = ([:], [])
    var result = blocks.map { finish($0) }
    var next = 0
    while next < waiting.count {
      let number = waiting[next]
      next += 1
      let contents = (notes.contents[number] ?? []).map { finish($0) }
      result.append(.note(Note(number: numbers[number] ?? 0, blocks: contents)))
    }
    return result
  }

  private mutating func finish(_ block: Block) -> Block {
    guard block.leadsSomewhere else { return block }
    var finisher = self
    let result = block.mapRuns { finisher.finish($0) }
    self = finisher
    return result
  }

  /// Where a link leads; `nil` where that is the beginning of what is being read.
  private func target(_ home: Home?) -> Target? {
    guard let home, home.article != article || home.block != nil else { return nil }
    return .article(home.article, block: home.block)
  }

  private mutating func finish(_ run: Inline) -> Inline {
    switch run.target {
    case .note(let number):
      guard notes.contents[number]?.isEmpty == false else {
        return Inline(run.text, marks: run.marks)
      }
      let own = numbers[number] ?? numbers.count + 1
      if numbers.updateValue(own, forKey: number) == nil { waiting.append(number) }
      return Inline(superscript(own), target: .note(own))
    case .article(let anchor, _):
      let path = String(anchor.prefix { $0 != "#" })
      return Inline(run.text, marks: run.marks, target: target(homes[anchor] ?? homes[path]))
    case .web, nil: return run
    }
  }
}

extension Block {
  /// Whether a run of its texts leads anywhere, which few do.
  fileprivate var leadsSomewhere: Bool {
    func leads(_ text: Text) -> Bool { text.isMarked && text.runs.contains { $0.target != nil } }
    func leads(_ blocks: [Block]) -> Bool { blocks.contains(where: \.leadsSomewhere) }
    return switch self {
    case .paragraph(let text, _), .heading(_, let text): leads(text)
    case .list(let list): list.items.contains { leads($0) }
    case .quotation(let blocks): leads(blocks)
    case .table(let table):
      table.header.contains { leads($0) } || table.rows.contains { $0.contains { leads($0) } }
    case .figure(let figure): leads(figure.caption)
    case .picture(let picture): leads(picture.caption)
    case .note(let note): leads(note.blocks)
    case .rule: false
    }
  }
}

/// Where a link lands: an article, and a block in it that is not its first.
struct Home {
  let article: Article.ID
  let block: Int?
}

/// A number in small figures above the line: `¹²`.
func superscript(_ number: Int) -> String {
  let figures: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
  return String(String(number).compactMap { $0.wholeNumberValue.map { figures[$0] } })
}
