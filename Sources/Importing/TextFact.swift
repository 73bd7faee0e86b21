import Magazine

/// What a text loses, or what in it leads nowhere.
package enum TextFact: Hashable, Sendable {
  /// No article names the file.
  case unnamed
  case controlCharacter(Unicode.Scalar)
  case unmentionedNote(String)
  case markWithoutNote
  case linkToNoArticle(Article.ID)
  case linkToNowhere(String)
  case rawHTML
  /// A picture without words that say what it shows.
  case silentPicture

  var sentence: Phrase {
    switch self {
    case .unnamed:
      Phrase(
        "no article names this file; name it in issue.toml or remove it",
        "没有文章用到此文件；请在 issue.toml 中列出或删去")
    case .controlCharacter(let scalar):
      Phrase("the control character \(code(scalar)); remove it", "控制字符 \(code(scalar))；请删去")
    case .unmentionedNote(let mark):
      Phrase(
        "the footnote \(mark) is never mentioned; mention it or remove it", "脚注 \(mark) 从未引用；请引用或删去"
      )
    case .markWithoutNote:
      Phrase(
        "a footnote mark without its footnote; add [^…]: with the text", "脚注号没有对应的脚注；请用 [^…]: 补上")
    case .linkToNoArticle(let id):
      Phrase(
        "a link to “\(id)”, which is no article; use an id of issue.toml",
        "链接“\(id)”不是文章；请用 issue.toml 中的 id")
    case .linkToNowhere(let address):
      Phrase(
        "the link “\(address)” leads nowhere; use http, https, mailto or #article-id",
        "链接“\(address)”无处可去；请用 http、https、mailto 或 #文章id")
    case .rawHTML: Phrase("HTML is not shown; write it as Markdown", "HTML 不会显示；请改写为 Markdown")
    case .silentPicture:
      Phrase("a picture without words; say in ![…] what it shows", "图片没有文字说明；请在 ![…] 中写明")
    }
  }

  private func code(_ scalar: Unicode.Scalar) -> String {
    "U+\(String(scalar.value, radix: 16, uppercase: true))"
  }
}
