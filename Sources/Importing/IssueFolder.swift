import Magazine

/// An issue kept as a folder: `issue.toml` and two Markdown files for each article.
package struct IssueFolder: Sendable {
  /// Where the folder is.
  package let path: String
  /// The nameplate and the contents.
  package let issue: Publication
  let files: [Article.ID: String]

  /// The folders of issues in a folder, sorted by name, or the folder itself where it is one.
  package static func find(in folder: String) -> [String] {
    if File.exists("\(folder)/issue.toml") { return [folder] }
    return (File.names(in: folder) ?? []).map { "\(folder)/\($0)" }
      .filter { File.exists("\($0)/issue.toml") }
  }

  /// Reads the manifest and measures the texts; a text that cannot be read costs only its length.
  package init(_ path: String) throws(ImportError) {
    let manifest = try Manifest(folder: path) { stem in
      guard let english = try? File.read(IssueFolder.file(path, stem, .first)),
        let chinese = try? File.read(IssueFolder.file(path, stem, .second))
      else { return nil }
      return Length(first: english, second: chinese)
    }
    self.path = path
    issue = manifest.issue
    files = manifest.files
  }

  /// Reads the text of an article. Where one language cannot be read its text is the reason why;
  /// where neither can, the error is thrown.
  package func story(_ id: Article.ID) throws(ImportError) -> Story? {
    guard let article = issue.article(id), let section = issue.section(of: id) else { return nil }
    guard let stem = files[id] else {
      return Story(article: article, section: section, body: unwritten)
    }
    let english = read(stem, .first)
    let chinese = read(stem, .second)
    if case .failure(let error) = english, case .failure = chinese { throw error }
    return Story(
      article: article, section: section,
      body: Body(first: blocks(english), second: blocks(chinese)))
  }

  static func file(_ folder: String, _ stem: String, _ side: Side) -> String {
    "\(folder)/\(stem).\(side.rawValue).md"
  }

  private func read(_ stem: String, _ side: Side) -> Result<[Block], ImportError> {
    Result { () throws(ImportError) in
      parseMarkdown(try File.text(IssueFolder.file(path, stem, side))).blocks
    }
  }

  private func blocks(_ result: Result<[Block], ImportError>) -> [Block] {
    switch result {
    case .success(let blocks): blocks
    case .failure(let error): [.paragraph(Text(error.description))]
    }
  }

  private var unwritten: Body {
    Body(
      first: [
        .paragraph(Text("This article of the printed issue has not been written here yet."))
      ],
      second: [.paragraph(Text("纸刊中的这篇文章，本书尚未写成。"))])
  }
}
