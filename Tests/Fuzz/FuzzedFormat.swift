import Exporting
import Glibc
import Importing

/// What made-up bytes are read as.
enum FuzzedFormat: String, CaseIterable {
  /// An archive: its directory, its entries, what they are packed with.
  case zip
  /// The files of an e-book, and those of a Word document, one behind the other: see `packed`.
  case epub, docx
  case html, fb2, markdown
  /// Text in an encoding that is guessed, or that the first byte names.
  case text

  /// What KAN_FUZZ_FORMAT names; `nil` where that is none of them.
  static let chosen = getenv("KAN_FUZZ_FORMAT").flatMap {
    FuzzedFormat(rawValue: String(cString: $0))
  }

  /// Reads all texts of some bytes. To be refused in a sentence is a right answer.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .zip:
      guard bytes.starts(with: [0x50, 0x4B]) else { return }
      open(bytes) { try $0.open() }
    case .epub: open(packed(bytes, epubNames)) { try EPUB($0, ImportOptions()) }
    case .docx: open(packed(bytes, wordNames)) { try WordFile($0, ImportOptions()) }
    case .html: open(bytes) { try HTMLFile($0, ImportOptions()) }
    case .fb2: open(bytes) { try FictionBook($0, ImportOptions()) }
    case .markdown: open(bytes) { try MarkdownFile($0, ImportOptions()) }
    case .text:
      let encodings = TextEncoding.allCases
      let chosen = bytes.first.flatMap { encodings.indices.contains(Int($0)) ? Int($0) : nil }
      let options = ImportOptions(encoding: chosen.map { encodings[$0] })
      open(chosen == nil ? bytes : Array(bytes.dropFirst())) { try PlainText($0, options) }
    }
  }

  private func open(_ bytes: [UInt8], _ importer: (Source) throws -> any Importer) {
    _ = try? importer(Source(standardInput: bytes)).stories()
  }

  /// An archive of files that stand in the bytes one behind the other, each ended by a byte 0, so that a
  /// changed byte is a changed word and not a broken archive.
  private func packed(_ bytes: [UInt8], _ names: [String]) -> [UInt8] {
    var archive = ZIPWriter()
    let files = bytes.split(
      separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    for (name, content) in Swift.zip(names, files) { archive.add(name, Array(content)) }
    return archive.file
  }
}

private let epubNames = ["META-INF/container.xml", "a.opf", "n.xhtml", "t.ncx", "s.css", "p.xhtml"]
private let wordNames = [
  "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
  "word/_rels/document.xml.rels",
]
