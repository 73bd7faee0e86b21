/// The Chinese of what `kan --help` and `kan help COMMAND` say, under the English that stands with the
/// command or the option itself; a test finds one that has none.
enum HelpSentences {
  static let chinese = commands.merging(arguments) { first, _ in first }

  private static let commands = [
    "Reads a magazine, a book or a document in the terminal, in two languages at once.":
      "在终端中阅读刊物、书籍与文稿，可双语对照。",
    "Open an issue (what kan does without a command).": "打开刊物（不写子命令时即如此）。",
    "Print the columns and articles of an issue.": "列出一期的栏目与文章。",
    "Print an article.": "打印一篇文章。",
    "Find words, phrases, 汉字 or pinyin in all texts.": "在全部正文中检索词、短语、汉字或拼音。",
    "List, add, edit, remove and export bookmarks.": "列出、添加、编辑、删除与导出书签。",
    "Print the bookmarks.": "列出书签。",
    "Add a bookmark.": "添加书签。",
    "Change the note of a bookmark.": "修改书签的附注。",
    "Remove a bookmark.": "删除书签。",
    "Print the bookmarks as Markdown or JSON.": "以 Markdown 或 JSON 打印书签。",
    "List the issues of the library, remove one or put it back, or look for damage.":
      "列出书库中的刊物、下架或恢复刊物、查找损坏。",
    "Print the issues.": "列出刊物。",
    "Take an issue off the shelf; its bookmarks and places stay.": "下架一期；其书签与位置保留。",
    "Put an issue back that was taken off the shelf.": "恢复下架的一期。",
    "Look at everything that is kept, and print what cannot be read.": "检查全部内容，列出无法读取之处。",
    "Put issues into the library.": "将刊物导入书库。",
    "Print the standards, people or terms named in an issue.": "列出一期中提到的标准、人物或术语。",
    "Print how to cite an article.": "打印一篇文章的引文。",
    "Take an issue, an article or what you kept of it out, as a file of another kind.":
      "将一期、一篇或所存内容导出为其他格式的文件。",
    "Check that an issue folder is whole and its languages agree.": "检查刊物目录是否完整，两种语言是否对应。",
    "Put issues, books and documents into the library, folders with all that is in them.":
      "将刊物、书籍与文稿导入书库，目录则连同其中全部内容。",
    "Look at the terminal, the settings and the library; mend the library.": "检查终端、设置与书库；修复书库。",
    "Print the keys.": "列出按键。",
    "List the themes, choose one, or show what one is made of.": "列出配色、选用一种或显示其组成。",
    "Show the settings that hold and where they come from.": "显示生效的设置及其来源。",
  ]

