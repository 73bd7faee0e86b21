import Magazine

/// A fault in an issue folder: where, what, what to do.
package struct Fault: Hashable, Sendable, CustomStringConvertible {
  package let file: String
  package let line: Int
  package let what: String
  package let advice: String

  /// `file:line: what, what to do`.
  package var description: String { "\(file):\(line): \(what), \(advice)" }
}

/// Every fault of an issue folder at once; none means that its languages answer each other.
package func checkFolder(_ path: String) throws(ImportError) -> [Fault] {
  let folder = try IssueFolder(path)
  var check = FolderCheck(folder: folder)
  check.run()
  return check.faults
}

private struct FolderCheck {
  let folder: IssueFolder
  var faults: [Fault] = []

  mutating func run() {
    checkIdentifiers()
    checkNames()
    checkGlossary()
    for article in folder.issue.articles {
      if let stem = folder.files[article.id] { checkText(stem) }
    }
  }

  private mutating func report(_ file: String, _ line: Int, _ what: String, _ advice: String) {
    faults.append(Fault(file: file, line: line, what: what, advice: advice))
  }

  private mutating func checkIdentifiers() {
    let ids = folder.issue.sections.map(\.id) + folder.issue.articles.map(\.id)
    for id in ids {
      if !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
        report(manifest, line(of: id), "the id “\(id)” is not plain", "use a–z, 0–9 and -")
      }
    }
  }

  private mutating func checkNames() {
    let expected = Set(
      folder.files.values.flatMap { stem in
        languages.map { IssueFolder.file(stem, $0) }
      })
    for name in File.names(in: folder.path) ?? [] {
      guard name.hasSuffix(".md"), !expected.contains(name), name != "README.md" else { continue }
      report(
        "\(folder.path)/\(name)", 1, "no article names this file",
        "name it in issue.toml or remove it")
    }
  }

  private mutating func checkGlossary() {
    let file = "\(folder.path)/glossary.toml"
    do {
      var seen: Set<String> = []
      for term in try folder.glossary().terms where !seen.insert(term.first.lowercased()).inserted {
        report(file, 1, "the term “\(term.first)” stands twice", "keep one of them")
      }
    } catch {
      let entry = languages.map { "\($0.tag) = \"…\"" }.joined(separator: ", ")
      report(file, 1, error.description, "write each term as { \(entry) }")
    }
  }

  private mutating func checkText(_ stem: String) {
    let manuscripts = languages.compactMap { manuscript(stem, $0) }
    guard manuscripts.count == 2 else { return }
    let files = languages.map { "\(folder.path)/\(IssueFolder.file(stem, $0))" }
    compare(manuscripts[0], manuscripts[1], files[0], files[1])
  }

  private mutating func manuscript(_ stem: String, _ language: Language) -> Manuscript? {
    let name = IssueFolder.file(stem, language)
    let file = "\(folder.path)/\(name)"
    let text: String
    do {
      text = try File.text(name, in: folder.path)
    } catch ImportError.notUTF8(_, let line) {
      report(file, line, "not UTF-8", "save the file as UTF-8")
      return nil
    } catch ImportError.outside {
      report(file, 1, "leads out of its folder", "put the file itself there")
      return nil
    } catch {
      report(file, 1, "named in issue.toml and cannot be read", "write it or correct its name")
      return nil
    }
    checkCharacters(text, file)
    checkNotes(text, file)
    let manuscript = parseMarkdown(text)
    for loss in manuscript.losses { report(file, loss.line, loss.what, loss.advice) }
    checkLinks(manuscript, file)
    return manuscript
  }

  private mutating func checkCharacters(_ text: String, _ file: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for scalar in line.unicodeScalars where isForbidden(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        report(file, index + 1, "the control character U+\(code)", "remove it")
      }
    }
  }

  /// A footnote that is defined and never mentioned vanishes from the page.
  private mutating func checkNotes(_ text: String, _ file: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("[^"), let end = line.firstRange(of: "]:") else { continue }
      let mark = line[..<end.lowerBound] + "]"
      let mentions = text.ranges(of: mark).count
      if mentions < 2 {
        report(
          file, index + 1, "the footnote \(mark) is never mentioned", "mention it or remove it")
      }
    }
  }

  private mutating func checkLinks(_ manuscript: Manuscript, _ file: String) {
    for (block, line) in zip(manuscript.blocks, manuscript.lines) {
      for run in block.texts.flatMap(\.runs) {
        guard case .article(let id) = run.target, folder.issue.article(id) == nil else { continue }
        report(file, line, "a link to “\(id)”, which is no article", "use an id of issue.toml")
      }
    }
  }

  /// Block N of one language answers block N of the other.
  private mutating func compare(
    _ first: Manuscript, _ second: Manuscript, _ firstFile: String, _ secondFile: String
  ) {
    for index in 0..<min(first.blocks.count, second.blocks.count) {
      guard let difference = difference(first.blocks[index], second.blocks[index]) else {
        continue
      }
      report(
        secondFile, second.lines[index],
        "\(difference) of \(firstFile):\(first.lines[index])", "make both the same")
      return
    }
    let (own, other) = (first.blocks.count, second.blocks.count)
    guard own != other else { return }
    let (file, lines) = own > other ? (firstFile, first.lines) : (secondFile, second.lines)
    report(
      file, lines[min(own, other)], "nothing in the other language answers this block",
      "add it there or remove it here")
  }

  /// How a block fails to answer another, up to “the … of”.
  private func difference(_ first: Block, _ second: Block) -> String? {
    guard first.kind == second.kind else {
      return "a \(second.kind) stands against the \(first.kind)"
    }
    switch (first, second) {
    case (.list(let own), .list(let other)):
      return unequal(own.items.count, other.items.count, "items")
        ?? zip(own.items, other.items).lazy.compactMap { differences($0, $1) }.first
    case (.quotation(let own), .quotation(let other)): return differences(own, other)
    case (.note(let own), .note(let other)): return differences(own.blocks, other.blocks)
    case (.table(let own), .table(let other)):
      return unequal(own.header.count, other.header.count, "columns")
        ?? unequal(own.rows.count, other.rows.count, "rows")
        ?? (own.groups.map(\.columns) == other.groups.map(\.columns)
          ? nil : "other headings stand together than in the table")
    case (.picture(let own), .picture(let other)):
      return own.caption.isEmpty == other.caption.isEmpty
        ? nil : "only one of two pictures has a caption, against the picture"
    default: return nil
    }
  }

  private func differences(_ own: [Block], _ other: [Block]) -> String? {
    unequal(own.count, other.count, "blocks inside")
      ?? zip(own, other).lazy.compactMap { difference($0, $1) }.first
  }

  private func unequal(_ own: Int, _ other: Int, _ things: String) -> String? {
    own == other ? nil : "\(other) \(things) stand against the \(own)"
  }

  private var languages: [Language] { folder.issue.sides.map(folder.issue.language(of:)) }

  private var manifest: String { "\(folder.path)/issue.toml" }

  private func line(of id: String) -> Int {
    let lines =
      (try? File.text(manifest))?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    let index = lines.lastIndex { $0.contains("id = \"\(id)\"") }
    return (index ?? 0) + 1
  }
}
