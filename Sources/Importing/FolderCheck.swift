import Magazine

extension IssueFolder {
  /// Every fault of the folder at once; none means that its languages answer each other.
  package func findings() -> [ImportFault] {
    var check = FolderCheck(folder: self)
    check.run()
    return check.faults
  }
}

private struct FolderCheck {
  let folder: IssueFolder
  var faults: [ImportFault] = []

  /// Looks at the whole folder. A fault ends nothing: whoever translates wants all of them at once.
  mutating func run() {
    checkIdentifiers()
    checkNames()
    checkGlossary()
    for article in folder.publication.articles {
      if let stem = folder.files[article.id] { checkText(stem) }
    }
  }

  private mutating func report(_ file: String, _ line: Int, _ fact: ImportFact) {
    faults.append(ImportFault(file, line: line, fact))
  }

  /// Ids stand in addresses, in file names and on command lines, which is why they are small letters, digits
  /// and hyphens.
  private mutating func checkIdentifiers() {
    let ids = folder.publication.sections.map(\.id) + folder.publication.articles.map(\.id)
    for id in ids {
      if !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
        report(manifest, line(of: id), .manifest(.oddID(id)))
      }
    }
  }

  /// A text that the manifest does not name would never be read, and nobody would notice.
  private mutating func checkNames() {
    let expected = Set(
      folder.files.values.flatMap { stem in
        languages.map { IssueFolder.file(stem, $0) }
      })
    for name in File.names(in: folder.path) ?? [] {
      guard name.hasSuffix(".md"), !expected.contains(name), name != "README.md" else { continue }
      report("\(folder.path)/\(name)", 1, .text(.unnamed))
    }
  }

  /// A term that stands in the glossary twice has two translations, of which a reader would see one.
  private mutating func checkGlossary() {
    let file = "\(folder.path)/glossary.toml"
    do {
      var seen: Set<String> = []
      for term in try folder.glossary().terms where !seen.insert(term.first.lowercased()).inserted {
        report(file, 1, .manifest(.repeatedTerm(term.first)))
      }
    } catch {
      faults.append(error)
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
    } catch {
      faults.append(error)
      return nil
    }
    checkCharacters(text, file)
    checkNotes(text, file)
    let manuscript = parseMarkdown(text)
    for loss in manuscript.losses { report(file, loss.line, .text(loss.fact)) }
    checkLinks(manuscript, file)
    return manuscript
  }

  private mutating func checkCharacters(_ text: String, _ file: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for scalar in line.unicodeScalars where isForbidden(scalar) {
        report(file, index + 1, .text(.controlCharacter(scalar)))
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
        report(file, index + 1, .text(.unmentionedNote(String(mark))))
      }
    }
  }

  private mutating func checkLinks(_ manuscript: Manuscript, _ file: String) {
    for (block, line) in zip(manuscript.blocks, manuscript.lines) {
      for run in block.texts.flatMap(\.runs) {
        guard case .article(let id, _) = run.target, folder.publication.article(id) == nil else {
          continue
        }
        report(file, line, .text(.linkToNoArticle(id)))
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
      let place = "\(firstFile):\(first.lines[index])"
      report(secondFile, second.lines[index], .pair(.differs(difference, from: place)))
      return
    }
    let (own, other) = (first.blocks.count, second.blocks.count)
    guard own != other else { return }
    let (file, lines) = own > other ? (firstFile, first.lines) : (secondFile, second.lines)
    report(file, lines[min(own, other)], .pair(.unanswered))
  }

  /// How the second of two blocks differs from the first.
  private func difference(_ first: Block, _ second: Block) -> PairFact.Difference? {
    guard first.kind == second.kind else { return .kind(second.kind, from: first.kind) }
    switch (first, second) {
    case (.list(let own), .list(let other)):
      return unequal(own.items.count, other.items.count, .items)
        ?? zip(own.items, other.items).lazy.compactMap { differences($0, $1) }.first
    case (.quotation(let own), .quotation(let other)): return differences(own, other)
    case (.note(let own), .note(let other)): return differences(own.blocks, other.blocks)
    case (.table(let own), .table(let other)):
      return unequal(own.header.count, other.header.count, .columns)
        ?? unequal(own.rows.count, other.rows.count, .rows)
        ?? (own.groups.map(\.columns) == other.groups.map(\.columns) ? nil : .headingGroups)
    case (.picture(let own), .picture(let other)):
      return own.caption.isEmpty == other.caption.isEmpty ? nil : .captions
    default: return nil  // Of one kind, and with no parts.
    }
  }

  private func differences(_ own: [Block], _ other: [Block]) -> PairFact.Difference? {
    unequal(own.count, other.count, .blocks)
      ?? zip(own, other).lazy.compactMap { difference($0, $1) }.first
  }

  private func unequal(_ own: Int, _ other: Int, _ part: PairFact.Part) -> PairFact.Difference? {
    own == other ? nil : .count(other, from: own, of: part)
  }

  private var languages: [Language] {
    folder.publication.sides.map(folder.publication.language(of:))
  }

  private var manifest: String { "\(folder.path)/issue.toml" }

  private func line(of id: String) -> Int {
    let lines =
      (try? File.text(manifest))?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    let index = lines.lastIndex { $0.contains("id = \"\(id)\"") }
    return (index ?? 0) + 1
  }
}
