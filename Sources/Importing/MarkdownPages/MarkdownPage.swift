import CMarkdown

/// A file of Markdown as a page of markup: CommonMark with GitHub's tables, task lists, struck text, bare
/// addresses and footnotes; tags of HTML in it are read as HTML. Any text can be read.
struct MarkdownPage {
  let frontMatter: FrontMatter
  /// The body of the page; its headings have the ids by which GitHub links to them.
  let body: Element

  /// Reads a file by cmark-gfm, as GitHub does, and its HTML with it: what authors write in tags is text too.
  init(_ text: String) {
    let (frontMatter, markdown) = FrontMatter.cut(from: text)
    self.frontMatter = frontMatter
    let page = "<html><body>\(renderedHTML(escapingFormulas(markdown)))</body></html>"
    let root = parseXML(page) ?? parseHTML(page)
    var marker = HeadingMarker()
    body = marker.marking(root.first { $0.name == "body" } ?? root)
  }
}

/// What cmark makes of a text; raw HTML in it stays, since no browser will run it.
private func renderedHTML(_ text: String) -> String {
  let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_UNSAFE
  let extensions = ["table", "strikethrough", "tasklist", "autolink"]
  return MarkdownTree(text, options: options, extensions: extensions)?.html ?? ""
}

/// Gives headings their ids, and the boxes of task lists their signs.
private struct HeadingMarker {
  private var counts: [String: Int] = [:]

  mutating func marking(_ element: Element) -> Element {
    if element.name == "input", element["type"] == "checkbox" {
      var box = Element("span")
      box.children = [.text(element["checked"] == nil ? "☐" : "☑")]
      return box
    }
    var result = element.name == "blockquote" ? element.namingAlert : element
    if case .heading = element.kind, element["id"] == nil {
      result = identified(element)
    }
    result.children = result.children.map { child in
      if case .element(let inner) = child { .element(marking(inner)) } else { child }
    }
    return result
  }

  /// The heading with the id it names itself, as `Mouths {#mouths}` does, or that its words make.
  private mutating func identified(_ heading: Element) -> Element {
    var children = heading.children
    var id = ""
    if case .text(let text)? = children.last, let open = text.firstRange(of: "{#"),
      text.trimmed.hasSuffix("}")
    {
      id = String(text[open.upperBound...].prefix { !$0.isWhitespace && $0 != "}" })
      children[children.count - 1] = .text(String(text[..<open.lowerBound]).trimmed)
    } else {
      id = unused(slug(heading.words))
    }
    var result = Element(heading.name, attributes: heading.attributes + [("id", id)])
    result.children = children
    return result
  }

  private mutating func unused(_ slug: String) -> String {
    let count = counts[slug, default: 0]
    counts[slug] = count + 1
    return count == 0 ? slug : "\(slug)-\(count)"
  }

  /// The words of a heading as GitHub's addresses spell them: `What's new?` is `whats-new`.
  private func slug(_ words: String) -> String {
    String(
      words.lowercased().compactMap { character in
        if character == " " { return "-" }
        let isKept =
          character.isLetter || character.isNumber || character == "-" || character == "_"
        return isKept ? character : nil
      })
  }
}

extension Element {
  /// A quotation that GitHub shows as a note or a warning, `[!NOTE]`, with what it is as a line above it.
  fileprivate var namingAlert: Element {
    guard let place = children.firstIndex(where: { $0.isElement("p") }),
      case .element(var paragraph) = children[place],
      case .text(let text)? = paragraph.children.first,
      let match = text.prefixMatch(of: /\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/)
    else { return self }
    paragraph.children[0] = .text(String(text[match.range.upperBound...]))
    var result = self
    result.children[place] = .element(paragraph)
    let name = Element("strong", [.text(match.1.prefix(1) + match.1.dropFirst().lowercased())])
    result.children.insert(.element(Element("p", [.element(name)])), at: place)
    return result
  }
}
