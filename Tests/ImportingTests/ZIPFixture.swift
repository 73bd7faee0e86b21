import CZlib
import Magazine

@testable import Importing

/// A ZIP archive made of texts, for tests; what is wrong with it is said.
struct ZIPFixture {
  /// The files in order, each a name and what it holds.
  var files: [(name: String, bytes: [UInt8])]
  var isDeflated = true
  /// Bytes before the archive and behind its end.
  var prefix: [UInt8] = []
  var suffix: [UInt8] = []
  /// The size that the directory claims, in place of the true one.
  var claimedSize: Int?
  var isEncrypted = false

  init(_ files: KeyValuePairs<String, String>) {
    self.files = files.map { ($0.key, Array($0.value.utf8)) }
  }

  /// The bytes of the archive.
  var bytes: [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let packed = isDeflated ? deflated(content) : content
      let fields =
        number(20, 2) + number(isEncrypted ? 1 : 0, 2) + number(isDeflated ? 8 : 0, 2)
        + number(0, 4) + number(Int(crc32(0, content, UInt32(content.count))), 4)
        + number(packed.count, 4) + number(claimedSize ?? content.count, 4)
        + number(name.utf8.count, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + fields + number(0, 2) + number(0, 2)
      directory += number(0, 8) + number(body.count, 4) + Array(name.utf8)
      body += number(0x0403_4B50, 4) + fields + number(0, 2) + Array(name.utf8) + packed
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
      + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
    return prefix + body + directory + end + suffix
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// Raw deflate: zlib's form without its two bytes in front and four behind.
  private func deflated(_ content: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(content.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    compress2(&packed, &length, content, UInt(content.count), 9)
    return Array(packed[2..<Int(length) - 4])
  }
}

/// An e-book made of pages, for tests.
struct EPUBFixture {
  /// The pages in order: their names and what stands in their bodies.
  var pages: [(name: String, body: String)]
  var title = "River Notes"
  var metadata = "<dc:language>en</dc:language><dc:identifier>urn:rivers</dc:identifier>"
  /// The list of the navigation document; without one the book has no contents.
  var contents: String?
  /// More files of the archive, and lines of the manifest and the spine.
  var files: [(name: String, text: String)] = []
  var manifest = ""
  var spine: String?
  var head = ""

  init(_ pages: KeyValuePairs<String, String>, contents: String? = nil) {
    self.pages = pages.map { ($0.key, $0.value) }
    self.contents = contents
  }

  /// The archive.
  var archive: ZIPFixture {
    var zip = ZIPFixture([
      "mimetype": "application/epub+zip",
      "META-INF/container.xml": """
      <?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>
      """,
      "OEBPS/content.opf": package,
    ])
    for page in pages { zip.files.append(("OEBPS/\(page.name)", Array(document(page.body).utf8))) }
    if let contents {
      let nav = document("<nav epub:type=\"toc\"><ol>\(contents)</ol></nav>")
      zip.files.append(("OEBPS/nav.xhtml", Array(nav.utf8)))
    }
    zip.files += files.map { ($0.name, Array($0.text.utf8)) }
    return zip
  }

  private var package: String {
    let items = pages.indices.map {
      "<item id=\"p\($0)\" href=\"\(pages[$0].name)\" media-type=\"application/xhtml+xml\"/>"
    }
    let nav =
      "<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>"
    let order = spine ?? pages.indices.map { "<itemref idref=\"p\($0)\"/>" }.joined()
    return """
      <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
      <dc:title>\(title)</dc:title>\(metadata)</metadata>
      <manifest>\(items.joined())\(contents == nil ? "" : nav)\(manifest)</manifest>
      <spine>\(order)</spine></package>
      """
  }

  private func document(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
    <head><title>A page</title>\(head)</head><body>\(body)</body></html>
    """
  }
}

extension EPUBFixture {
  /// The book as it is read.
  func read() throws -> BoundWork {
    try EPUBReader.read(Archive(.memory(archive.bytes))).work
  }

  /// What is lost when it is read, in English.
  func losses() throws -> [BookFact] {
    try EPUBReader.read(Archive(.memory(archive.bytes))).losses.map(\.fact)
  }
}

extension BoundWork {
  /// What its contents look like: a line for each section, and for each article in it.
  var outline: [String] {
    publication.sections.flatMap { section in
      [section.title.first] + section.articles.map { "- \($0.title.first)" }
    }
  }

  /// All texts of a side in order, a line for each block.
  func lines(_ side: Side = .first) -> [String] {
    publication.articles.flatMap { article in
      (bodies[article.id]?[exactly: side] ?? []).map(described)
    }
  }
}
