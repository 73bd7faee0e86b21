import Magazine

/// A PDF, whose text another program takes out of it: `pdftotext` of poppler, where it is installed.
///
/// A PDF says where letters stand, not what they are; paragraphs and headings are read off their places
/// and sizes, which is rough.
package struct PDFFile: BoundImporter {
  package let path: String
  package let options: ImportOptions
  package let work: BoundWork
  package var knownID: Publication.ID?
  package let faults: [ImportFault]

  /// A file that begins as every PDF does, within its first kilobyte (ISO 32000-1, annex H.3.4.1).
  package static func recognises(_ source: Source) -> Bool {
    source.head.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
  }

  /// Reads the file by the program that is installed.
  package init(_ source: Source, _ options: ImportOptions) throws(ImportFault) {
    try self.init(source, options, tool: PDFTool())
  }

  init(
    _ source: Source, _ options: ImportOptions, tool: PDFTool?
  ) throws(ImportFault) {
    (path, self.options) = (source.path, options)
    guard let tool else { throw ImportFault(source.path, .book(.noPDFReader)) }
    let layout = PDFLayout(try tool.layout(of: source))
    let passages = PDFProse.passages(of: layout)
    guard passages.contains(where: { $0.block.plain.contains(where: \.isLetter) }) else {
      throw ImportFault(source.path, .book(.empty))
    }
    var nameplate = Nameplate()
    nameplate.title = layout.title ?? source.name
    nameplate.authors = [layout.author].compactMap(\.self)
    nameplate.date = layout.date
    nameplate.identifier = source.identity
    let outline = Outline(ofDocument: passages)
    nameplate.kind = outline.entries.count > 1 ? .book : .document
    work = Binder.bind(passages, outline, nameplate: nameplate)
    let losses: [BookFact] = isScrambled(passages) ? [.rough, .scrambled] : [.rough]
    faults = losses.map { ImportFault(source.path, .book($0)) }
  }
}
