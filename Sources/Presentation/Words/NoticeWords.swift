import Grid
import Magazine
import Reading

// What the status line says.
extension Words {
  /// A command of the reader's that was run at a moment of reading, and did not do its work.
  package static func hookFailed(_ name: String, log: String) -> Phrase {
    Phrase(
      "the hook “\(name)” failed; \(log) has what it printed", "钩子“\(name)”失败；其输出见 \(log)")
  }

  /// The sentence for a notice.
  package static func sentence(for notice: Notice) -> Phrase {
    switch notice {
    case .atEnd: Phrase("this is the end", "已到末尾")
    case .atBeginning: Phrase("this is the beginning", "已到开头")
    case .lastArticle: Phrase("this is the last article", "已是最后一篇")
    case .firstArticle: Phrase("this is the first article", "已是第一篇")
    case .noFurtherColumn: Phrase("no further column", "没有更多栏目")
    case .remark(let remark): Phrase(remark)
    case .nowhereToGo: Phrase("nowhere further to go", "没有可去之处")
    case .nothingRead: Phrase("nothing has been read here yet", "此处尚未读过")
    case .noColumn(let number): Phrase("no column \(number)", "没有第 \(number) 栏目")
    case .pageBeforeFirstArticle(let page):
      Phrase("page \(page) is before the first article", "第 \(page) 页在首篇文章之前")
    case .worksElsewhere(let command, let modes): elsewhere(command, modes)
    case .keysGoOn(let keys, let continuations): goesOn(keys, continuations)
    case .noSequence(let keys):
      Phrase(
        "\(names(keys)) is no key of this screen; ? lists them", "此处没有按键 \(names(keys))；按 ? 列出")
    case .noHelp(let topic, let nearest): noHelp(topic, nearest)
    case .explained(let preference, let value): explained(preference, value)
    case .unknownCommand(let name):
      Phrase("no command “\(name)”; Tab lists them", "没有“\(name)”命令；按 Tab 列出")
    case .unknownKey(let key, let instead): unknown(key, instead)
    case .noOtherLine: Phrase("no other line was typed", "没有其他输入过的命令")
    case .atEndGoesOn(let title):
      Phrase("this is the end; once more for “\(title)”", "已到末尾；再按一次读《\(title)》")
    case .only(let count, let all):
      Phrase("\(count) of \(all) paragraphs; & Enter shows all", "\(all) 段中的 \(count) 段；按 & 回车显示全部")
    case .nothingMatches: Phrase("no paragraph says this", "没有含此内容的段落")
    case .expected(let examples):
      Phrase("try: \(examples.joined(separator: ", "))", "请试：\(examples.joined(separator: ", "))")
    case .nothingToComplete: Phrase("nothing to complete", "没有可补全的内容")
    case .nothingIsTyped:
      Phrase("nothing is typed here; / searches, then paste", "此处不输入文字；先按 / 搜索再粘贴")
    case .nothingToClick:
      Phrase(
        "nothing to click here: the left button opens, dragging marks; with Shift it is the terminal's",
        "此处无可点击：左键打开，拖动划线；按住 Shift 由终端选字")
    case .noArticle(let name, let nearest): noArticle(name, nearest)
    case .oneLanguageOnly: Phrase("this is in one language only", "这里只有一种语言")
    case .bothLanguagesInSight: Phrase("both languages are in sight", "两种文字都在眼前")
    case .tooNarrowForFacing: interleavedInstead
    case .tooNarrowForColumns: Phrase("too narrow for two columns", "窗口太窄，排不下双栏")
    case .columnsAreForOneLanguage: Phrase("two columns are for one language", "双栏只用于单语版式")
    case .measure(let cells): Phrase("measure \(cells)", "版心 \(cells) 格")
    case .theme(let theme): Phrase("theme: \(theme.name)", "主题：\(name(of: theme))")
    case .noLinks: Phrase("no links or notes on this screen", "本屏没有链接或注释")
    case .nothingToFlip: Phrase("the title is in both languages already", "标题已是双语")
    case .finding(let finding): sentence(for: finding)
    case .following(let address): Phrase("opening \(address)", "正在打开 \(address)")
    case .keeping(let keeping): sentence(for: keeping)
    case .notKept(let why): Phrase("not kept: \(why[.english])", "未能保存：\(why[.chinese])")
    case .sentence(let sentence): sentence
    }
  }

  private static func sentence(for finding: Notice.Finding) -> Phrase {
    switch finding {
    case .nothingSearched: Phrase("nothing is searched for; / searches", "尚未搜索；按 / 搜索")
    case .noFurtherMatch: Phrase("no further match", "没有下一处")
    case .noMatchBefore: Phrase("no match before this", "没有上一处")
    case .noOlderSearch: Phrase("no older search", "没有更早的搜索")
    case .noNewerSearch: Phrase("no newer search", "没有更新的搜索")
    case .noTerms: Phrase("no term of the glossary is in this paragraph", "本段没有术语表中的词")
    case .noWordHere: Phrase("no word here; / searches", "此处无词；按 / 搜索")
    }
  }

