import Magazine

/// Reads the pages of an e-book and binds them.
struct EPUBReader {
  private let container: EPUBContainer
  private let package: PackageDocument
  private var navigation = Navigation()
  private var losses: [(file: String, fact: BookFact)] = []
  /// Bytes of pages read so far, and the tags in them.
  private var (size, pieces) = (0, PieceCount())

  /// Bytes of pages beyond which a book is cut off: thrice the longest novels.
  private static let mostBytes = 48 << 20
  /// Tags up to which the pages of a book are held between its two readings; those behind are parsed again.
  private static let mostHeld = 262_144

  private struct Page {
    let path: String
    /// `nil` where it is not held.
    let root: Element?
    let sheet: StyleSheet
  }

  /// Reads a book in an archive; the losses are what is not in it and should be.
  static func read(
    _ archive: Archive
  ) throws(BookFailure) -> (work: BoundWork, losses: [(file: String, fact: BookFact)]) {
    do {
      guard let container = try EPUBContainer(archive) else { throw BookFailure.book(.noPackage) }
      if let scheme = container.protection { throw BookFailure.book(.protected(scheme)) }
      var reader = try EPUBReader(container)
      let work = reader.bind()
      guard !work.bodies.isEmpty else { throw BookFailure.book(reader.emptiness) }
      return (work, reader.losses)
    } catch let failure as BookFailure {
      throw failure
    } catch let fault as ArchiveFault {
      throw .archive(fault)
    } catch {
      throw .book(.empty)
    }
  }

  private init(_ container: EPUBContainer) throws(ArchiveFault) {
    self.container = container
    let content = try container.content(container.packagePath)
    let document = MarkupDocument(xml: content?.bytes ?? [])
    package = PackageDocument(document.root, path: container.packagePath)
    if document.isRepaired { losses.append((container.packagePath, .repaired)) }
    if package.isFixedLayout { losses.append((container.packagePath, .fixedLayout)) }
    losses += package.missing.map { ($0, .missingFile) }
    losses += container.archive.strayNames.map { ($0, .strayFile) }
    navigation = readNavigation()
  }

  /// Why nothing was read: what was wrong with a page, where anything was; else there is no text.
  private var emptiness: BookFact {
    losses.lazy.map(\.fact).first { fact in
      if case .archive = fact { true } else { fact == PieceCount.fact }
    } ?? .empty
  }

  // MARK: Reading

  /// The bytes of a file of the book; `nil` where they cannot be had, which is a loss.
  private mutating func bytes(_ path: String) -> [UInt8]? {
    do {
      guard let content = try container.content(path) else {
        losses.append((path, .missingFile))
        return nil
      }
      if !content.isWhole { losses.append((path, .damagedFile)) }
      return content.bytes
    } catch {
      losses.append((path, .archive(error)))
      return nil
    }
  }

  private mutating func readNavigation() -> Navigation {
    var found = Navigation()
    if let path = package.navigationPath, let bytes = bytes(path) {
      found = Navigation(document: MarkupDocument(xml: bytes).root, path: path)
    }
    if found.points.isEmpty, let path = package.ncxPath, let bytes = bytes(path) {
      let older = Navigation(ncx: MarkupDocument(xml: bytes).root, path: path)
      found.points = older.points
      found.pages.merge(older.pages) { first, _ in first }
    }
    return found
  }

  /// The pages in their order, whose marks of notes go to a finder.
  private mutating func pages(_ finder: inout NoteFinder) -> [Page] {
    var pages: [Page] = []
    var sheets: [String: StyleSheet] = [:]
    var seen: Set<String> = []
    let order = readingOrder().map(\.path)
    var waiting = Array(order.reversed())
    while let path = waiting.popLast() {
      guard seen.insert(path).inserted else { continue }
      guard size < EPUBReader.mostBytes else {
        losses.append((path, .tooMuchText(limit: EPUBReader.mostBytes)))
        break
      }
      guard let bytes = bytes(path) else { continue }
      size += bytes.count
      pieces.addTags(of: bytes)
      guard !pieces.isTooMany else {
        losses.append((path, PieceCount.fact))
        break
      }
      let document = MarkupDocument(xml: bytes)
      let root = document.root
      if document.isRepaired { losses.append((path, .repaired)) }
      let sheet = styles(of: root, at: path, &sheets)
      finder.addMarks(of: root, in: path)
      let isHeld = pieces.count <= EPUBReader.mostHeld
      pages.append(Page(path: path, root: isHeld ? root : nil, sheet: sheet))
      waiting += framed(in: root, at: path).filter { !order.contains($0) }.reversed()
    }
    return pages
  }

  /// The tree of a page, parsed again where it is not held.
  private func root(of page: Page) -> Element {
    if let root = page.root { return root }
    // What is lost of it was said when it was read first.
    let content = try? container.content(page.path)
    return MarkupDocument(xml: content?.bytes ?? []).root
  }

  /// The pages that a page shows in frames; they are read behind it.
  private func framed(in root: Element, at path: String) -> [String] {
    root.descendants("iframe").compactMap { $0["src"].flatMap { Address($0, from: path)?.path } }
      .filter { path in package.items.contains { $0.path == path && $0.isText } }
  }

