import Magazine

/// What stands in place of a text that is not there. It is text of the publication, so it speaks the
/// language of its side, English where it cannot.
enum Excuse {
  /// In place of a text that is there and cannot be read.
  static func unreadable(_ language: Language) -> [Block] {
    say("This text could not be read when the issue was imported.", "这篇文本在导入时无法读取。", language)
  }

  /// In place of a text that the contents promise and nobody has written.
  static func unwritten(_ language: Language) -> [Block] {
    say(
      "This article of the printed issue has not been written here yet.", "纸刊中的这篇文章，本书尚未写成。",
      language)
  }

  private static func say(_ english: String, _ chinese: String, _ language: Language) -> [Block] {
    [.paragraph(Text(language.script == .chinese ? chinese : english))]
  }
}
