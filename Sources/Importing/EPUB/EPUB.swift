import Magazine

/// An e-book: EPUB 2 or 3, whole or as far as it can be read.
package struct EPUB: BoundImporter {
  package let path: String
  package let options: ImportOptions
  package let work: BoundWork
  package var knownID: Publication.ID?
  package let faults: [ImportFault]

  /// An archive that begins with its type, as the specification has it, or that has a container in it;
  /// one that is cut off too, so that it says that.
  package static func recognises(_ source: Source) -> Bool {
    guard source.isArchive else { return false }
    if source.head.dropFirst(30).starts(with: "mimetypeapplication/epub".utf8) { return true }
    guard let archive = source.archive else { return true }
    return archive.names.contains { name in
      name.hasSuffix("META-INF/container.xml") || name.lowercased().hasSuffix(".opf")
    }
  }

  /// Reads the whole book: its contents cannot be told from its pages, which hold the headings and the notes.
  package init(_ source: Source, _ options: ImportOptions) throws(ImportFault) {
    let path = source.path
    (self.path, self.options) = (path, options)
    do {
      let archive = try Archive(source.opened())
      let losses: [(file: String, fact: BookFact)]
      (work, losses) = try EPUBReader.read(archive)
      faults = losses.map { ImportFault("\(path)/\($0.file)", .book($0.fact)) }
    } catch {
      throw ImportFault(path, ImportFact(error))
    }
  }
}

extension ImportFact {
  /// What an error met while a book was read says.
  init(_ error: any Error) {
    switch error {
    case let error as SystemError: self = .file(.refused(error.number))
    case let fault as ArchiveFault: self = .book(.archive(fault))
    case BookFailure.book(let fact): self = .book(fact)
    case BookFailure.archive(let fault): self = .book(.archive(fault))
    default: self = .book(.empty)  // No other error is thrown.
    }
  }
}

extension Source {
  /// Whether it is a ZIP archive, or what is left of one.
  var isArchive: Bool { head.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// The archive that it is; `nil` where it cannot be read as one.
  var archive: Archive? {
    do { return try Archive(opened()) } catch { return nil }
  }
}