  /// The pages of the spine; where it names none, those of the contents, else all there are.
  private func readingOrder() -> [PackageDocument.Item] {
    let spine = package.spine.filter(\.isText)
    if !spine.isEmpty { return spine }
    return package.items.filter { $0.isText && !$0.mediaType.contains("ncx") }
  }

  /// What the style sheets of a page say, those in its head included.
  private mutating func styles(
    of root: Element, at path: String, _ sheets: inout [String: StyleSheet]
  ) -> StyleSheet {
    let head = root.first { $0.name == "head" }
    let links = (head?.descendants("link") ?? []).filter {
      ($0["rel"] ?? "").lowercased().contains("stylesheet")
    }
    let paths = links.compactMap { $0["href"].flatMap { Address($0, from: path)?.path } }
    let own = (head?.descendants("style") ?? []).map(\.text)
    let key = (paths + own).joined(separator: "\n")
    if let known = sheets[key] { return known }
    var sheet = StyleSheet()
    for path in paths {
      // A missing style sheet loses no word.
      if let content = try? container.content(path) {
        sheet.read(String(decoding: content.bytes, as: UTF8.self))
      }
    }
    for text in own { sheet.read(text) }
    sheets[key] = sheet
    return sheet
  }

  // MARK: Binding

  private mutating func bind() -> BoundWork {
    var finder = NoteFinder()
    var pages = pages(&finder)
    var notes = finder.table { finder in
      for page in pages { finder.addBlocks(of: root(of: page), in: page.path) }
    }
    var passages: [Passage] = []
    // Growing, the list would stand there twice. What of it stays empty takes no memory.
    passages.reserveCapacity(pieces.count)
    var starts: [String: Int] = [:]
    // The last page first: each is let go once it is read.
    pages.reverse()
    while let page = pages.popLast() {
      var reader = ProseReader(path: page.path, sheet: page.sheet, notes: notes)
      let root = root(of: page)
      let body = root.first { $0.name == "body" } ?? root
      reader.read(body, language: root.language.flatMap { Language($0) })
      starts[page.path] = passages.count
      passages += reader.passages
      notes = reader.notes
    }
    var places: [String: Int] = starts
    for index in passages.indices {
      let passage = passages[index]
      for anchor in passage.anchors where places[anchor] == nil { places[anchor] = index }
      // Of several pages that begin in a paragraph, the last: what follows stands on it.
      let begun =
        passage.anchors.compactMap { navigation.pages[$0] } + [passage.page].compactMap(\.self)
      passages[index].page = begun.max { (Int($0) ?? 0) < (Int($1) ?? 0) }
    }
    if isScrambled(passages) { losses.append((container.packagePath, .scrambled)) }
    var nameplate = package.nameplate
    if nameplate.title.isEmpty { nameplate.title = firstHeading(passages) ?? "" }
    let beginning = navigation.beginning ?? package.beginning
    return Binder.bind(
      passages, outline(passages, places), notes: notes, nameplate: nameplate,
      beginning: beginning.flatMap { places[$0.key] ?? places[$0.path] })
  }

  private func firstHeading(_ passages: [Passage]) -> String? {
    passages.lazy.compactMap(\.block.headingText).first
  }

  private func outline(_ passages: [Passage], _ places: [String: Int]) -> Outline {
    let entries = self.entries(navigation.points, places)
    guard entries.count < 2, entries.first?.children.isEmpty ?? true else {
      return Outline(entries: entries)
    }
    let headings = Outline(headingsOf: passages)
    guard headings.entries.count < 2 else { return headings }
    return Outline(entries: filesAsEntries(passages, places))
  }

  private func entries(
    _ points: [NavigationPoint], _ places: [String: Int]
  ) -> [Outline.Entry] {
    points.compactMap { point in
      let children = entries(point.children, places)
      let own = point.address.flatMap { places[$0.key] ?? places[$0.path] }
      guard let start = own ?? children.first?.start else { return nil }
      let files = Set(point.children.compactMap(\.address?.path))
      let isOther = point.address.map { !files.subtracting([$0.path]).isEmpty } ?? true
      return Outline.Entry(
        title: point.title, otherTitle: point.otherTitle, start: start, anchor: point.address?.key,
        children: children,
        isPart: children.isEmpty ? false : isOther ? true : nil)
    }
  }

  /// Each file of the book as a chapter, for one that has neither contents nor headings.
  private func filesAsEntries(_ passages: [Passage], _ places: [String: Int]) -> [Outline.Entry] {
    let starts = passages.indices.filter { index in
      passages[index].anchors.contains { !$0.contains("#") && places[$0] == index }
    }
    return starts.enumerated().map { number, start in
      Outline.Entry(
        title: passages[start].block.headingText ?? "\(number + 1)", start: start, isPart: false)
    }
  }
}

extension Block {
  /// What a heading says, marks of notes left out; `nil` of any other block.
  var headingText: String? {
    guard case .heading(_, let text) = self else { return nil }
    return Text(text.runs.filter { !$0.isNoteMark }).plain.withoutSoftHyphens
  }

  /// Whether it is a heading with the mark of a note, which would be lost with it.
  var isNotedHeading: Bool {
    if case .heading(_, let text) = self { text.runs.contains(where: \.isNoteMark) } else { false }
  }
}

extension Inline {
  /// Whether it leads to a footnote.
  fileprivate var isNoteMark: Bool {
    if case .note = target { true } else { false }
  }
}
