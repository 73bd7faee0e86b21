import Magazine

extension ExportedWork {
  /// The work as Markdown: each block in one language, below it in the other.
  package var markdown: String {
    let head = titles.isEmpty ? [] : ["# \(titles.joined(separator: " · "))"]
    return (head + stories.flatMap(markdown)).joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ story: Story) -> [String] {
    let article = story.article
    var parts = ["## " + self.parts(article.title).map(\.text).joined(separator: " · ")]
    parts += self.parts(article.dek).map { "*\($0.text)*" }
    let byline = self.parts(article.byline).map(\.text).joined(separator: " · ")
    if !byline.isEmpty { parts.append(byline) }
    for index in 0..<story.blockCount {
      let blocks = blocks(index, of: story)
      if case .rule = blocks.first?.block {
        parts.append("---")
        continue
      }
      // What the reader wrote stands on both sides.
      let isOne = !kept.isEmpty && blocks.count > 1 && blocks[0].block == blocks[1].block
      parts += blocks.prefix(isOne ? 1 : 2).enumerated().map { row, part in
        MarkdownWriter(isBelow: row > 0).text(of: part.block, article: article.id)
      }
    }
    return parts
  }
}

/// Writes blocks as CommonMark with tables and footnotes (GFM).
package struct MarkdownWriter {
  /// Whether lists stand below those of another language: they get other marks, since neighbours of the
  /// same marks would be one list (CommonMark 5.3).
  private let isBelow: Bool

  /// Makes a writer of texts that stand alone, or below their translation.
  package init(isBelow: Bool = false) { self.isBelow = isBelow }

  /// A block as Markdown. Footnotes are told apart by their article: numbers begin anew in each.
  package func text(of block: Block, article: Article.ID) -> String {
    switch block {
    case .paragraph(let text, _): line(text, article)
    // Titles of articles have the second level.
    case .heading(let level, let text):
      String(repeating: "#", count: min(6, level + 1)) + " " + line(text, article)
    case .list(let list): items(list, article)
    case .quotation(let blocks): quoted(self.blocks(blocks, article))
    case .table(let table): rows(table, article)
    case .figure(let figure):
      MarkdownWriter.fenced(figure.lines.joined(separator: "\n"))
        + (figure.caption.isEmpty ? "" : "\n\n" + line(figure.caption, article))
    case .picture(let picture):
      "*[\(line(picture.label, article))]* " + line(picture.caption, article)
    case .note(let note):
      "[^\(name(ofNote: note.number, article))]: "
        + indented(self.blocks(note.blocks, article), by: 4)
    case .rule: "---"
    }
  }

  /// What a note is called: the translation of one is another note.
  func name(ofNote number: Int, _ article: Article.ID) -> String {
    "\(article)-\(number)" + (isBelow ? "-2" : "")
  }

  private func blocks(_ blocks: [Block], _ article: Article.ID) -> String {
    blocks.map { text(of: $0, article: article) }.joined(separator: "\n\n")
  }

  private func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
      .joined(separator: "\n")
  }

  /// All lines but the first so many cells to the right.
  private func indented(_ text: String, by cells: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      index == 0 || line.isEmpty ? String(line) : String(repeating: " ", count: cells) + line
    }.joined(separator: "\n")
  }

  /// A list; what belongs to an item stands as far in as its first word (CommonMark 5.2).
  private func items(_ list: List, _ article: Article.ID) -> String {
    list.items.enumerated().map { index, blocks in
      let number = list.start.map { "\($0 + index)" + (isBelow ? ") " : ". ") }
      let marker = number ?? (isBelow ? "* " : "- ")
      return marker + indented(self.blocks(blocks, article), by: marker.count)
    }.joined(separator: "\n")
  }

  /// A table of GFM; a bar within a cell is escaped even in code (GFM 4.10).
  private func rows(_ table: Table, _ article: Article.ID) -> String {
    func row(_ cells: [Text]) -> String {
      "| "
        + cells.map {
          line($0, article).split(separator: "|", omittingEmptySubsequences: false).joined(
            separator: "\\|")
        }
        .joined(separator: " | ") + " |"
    }
    let marks = table.alignments.map { alignment in
      switch alignment {
      case .leading: "---"
      case .centre: ":-:"
      case .trailing: "--:"
      }
    }
    let all = [row(table.header), "| " + marks.joined(separator: " | ") + " |"]
    return (all + table.rows.map(row)).joined(separator: "\n")
  }
}
