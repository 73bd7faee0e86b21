import Magazine
import Reading

// What commands do, and where they work.
extension Words {
  /// What a command does, for help.
  package static func help(for command: Command) -> Phrase {
    switch command {
    case .move(let command): help(command)
    case .reader(let command): help(command)
    case .style(let command): help(command)
    case .visit(let command): help(command)
    case .section(let command): help(command)
    case .article(let command): help(command)
    case .list(let command): help(command)
    case .edit(let command): help(command)
    case .prompt(let command): help(command)
    case .search(let command): help(command)
    case .range(let command): help(command)
    }
  }

  private static func help(_ command: Movement) -> Phrase {
    switch command {
    case .lineDown: Phrase("a line down; on a list the next entry", "下移一行／下一项")
    case .lineUp: Phrase("a line up; on a list the one before", "上移一行／上一项")
    case .screenDown: Phrase("a screen down", "下移一屏")
    case .screenUp: Phrase("a screen up", "上移一屏")
    case .halfDown: Phrase("half a screen down", "下移半屏")
    case .halfUp: Phrase("half a screen up", "上移半屏")
    case .top: Phrase("to the beginning", "到开头")
    case .bottom: Phrase("to the end; 34G to print page 34", "到末尾；34G 到第 34 页")
    }
  }

  private static func help(_ command: ReaderCommand) -> Phrase {
    switch command {
    case .help: Phrase("this page", "本页")
    case .commandLine: Phrase("command line: p 34, 50%, view facing …", "命令行：p 34、50% 等")
    case .close: Phrase("one level back", "返回上一层")
    case .quit: Phrase("leave", "退出")
    case .interrupt:
      Phrase("leave at once; out of a prompt, only the prompt", "立即退出；输入时只取消输入")
    case .suspend: Phrase("suspend; fg comes back", "挂起，fg 返回")
    case .redraw: Phrase("draw the screen anew", "重绘屏幕")
    }
  }

  private static func help(_ command: StyleCommand) -> Phrase {
    switch command {
    case .otherLanguage: Phrase("the other language", "切换语言")
    case .nextArrangement: Phrase("one language, facing, interleaved", "单语、对照、段间")
    case .textColumns: Phrase("one text column or two", "单栏或双栏")
    case .wider: Phrase("a wider measure", "加宽版心")
    case .narrower: Phrase("a narrower measure", "收窄版心")
    case .usualMeasure: Phrase("the usual measure", "恢复版心")
    case .theme: Phrase("next theme; :theme night chooses one", "下一主题；:theme night 选定")
    }
  }

  private static func help(_ command: VisitCommand) -> Phrase {
    switch command {
    case .contents: Phrase("contents of the issue, and the headings here", "目录与本文标题")
    case .columns: Phrase("choose a column", "选择栏目")
    case .search: Phrase("search; Tab widens the scope", "搜索；Tab 扩大范围")
    case .bookmarks: Phrase("bookmarks; '' back to the last place", "书签；'' 返回上一位置")
    case .index: Phrase("index: standards, people, terms", "索引：标准、人物、术语")
    case .library: Phrase("library of issues", "书库")
    case .continueReading: Phrase("read on where you left off", "续读")
    case .back: Phrase("back to where you were", "返回原处")
    case .forward: Phrase("forward again", "前进")
    case .lastPlace: Phrase("back to the last place", "返回上一位置")
    }
  }

  private static func help(_ command: SectionCommand) -> Phrase {
    switch command {
    case .choose: Phrase("a column by its number", "按编号选栏目")
    case .next: Phrase("next column", "下一栏目")
    case .previous: Phrase("column before", "上一栏目")
    }
  }

