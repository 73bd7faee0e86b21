import Magazine

/// What `kan doctor` looks at and finds.
package enum DoctorWords {
  /// The name of a part or of a thing in it, by its name in JSON.
  package static func name(_ key: String) -> Phrase { names[key] ?? Phrase(key) }

  private static let names: [String: Phrase] = [
    "versions": Phrase("Versions", "版本"), "terminal": Phrase("Terminal", "终端"),
    "widths": Phrase("Widths in cells", "字符宽度（格）"), "programs": Phrase("Programs", "外部程序"),
    "files": Phrase("Files", "文件"), "kan": Phrase("kan"), "swift": Phrase("Swift"),
    "sqlite": Phrase("SQLite"), "ncurses": Phrase("ncurses"), "unicode": Phrase("Unicode"),
    "term": Phrase("TERM"), "size": Phrase("size", "大小"), "colours": Phrase("colours", "颜色数"),
    "trueColour": Phrase("true colour", "真彩色"),
    "styledUnderlines": Phrase("styled underlines", "异形下划线"),
    "hyperlinks": Phrase("hyperlinks", "超链接"), "inside": Phrase("inside", "运行于"),
    "locale": Phrase("locale", "语言环境"), "interface": Phrase("interface", "界面语言"),
    "ambiguous": Phrase("“ (ambiguous)", "“（宽度不定）"), "emoji": Phrase("🙂 (emoji)", "🙂（表情）"),
    "variation": Phrase("❤️ (with a selector)", "❤️（带变体选择符）"), "han": Phrase("刊 (Han)", "刊（汉字）"),
    "clipboard": Phrase("clipboard", "剪贴板"), "browser": Phrase("browser", "浏览器"),
    "editor": Phrase("editor", "编辑器"), "config": Phrase("settings", "设置"),
    "content": Phrase("bundled issue", "随附刊物"), "library": Phrase("library", "书库"),
    "librarySize": Phrase("its size", "书库大小"), "publications": Phrase("publications", "出版物"),
    "crash": Phrase("last crash", "上次崩溃"),
  ]

  package static let yes = Phrase("yes", "是")
  package static let no = Phrase("no", "否")
  package static let none = Phrase("none", "无")
  package static let unknown = Phrase("not told", "未知")
  package static let notMeasured = Phrase(
    "not measured: standard output is no terminal", "未测：标准输出不是终端")
  package static let silent = Phrase("the terminal did not say", "终端未答")
  package static let notThere = Phrase("not there", "不存在")
  package static let sound = Phrase("nothing is wrong", "一切正常")
  package static let mendable = Phrase(
    "“kan doctor --fix” sets aside what is damaged, rescues what can be read, and builds the index anew",
    "“kan doctor --fix”会将损坏的文件另存、救出可读的内容，并重建索引")

  /// The index of search was built anew.
  package static let reindexed = Phrase("the index of search was built anew", "已重建检索索引")

  /// The file was written anew, and how large it was and is, in bytes.
  package static func compacted(from old: Int, to new: Int) -> Phrase {
    Phrase(
      "the library was written anew: \(size(old)), now \(size(new))",
      "书库已压实：原 \(size(old))，现 \(size(new))")
  }

  /// A size in bytes, kilobytes or megabytes.
  package static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<10_000: "\(bytes) B"
    case ..<10_000_000: "\(bytes / 1000) kB"
    default: "\(bytes / 1_000_000) MB"
    }
  }
}
