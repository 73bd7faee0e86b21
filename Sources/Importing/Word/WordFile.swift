import Magazine

/// A document of Word (ECMA-376, DOCX): headings by their styles, lists by their numbering, notes, tables.
package struct WordFile: BoundImporter {
  package let path: String
  package let options: ImportOptions
  package let work: BoundWork
  package var knownID: Publication.ID?
  package let faults: [ImportFault]

  /// An archive with the main part of a document in it.
  package static func recognises(_ source: Source) -> Bool {
    source.isArchive && source.archive.map(WordPackage.isIn) == true
  }

  /// Reads the document as a page of HTML, whose rules for notes, lists and tables then hold for it too.
  package init(_ source: Source, _ options: ImportOptions) throws(ImportFault) {
    (path, self.options) = (source.path, options)
    let package: WordPackage
    do { package = try WordPackage(Archive(source.opened())) } catch {
      throw ImportFault(source.path, ImportFact(error))
    }
    let body = WordMarkup.page(of: package)
    let notes = NoteFinder.find(in: [(package.path, body)])
    var reader = ProseReader(path: package.path, notes: notes)
    reader.read(body, language: nil)
    guard !reader.passages.isEmpty else { throw ImportFault(source.path, .book(.empty)) }
    var nameplate = package.nameplate
    if nameplate.title.isEmpty || nameplate.title.isNameOfAFile {
      nameplate.title = reader.passages.title ?? source.name
    }
    nameplate.identifier = source.identity
    let outline = Outline(ofDocument: reader.passages)
    nameplate.kind = outline.entries.count > 1 ? .book : .document
    work = Binder.bind(reader.passages, outline, notes: reader.notes, nameplate: nameplate)
    faults = package.losses.map { ImportFault("\(source.path)/\($0.file)", .book($0.fact)) }
  }
}

extension String {
  /// Whether it is what Word or a printer calls a file, which nobody has given it for a title.
  fileprivate var isNameOfAFile: Bool {
    hasPrefix("Microsoft Word - ") || hasSuffix(".doc") || hasSuffix(".docx")
  }
}