  private static func help(_ command: ArticleCommand) -> Phrase {
    switch command {
    case .percent: Phrase("50% to the middle of the article", "50% 到文章正中")
    case .nextParagraph: Phrase("next paragraph", "下一段")
    case .previousParagraph: Phrase("paragraph before", "上一段")
    case .nextHeading: Phrase("next heading", "下一标题")
    case .previousHeading: Phrase("heading before", "上一标题")
    case .next: Phrase("next article", "下一篇")
    case .previous: Phrase("article before", "上一篇")
    case .links:
      Phrase(
        "letters on links, notes, kept things; in a note its link",
        "链接、注释与所存之物标字母，按字母打开；注释中打开其链接")
    case .flip: Phrase("turn this paragraph over", "翻转本段")
    case .nextMatch: Phrase("next match, then the next article found", "下一处，再到下一篇")
    case .previousMatch: Phrase("match before", "上一处")
    case .searchWord: Phrase("search for the word at the top", "搜索页首之词")
    case .clearLight: Phrase("clear the light of a search, or light it again", "熄灭或重新点亮搜索结果")
    case .nextFocus:
      Phrase("the next paragraph in focus: m M y x V K act on it", "聚焦下一段：m M y x V K 作用于它")
    case .previousFocus: Phrase("the paragraph before in focus", "聚焦上一段")
    case .toTop: Phrase("scroll the paragraph to the top", "把本段滚到页首")
    case .toMiddle: Phrase("scroll the paragraph to the middle", "把本段滚到页中")
    case .toBottom: Phrase("scroll the paragraph to the bottom", "把本段滚到页尾")
    case .select: Phrase("choose a range to highlight", "选取文字以划线")
    case .read: Phrase("take the article for read, or for unread", "标为已读或未读")
    case .bookmark: Phrase("bookmark this place, or take the bookmark away", "加书签或取消书签")
    case .bookmarkNote: Phrase("bookmark it with a note", "加书签并附注")
    case .terms: Phrase("the terms of this paragraph in the other language", "本段术语的对应词")
    case .copy: Phrase("copy this paragraph", "复制本段")
    case .only: Phrase("only paragraphs that say this; nothing shows all", "只显示含此内容的段落；留空显示全部")
    case .pipe: Phrase("let a command read the paragraph in focus, or the article", "以命令处理聚焦的段落或全文")
    case .edit: Phrase("open the article in the editor", "在编辑器中打开本文")
    case .cite: Phrase("copy a citation (GB/T 7714)", "复制引文（GB/T 7714）")
    }
  }

  private static func help(_ command: ListCommand) -> Phrase {
    switch command {
    case .open: Phrase("open what is chosen", "打开所选内容")
    case .order: Phrase("another order, or another part of the index", "换一种排序；索引换一类")
    case .filter:
      Phrase(
        "only entries with these letters or words; kept things by issue:NAME too",
        "筛选条目；所存之物也可用 issue:刊名")
    case .edit: Phrase("edit the note", "修改附注")
    case .delete: Phrase("delete; take off the shelf", "删除；下架")
    case .undo: Phrase("bring back what was deleted", "撤销删除")
    }
  }

  private static func help(_ command: EditCommand) -> Phrase {
    switch command {
    case .left: Phrase("a character left", "左移一字")
    case .right: Phrase("a character right", "右移一字")
    case .start: Phrase("to the beginning of the line", "到行首")
    case .end: Phrase("to the end of the line", "到行末")
    case .deleteBefore:
      Phrase("delete the character before; in an empty line, leave", "删除前一字；空行时返回")
    case .deleteAfter: Phrase("delete the character after", "删除后一字")
    case .deleteWord: Phrase("delete the word before", "删除前一词")
    case .deleteToStart: Phrase("delete to the beginning", "删至行首")
    case .deleteToEnd: Phrase("delete to the end", "删至行末")
    }
  }

  private static func help(_ command: PromptCommand) -> Phrase {
    switch command {
    case .accept: Phrase("do what is typed", "执行所输入的内容")
    case .complete: Phrase("complete a command, then the next that fits", "补全命令，再按选下一项")
    case .completeBack: Phrase("the one before that fits", "选上一项")
    case .older: Phrase("the line typed before", "以前输入的一行")
    case .newer: Phrase("the line typed after that", "其后输入的一行")
    }
  }

  private static func help(_ command: RangeCommand) -> Phrase {
    switch command {
    case .left: Phrase("a character back", "退一字")
    case .right: Phrase("a character on", "进一字")
    case .lineDown: Phrase("a line down", "下一行")
    case .lineUp: Phrase("a line up", "上一行")
    case .word: Phrase("to the next word", "到下一词")
    case .wordBack: Phrase("to the word before", "到上一词")
    case .wordEnd: Phrase("to the end of a word", "到词尾")
    case .sentence: Phrase("to the end of the sentence", "到句末")
    case .sentenceBack: Phrase("to the beginning of the sentence", "到句首")
    case .start: Phrase("to the beginning of the paragraph", "到段首")
    case .end: Phrase("to the end of the paragraph", "到段末")
    case .whole: Phrase("the whole paragraph", "全段")
    case .swap: Phrase("move the other end", "移动另一端")
    case .keep: Phrase("highlight in the ink taken last", "以上次的颜色划线")
    case .keepNote: Phrase("highlight with a note", "划线并附注")
    case .amber: Phrase("highlight in amber ◇", "琥珀色划线 ◇")
    case .green: Phrase("highlight in green △", "绿色划线 △")
    case .indigo: Phrase("highlight in indigo □", "靛蓝划线 □")
    case .rose: Phrase("highlight in rose ○", "玫红划线 ○")
    case .copy: Phrase("copy the range", "复制所选")
    case .cancel: Phrase("give the range up", "放弃所选")
    }
  }

  private static func help(_ command: SearchCommand) -> Phrase {
    switch command {
    case .scope: Phrase("search the article, the issue, the library", "搜索本文、本期、书库")
    case .older: Phrase("what was searched for before", "以前所查")
    case .newer: Phrase("what was searched for after that", "其后所查")
    case .type: Phrase("type on in the line of the search", "回到搜索行继续输入")
    }
  }