  private static func sentence(for keeping: Notice.Keeping) -> Phrase {
    switch keeping {
    case .bookmarked: Phrase("bookmarked; ' lists bookmarks", "已加书签；按 ' 列出书签")
    case .noteKept: Phrase("note kept", "附注已保存")
    case .deleted: Phrase("deleted; u brings it back", "已删除；按 u 撤销")
    case .restored: Phrase("brought back", "已恢复")
    case .bookmarkTaken: Phrase("bookmark taken away; m brings it back", "已取消书签；再按 m 恢复")
    case .highlighted: Phrase("highlighted; ' lists what is kept", "已划线；按 ' 列出")
    case .noLongerThere: Phrase("these words are no longer in the text", "这些文字已不在文中")
    case .rangeEnds: Phrase("a highlight ends with its article", "划线不超出本文")
    case .nothingToSelect:
      Phrase("nothing here to highlight; . goes to a paragraph", "此处无可划之文；按 . 到下一段")
    case .markedRead: Phrase("read; ! takes that back", "已标为读过；再按 ! 取消")
    case .markedUnread: Phrase("unread", "已标为未读")
    case .nothingDeleted: Phrase("nothing to bring back", "没有可撤销的删除")
    case .nothingChosen: Phrase("nothing is chosen", "未选中任何内容")
    case .bookmarkGone: bookmarkGone
    case .publicationRemoved: Phrase("it is off the shelf; u brings it back", "已下架；按 u 撤销")
    case .paragraphCopied: Phrase("paragraph copied", "已复制本段")
    case .rangeCopied: Phrase("copied what was chosen", "已复制所选文字")
    case .citationCopied: Phrase("citation copied (GB/T 7714)", "已复制引文（GB/T 7714）")
    }
  }

  /// What a theme is called in Chinese, with the name to type.
  private static func name(of theme: Preferences.Theme) -> String {
    let name: String? =
      switch theme {
      case .dark: "深色"
      case .light: "浅色"
      case .night: "夜间"
      case .contrast: "高对比"
      case .safe: "色觉友好"
      case .plain: "素色"
      case .own: nil
      }
    return name.map { "\($0)（\(theme.name)）" } ?? theme.name
  }

  private static let bookmarkGone = Phrase(
    "this bookmark is gone: another Kan deleted it", "此书签已不在：另一个 Kan 已将其删除")

  private static let interleavedInstead = Phrase(
    "too narrow for facing columns: interleaved instead", "窗口太窄，无法左右对照，改为段间对照")

  private static func names(_ keys: [Key]) -> String {
    keys.map(\.name).joined(separator: " ")
  }

  /// What may follow keys: `g … g to the beginning · e to the end`.
  private static func goesOn(_ keys: [Key], _ continuations: [KeyContinuation]) -> Phrase {
    func text(_ language: InterfaceLanguage) -> String {
      let ways = continuations.map {
        "\($0.names.joined(separator: " ")) \(help(for: $0.command)[language])"
      }
      return "\(names(keys)) … \(ways.joined(separator: " · "))"
    }
    return Phrase(text(.english), text(.chinese))
  }

  private static func unknown(_ key: String, _ instead: Command?) -> Phrase {
    guard let instead,
      let other = CommandTable.bindings.first(where: { $0.command == instead })?.keyNames.first
    else {
      return Phrase("\(key) means nothing here; ? lists the keys", "\(key) 在此无作用；按 ? 列出按键")
    }
    return Phrase(
      "\(key) means nothing here; \(other): \(help(for: instead)[.english])",
      "\(key) 在此无作用；\(other)：\(help(for: instead)[.chinese])")
  }

  private static func elsewhere(_ command: Command, _ modes: [Mode]) -> Phrase {
    let places = modes.isEmpty ? nil : screens(modes)
    guard let places else { return help(for: command) }
    return Phrase(
      "\(help(for: command)[.english]): works in \(places[.english])",
      "\(help(for: command)[.chinese])：用于\(places[.chinese])")
  }

  private static func noHelp(_ topic: String, _ nearest: String?) -> Phrase {
    Phrase(
      "no key, command or setting “\(topic)”" + (nearest.map { " — did you mean \($0)?" } ?? ""),
      "没有按键、命令或设置“\(topic)”" + (nearest.map { "，是否指 \($0)？" } ?? ""))
  }

  private static func explained(_ preference: Preference, _ value: String) -> Phrase {
    let name = preference.rawValue
    let help = help(for: preference)
    let values = preference.values.joined(separator: ", ")
    return Phrase(
      "\(name) = \(value): \(help[.english]) (\(values))",
      "\(name) = \(value)：\(help[.chinese])（\(values)）")
  }

  private static func noArticle(_ name: String, _ nearest: String?) -> Phrase {
    Phrase(
      "no article “\(name)”" + (nearest.map { " — did you mean \($0)?" } ?? ""),
      "没有文章“\(name)”" + (nearest.map { "，是否指 \($0)？" } ?? ""))
  }
}
