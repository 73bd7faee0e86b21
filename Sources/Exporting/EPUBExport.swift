import Magazine

extension ExportedWork {
  /// The work as an EPUB 3.3: a document for each article, a navigation document, both languages block
  /// by block.
  package var epub: [UInt8] {
    var zip = ZIPWriter()
    // OCF 3.3 asks for the type first, unpacked.
    zip.add("mimetype", Array("application/epub+zip".utf8))
    zip.add("META-INF/container.xml", Array(ExportedWork.container.utf8))
    zip.add("EPUB/package.opf", Array(packageDocument.utf8))
    zip.add("EPUB/nav.xhtml", Array(navigation.utf8))
    zip.add("EPUB/style.css", Array(ExportedWork.bookStyle.utf8))
    for (index, story) in stories.enumerated() {
      zip.add("EPUB/\(file(index))", Array(document(story, index).utf8))
    }
    return zip.file
  }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """

  private static let bookStyle = """
    .dek { font-style: italic; } .byline { font-size: .9em; } .second { opacity: .8; }
    a.ref { vertical-align: super; font-size: .75em; }

    """

  private func file(_ index: Int) -> String { "article-\(index + 1).xhtml" }

  private var packageDocument: String {
    let items = stories.indices.map {
      #"<item id="a\#($0 + 1)" href="\#(file($0))" media-type="application/xhtml+xml"/>"#
    }
    let languages = sides.map { "<dc:language>\(escaped(tag($0)))</dc:language>" }
    let authors = publication.authors.map {
      "<dc:creator>\(escaped($0.first))</dc:creator>"
    }
    let publisher = publication.publisher.map {
      "<dc:publisher>\(escaped($0.first))</dc:publisher>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">urn:kan:\(escaped(identifier))</dc:identifier>
      <dc:title>\(escaped(titles.joined(separator: " · ")))</dc:title>
      \(authors.joined(separator: "\n"))
      \(languages.joined(separator: "\n"))
      \(publisher ?? "")
      <meta property="dcterms:modified">\(publication.year ?? 2000)-01-01T00:00:00Z</meta>
      </metadata>
      <manifest>
      <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="style" href="style.css" media-type="text/css"/>
      \(items.joined(separator: "\n"))
      </manifest>
      <spine>
      \(stories.indices.map { #"<itemref idref="a\#($0 + 1)"/>"# }.joined(separator: "\n"))
      </spine>
      </package>

      """
  }

  /// The id of the publication as a URN may have it, with the article where it is one.
  private var identifier: String {
    let name = [publication.id] + (stories.count == 1 ? [stories[0].article.id] : [])
    return name.joined(separator: ":") + ":" + sides.map(tag).joined(separator: "-")
  }

  private var navigation: String {
    let entries = stories.enumerated().map { index, story in
      #"<li><a href="\#(file(index))">\#(name(of: story))</a></li>"#
    }
    return page(
      titles.joined(separator: " · "),
      #"<nav epub:type="toc" id="toc"><ol>"# + "\n" + entries.joined(separator: "\n")
        + "\n</ol></nav>")
  }

  private func document(_ story: Story, _ index: Int) -> String {
    let addresses = Dictionary(
      stories.enumerated().map { ($1.article.id, file($0)) },
      uniquingKeysWith: { first, _ in first })
    var rows = parts(story.article.title).enumerated().map { number, part in
      let name = number == 0 ? "h1" : "p"
      return #"<\#(name)\#(number == 0 ? "" : #" class="second""#)\#(language(part.side))>"#
        + "\(escaped(part.text))</\(name)>"
    }
    for (text, name) in [(story.article.dek, "dek"), (story.article.byline, "byline")] {
      rows += parts(text).map {
        #"<p class="\#(name)"\#(language($0.side))>\#(escaped($0.text))</p>"#
      }
    }
    for block in 0..<story.blockCount {
      let blocks = blocks(block, of: story)
      // A rule is the same in both.
      let shown = blocks.first?.block == .rule ? Array(blocks.prefix(1)) : blocks
      rows += shown.map { side, block in
        Markup(
          // What is not in the book has no address in it.
          address: { addresses[$0] ?? file(index) }, prefix: side == .first ? "first-" : "second-"
        ).element(block, language: tag(side))
      }
    }
    return page(
      parts(story.article.title).first?.text ?? "", rows.joined(separator: "\n"),
      language: sides.first.map(tag) ?? "en")
  }

  private func language(_ side: Side) -> String {
    #" lang="\#(tag(side))" xml:lang="\#(tag(side))""#
  }

  private func page(_ title: String, _ body: String, language: String = "en") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="\(language)" xml:lang="\(language)">
    <head><title>\(escaped(title))</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}