  /// A word for the status line.
  static func hint(for binding: Binding) -> Phrase? {
    guard binding.isHinted else { return nil }
    return switch binding.command {
    case .move(.lineDown): Phrase("choose", "选择")
    case .list(.open): binding.modes == [.search] ? Phrase("open", "打开") : Phrase("read", "阅读")
    case .list(.order): Phrase("order", "排序")
    case .list(.filter): Phrase("filter", "筛选")
    case .list(.edit): Phrase("note", "附注")
    case .list(.delete): Phrase("delete", "删除")
    case .list(.undo): Phrase("undo", "撤销")
    case .section(.choose): Phrase("column", "栏目")
    case .article(.next): Phrase("next", "下一篇")
    case .article(.bookmark): Phrase("bookmark", "书签")
    case .article(.flip): Phrase("flip", "翻段")
    case .article(.links): Phrase("links", "链接")
    case .visit(.contents): Phrase("contents", "目录")
    case .visit(.continueReading): continueReadingHint
    case .visit(.search): Phrase("search", "搜索")
    case .visit(.bookmarks): Phrase("bookmarks", "书签")
    case .style(.otherLanguage): Phrase("language", "语言")
    case .style(.nextArrangement): Phrase("view", "版式")
    case .search(.scope): Phrase("scope", "范围")
    case .range(.wordEnd): Phrase("word", "词")
    case .range(.sentence): Phrase("sentence", "句")
    case .range(.whole): Phrase("paragraph", "段")
    case .range(.keep): Phrase("highlight", "划线")
    case .range(.amber): name(of: .amber)
    case .range(.green): name(of: .green)
    case .range(.indigo): name(of: .indigo)
    case .range(.rose): name(of: .rose)
    case .range(.cancel): Phrase("give up", "放弃")
    case .search(.older): Phrase("asked before", "以前所查")
    case .search(.type): Phrase("edit", "修改")
    case .reader(.help): Phrase("help", "帮助")
    case .reader(.close): Phrase("back", "返回")
    case .reader(.quit): Phrase("quit", "退出")
    case .move, .list, .section, .article, .visit, .style, .search, .reader, .edit, .prompt, .range:
      nil
    }
  }

  private static let continueReadingHint = Phrase("continue", "续读")

  /// The heading of a part of the command table.
  package static func title(of group: CommandTable.Title) -> Phrase {
    switch group {
    case .moving: Phrase("Moving", "移动")
    case .throughPublication: Phrase("Through the issue", "浏览本期")
    case .findingAndKeeping: Phrase("Finding and keeping", "查找与留存")
    case .choosingRange: Phrase("While choosing a range", "选取文字时")
    case .twoLanguages: Phrase("Two languages", "双语")
    case .linksAndRest: Phrase("Links and the rest", "链接与其他")
    case .typing: Phrase("While typing", "输入时")
    }
  }

  /// The screens on which a row of the table holds: `article`, `bookmarks, library`.
  package static func screens(_ modes: [Mode]) -> Phrase {
    let reading = Set(Mode.allCases.filter { !$0.isTyping })
    let shown = Set(modes)
    if shown == Set(Mode.allCases) { return Phrase("everywhere, even while typing", "各处，输入时亦可") }
    if shown == reading { return Phrase("everywhere", "各处") }
    if shown.isSubset(of: reading), shown.count > reading.count / 2 {
      let missing = Mode.allCases.filter { reading.contains($0) && !shown.contains($0) }
      let names = list(missing)
      return Phrase("all but \(names[.english])", "\(names[.chinese])以外各处")
    }
    return list(Mode.allCases.filter { shown.contains($0) })
  }

  private static func list(_ modes: [Mode]) -> Phrase {
    let names = modes.map(name)
    return Phrase(
      names.map { $0[.english] }.joined(separator: ", "),
      names.map { $0[.chinese] }.joined(separator: "、"))
  }

  /// The name of a kind of screen.
  private static func name(_ mode: Mode) -> Phrase {
    switch mode {
    case .front: Phrase("front page", "首页")
    case .article: Phrase("article", "文章")
    case .range: Phrase("range", "选取")
    case .panel: Phrase("panel", "面板")
    case .outline: Phrase("contents", "目录")
    case .bookmarks: Phrase("bookmarks", "书签")
    case .library: Phrase("library", "书库")
    case .index: Phrase("index", "索引")
    case .help: Phrase("help", "帮助")
    case .note: Phrase("note", "注释")
    case .links: Phrase("links", "链接")
    case .search: Phrase("search", "搜索")
    case .hits: Phrase("hits", "搜索结果")
    case .prompt: Phrase("command line", "命令行")
    }
  }
}
