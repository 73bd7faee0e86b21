import Magazine

/// A moment of reading at which a command that the reader has written is run.
package enum Hook: String, CaseIterable, Hashable, Sendable {
  /// A publication was opened.
  case open
  /// The end of an article was read.
  case finish
  /// A bookmark or a highlight was kept.
  case keep
}

extension Hook {
  /// When its command is run, and what is said in the command's environment.
  package var help: Phrase {
    switch self {
    case .open:
      Phrase(
        "a publication was opened: KAN_PUBLICATION, KAN_TITLE", "打开了出版物：KAN_PUBLICATION、KAN_TITLE")
    case .finish:
      Phrase(
        "an article was read to its end: also KAN_ARTICLE, KAN_ARTICLE_TITLE",
        "读完了一篇：另有 KAN_ARTICLE、KAN_ARTICLE_TITLE")
    case .keep:
      Phrase(
        "a bookmark or highlight was kept: also KAN_ARTICLE, KAN_MARK, KAN_QUOTE, KAN_NOTE",
        "留下了书签或划线：另有 KAN_ARTICLE、KAN_MARK、KAN_QUOTE、KAN_NOTE")
    }
  }
}
