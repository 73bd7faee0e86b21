import Magazine
import Reading

// The page of the keys.
extension Words {
  /// What help says about every row of the command table.
  package static let helpTexts = HelpTexts(
    { help(for: $0) },
    lists: { modes in
      let names = screens(modes)
      return Phrase(" (\(names[.english]))", "（\(names[.chinese])）")
    },
    mouse: [
      HelpTexts.Hand(Phrase("drag", "拖动"), Phrase("choose what to highlight", "选择要划线的文字")),
      HelpTexts.Hand(
        Phrase("Shift-drag", "Shift 拖动"),
        Phrase("left to the terminal, which selects", "由终端选择文字")),
    ])

  /// The heading over the keys of some screens.
  static func name(of screen: KeyScreen) -> Phrase {
    switch screen {
    case .everywhere: Phrase("Everywhere", "各处")
    case .pages: Phrase("Front page and article", "首页与文章")
    case .front: Phrase("Front page", "首页")
    case .article: Phrase("Article", "文章")
    case .lists: Phrase("Lists", "列表")
    case .range: Phrase("While choosing a range", "选取文字时")
    case .typing: Phrase("While typing", "输入时")
    }
  }
}
