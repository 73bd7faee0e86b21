import Magazine

// Blocks as they are kept: a number for the kind, then what it holds.
extension ByteWriter {
  /// The bytes of the blocks of one language.
  static func bytes(of blocks: [Block]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(blocks) { $0.write($1) }
    return writer.bytes
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let text):
      write(0)
      write(text)
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
    }
  }

  private mutating func write(_ table: Table) {
    write(4)
    write(table.alignments) { $0.write($1 == .leading ? 0 : $1 == .centre ? 1 : 2) }
    write(table.header) { $0.write($1) }
    write(table.rows) { $0.write($1) { $0.write($1) } }
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
    case .article(let id):
      write(1)
      write(id)
    case .note(let number):
      write(2)
      write(number)
    }
  }
}

extension ByteReader {
  /// The blocks that some bytes hold.
  static func blocks(_ bytes: [UInt8]) throws(LibraryError) -> [Block] {
    var reader = ByteReader(bytes)
    return try reader.blocks(depth: 0)
  }

  private mutating func blocks(depth: Int) throws(LibraryError) -> [Block] {
    guard depth < 64 else { throw .damagedRecord }
    return try array { reader throws(LibraryError) in try reader.block(depth) }
  }

  private mutating func block(_ depth: Int) throws(LibraryError) -> Block {
    switch try number() {
    case 0: return .paragraph(try richText())
    case 1: return .heading(try number(), try richText())
    case 2:
      let start = try optional { reader throws(LibraryError) in try reader.number() }
      let items = try array { reader throws(LibraryError) in try reader.blocks(depth: depth + 1) }
      return .list(List(start: start, items: items))
    case 3: return .quotation(try blocks(depth: depth + 1))
    case 4: return .table(try table())
    case 5:
      let lines = try array { reader throws(LibraryError) in try reader.text() }
      return .figure(Figure(lines: lines, caption: try richText()))
    case 6: return .note(Note(number: try number(), blocks: try blocks(depth: depth + 1)))
    case 7: return .rule
    default: throw .damagedRecord
    }
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
    return Table(alignments: alignments, header: header, rows: rows)
  }

  private mutating func richText() throws(LibraryError) -> Text {
    Text(
      try array { reader throws(LibraryError) in
        let marks = Marks(rawValue: UInt8(truncatingIfNeeded: try reader.number()))
        let target = try reader.optional { reader throws(LibraryError) in try reader.target() }
        return Inline(try reader.text(), marks: marks, target: target)
      })
  }

  private mutating func target() throws(LibraryError) -> Target {
    switch try number() {
    case 0: .web(try text())
    case 1: .article(try text())
    case 2: .note(try number())
    default: throw .damagedRecord
    }
  }
}
