import Magazine

// What an EPUB says of itself: what it is, which files it has, and how its articles are found.
extension ExportedWork {
  /// The name of the document of an article: its id, so that it comes in again by it; its number where
  /// the id is no name of a file.
  func file(_ index: Int) -> String {
    let id = stories[index].article.id
    let isName = id.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
    return isName && id != "nav" && !id.isEmpty ? "\(id).xhtml" : "article_\(index + 1).xhtml"
  }

  /// The package document (EPUB 3.3, 5). A title in the other language is its alternate script.
  var packageDocument: String {
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
    let date = publication.year.map { "<dc:date>\($0)</dc:date>" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">urn:kan:\(escaped(identifier))</dc:identifier>
      \(titleStatements)
      \(authors.joined(separator: "\n"))
      \(languages.joined(separator: "\n"))
      \([publisher, date].compactMap(\.self).joined(separator: "\n"))
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

  private var titleStatements: String {
    parts(publication.fullName).enumerated().map { number, part in
      let lang = #"xml:lang="\#(tag(part.side))""#
      return number == 0
        ? #"<dc:title id="title" \#(lang)>\#(escaped(part.text))</dc:title>"#
        : ##"<meta refines="#title" property="alternate-script" \##(lang)>\##(escaped(part.text))</meta>"##
    }.joined(separator: "\n")
  }

  /// The id of the publication as a URN may have it, with the article where it is one.
  private var identifier: String {
    let name = [publication.id] + (stories.count == 1 ? [stories[0].article.id] : [])
    return name.joined(separator: ":") + ":" + sides.map(tag).joined(separator: "-")
  }

  /// The navigation document: the articles in their columns, where there are several.
  var navigation: String {
    let columns = columns
    let entries = columns.map { column in
      let articles = column.map { index in
        #"<li><a href="\#(file(index))">\#(label(stories[index].article.title))</a></li>"#
      }.joined(separator: "\n")
      guard columns.count > 1 else { return articles }
      let name = label(stories[column.lowerBound].section.title)
      return "<li><span>\(name)</span><ol>\n\(articles)\n</ol></li>"
    }
    return page(
      titles.joined(separator: " · "),
      #"<nav epub:type="toc" id="toc"><ol>"# + "\n" + entries.joined(separator: "\n")
        + "\n</ol></nav>" + pageList)
  }

  /// The pages of the printed edition (EPUB 3.3, 7.4.4); empty where none is known.
  private var pageList: String {
    let entries = stories.indices.compactMap { index -> String? in
      let article = stories[index].article
      guard beginsPage(index), let page = article.page, let label = pageLabel(article)
      else { return nil }
      return ##"<li><a href="\##(file(index))#page\##(page)">\##(label)</a></li>"##
    }
    guard !entries.isEmpty else { return "" }
    return "\n" + #"<nav epub:type="page-list" hidden="hidden"><ol>"# + "\n"
      + entries.joined(separator: "\n") + "\n</ol></nav>"
  }

  /// Whether the story at an index begins on another print page than the one before it.
  func beginsPage(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return pageLabel(stories[index].article) != pageLabel(stories[index - 1].article)
  }

  /// The number of the first print page, with ≈ before one that is derived; `nil` where none is known.
  func pageLabel(_ article: Article) -> String? {
    article.page.map { "\(article.isPageDerived ? "≈" : "")\($0)" }
  }

  /// The indices of the stories of each column.
  private var columns: [Range<Int>] {
    var columns: [Range<Int>] = []
    for index in stories.indices {
      if let last = columns.last, stories[last.lowerBound].section.id == stories[index].section.id {
        columns[columns.count - 1] = last.lowerBound..<index + 1
      } else {
        columns.append(index..<index + 1)
      }
    }
    return columns
  }

  private func label(_ title: Parallel<String>) -> String {
    parts(title).map { side, text in
      #"<span lang="\#(tag(side))" xml:lang="\#(tag(side))">\#(escaped(text))</span>"#
    }.joined(separator: " · ")
  }
}
