import Magazine

/// Why nothing could be found by a name.
package enum SourceError: Error, Hashable, Sendable {
  /// The bundled content is not where it is looked for.
  case noBundledContent
  /// Standard input is a terminal, and was to be read.
  case nothingPiped
  /// A folder in which there is no issue.
  case noIssue(in: String)
  /// A name that is neither a folder nor an id in the library.
  case unknown(String)
  /// An article that a publication does not have, and the id that is most like it.
  case noArticle(Article.ID, nearest: Article.ID?)
  /// A file that could not be written.
  case notWritten(String)
  /// A file that was to be written and is there already.
  case alreadyThere(String)
  /// A language that a publication has no text in, and those it has, by their tags.
  case noLanguage(String, of: Publication.ID, has: [String])
  /// A theme that there is not, and those there are.
  case noTheme(String, of: [String])
}

extension Publication {
  /// The side in a language that was asked for; throws where it has no such language.
  package func wantedSide(in language: Language) throws(SourceError) -> Side {
    if let side = side(in: language) { return side }
    throw .noLanguage(language.tag, of: id, has: sides.map { self.language(of: $0).tag })
  }
}

extension SourceError: Sayable {
  package var sentence: Phrase {
    switch self {
    case .noBundledContent:
      Phrase(
        "the bundled content is not there; set KAN_CONTENT to the folder that holds it",
        "找不到随附的内容；请将 KAN_CONTENT 设为其所在目录")
    case .nothingPiped:
      Phrase(
        "nothing comes from standard input; pipe a text, as in “curl … | kan -”",
        "标准输入没有内容；请用管道送入文本，如“curl … | kan -”")
    case .noIssue(let folder):
      Phrase(
        "\(folder): no issue in this folder; an issue is a folder with an issue.toml",
        "\(folder)：此目录中没有刊物；一期刊物是含 issue.toml 的目录")
    case .unknown(let name):
      Phrase(
        "no issue “\(name)” in the library; “kan library” lists them",
        "书库中没有“\(name)”；用“kan library”列出")
    case .noArticle(let id, let nearest?):
      Phrase("no article “\(id)”; did you mean “\(nearest)”?", "没有文章“\(id)”；是否指“\(nearest)”？")
    case .noArticle(let id, nil):
      Phrase("no article “\(id)”; “kan contents” lists them", "没有文章“\(id)”；用“kan contents”列出")
    case .notWritten(let path):
      Phrase("\(path) cannot be written; choose another place", "无法写入 \(path)；请另选位置")
    case .alreadyThere(let path):
      Phrase("\(path) is there already; choose another name", "\(path) 已存在；请另取名称")
    case .noTheme(let name, let names):
      Phrase(
        "no theme “\(name)”; choose \(names.joined(separator: ", "))",
        "没有主题“\(name)”；可选 \(names.joined(separator: "、"))")
    case .noLanguage(let tag, let id, let tags):
      Phrase(
        "“\(id)” has no text in \(tag); it has \(tags.joined(separator: " and "))",
        "“\(id)”没有 \(tag) 文本，只有 \(tags.joined(separator: "、"))")
    }
  }
}
