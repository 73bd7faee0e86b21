import Magazine

/// A folder of Markdown: a book of mdBook's with its `SUMMARY.md`, or notes in the order of their names.
package struct MarkdownFolder: BoundImporter {
  package let path: String
  package let options: ImportOptions
  package let work: BoundWork
  package var knownID: Publication.ID?
  package let faults: [ImportFault]

  /// A folder with mdBook's summary, or one in which Markdown stands and no work in a file of its own; below it
  /// plain text and HTML may be what Markdown includes or is made into.
  package static func recognises(_ source: Source) -> Bool {
    guard source.kind == .folder else { return false }
    if BookSummary.path(in: source.path) != nil { return true }
    let names = File.names(in: source.path) ?? []
    return names.contains { Source.isMarkdownName($0) }
      && !names.contains { name in
        workEndings.contains { name.lowercased().hasSuffix($0) }
          || File.exists("\(source.path)/\(name)/issue.toml")
      } && !holdsBooks(source.path, names, depth: 0)
  }

  /// Whether a book or a document that nobody makes of Markdown stands in a folder of a folder.
  private static func holdsBooks(_ folder: String, _ names: [String], depth: Int) -> Bool {
    guard depth < FolderContents.deepest else { return false }
    return names.lazy.filter { !$0.contains(".") }.contains { name in
      let inner = "\(folder)/\(name)"
      guard let names = File.names(in: inner) else { return false }
      return names.contains { name in bookEndings.contains { name.lowercased().hasSuffix($0) } }
        || holdsBooks(inner, names, depth: depth + 1)
    }
  }

  /// Reads every file that the summary names, or all there are; a file that cannot be read costs only itself.
  package init(_ source: Source, _ options: ImportOptions) throws(ImportFault) {
    (path, self.options) = (source.path, options)
    var reader = MarkdownFolderReader(source.path, options)
    let contents = try BookSummary.read(source.path) ?? FolderContents.read(source.path)
    reader.nameplate.identifier = source.path
    work = try reader.bind(contents, title: source.name)
    faults = reader.faults
  }
}

/// How the names of files end that are works by themselves.
private let workEndings = bookEndings + [".html", ".htm", ".txt"]
private let bookEndings = [".epub", ".fb2", ".fb2.zip", ".docx", ".pdf"]

/// Reads the files of a folder of Markdown and binds them.
struct MarkdownFolderReader {
  private let folder: String
  private let options: ImportOptions
  var nameplate = Nameplate()
  private(set) var faults: [ImportFault] = []
  private var pages: [(path: String, page: MarkdownPage)] = []
  private var passages: [Passage] = []
  private var starts: [String: Int] = [:]
  private var notes = NoteTable()

  /// Bytes of text beyond which a folder is cut off.
  private static let mostBytes = 48 << 20

  /// Begins with a folder of which nothing is read yet.
  init(_ folder: String, _ options: ImportOptions) {
    (self.folder, self.options) = (folder, options)
  }

  /// Binds the files that contents name; throws where none of them can be read.
  mutating func bind(
    _ contents: FolderContents, title: String
  ) throws(ImportFault) -> BoundWork {
    nameplate.read(contents.nameplate)
    try readPages(contents.entries.flatMap(\.files))
    notes = NoteFinder.find(in: pages.map { ($0.path, $0.page.body) })
    for (path, page) in pages { read(page, at: path) }
    guard !passages.isEmpty else { throw faults.first ?? ImportFault(folder, .book(.empty)) }
    if nameplate.title.isEmpty { nameplate.title = contents.title(from: pages.first) ?? title }
    let outline = Outline(entries: contents.entries.compactMap { entry($0) })
    return Binder.bind(passages, outline, notes: notes, nameplate: nameplate)
  }

  private mutating func readPages(_ files: [String]) throws(ImportFault) {
    var (seen, size): (Set<String>, Int) = ([], 0)
    var pieces = PieceCount()
    for file in files where seen.insert(file).inserted {
      guard options.isWanted() else { throw ImportFault(folder, .source(.stopped)) }
      guard size < MarkdownFolderReader.mostBytes else {
        return faults.append(
          ImportFault(
            "\(folder)/\(file)", .book(.tooMuchText(limit: MarkdownFolderReader.mostBytes))))
      }
      do {
        let bytes = try File.read(file, in: folder)
        size += bytes.count
        pieces.addLines(of: bytes)
        guard !pieces.isTooMany else {
          return faults.append(ImportFault("\(folder)/\(file)", .book(PieceCount.fact)))
        }
        let decoded =
          options.encoding.map { DecodedText(text: $0.decode(bytes), encoding: $0) }
          ?? decodedText(bytes)
        if decoded.isGuessed {
          faults.append(ImportFault("\(folder)/\(file)", .book(.guessedEncoding(decoded.encoding))))
        }
        let text = Inclusion(folder: folder).filling(decoded.text, at: file)
        pages.append((file, MarkdownPage(text)))
      } catch {
        faults.append(error)
      }
    }
  }

  private mutating func read(_ page: MarkdownPage, at path: String) {
    var reader = ProseReader(path: path, notes: notes)
    let language = page.frontMatter["lang", "language"].flatMap { Language($0) }
    reader.read(page.body, language: language, marksRoles: true)
    notes = reader.notes
    var own = reader.passages
    guard !own.isEmpty else { return }
    if let title = page.frontMatter["title"], own.title != title {
      own.insert(Passage(.heading(1, Text(title))), at: 0)
    }
    // Books link to the pages that are made of their files, too.
    own[0].anchors += ["\(path.prefix { $0 != "." }).html"]
    starts[path] = passages.count
    passages += own
  }

  private func entry(_ entry: FolderEntry) -> Outline.Entry? {
    let children = entry.children.compactMap { self.entry($0) }
    let own = entry.file.flatMap { starts[$0] }
    guard let start = own ?? children.first?.start else { return nil }
    let heading = own.flatMap { passages[$0].block.headingText }
    return Outline.Entry(
      title: entry.title ?? heading ?? Source(entry.file ?? folder).name, start: start,
      anchor: entry.file, children: flattened(children),
      isPart: children.isEmpty ? false : true)
  }

  /// Chapters with those that stand below them, for contents have two levels.
  private func flattened(_ entries: [Outline.Entry]) -> [Outline.Entry] {
    entries.flatMap { entry in
      var own = entry
      own.children = []
      return [own] + entry.children
    }
  }
}
