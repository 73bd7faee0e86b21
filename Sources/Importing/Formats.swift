/// The formats that are read, a row each, the more particular before the more general.
private let importers: [any Importer.Type] = [
  IssueFolder.self, MarkdownFolder.self, WordFile.self, FictionBook.self, EPUB.self, PDFFile.self,
  HTMLFile.self, MarkdownFile.self, PlainText.self,
]

extension Source {
  /// The format of the source; `nil` where nothing here reads it.
  package var format: (any Importer.Type)? { importers.first { $0.recognises(self) } }

  /// Opens the source by the importer that recognises it; throws where none does, or it cannot be read.
  package func open(_ options: ImportOptions = ImportOptions()) throws(ImportFault) -> any Importer
  {
    // Whoever says how a file is written says that it is text.
    let isSaid = options.encoding != nil && !head.isEmpty
    guard let format = format ?? (isSaid ? PlainText.self : nil) else {
      throw ImportFault(path, refusal)
    }
    return try format.init(self, options)
  }

  /// Whether it is a work among the files of a folder: of a format that tells itself, or text whose name
  /// says that it is to be read, since most text files on a disk are not.
  package var isWork: Bool {
    guard let format else { return false }
    let isTold = format != PlainText.self && format != MarkdownFile.self && format != HTMLFile.self
    return isTold
      || [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"].contains {
        path.lowercased().hasSuffix($0)
      }
  }

  /// Why no importer takes it.
  private var refusal: ImportFact {
    switch kind {
    case .missing: .source(.missing)
    case .folder: .source(.noWork)
    case .closed: .source(.closed)
    case .file(let head): .source(head.isEmpty ? .empty : .unknownFormat)
    }
  }
}
