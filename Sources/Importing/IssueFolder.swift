import Magazine

/// A publication kept as a folder: `issue.toml` and, for each article, one Markdown file per language.
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
    let manifest = try Manifest(folder: path) { stem, languages in
      let lengths = languages.map { language in
        (try? File.read(IssueFolder.file(stem, language), in: path)).map(language.length(of:))
      }
      guard let first = lengths.first else { return nil }
      guard let second = lengths.second else { return Length(first: first) }
      return second.map { Length(first: first, second: $0) }
    }
    self.path = path
    issue = manifest.issue
    files = manifest.files
  }

  /// The texts that the manifest names and that cannot be read, each with its reason.
  package func unreadableTexts() -> [ImportError] {
    let stems = issue.articles.compactMap { files[$0.id] }
    let names = stems.flatMap { stem in
      issue.sides.map { IssueFolder.file(stem, issue.language(of: $0)) }
    }
    return names.compactMap { name in
      switch Result(catching: { () throws(ImportError) in try File.text(name, in: path) }) {
      case .success: nil
      case .failure(let error): error
      }
    }
  }

  /// The text of an article, or in its place a sentence that it could not be read.
  package func storyOrExcuse(_ id: Article.ID) -> Story? {
    do { return try story(id) } catch {
      guard let article = issue.article(id), let section = issue.section(of: id) else { return nil }
      return Story(
        article: article, section: section, languages: issue.languages,
        body: issue.languages.map(excuse))
    }
  }

  /// Reads the text of an article. Where one language cannot be read its text says so; where none can,
  /// the error is thrown.
  package func story(_ id: Article.ID) throws(ImportError) -> Story? {
    guard let article = issue.article(id), let section = issue.section(of: id) else { return nil }
    let body = try files[id].map { stem throws(ImportError) in try text(of: stem) } ?? unwritten
    return Story(article: article, section: section, languages: issue.languages, body: body)
  }

  /// The name of an article's file in a language.
  static func file(_ stem: String, _ language: Language) -> String { "\(stem).\(language.tag).md" }

  private func text(of stem: String) throws(ImportError) -> Body {
    let texts = issue.languages.map { language in
      Result { () throws(ImportError) in
        parseMarkdown(try File.text(IssueFolder.file(stem, language), in: path)).blocks
      }
    }
    if case .failure(let error) = texts.first {
      guard case .success = texts.second else { throw error }
    }
    var body = Body(first: blocks(texts.first, issue.languages.first))
    if let text = texts.second, let language = issue.languages.second {
      body.second = blocks(text, language)
    }
    return body
  }

  private func blocks(_ text: Result<[Block], ImportError>, _ language: Language) -> [Block] {
    switch text {
    case .success(let blocks): blocks
    case .failure: excuse(language)
    }
  }

  /// What stands in place of a text that could not be read.
  private func excuse(_ language: Language) -> [Block] {
    let sentence =
      language.script == .chinese
      ? "这篇文本在导入时无法读取。" : "This text could not be read when the issue was imported."
    return [.paragraph(Text(sentence))]
  }

  private var unwritten: Body {
    issue.languages.map { language in
      let sentence =
        language.script == .chinese
        ? "纸刊中的这篇文章，本书尚未写成。"
        : "This article of the printed issue has not been written here yet."
      return [.paragraph(Text(sentence))]
    }
  }
}
