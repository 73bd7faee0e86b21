import Magazine

/// What of the manual is written by hand.
enum ManualText {
  static let description = [
    """
    kan reads publications: issues of a magazine, books and documents, in one language or in any two. \
    With two languages it shows one of them, both side by side, or one under the other; paragraphs \
    answer each other.
    """,
    """
    Without an argument it opens where the reader left off, at first on the bundled issue. With a path \
    or an id it opens that publication. Where standard output is no terminal, it prints the contents.
    """,
    """
    A path is that of a book or a document: EPUB, FictionBook, Word, Markdown, HTML, plain text, PDF by \
    pdftotext, or a folder with an issue.toml or of Markdown. Of several paths, or a folder that holds such, \
    everything is put into the library; - reads from standard input.
    """,
    "The key ? shows the keys of a screen, : is a command line, :help KEY, COMMAND or SETTING explains.",
  ]

  /// The first ones stand at the top of `kan --help` too.
  static let examples: [(command: String, meaning: Phrase)] = [
    ("kan", Phrase("read on where you left off", "从上次离开处续读")),
    (
      "kan ~/books/rivers.epub",
      Phrase("open a book, a document or an issue", "打开一本书、一份文稿或一期刊物")
    ),
    (
      "kan search '\"fit for 55\" lang:en'",
      Phrase("find a phrase in one language", "在一种语言中查短语")
    ),
    (
      "kan show bri-report --language both --width 100",
      Phrase("print an article with both languages", "双语打印一篇文章")
    ),
    ("kan config --edit", Phrase("change keys, colours and everything else", "修改按键、配色等一切设置")),
    (
      "kan --view facing --theme light",
      Phrase("begin side by side on a light page", "以双语对照、浅色版面开始")
    ),
    (
      "kan contents --json | jq '.sections[].articles[].id'",
      Phrase("list all articles for a script", "为脚本列出全部文章")
    ),
    ("kan cite bri-report --style bibtex", Phrase("print a citation", "打印引文")),
    (
      "kan doctor --fix",
      Phrase("look at terminal, settings and library, and mend the library", "检查终端、设置与书库，并修复书库")
    ),
    (
      "kan ~/books",
      Phrase("put all books of a folder into the library, and choose one", "将目录中的书全部导入书库并选读一本")
    ),
    (
      "curl -s https://example.org | kan -",
      Phrase("read what comes from standard input", "阅读标准输入中的内容")
    ),
    (
      "kan --keys '3 Enter v' --size 100x30 --dump",
      Phrase("press keys and print the screen", "按键并打印屏幕")
    ),
  ]

  /// The first examples, which say more than a list of options.
  static func shortExamples(in language: InterfaceLanguage) -> String {
    examples.prefix(5).map { example in
      let gap = String(repeating: " ", count: max(2, 50 - example.command.count))
      return "  \(example.command)\(gap)\(example.meaning[language])"
    }.joined(separator: "\n")
  }

  static let settings = [
    """
    Settings stand in config.toml; “kan config --default” prints one with everything in it, “kan config” \
    shows what holds and where it comes from. The file is read again whenever it is written. What is \
    changed last holds: a line of the file, or a choice made by key.
    """,
    """
    A table [themes.NAME] makes a theme of your own: what it inherits, its inks, and in [themes.NAME.parts] \
    the ink, ground and attributes of single parts. “kan config theme light --show” prints a whole one, \
    “kan config theme” lists all and chooses.
    """,
  ]

  static let keyExample = [
    "view = \"facing\"", "theme = \"sepia\"", "", "[themes.sepia]", "inherits = \"light\"",
    "page = \"#f4ecd8\"", "", "[keys]", "\"g e\" = \"bottom\"", "",
    "[keys.article]", "\"C-n\" = \"line-down\"", "\"y\" = false",
  ]

  static let files: [(path: String, meaning: String)] = [
    (
      "$XDG_CONFIG_HOME/kan/config.toml",
      "settings, keys and themes; ~/.config where the variable is not set"
    ),
    (
      "$XDG_DATA_HOME/kan/library.db",
      "publications, bookmarks, places and choices; ~/.local/share where the variable is not set"
    ),
    (
      "$XDG_STATE_HOME/kan/",
      "the log, with what hooks print, and crash.txt after a crash; ~/.local/state where the variable is not set"
    ),
    ("PREFIX/share/kan/content", "the bundled issue"),
  ]

  static let environment: [(name: String, meaning: String)] = [
    ("BROWSER", "the program that opens web addresses"),
    ("COLORFGBG", "tells a light background from a dark one where the terminal does not"),
    ("KAN_CONTENT", "another folder of bundled issues"),
    ("LC_ALL, LC_MESSAGES, LANG", "the language of the interface"),
    ("NO_COLOR", "no colours, where it is not empty"),
    ("TERM", "the kind of terminal; with “dumb” the contents are printed"),
    ("VISUAL, EDITOR", "the editor of “kan config --edit”"),
    ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME", "see FILES"),
  ]
}

extension ExitStatus {
  /// What it tells a script.
  var meaning: String {
    switch self {
    case .done: "done"
    case .nothingFound: "nothing was found"
    case .usage: "the command line is wrong"
    case .badData: "what was to be read is wrong: a publication, config.toml, the library"
    case .noInput: "there is no such publication, article or file"
    case .inputOutput: "something cannot be read or written"
    case .interrupted: "interrupted"
    }
  }
}
