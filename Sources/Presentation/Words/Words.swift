import Magazine
import Reading
import Searching

/// What the interface says: every sentence once, in English and Chinese.
///
///     Words.sentence(for: .atEnd)[.chinese]   // "已到末尾"
package enum Words {
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

  /// The title of the article that comes next.
  static func next(_ title: String) -> Phrase { Phrase("next: \(title)", "下一篇：\(title)") }

  /// A kind of work.
  package static func name(of kind: Publication.Kind) -> Phrase {
    switch kind {
    case .issue: Phrase("issue", "期刊")
    case .book: Phrase("book", "图书")
    case .document: Phrase("document", "文稿")
    }
  }

  /// What the library is sorted by.
  static func name(of order: LibraryOrder) -> Phrase {
    switch order {
    case .lastRead: Phrase("by last read", "按最近阅读")
    case .title: Phrase("by title", "按标题")
    case .author: Phrase("by author", "按作者")
    case .kind: Phrase("by kind", "按类别")
    case .progress: Phrase("by progress", "按进度")
    }
  }

  /// When something was read last, in days; `nil` for never.
  package static func lastRead(daysAgo days: Int?) -> Phrase {
    switch days {
    case nil: Phrase("new", "未读")
    case 0?: Phrase("today", "今天")
    case 1?: Phrase("yesterday", "昨天")
    case .some(let days) where days < 60: Phrase("\(days) days ago", "\(days) 天前")
    case .some(let days): Phrase("\(days / 30) months ago", "\(days / 30) 个月前")
    }
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
  static func found(hits: Int, articles: Int, more: Bool, isCounted: Bool = true) -> Phrase {
    let tally = "\(hits)\(more ? "+" : "")"
    let places = "\(articles)\(isCounted ? "" : "+")"
    return Phrase(
      "\(tally) \(hits == 1 ? "hit" : "hits") in \(places) \(articles == 1 ? "article" : "articles")",
      "\(places) 篇 \(tally) 处")
  }
}
