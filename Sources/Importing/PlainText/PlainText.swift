import Magazine

/// Plain text: a novel, a report, a note. Its chapters are found by what their titles look like.
package struct PlainText: BoundImporter {
  package let path: String
  package let options: ImportOptions
  package let work: BoundWork
  package var knownID: Publication.ID?
  package let faults: [ImportFault]

  /// Text in some encoding.
  package static func recognises(_ source: Source) -> Bool { source.isText }

  /// Reads the whole text: whether its lines are wrapped is told by most of them, not by the first.
  package init(_ source: Source, _ options: ImportOptions) throws(ImportFault) {
    (path, self.options) = (source.path, options)
    let text: String
    (text, faults) = try source.text(options)
    let manuscript = PlainManuscript(text)
    var passages = manuscript.passages
    guard !passages.isEmpty else { throw ImportFault(source.path, .source(.empty)) }
    // What only its file names keeps its id when that gets another name.
    if manuscript.title == nil, passages[0].block.headingText == nil { passages[0].anchors = [""] }
    var nameplate = Nameplate()
    nameplate.title = manuscript.title ?? source.name
    nameplate.authors = [manuscript.author].compactMap(\.self)
    nameplate.identifier = source.identity
    var outline = Outline(headingsOf: passages)
    if outline.entries.isEmpty { outline = Outline(piecesOf: passages) }
    let chapters = outline.entries.reduce(0) { $0 + max(1, $1.children.count) }
    nameplate.kind = chapters > 1 ? .book : .document
    work = Binder.bind(passages, outline, nameplate: nameplate)
  }
}
