import Magazine

/// What can be wrong in `issue.toml` and `glossary.toml`.
package enum ManifestFact: Hashable, Sendable {
  case notTOML(TOMLFact)
  case missing(key: String)
  /// Not one or two languages.
  case languageCount
  /// Not tags of BCP 47, or twice the same.
  case languageTags
  case kind
  case fileName
  case number(key: String)
  case flag(key: String)
  /// An id that another column or article has.
  case repeatedID(String)
  case oddID(String)
  case repeatedTerm(String)

  var sentence: Phrase {
    switch self {
    case .notTOML(let fact): fact.sentence
    case .missing(let key):
      Phrase(
        "“\(key)” is missing or of the wrong kind; see Content/README.md",
        "缺少“\(key)”或其类型不对；参见 Content/README.md")
    case .languageCount:
      Phrase(
        "“languages” is not a list of one or two tags; write it like [\"en\", \"zh\"]",
        "“languages”须列出一或两个语言标签；例如 [\"en\", \"zh\"]")
    case .languageTags:
      Phrase(
        "“languages” are not different tags of BCP 47; write them like en, zh-Hans or fr",
        "“languages”须为不同的 BCP 47 语言标签；例如 en、zh-Hans、fr")
    case .kind:
      Phrase("unknown “kind”; write one of \(kinds(", "))", "“kind”无效；请写 \(kinds("、"))之一")
    case .fileName:
      Phrase(
        "“file” is not a name in this folder; write one without a slash",
        "“file”须为本目录中的文件名；请去掉斜线")
    case .number(let key):
      Phrase(
        "“\(key)” is not a number from 0 to 99999; correct it", "“\(key)”须为 0 至 99999 的数；请改正")
    case .flag(let key):
      Phrase("“\(key)” is not true or false; write one of them", "“\(key)”须为 true 或 false；请改正")
    case .repeatedID(let id): Phrase("the id “\(id)” is used twice; change one", "id“\(id)”重复；请改其一")
    case .oddID(let id):
      Phrase("the id “\(id)” is not plain; use a–z, 0–9 and -", "id“\(id)”不合规；只用 a–z、0–9 与 -")
    case .repeatedTerm(let term):
      Phrase("the term “\(term)” stands twice; keep one of them", "术语“\(term)”重复；请保留一条")
    }
  }

  private func kinds(_ separator: String) -> String {
    Publication.Kind.allCases.map(\.rawValue).joined(separator: separator)
  }
}
