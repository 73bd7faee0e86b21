import Magazine

/// A block in one line, as tests compare it: `# Heading`, `- item`, `> quotation`, `[1] note`.
func described(_ block: Block) -> String {
  switch block {
  case .paragraph(let text, let role):
    mark(of: role) + marked(text)
  case .heading(let level, let text): String(repeating: "#", count: level) + " " + marked(text)
  case .list(let list):
    list.items.enumerated().map { index, item in
      (list.start.map { "\($0 + index). " } ?? "- ") + item.map(described).joined(separator: " / ")
    }.joined(separator: " | ")
  case .quotation(let blocks): "> " + blocks.map(described).joined(separator: " / ")
  case .table(let table):
    ([table.header] + table.rows).map { row in
      row.map(marked).joined(separator: " ¦ ")
    }.joined(separator: " || ")
  case .figure(let figure):
    "```" + figure.lines.joined(separator: "⏎")
      + (figure.caption.isEmpty ? "" : " = \(marked(figure.caption))")
  case .picture(let picture):
    "![\(picture.alternative)](\(picture.file))"
      + (picture.caption.isEmpty ? "" : " = \(marked(picture.caption))")
  case .note(let note):
    "[\(note.number)] " + note.blocks.map(described).joined(separator: " / ")
  case .rule: "---"
  }
}

private func mark(of role: Role) -> String {
  switch role {
  case .body: ""
  case .question: "Q "
  case .answer: "A "
  case .reference: "ref: "
  case .tableLabel: "label: "
  case .verse(let isFirst): isFirst ? "verse: " : "/ "
  case .centred(let isFirst): isFirst ? "centre: " : "/ centre: "
  case .trailing(let isFirst): isFirst ? "right: " : "/ right: "
  }
}

/// A text with its marks: `*emphasis*`, `**strong**`, `` `code` ``, `~struck~`, `^small capitals^`, `{link→target}`.
func marked(_ text: Text) -> String {
  text.runs.map { run in
    var words = run.text
    if run.marks.contains(.code) { words = "`\(words)`" }
    if run.marks.contains(.emphasis) { words = "*\(words)*" }
    if run.marks.contains(.strong) { words = "**\(words)**" }
    if run.marks.contains(.struck) { words = "~\(words)~" }
    if run.marks.contains(.smallCapitals) { words = "^\(words)^" }
    if run.marks.contains(.rubyBase) { words = "‹\(words)›" }
    switch run.target {
    case .web(let address): return "{\(words)→\(address)}"
    case .article(let id, let block):
      return "{\(words)→#\(id)\(block.map { ":\($0)" } ?? "")}"
    case .note, nil: return words
    }
  }.joined()
}
