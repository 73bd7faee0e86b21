import Magazine

/// What is taken out: a publication with the texts that were asked for, or what a reader kept of it.
package struct ExportedWork: Sendable {
  /// Whose nameplate stands at its head.
  package let publication: Publication
  /// In printed order.
  package let stories: [Story]
  /// What the reader kept, where that is what is taken out.
  let kept: [Bookmark]
  /// The sides to take out; both face each other where the publication has two.
  package let sides: [Side]

  /// Takes texts of a publication out, on one side or on all that it has.
  package init(
    _ publication: Publication, stories: [Story], side: Side? = nil, kept: [Bookmark] = []
  ) {
    self.publication = publication
    self.stories = stories
    self.kept = kept
    sides = side.map { [$0] } ?? publication.sides
  }

  /// The title on each side that is taken out.
  var titles: [String] { sides.compactMap { publication.fullName[exactly: $0] } }

  /// The tag of a side's language.
  func tag(_ side: Side) -> String { publication.language(of: side).tag }

  /// What of a pair is taken out, side by side.
  func parts(_ text: Parallel<String>?) -> [(side: Side, text: String)] {
    sides.compactMap { side in text?[exactly: side].map { (side, $0) } }
  }

  /// The blocks of a story at an index, side by side.
  func blocks(_ index: Int, of story: Story) -> [(side: Side, block: Block)] {
    sides.compactMap { side in
      guard let blocks = story.body[exactly: side], blocks.indices.contains(index) else {
        return nil
      }
      return (side, blocks[index])
    }
  }
}

/// The forms in which a work is taken out.
package enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  case markdown, html, epub, json, tsv
  case cslJSON = "csl-json"
  case bibtex

  /// The end of a file's name.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    case .epub: "epub"
    case .json, .cslJSON: "json"
    case .tsv: "tsv"
    case .bibtex: "bib"
    }
  }

  /// Whether it is for reading, so that a print page may stand behind a paragraph.
  package var isProse: Bool {
    switch self {
    case .markdown, .html, .epub: true
    case .json, .tsv, .cslJSON, .bibtex: false
    }
  }
}

extension ExportedWork {
  /// The work in a form, as the bytes of a file.
  package func data(as format: ExportFormat) -> [UInt8] {
    switch format {
    case .markdown: Array(markdown.utf8)
    case .html: Array(html.utf8)
    case .epub: epub
    case .json: Array(json.text.utf8)
    case .tsv: Array(tsv.utf8)
    case .cslJSON: Array(publication.cslJSON(stories.map(\.article)).utf8)
    case .bibtex:
      Array(
        stories.map { publication.citation(of: $0.article, style: .bibtex) + "\n" }
          .joined(separator: "\n").utf8)
    }
  }
}
