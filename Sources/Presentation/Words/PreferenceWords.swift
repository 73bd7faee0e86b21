import Magazine
import Reading

// What a reader may choose.
extension Words {
  /// What a preference decides.
  package static func help(for preference: Preference) -> Phrase {
    switch preference {
    case .language:
      Phrase(
        "the language that leads: first, second, or its tag", "主文语言：first、second 或语言标签")
    case .interface: Phrase("the language of the interface", "界面语言")
    case .view: Phrase("one language, side by side, or one under the other", "单语、左右对照或段间对照")
    case .theme:
      Phrase(
        "the colours of the page; auto is light or dark as the terminal is", "主题（颜色）；auto 随终端的明暗")
    case .measure: Phrase("the width of a text column, in cells", "版心宽度（格）")
    case .columns: Phrase("text columns of a page in one language", "单语版面的栏数")
    case .align: Phrase("the right edge of paragraphs", "段落右边的对齐")
    case .paragraphs: Phrase("how Chinese paragraphs begin", "中文段落的起首")
    case .linear:
      Phrase(
        "for screen readers: one thing after the other, the cursor at what has the focus",
        "供读屏软件使用：逐项排列，光标位于焦点")
    case .leading:
      Phrase("the rows between lines: solid, or open for a blank one", "行距：solid（紧）或 open（隔一空行）")
    case .marks:
      Phrase(
        "Chinese marks that meet: full, two cells each, or tight, the first in one",
        "相连的中文标点：full（全身）或 tight（挤压，前一个占半格）")
    case .titles:
      Phrase(
        "titles of works in Chinese: brackets 《》, or wave for a wavy line below instead",
        "书名号：brackets（《》）或 wave（甲式，浪线）")
    case .ruby:
      Phrase(
        "how words are read: in brackets behind them, or above for a row above the line",
        "注音：brackets（括号，在字后）或 above（在字上方一行）")
    case .names:
      Phrase("whether names of people have a line below in Chinese", "专名号：中文人名下是否加线")
    case .hyphens: Phrase("whether English words are divided in narrow columns", "窄栏中英文单词是否断开")
    case .ambiguous:
      Phrase(
        "the width of “ ” — …: narrow, wide, or auto to ask the terminal",
        "“ ” — … 等字符的宽度：narrow、wide，或 auto（询问终端）")
    }
  }
}
