import Magazine

/// An e-book of FictionBook 2, plain or packed in a ZIP archive.
package struct FictionBook: BoundImporter {
  package let path: String
  package let options: ImportOptions
  package let work: BoundWork
  package var knownID: Publication.ID?
  package let faults: [ImportFault]

  /// XML whose root is a `FictionBook`, or an archive with such a file in it.
  package static func recognises(_ source: Source) -> Bool {
    if source.isArchive { return source.archive.map { packedName($0) != nil } ?? false }
    let start = markupText(source.head)
    return start.drop(while: \.isWhitespace).first == "<" && start.contains("<FictionBook")
  }

  /// Reads the file, packed or not; what expat refuses is read as browsers read HTML.
  package init(_ source: Source, _ options: ImportOptions) throws(ImportFault) {
    (path, self.options) = (source.path, options)
    var faults: [ImportFault] = []
    let bytes = try FictionBook.bytes(of: source, &faults)
    var pieces = PieceCount()
    pieces.addTags(of: bytes)
    guard !pieces.isTooMany else { throw ImportFault(source.path, .book(PieceCount.fact)) }
    let text = options.encoding.map { undeclared($0.decode(bytes)) } ?? markupText(bytes)
    let strict = parseXML(text)
    if strict == nil { faults.append(ImportFault(source.path, .book(.repaired))) }
    let document = strict ?? repairedFictionBook(text)
    let root = document.first { $0.name == "fictionbook" } ?? document
    let body = FictionBookMarkup(root).body
    var nameplate = Nameplate(fictionBook: root)
    if nameplate.title.isEmpty { nameplate.title = source.name }
    if nameplate.identifier.isEmpty { nameplate.identifier = source.identity }
    let notes = NoteFinder.find(in: [("", body)])
    var reader = ProseReader(path: "", notes: notes)
    reader.read(body, language: nameplate.languages.first)
    guard !reader.passages.isEmpty else { throw ImportFault(source.path, .book(.empty)) }
    work = Binder.bind(
      reader.passages, Outline(headingsOf: reader.passages), notes: reader.notes,
      nameplate: nameplate)
    self.faults = faults
  }

  /// The bytes of the XML document, unpacked where it is packed.
  private static func bytes(
    of source: Source, _ faults: inout [ImportFault]
  ) throws(ImportFault) -> [UInt8] {
    guard source.isArchive else { return try source.bytes() }
    do {
      let archive = try Archive(source.opened())
      guard let name = packedName(archive), let content = try archive.content(name) else {
        throw BookFailure.book(.empty)
      }
      if !content.isWhole {
        faults.append(ImportFault("\(source.path)/\(name)", .book(.damagedFile)))
      }
      return content.bytes
    } catch {
      throw ImportFault(source.path, ImportFact(error))
    }
  }

  private static func packedName(_ archive: Archive) -> String? {
    archive.names.first { $0.lowercased().hasSuffix(".fb2") }
  }
}

/// The tree of a FictionBook that is no sound XML, read as HTML, which has other uses for three of its
/// names.
private func repairedFictionBook(_ text: String) -> Element {
  let renamed = text.replacing(/<(\/?)(body|title|image)\b/) { "<\($0.1)fb-\($0.2)" }
  return parseHTML(renamed).withoutPrefix("fb-")
}

extension Element {
  /// The element and all in it by their names without a prefix.
  fileprivate func withoutPrefix(_ prefix: String) -> Element {
    let own = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    var result = Element(own, attributes: attributes)
    result.children = children.map { child in
      if case .element(let element) = child {
        .element(element.withoutPrefix(prefix))
      } else {
        child
      }
    }
    return result
  }
}

extension Nameplate {
  /// What the description of a FictionBook says.
  fileprivate init(fictionBook root: Element) {
    self.init()
    guard let description = root.child("description") else { return }
    let work = description.child("title-info") ?? description
    title = work.child("book-title")?.words ?? ""
    authors = work.elements.filter { $0.name == "author" }.map(\.personWords)
      .filter { !$0.isEmpty }
    languages = [work.child("lang")?.words].compactMap { $0.flatMap { Language($0) } }
    let printed = description.child("publish-info")
    publisher = printed?.child("publisher")?.words
    date = work.child("date")?.words ?? printed?.child("year")?.words
    if date?.isEmpty == true { date = printed?.child("year")?.words }
    identifier = description.child("document-info")?.child("id")?.words ?? ""
    series = (work.child("sequence") ?? printed?.child("sequence")).flatMap { sequence in
      guard let name = sequence["name"], !name.isEmpty else { return nil }
      return [name, sequence["number"]].compactMap(\.self).joined(separator: " ")
    }
  }
}

extension Element {
  /// A person's name, put together of its parts; a nickname where it has none.
  fileprivate var personWords: String {
    let parts = ["first-name", "middle-name", "last-name"].compactMap { child($0)?.words }
    let name = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? child("nickname")?.words ?? "" : name
  }
}
