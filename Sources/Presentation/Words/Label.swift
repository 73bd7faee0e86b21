import Magazine

/// Names and sentences of the interface that read the same wherever they stand.
enum Label: CaseIterable, Hashable {
  // Titles of pages.
  case bookmarks, library, index, contents, columns, keys, search, continueReading
  // On lists.
  case wordsGone, byPlace, byDate, noBookmarks, takenOff, unreadable, nothingOfKind,
    nothingFound, nothingAnywhere, nothingFits, beingIndexed
  // Where something is typed.
  case searchHint, searchHintChinese, notePrompt, recent, examples
}

extension Words {
  /// What a label reads.
  static func phrase(_ label: Label) -> Phrase {
    switch label {
    case .bookmarks: Phrase("Bookmarks", "书签")
    case .library: Phrase("Library", "书库")
    case .index: Phrase("Index", "索引")
    case .contents: Phrase("Contents", "目录")
    case .columns: Phrase("Columns", "栏目")
    case .keys: Phrase("Keys", "按键")
    case .search: Phrase("Search", "搜索")
    case .continueReading: Phrase("Continue", "续读")
    case .wordsGone: Phrase("words gone", "原文已不在")
    case .byPlace: Phrase("by place", "按位置")
    case .byDate: Phrase("by date", "按日期")
    case .noBookmarks:
      Phrase(
        "Nothing is kept. m keeps a place, M with a note, V a range.",
        "尚无书签或划线。按 m 加书签，按 M 并附注，按 V 划线。")
    case .nothingFits:
      Phrase("Nothing fits the filter. / changes it.", "没有符合筛选条件的内容。按 / 修改。")
    case .takenOff: Phrase("taken off, u brings it back", "已下架，按 u 撤销")
    case .unreadable: Phrase("unreadable; import it again", "无法读取，请重新导入")
    case .nothingOfKind: Phrase("Nothing of this kind is named here.", "这里没有此类条目。")
    case .nothingAnywhere: Phrase("Nothing found in the library.", "书库中没有找到。")
    case .nothingFound: Phrase("Nothing found. Tab widens the search.", "没有找到。按 Tab 扩大范围。")
    case .beingIndexed: Phrase("being indexed", "正在编索引")
    case .searchHint: Phrase("type a word", "输入要查的词")
    case .searchHintChinese: Phrase("type a word, 汉字 or pinyin", "输入汉字、拼音或英文")
    case .notePrompt: Phrase("Note: ", "附注：")
    case .recent: Phrase("Asked before", "以前所查")
    case .examples: Phrase("For example", "示例")
    }
  }
}
