import Magazine
import Presentation
import Searching

/// What commands say, in both languages of the interface.
enum ShellWords {
  static let noBookmarks = Phrase(
    "no bookmarks; m in an article makes one", "没有书签；阅读时按 m 即可添加")
  static let nothingWrong = Phrase("nothing is wrong", "一切正常")
  static let nothingRemoved = Phrase("nothing was removed", "没有移除任何内容")
  static let removalNotAsked = Phrase(
    "nothing was removed: there is no terminal to ask on; --yes removes without asking",
    "没有移除任何内容：没有可供确认的终端；加 --yes 直接移除")
  static let unreadable = Phrase(
    "unreadable; import it again or remove it", "无法读取；请重新导入或移除")
  static let noPages = Phrase(
    "this terminal can show no page; try “kan contents” and “kan show”",
    "此终端不能显示页面；请用“kan contents”与“kan show”")

  /// Where standard output takes no more, and what the system says of it.
  static func outputStopped(_ reason: String) -> Phrase {
    Phrase(
      "the output is not whole: \(reason); free some space or write elsewhere",
      "输出不完整（\(reason)）；请腾出空间或写到别处")
  }

  /// Where a bookmark is named that there is not.
  static func noBookmark(_ id: Int64) -> Phrase {
    Phrase(
      "no bookmark \(id); “kan bookmark list” lists them", "没有书签 \(id)；用“kan bookmark list”列出")
  }

  /// Where a block is named that an article of `count` blocks does not have.
  static func noBlock(_ block: Int, in article: String, count: Int) -> Phrase {
    Phrase(
      "--block \(block): “\(article)” has blocks 0 to \(count - 1)",
      "--block \(block)：“\(article)”的段落为 0 至 \(count - 1)")
  }

  /// Where an offset, in characters, is beyond a text of `length` of them.
  static func noOffset(_ offset: Int, in article: String, length: Int) -> Phrase {
    Phrase(
      "--offset \(offset): the text of “\(article)” there has \(length) characters",
      "--offset \(offset)：“\(article)”此处共 \(length) 字")
  }

  /// What a search says that finds nothing; it ends with 1, as grep does.
  static func nothingFound(_ query: String) -> Phrase {
    Phrase("nothing found for “\(query)”", "没有找到“\(query)”")
  }

  /// What the words of a search were taken to be, or might be; none of it is found where nothing is.
  static func spelling(_ spelling: Spelling) -> Phrase {
    let sentence = Words.sentence(for: spelling)
    guard !spelling.isShown, !spelling.isFound else { return sentence }
    let words = spelling.offers.map(\.word)
    return Phrase(
      "\(sentence[.english]) \(words.joined(separator: ", "))",
      sentence[.chinese] + words.joined(separator: "、"))
  }

  /// Not all articles that were found are printed; how many there are is `nil` where nobody counted.
  static func articlesShown(_ shown: Int, of all: Int?) -> Phrase {
    let english = all.map { "\(shown) of \($0) articles" } ?? "the first \(shown) articles"
    let chinese = all.map { "\($0) 篇中的 \(shown) 篇" } ?? "前 \(shown) 篇"
    return Phrase("\(english); --limit shows more", "\(chinese)；用 --limit 显示更多")
  }

  /// What is said of a publication that was taken off the shelf, and how it comes back.
  static func removed(_ id: String) -> Phrase {
    Phrase(
      "removed \(id); “kan library restore \(id)” brings it back",
      "已移除 \(id)；用“kan library restore \(id)”恢复")
  }

  /// What is said of a publication that is on the shelf again, or never was off it.
  static func isOnShelf(_ id: String) -> Phrase {
    Phrase("\(id) is on the shelf", "\(id) 已在书库中")
  }

  /// What is asked before that, with the answer that holds where none is given.
  static func confirmRemoval(_ name: String) -> Phrase {
    Phrase("Remove \(name)? [y/N] ", "移除 \(name)？[y/N] ")
  }

  /// How much a publication holds and how much of it is read.
  static func articles(_ count: Int, read: Int, of kind: Publication.Kind) -> Phrase {
    let name = kind == .book ? "chapter" : "article"
    return Phrase(
      "\(count) \(name)\(count == 1 ? "" : "s"), \(read) read",
      kind == .book ? "\(count) 章，已读 \(read) 章" : "\(count) 篇，已读 \(read) 篇")
  }

  /// What is said of a file whose contents are on the shelf from another path.
  static func alreadyThere(_ title: String, at path: String) -> Phrase {
    Phrase("the same  \(title), from \(path)", "内容相同 \(title)，来自 \(path)")
  }

  /// How far bringing in many files has come.
  static func progress(_ done: Int, of count: Int, failed: Int, seconds: Int) -> Phrase {
    let time = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    return Phrase(
      "\(done)/\(count)  \(failed) failed  \(time)", "\(done)/\(count)  失败 \(failed)  \(time)")
  }

  /// What became of many files.
  static func broughtIn(
    _ new: Int, same: Int, failed: Int, of count: Int, stopped: Bool
  ) -> Phrase {
    let (left, leftInChinese) =
      stopped ? ("; stopped, what was brought in stays", "；已停止，已导入的保留") : ("", "")
    return Phrase(
      "\(new) new, \(same) already there, \(failed) failed, of \(count)\(left)",
      "共 \(count)：新增 \(new)，已有 \(same)，失败 \(failed)\(leftInChinese)")
  }

  /// What is said of a publication that is on the shelf now.
  static func imported(_ title: String) -> Phrase {
    Phrase("imported  \(title)", "已导入 \(title)")
  }

  /// The same where some of its texts could not be read.
  static func importedInPart(_ title: String, missing: Int) -> Phrase {
    Phrase(
      "imported  \(title), but for \(missing) \(missing == 1 ? "text" : "texts")",
      "已导入 \(title)，但缺 \(missing) 篇文本")
  }

  /// What is said of a publication that was on the shelf as it is.
  static func unchanged(_ title: String) -> Phrase {
    Phrase("unchanged \(title)", "没有变化 \(title)")
  }

  static let bookNeedsFile = Phrase(
    "a book is no text for a terminal: give a file with --output", "电子书不能显示在终端上：请用 --output 指定文件")

  static let noEditor = Phrase(
    "the editor cannot be started; set EDITOR or PAGER", "无法启动编辑器；请设置 EDITOR 或 PAGER")

  /// Where no article could be shown.
  static func badLimit(_ limit: Int) -> Phrase {
    Phrase("--limit \(limit): give a number above 0", "--limit \(limit)：请给出大于 0 的数")
  }

  /// The name of a command stands behind options.
  static func commandBehindOptions(_ name: String) -> Phrase {
    Phrase(
      "“\(name)” is a command; its options stand behind it, as in “kan \(name) --library FILE”",
      "“\(name)”是命令；选项写在其后，如“kan \(name) --library 文件”")
  }

  /// Where no line could be set.
  static func badWidth(_ width: Int) -> Phrase {
    Phrase(
      "--width \(width): give a width of 2 to 1000 cells", "--width \(width)：请给出 2 至 1000 格的宽度")
  }
}
