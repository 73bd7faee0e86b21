import Grid
import Magazine

/// One row of the command table: keymap, help, status hints and README are made from it.
package struct Binding: Hashable, Sendable {
  package let command: Command
  package let keys: [Key]
  package let modes: [Mode]
  package let help: Parallel<String>
  /// A word for the status line, in the modes that have room for it.
  package let hint: Parallel<String>?

  init(
    _ command: Command, _ keys: String, in modes: [Mode], _ first: String, _ second: String,
    hint: (String, String)? = nil
  ) {
    self.command = command
    self.keys = keys.split(separator: " ").compactMap { Key(named: String($0)) }
    self.modes = modes
    help = Parallel(first: first, second: second)
    self.hint = hint.map { Parallel(first: $0.0, second: $0.1) }
  }
}

/// All commands with their keys, in the order that help prints them.
package enum CommandTable {
  private static let moving: [Mode] = [.front, .article, .list, .collection, .panel]
  private static let halves: [Mode] = [.front, .article, .list, .panel]
  private static let pages: [Mode] = [.front, .article]
  private static let all: [Mode] = [.front, .article, .list, .collection, .panel]

  /// The rows under a heading.
  package struct Group: Sendable {
    package let title: Parallel<String>
    package let bindings: [Binding]
  }

  /// The rows by what they are for.
  package static let groups: [Group] = [
    Group(
      title: Parallel(first: "Moving", second: "移动"),
      bindings: [
        Binding(
          .lineDown, "j Down", in: moving, "a line down; on a list the next entry", "下移一行／下一项",
          hint: ("choose", "选择")),
        Binding(.lineUp, "k Up", in: moving, "a line up; on a list the one before", "上移一行／上一项"),
        Binding(.screenDown, "Space PgDn ^F", in: moving, "a screen down", "下移一屏"),
        Binding(.screenUp, "b PgUp ^B", in: moving, "a screen up", "上移一屏"),
        Binding(.halfDown, "d ^D", in: halves, "half a screen down", "下移半屏"),
        Binding(.halfUp, "u ^U", in: halves, "half a screen up", "上移半屏"),
        Binding(.top, "g Home", in: moving, "to the beginning", "到开头"),
        Binding(
          .bottom, "G End", in: moving, "to the end; 34G to print page 34", "到末尾；34G 到第 34 页"),
        Binding(.percent, "%", in: [.article], "50% to the middle of the article", "50% 到文章正中"),
        Binding(.nextParagraph, "}", in: [.article], "next paragraph", "下一段"),
        Binding(.previousParagraph, "{", in: [.article], "paragraph before", "上一段"),
        Binding(.nextHeading, ")", in: [.article], "next heading", "下一标题"),
        Binding(.previousHeading, "(", in: [.article], "heading before", "上一标题"),
      ]),
    Group(
      title: Parallel(first: "Through the issue", second: "浏览本期"),
      bindings: [
        Binding(
          .open, "Enter l Right", in: [.front, .list, .collection], "open what is chosen", "打开所选内容",
          hint: ("read", "阅读")),
        Binding(
          .chooseSection, "1 2 3 4 5 6 7 8 9", in: [.front], "a column by its number", "按编号选栏目",
          hint: ("column", "栏目")),
        Binding(
          .nextArticle, "]", in: [.article], "next article", "下一篇", hint: ("next", "下一篇")),
        Binding(.previousArticle, "[", in: [.article], "article before", "上一篇"),
        Binding(.nextSection, "L", in: pages, "next column", "下一栏目"),
        Binding(.previousSection, "H", in: pages, "column before", "上一栏目"),
        Binding(
          .contents, "t", in: pages, "contents of the issue, and the headings here", "目录与本文标题",
          hint: ("contents", "目录")),
        Binding(.sections, "s", in: pages, "choose a column", "选择栏目"),
        Binding(
          .goOn, "r", in: [.front], "read on where you left off", "续读", hint: ("continue", "续读")),
        Binding(.back, "^O Backspace Alt-Left", in: pages, "back to where you were", "返回原处"),
        Binding(.forward, "^N Alt-Right", in: pages, "forward again", "前进"),
      ]),
    Group(
      title: Parallel(first: "Finding and keeping", second: "查找与留存"),
      bindings: [
        Binding(
          .search, "/", in: pages, "search; Tab widens the scope", "搜索；Tab 扩大范围",
          hint: ("search", "搜索")),
        Binding(
          .nextMatch, "n", in: [.article], "next match, then the next article found", "下一处，再到下一篇"),
        Binding(.previousMatch, "N", in: [.article], "match before", "上一处"),
        Binding(.searchWord, "*", in: [.article], "search for the word at the top", "搜索页首之词"),
        Binding(
          .bookmark, "m", in: [.article], "bookmark this page", "为本页加书签", hint: ("bookmark", "书签")),
        Binding(.bookmarkNote, "M", in: [.article], "bookmark it with a note", "加书签并附注"),
        Binding(
          .bookmarks, "'", in: pages, "bookmarks; '' back to the last place", "书签；'' 返回上一位置",
          hint: ("bookmarks", "书签")),
        Binding(.lastPlace, "'", in: [.collection], "back to the last place", "返回上一位置"),
        Binding(.index, "i", in: pages, "index: standards, people, terms", "索引：标准、人物、术语"),
        Binding(.library, "o", in: pages, "library of issues", "书库"),
        Binding(.partner, "K", in: [.article], "a term in sight in the other language", "本屏术语的对应词"),
        Binding(.copy, "y", in: [.article], "copy this paragraph", "复制本段"),
        Binding(.cite, "Y", in: [.article], "copy a citation (GB/T 7714)", "复制引文（GB/T 7714）"),
        Binding(
          .order, "o", in: [.collection], "by place or date; standards, people, terms",
          "按位置或日期；标准、人物、术语", hint: ("order", "排序")),
        Binding(
          .filter, "/", in: [.collection], "only bookmarks with these words", "筛选书签",
          hint: ("filter", "筛选")),
        Binding(.edit, "e", in: [.collection], "edit the note", "修改附注", hint: ("note", "附注")),
        Binding(
          .delete, "d", in: [.collection], "delete; take off the shelf", "删除；下架",
          hint: ("delete", "删除")),
        Binding(
          .undo, "u", in: [.collection], "bring back what was deleted", "撤销删除", hint: ("undo", "撤销")
        ),
      ]),
    Group(
      title: Parallel(first: "Two languages", second: "双语"),
      bindings: [
        Binding(
          .otherLanguage, "Tab", in: all, "the other language", "切换语言",
          hint: ("language", "语言")),
        Binding(
          .nextArrangement, "v", in: pages, "one language, facing, interleaved", "单语、对照、段间",
          hint: ("view", "版式")),
        Binding(
          .flip, "x", in: [.article], "turn this paragraph over", "翻转本段", hint: ("flip", "翻段")),
        Binding(.textColumns, "D", in: [.article], "one text column or two", "单栏或双栏"),
        Binding(.wider, "+", in: [.article], "a wider measure", "加宽版心"),
        Binding(.narrower, "-", in: [.article], "a narrower measure", "收窄版心"),
        Binding(.usualMeasure, "=", in: [.article], "the usual measure", "恢复版心"),
      ]),
    Group(
      title: Parallel(first: "Links and the rest", second: "链接与其他"),
      bindings: [
        Binding(
          .hints, "f Enter", in: [.article, .panel],
          "letters on links and notes, type one; in a note its link",
          "链接与注释标字母，按字母打开；注释中打开其链接",
          hint: ("links", "链接")),
        Binding(.theme, "c", in: all, "next theme: dark, light, plain", "切换主题：深、浅、素"),
        Binding(
          .commandLine, ":", in: pages, "command line: p 34, 50%, view facing …", "命令行：p 34、50% 等"),
        Binding(
          .help, "?", in: [.front, .article, .list, .collection], "this page", "本页",
          hint: ("help", "帮助")),
        Binding(
          .close, "q Esc", in: [.article, .list, .collection, .panel, .hints, .prompt],
          "one level back",
          "返回上一层",
          hint: ("back", "返回")),
        Binding(.quit, "Q", in: all, "leave", "退出"),
        Binding(.close, "q", in: [.front], "leave", "退出", hint: ("quit", "退出")),
        Binding(
          .interrupt, "^C", in: Mode.allCases, "leave at once; out of a prompt, only the prompt",
          "立即退出；输入时只取消输入"),
        Binding(.suspend, "^Z", in: all, "suspend; fg comes back", "挂起，fg 返回"),
        Binding(.redraw, "^L", in: all, "draw the screen anew", "重绘屏幕"),
      ]),
  ]

  /// All rows.
  package static let bindings = groups.flatMap(\.bindings)
}
