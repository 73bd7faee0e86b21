import Magazine

// Blocks as they are kept: the number of the form, then for each block a number for the kind and what
// it holds. The first form had neither roles, nor groups of headings, nor pictures: what it says of them
// is found in its texts, once, when it is read (`Role(markedIn:)`, `HeadingGroup.marked`).
//
// The numbers are those of the first form and stay: a kind that goes leaves its number unused.
extension ByteWriter {
  /// The bytes of the blocks of one language.
  static func bytes(of blocks: [Block]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(Form.newest)
    writer.write(blocks) { $0.write($1) }
    return writer.bytes
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let text, let role):
      write(0)
      write(text)
      write(role)
    case .heading(let level, let text):
      write(1)
      write(level)
      write(text)
    case .list(let list):
      write(2)
      write(list.start) { $0.write($1) }
      write(list.items) { $0.write($1) { $0.write($1) } }
    case .quotation(let blocks):
      write(3)
      write(blocks) { $0.write($1) }
    case .table(let table): write(table)
    case .figure(let figure):
      write(5)
      write(figure.lines) { $0.write($1) }
      write(figure.caption)
    case .note(let note):
      write(6)
      write(note.number)
      write(note.blocks) { $0.write($1) }
    case .rule: write(7)
    case .picture(let picture):
      write(8)
      write(picture.alternative)
      write(picture.file)
      write(picture.caption)
    }
  }

  private mutating func write(_ role: Role) {
    switch role {
    case .body: write(0)
    case .question(let lead):
      write(1)
      write(lead)
    case .answer(let lead):
      write(2)
      write(lead)
    case .reference(let lead):
      write(3)
      write(lead)
    case .tableLabel: write(4)
    case .verse(let isFirst):
      write(5)
      write(isFirst ? 1 : 0)
    case .centred(let isFirst):
      write(6)
      write(isFirst ? 1 : 0)
    case .trailing(let isFirst):
      write(7)
      write(isFirst ? 1 : 0)
    }
  }

  private mutating func write(_ table: Table) {
    write(4)
    write(table.alignments) { $0.write($1 == .leading ? 0 : $1 == .centre ? 1 : 2) }
    write(table.header) { $0.write($1) }
    write(table.rows) { $0.write($1) { $0.write($1) } }
    write(table.groups) { writer, group in
      writer.write(group.columns.lowerBound)
      writer.write(group.columns.count)
      writer.write(group.parent)
    }
  }

  private mutating func write(_ text: Text) {
    write(text.runs) { writer, run in
      writer.write(Int(run.marks.rawValue))
      writer.write(run.target) { $0.write($1) }
      writer.write(run.text)
    }
  }

  private mutating func write(_ target: Target) {
    switch target {
    case .web(let address):
      write(0)
      write(address)
    case .article(let id, let block?):
      write(3)
      write(id)
      write(block)
    case .article(let id, nil):
      write(1)
      write(id)
    case .note(let number):
      write(2)
      write(number)
    }
  }
}

extension ByteReader {
  /// The blocks that some bytes hold; throws where they are damaged or of a newer form.
  static func blocks(_ bytes: [UInt8]) throws(LibraryError) -> [Block] {
    var reader = ByteReader(bytes)
    try reader.readForm()
    let blocks = try reader.blocks(depth: 0)
    return reader.form == .first ? blocks.labellingTables : blocks
  }

  private mutating func blocks(depth: Int) throws(LibraryError) -> [Block] {
    // Lists and quotations hold blocks: a damaged record must not reach the end of the stack.
    guard depth < 64 else { throw .damagedRecord }
    return try array { reader throws(LibraryError) in try reader.block(depth) }
  }

  private mutating func block(_ depth: Int) throws(LibraryError) -> Block {
    switch try number() {
    case 0:
      let text = try richText()
      return .paragraph(text, form == .first ? Role(markedIn: text) : try role(of: text))
    case 1: return .heading(try number(), try richText())
    case 2:
      let start = try optional { reader throws(LibraryError) in try reader.number() }
      let items = try array { reader throws(LibraryError) in
        try reader.blocks(depth: depth + 1)
      }
      return .list(List(start: start, items: items))
    case 3: return .quotation(try blocks(depth: depth + 1))
    case 4: return .table(try table())
    case 5:
      let lines = try array { reader throws(LibraryError) in try reader.text() }
      return .figure(Figure(lines: lines, caption: try richText()))
    case 6: return .note(Note(number: try number(), blocks: try blocks(depth: depth + 1)))
    case 7: return .rule
    case 8 where form != .first:
      return .picture(
        Picture(alternative: try text(), file: try text(), caption: try richText()))
    default: throw .damagedRecord
    }
  }

  private mutating func role(of text: Text) throws(LibraryError) -> Role {
    let kind = try number()
    switch kind {
    case 0: return .body
    case 1, 2, 3:
      let lead = try number()
      // The lead, such as “Q:”, is cut from the text when that is set.
      guard lead > 0, lead <= text.length else { throw .damagedRecord }
      return kind == 1
        ? .question(lead: lead) : kind == 2 ? .answer(lead: lead) : .reference(lead: lead)
    case 4: return .tableLabel
    case 5 where form >= .third: return .verse(isFirst: try number() != 0)
    case 6 where form >= .fourth: return .centred(isFirst: try isFirstLine())
    case 7 where form >= .fourth: return .trailing(isFirst: try isFirstLine())
    default: throw .damagedRecord
    }
  }

  /// Whether a line begins its paragraph, as all did in the fourth form.
  private mutating func isFirstLine() throws(LibraryError) -> Bool {
    if form == .fourth { return true }
    return try number() != 0
  }

  private mutating func table() throws(LibraryError) -> Table {
    let alignments = try array { reader throws(LibraryError) -> Table.Alignment in
      let number = try reader.number()
      return number == 0 ? .leading : number == 1 ? .centre : .trailing
    }
    let header = try array { reader throws(LibraryError) in try reader.richText() }
    let rows = try array { reader throws(LibraryError) in
      try reader.array { reader throws(LibraryError) in try reader.richText() }
    }
    let groups =
      form == .first
      ? HeadingGroup.marked(in: header)
      : try array { reader throws(LibraryError) in try reader.group(of: header.count) }
    return Table(alignments: alignments, header: header, rows: rows, groups: groups)
  }

  private mutating func group(of columns: Int) throws(LibraryError) -> HeadingGroup {
    let (start, count, parent) = (try number(), try number(), try number())
    guard (0..<columns).contains(start), (1...columns).contains(count), (1...4096).contains(parent)
    else { throw .damagedRecord }
    return HeadingGroup(columns: start..<start + count, parent: parent)
  }

  private mutating func richText() throws(LibraryError) -> Text {
    Text(
      try array { reader throws(LibraryError) in
        let marks = Marks(rawValue: UInt8(truncatingIfNeeded: try reader.number()))
        let target = try reader.optional { reader throws(LibraryError) in try reader.target() }
        return Inline(try reader.text(), marks: marks, target: target)
      })
  }

  /// The index of a block, which no damaged record may put out of reach.
  private mutating func blockIndex() throws(LibraryError) -> Int {
    let index = try number()
    guard (0...(1 << 24)).contains(index) else { throw .damagedRecord }
    return index
  }

  private mutating func target() throws(LibraryError) -> Target {
    switch try number() {
    case 0: .web(try text())
    case 1: .article(try text())
    case 2: .note(try number())
    case 3 where form >= .third: .article(try text(), block: try blockIndex())
    default: throw .damagedRecord
    }
  }
}