  private static let arguments = [
    "Show the version.": "显示版本。",
    "Show help information.": "显示帮助。",
    "The folder or the id of an issue; the one read last if left out.": "刊物的目录或标识；省略则为上次所读。",
    "The file of the library.": "书库文件。",
    "The language of the interface: en or zh.": "界面语言：en 或 zh。",
    "Write more into the log.": "在日志中记录更多。",
    "The language that leads, by its tag: en, zh …": "主语言的标签：en、zh 等。",
    "The view: single, facing or interleaved.": "版式：single（单语）、facing（对照）或 interleaved（交错）。",
    "The theme: dark, light, night, contrast, safe, plain, or one of config.toml.":
      "配色：dark、light、night、contrast、safe、plain 或 config.toml 中的配色。",
    "The name of a theme; all are listed if it is left out.": "配色名；省略则列出全部。",
    "Print the theme as config.toml writes it.": "按 config.toml 的写法打印配色。",
    "A file, a folder or an id of the library; - for standard input; what was read last if left out. "
      + "Several, or a folder of books, are put into the library.":
      "文件、目录或书库中的标识；- 为标准输入；省略则为上次所读。给出多个，或一个存书的目录，则导入书库。",
    "The right edge of paragraphs: automatic, ragged or justified.":
      "段落右缘：automatic（自动）、ragged（不齐）或 justified（两端对齐）。",
    "How Chinese paragraphs begin: indent or blank.": "中文段首：indent（缩进）或 blank（空行）。",
    "Divide English words in narrow columns.": "窄栏中拆分英文单词。",
    "The width of ambiguous characters: narrow, wide, or auto to ask the terminal.":
      "宽度不定的字符：narrow（窄）、wide（宽）或 auto（询问终端）。",
    "The theme: auto (as the terminal is), dark, light, night, contrast, safe, plain, or one of config.toml.":
      "配色：auto（随终端）、dark、light、night、contrast、safe、plain 或 config.toml 中的配色。",
    "For screen readers: one thing after the other, the cursor at what has the focus.":
      "供读屏软件使用：内容逐项排列，光标随焦点移动。",
    "The rows between lines: solid, or open for a blank one.": "行距：solid（紧排）或 open（空一行）。",
    "Chinese marks that meet, on a screen: full or tight.": "屏幕上相连的中文标点：full（全角）或 tight（挤压）。",
    "How words are read: in brackets behind them, or above the line.":
      "注音：brackets（括号，在字后）或 above（在字上方）。",
    "Titles of works in Chinese, on a screen: brackets, or wave for a line below.":
      "屏幕上的中文书名号：brackets（《》）或 wave（浪线）。",
    "Names of people in Chinese with a line below, on a screen.": "屏幕上中文人名下加专名线。",
    "Use no colours.": "不用颜色。",
    "Keys to press, such as \"j j Enter\".": "要按的键，如“j j Enter”。",
    "The size of the screen without a terminal, columns by rows.": "无终端时的屏幕大小，列×行，如 120x40。",
    "Print the screen after the keys, without a terminal.": "按键后打印屏幕，不需终端。",
    "Print it as a picture in SVG, in the colours of the theme.": "按配色打印为 SVG 图。",
    "Print JSON.": "打印 JSON。",
    "The id of the article; “kan contents” lists them.": "文章标识；用“kan contents”列出。",
    "The language by its tag, or both; the first of the publication if left out.":
      "语言标签，或 both（双语）；省略则为刊物的第一语言。",
    "The width of the page in cells, 2 to 1000.": "版面宽度，2 至 1000 格。",
    "What to find.": "要查的内容。",
    "Only this issue, by its folder or id.": "只查此期（目录或标识）。",
    "The most articles to show hits of.": "最多显示多少篇的结果。",
    "Print Markdown.": "打印 Markdown。",
    "The id of the article.": "文章标识。",
    "The block, from 0; the head of the article if left out.": "段落序号，从 0 起；省略则为文章开头。",
    "The language, by its tag; the first of the publication if left out.":
      "语言标签；省略则为刊物的第一语言。",
    "The offset in the block, in characters.": "段内位置，按字符计。",
    "A note.": "附注。",
    "The number of the bookmark.": "书签编号。",
    "The note.": "附注。",
    "Print Markdown (what is printed without a flag).": "打印 Markdown（默认）。",
    "The id of the issue.": "刊物标识。",
    "Do not ask.": "不再询问。",
    "Folders of issues, or folders that hold some.": "刊物目录，或含有刊物的目录。",
    "Files, and folders of issues, books and documents.": "文件，或刊物、书籍与文稿的目录。",
    "Mend what can be mended, and say what was done.": "修复可修复之处，并说明所做之事。",
    "How their texts are written: utf-8, gb18030, big5 …; as they say themselves if left out.":
      "正文编码：utf-8、gb18030、big5 等；省略则自动识别。",
    "standards, people or terms.": "standards（标准）、people（人物）或 terms（术语）。",
    "The style: gbt7714, bibtex, csl-json or markdown.": "格式：gbt7714、bibtex、csl-json 或 markdown。",
    "markdown, html, epub, json, tsv, csl-json or bibtex.":
      "markdown、html、epub、json、tsv、csl-json 或 bibtex。",
    "Only this article, by its id.": "只导出此篇（标识）。",
    "Only this language, by its tag; both if left out.": "只导出此语言（标签）；省略则为双语。",
    "What you kept of it: bookmarks and highlights with their paragraphs and notes.":
      "所存内容：书签与划线，连同段落与附注。",
    "The file to write; standard output if left out.": "要写的文件；省略则为标准输出。",
    "The folder of an issue.": "刊物目录。",
    "Print Markdown, as in README.md.": "打印 Markdown，如 README.md 所用。",
    "Print the names of commands, for config.toml and the command line.":
      "列出命令名，供 config.toml 与命令行使用。",
    "Print a commented file with every setting and key.": "打印带注释的文件，含全部设置与按键。",
    "Open config.toml in VISUAL or EDITOR.": "用 VISUAL 或 EDITOR 打开 config.toml。",
  ]
}
