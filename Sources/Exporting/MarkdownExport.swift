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
      parts += blocks.map { MarkdownWriter().text(of: $0.block, article: article.id) }
    }
    return parts
  }
}

/// Writes blocks as CommonMark with tables and footnotes (GFM).
package struct MarkdownWriter {
  /// Makes a writer.
  package init() {}

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
      "```\n" + figure.lines.joined(separator: "\n") + "\n```"
        + (figure.caption.isEmpty ? "" : "\n\n" + line(figure.caption, article))
    case .picture(let picture):
      "*[\(line(picture.label, article))]* " + line(picture.caption, article)
    case .note(let note):
      "[^\(article)-\(note.number)]: "
        + indented(self.blocks(note.blocks, article), by: 4)
    case .rule: "---"
    }
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

  private func items(_ list: List, _ article: Article.ID) -> String {
    list.items.enumerated().map { index, blocks in
      let marker = list.start.map { "\($0 + index). " } ?? "- "
      return marker + indented(self.blocks(blocks, article), by: marker.count)
    }.joined(separator: "\n")
  }

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

  /// A text in one line, its marks and links written out.
  private func line(_ text: Text, _ article: Article.ID) -> String {
    text.runs.map { run in
      if case .note(let number) = run.target { return "[^\(article)-\(number)]" }
      var result = run.marks.contains(.code) ? "`\(run.text)`" : escaped(run.text)
      if run.marks.contains(.emphasis) { result = "*\(result)*" }
      if run.marks.contains(.strong) { result = "**\(result)**" }
      if run.marks.contains(.struck) { result = "~~\(result)~~" }
      switch run.target {
      case .web(let address): return "[\(result)](<\(address)>)"
      case .article(let id, _): return "[\(result)](#\(id))"
      case .note, nil: return result
      }
    }.joined()
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#~".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
    return result
  }
}
