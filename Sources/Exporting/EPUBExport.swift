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
    let files = Dictionary(
      stories.enumerated().map { ($1.article.id, file($0)) },
      uniquingKeysWith: { first, _ in first })
    for index in stories.indices {
      let document = document(index) { article, block in
        files[article].map { file in block.map { "\(file)#b\($0)" } ?? file }
      }
      zip.add("EPUB/\(file(index))", Array(document.utf8))
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
    .dek { font-style: italic; } .kicker, .byline { font-size: .9em; }
    a.ref { vertical-align: super; font-size: .75em; }
    .centred { text-align: center; } .trailing { text-align: right; }
    .small-capitals { font-variant: small-caps; }

    """

  private func document(_ index: Int, address: @escaping (Article.ID, Int?) -> String?) -> String {
    let story = stories[index]
    var rows = [pageBreak(before: index), head(of: story.article)].compactMap(\.self)
    for block in 0..<story.blockCount {
      let blocks = blocks(block, of: story)
      // A rule is the same in both.
      let shown = blocks.first?.block == .rule ? Array(blocks.prefix(1)) : blocks
      rows += shown.enumerated().map { number, part in
        Markup(address: address, prefix: part.side == .first ? "first-" : "second-").element(
          part.block, language: tag(part.side), id: number == 0 ? "b\(block)" : nil)
      }
    }
    return page(
      parts(story.article.title).first?.text ?? "", rows.joined(separator: "\n"),
      language: sides.first.map(tag) ?? "en")
  }

  /// The mark of the print page with which a story begins, where that is another than the one before has: by it
  /// the page list leads here, and the page is known again when the book comes in.
  private func pageBreak(before index: Int) -> String? {
    let article = stories[index].article
    guard beginsPage(index), let page = article.page, let label = pageLabel(article)
    else { return nil }
    return
      #"<div><span epub:type="pagebreak" role="doc-pagebreak" id="page\#(page)" aria-label="\#(label)"></span></div>"#
  }

  /// What stands above the text: each line by the class that says what it is, in each language.
  private func head(of article: Article) -> String {
    func lines(_ text: Parallel<String>?, _ name: String) -> [String] {
      parts(text).map { #"<p class="\#(name)"\#(language($0.side))>\#(escaped($0.text))</p>"# }
    }
    let titles = parts(article.title).enumerated().map { number, part in
      let name = number == 0 ? "h1" : "p"
      return #"<\#(name) class="title"\#(language(part.side))>\#(escaped(part.text))</\#(name)>"#
    }
    let all =
      lines(article.kicker, "kicker") + titles + lines(article.dek, "dek")
      + lines(article.byline, "byline")
    return #"<header class="article-head">"# + all.joined(separator: "\n") + "</header>"
  }

  private func language(_ side: Side) -> String {
    #" lang="\#(tag(side))" xml:lang="\#(tag(side))""#
  }

  /// An XHTML document.
  func page(_ title: String, _ body: String, language: String = "en") -> String {
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
