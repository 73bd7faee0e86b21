import Magazine

/// A publication kept as a folder: `issue.toml` and, for each article, one Markdown file per language.
package struct IssueFolder: Importer {
  package let path: String
  package let options: ImportOptions
  package let publication: Publication
  /// The stem of each article's files, such as `03-digital-transformation`.
  let files: [Article.ID: String]

  /// A folder with an `issue.toml`.
  package static func recognises(_ source: Source) -> Bool {
    source.kind == .folder && File.exists("\(source.path)/issue.toml")
  }

  /// Reads the manifest and measures the texts; a text that cannot be read costs only its length.
  package init(_ source: Source, _ options: ImportOptions = ImportOptions()) throws(ImportFault) {
    let path = source.path
    let manifest = try Manifest(folder: path) { stem, languages in
      let lengths = languages.map { language in
        // What cannot be read is a fault when the text is asked for; here it has no length.
        (try? File.read(IssueFolder.file(stem, language), in: path)).map(language.length(of:))
      }
      guard let first = lengths.first else { return nil }
      guard let second = lengths.second else { return Length(first: first) }
      return second.map { Length(first: first, second: $0) }
    }
    self.path = path
    self.options = options
    publication = manifest.publication
    files = manifest.files
  }

  /// Reads the folder at a path.
  package init(_ path: String) throws(ImportFault) { try self.init(Source(path)) }

  /// A fault of the contents is thrown: they are whole.
  package var faults: [ImportFault] { [] }

  /// Reads the text of an article. Where one language cannot be read its text says so; where none can,
  /// the fault is thrown.
  package func text(of article: Article.ID) throws(ImportFault) -> ImportedText {
    guard let stem = files[article] else {
      return ImportedText(publication.languages.map(Excuse.unwritten))
    }
    let first = side(stem, publication.languages.first)
    var text = ImportedText(Body(first: first.blocks), faults: first.faults)
    guard let language = publication.languages.second else {
      if let fault = first.unreadable { throw fault }
      return text
    }
    let second = side(stem, language)
    if let fault = first.unreadable, second.unreadable != nil { throw fault }
    text.body.second = second.blocks
    text.faults += second.faults
    return text
  }

  /// The name of an article's file in a language.
  static func file(_ stem: String, _ language: Language) -> String { "\(stem).\(language.tag).md" }

  /// The text of one language, or in its place that it could not be read.
  private func side(_ stem: String, _ language: Language) -> SideText {
    let name = IssueFolder.file(stem, language)
    do {
      let manuscript = parseMarkdown(try File.text(name, in: path, options.encoding ?? .utf8))
      let faults = manuscript.losses.map {
        ImportFault("\(path)/\(name)", line: $0.line, .text($0.fact))
      }
      return SideText(blocks: manuscript.blocks, faults: faults)
    } catch {
      return SideText(blocks: Excuse.unreadable(language), faults: [error], unreadable: error)
    }
  }
}

/// What one file of an article says.
private struct SideText {
  var blocks: [Block]
  var faults: [ImportFault]
  /// Why nothing of it could be read.
  var unreadable: ImportFault?
}
