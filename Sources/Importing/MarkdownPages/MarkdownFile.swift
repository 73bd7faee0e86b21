import Magazine

/// A file of Markdown by itself: a note, a report, a book in one file.
package struct MarkdownFile: BoundImporter {
  package let path: String
  package let options: ImportOptions
  package let work: BoundWork
  package var knownID: Publication.ID?
  package let faults: [ImportFault]

  /// Text that a Markdown file's name stands for, or that shows Markdown's marks.
  package static func recognises(_ source: Source) -> Bool {
    source.isText && (source.hasMarkdownName || showsMarkdown(markupText(source.head)))
  }

  /// Reads the file with its front matter. Without a title there, its first heading names it.
  package init(_ source: Source, _ options: ImportOptions) throws(ImportFault) {
    (path, self.options) = (source.path, options)
    let text: String
    (text, faults) = try source.text(options)
    let page = MarkdownPage(text)
    let notes = NoteFinder.find(in: [("", page.body)])
    var nameplate = Nameplate()
    if let language = source.namedLanguage {
      (nameplate.languages, nameplate.isOneLanguage) = ([language], true)
    }
    nameplate.read(page.frontMatter)
    nameplate.isOneLanguage = nameplate.isOneLanguage && nameplate.languages.count == 1
    var reader = ProseReader(path: "", notes: notes)
    reader.read(page.body, language: nameplate.languages.first, marksRoles: true)
    guard !reader.passages.isEmpty else { throw ImportFault(source.path, .source(.empty)) }
    if nameplate.title.isEmpty { nameplate.title = reader.passages.title ?? source.name }
    nameplate.identifier = source.identity
    let outline = Outline(ofDocument: reader.passages)
    if page.frontMatter["kind", "type"] == nil {
      nameplate.kind = outline.entries.count > 1 ? .book : .document
    }
    work = Binder.bind(reader.passages, outline, notes: reader.notes, nameplate: nameplate)
  }
}

extension Source {
  /// Whether its name is one that files of Markdown have.
  var hasMarkdownName: Bool { Source.isMarkdownName(path) }

  /// The language of an edition that the end of its name says: `zh` of `rivers.zh.md`.
  fileprivate var namedLanguage: Language? {
    let parts = name.split(separator: ".")
    guard parts.count > 1, let language = parts.last.flatMap({ Language(String($0)) }) else {
      return nil
    }
    return language.englishName == nil ? nil : language
  }

  /// Whether files of Markdown have such a name.
  static func isMarkdownName(_ name: String) -> Bool {
    [".md", ".markdown", ".mdown", ".mkd"].contains { name.lowercased().hasSuffix($0) }
  }
}

extension [Passage] {
  /// The heading that a text begins with, its title.
  var title: String? { first?.block.headingText }
}

/// Whether a text has two kinds of marks that only Markdown has; lists, rules and underlines stand in any
/// plain text.
private func showsMarkdown(_ text: String) -> Bool {
  var kinds: Set<Int> = []
  if text.hasPrefix("---\n"), text.contains("\ntitle:") { kinds = [0, 1] }
  for line in text.split(whereSeparator: \.isNewline) {
    // A pattern costs more than to see that a line has no mark of it.
    let marks = Set(line.utf8.filter("#*|".utf8.contains))
    if marks.contains(UInt8(ascii: "#")), line.firstMatch(of: /^#{1,6} \S/) != nil {
      kinds.insert(2)
    }
    if line.hasPrefix("```") || line.hasPrefix("~~~") { kinds.insert(3) }
    if line.contains("](") { kinds.insert(4) }
    if marks.contains(UInt8(ascii: "|")), line.firstMatch(of: /^\|?\s*:?-{3,}:?\s*\|/) != nil {
      kinds.insert(5)
    }
    if marks.contains(UInt8(ascii: "*")), line.firstMatch(of: /\*\*\S[^*]*\*\*/) != nil {
      kinds.insert(6)
    }
  }
  return kinds.count >= 2
}
