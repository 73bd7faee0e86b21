/// The contents of a book as mdBook has them: `SUMMARY.md` in the folder or in its `src`, and `book.toml`
/// for what the book is called.
enum BookSummary {
  /// Where the summary of a folder is; `nil` where it has none.
  static func path(in folder: String) -> String? {
    ["SUMMARY.md", "src/SUMMARY.md"].first { File.exists("\(folder)/\($0)") }
  }

  /// Reads the contents of a folder; `nil` where it has no summary, or that names no file.
  static func read(_ folder: String) throws(ImportFault) -> FolderContents? {
    guard let path = path(in: folder) else { return nil }
    let page = MarkdownPage(try File.text(path, in: folder))
    var contents = FolderContents()
    if File.exists("\(folder)/book.toml") {
      contents.nameplate = FrontMatter.lines(of: try File.text("book.toml", in: folder))
    }
    for element in page.body.elements {
      switch element.name {
      case "h1", "h2", "h3":
        // The first names the book or the list itself, unless chapters stand above it; each other one a part.
        if contents.heading == nil, contents.entries.isEmpty {
          contents.heading = element.words
        } else {
          contents.heading = contents.heading ?? ""
          contents.entries.append(FolderEntry(title: element.words, isPart: true))
        }
      case "ul", "ol": contents.add(items(element, path))
      default: contents.add(element.descendants("a").compactMap { entry($0, path) })
      }
    }
    contents.heading = contents.heading ?? ""
    contents.entries.removeAll { $0.files.isEmpty }
    return contents.entries.isEmpty ? nil : contents
  }

  private static func items(_ list: Element, _ path: String) -> [FolderEntry] {
    list.elements.filter { $0.name == "li" }.flatMap { item -> [FolderEntry] in
      let inner = item.elements.flatMap { $0.name == "p" ? $0.elements : [$0] }
      let children = inner.filter { $0.name == "ul" || $0.name == "ol" }
        .flatMap { items($0, path) }
      guard let link = inner.first(where: { $0.name == "a" }), var own = entry(link, path) else {
        return children
      }
      own.children = children
      return [own]
    }
  }

  /// A chapter; one that is not written yet has no address and is none.
  private static func entry(_ link: Element, _ path: String) -> FolderEntry? {
    guard let address = link["href"].flatMap({ Address($0, from: path) }), address.path != path
    else { return nil }
    return FolderEntry(title: link.words, file: address.path)
  }
}

extension FolderContents {
  /// Adds chapters, to the part that is open where there is one.
  fileprivate mutating func add(_ chapters: [FolderEntry]) {
    if let last = entries.indices.last, entries[last].isPart {
      entries[last].children += chapters
    } else {
      entries += chapters
    }
  }
}
