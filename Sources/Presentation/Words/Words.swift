import Searching

/// What the interface says: every sentence once, in English and Chinese.
///
///     Words.sentence(for: .atEnd)[.chinese]   // "已到末尾"
package enum Words {
  // Titles of pages.
  static let bookmarks = Phrase("Bookmarks", "书签")
  static let library = Phrase("Library", "书库")
  static let index = Phrase("Index", "索引")
  static let contents = Phrase("Contents", "目录")
  static let columns = Phrase("Columns", "栏目")
  static let keys = Phrase("Keys", "按键")
  static let search = Phrase("Search", "搜索")
  static let continueReading = Phrase("Continue", "续读")

  // On lists.
  static let byPlace = Phrase("by place", "按位置")
  static let byDate = Phrase("by date", "按日期")
  static let noBookmarks = Phrase(
    "No bookmarks. m keeps a page, M with a note.", "没有书签。按 m 为本页加书签，按 M 并附注。")
  static let takenOff = Phrase("taken off, u brings it back", "已下架，按 u 撤销")
  static let nothingOfKind = Phrase("Nothing of this kind is named here.", "本期没有此类条目。")
  static let nothingFound = Phrase("Nothing found. Tab widens the search.", "没有找到。按 Tab 扩大范围。")
  static let searchHint = Phrase("type a word, 汉字 or pinyin", "输入汉字、拼音或英文")
  static let notePrompt = Phrase("Note: ", "附注：")

  /// A print page: `p. 34`; `≈` and 约 say that it is derived.
  static func page(_ number: Int, isDerived: Bool) -> Phrase {
    Phrase("p. \(isDerived ? "≈ " : "")\(number)", "\(isDerived ? "约" : "")第 \(number) 页")
  }

  /// A footnote's number.
  static func note(_ number: Int) -> Phrase { Phrase("Note \(number)", "注 \(number)") }

  /// How long a text takes.
  static func minutes(_ number: Int) -> Phrase { Phrase("\(number) min", "\(number) 分") }

  /// How long the rest of a text takes.
  static func minutesLeft(_ number: Int) -> Phrase {
    Phrase("\(number) min left", "还需 \(number) 分")
  }

  /// A part of the index.
  static func name(of kind: IndexEntry.Kind) -> Phrase {
    switch kind {
    case .standards: Phrase("standards", "标准")
    case .people: Phrase("people", "人物")
    case .terms: Phrase("terms", "术语")
    }
  }

  /// Where a search looks.
  static func name(of scope: SearchScope) -> Phrase {
    switch scope {
    case .article: Phrase("Article", "本文")
    case .issue: Phrase("Issue", "本期")
    case .library: Phrase("Library", "书库")
    }
  }

  /// How much a search has found; `more` where there is more than is shown.
  static func found(hits: Int, articles: Int, more: Bool) -> Phrase {
    let tally = "\(hits)\(more ? "+" : "")"
    return Phrase(
      "\(tally) \(hits == 1 ? "hit" : "hits") in \(articles) \(articles == 1 ? "article" : "articles")",
      "\(articles) 篇 \(tally) 处")
  }
}
