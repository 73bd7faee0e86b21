import Magazine

/// Plain text: a novel, a report, a note. Its chapters are found by what their titles look like.
package struct PlainText: Importer {
  package let path: String
  package let options: ImportOptions
  package let publication: Publication
  package let faults: [ImportFault]
  private let bodies: [Article.ID: Body]

  /// Characters of one article where nothing in the text parts it.
  private static let pieceLength = 40_000

  /// Bytes that are text in some encoding: none of them controls what a terminal does.
  package static func recognises(_ source: Source) -> Bool {
    let head = source.head
    guard !head.isEmpty else { return false }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
    let strange = head.count { $0 < 0x09 || (0x0E..<0x20).contains($0) && $0 != 0x1B }
    return strange == 0
  }

  package init(_ source: Source, _ options: ImportOptions) throws(ImportFault) {
    (path, self.options) = (source.path, options)
    let bytes = try File.read(source.path)
    let (text, encoding) =
      options.encoding.map { ($0.decode(bytes), $0) } ?? decodedText(bytes)
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    faults =
      encoding == .utf8 || isMarked || options.encoding != nil
      ? [] : [ImportFault(source.path, .book(.guessedEncoding(encoding)))]
    let manuscript = PlainManuscript(text)
    guard !manuscript.passages.isEmpty else { throw ImportFault(source.path, .book(.empty)) }
    var nameplate = Nameplate()
    nameplate.title = manuscript.title ?? fileTitle(source.path)
    nameplate.authors = [manuscript.author].compactMap(\.self)
    nameplate.identifier = source.path
    var outline = Outline(headingsOf: manuscript.passages)
    if outline.entries.isEmpty { outline = PlainText.pieces(manuscript.passages) }
    let chapters = outline.entries.reduce(0) { $0 + max(1, $1.children.count) }
    nameplate.kind = chapters > 1 ? .book : .document
    let work = Binder.bind(manuscript.passages, outline, nameplate: nameplate)
    (publication, bodies) = (work.publication, work.bodies)
  }

  package func text(of article: Article.ID) throws(ImportFault) -> ImportedText {
    ImportedText(bodies[article] ?? publication.languages.map(Excuse.unreadable))
  }

  /// A long text without chapters in pieces that can be told apart by their numbers.
  private static func pieces(_ passages: [Passage]) -> Outline {
    var (starts, length) = ([0], 0)
    for (index, passage) in passages.enumerated() {
      length += passage.block.length
      if length > pieceLength, index + 1 < passages.count {
        starts.append(index + 1)
        length = 0
      }
    }
    guard starts.count > 1 else { return Outline() }
    return Outline(
      entries: starts.enumerated().map { Outline.Entry(title: "\($0 + 1)", start: $1) })
  }
}
