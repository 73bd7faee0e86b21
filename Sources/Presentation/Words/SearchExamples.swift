import Magazine

// What can be searched for.
extension Words {
  /// A query and what it finds.
  typealias SearchExample = (query: String, finds: Phrase)

  /// Examples of queries, with those that only a publication in Chinese answers.
  static func searchExamples(chinese: Bool) -> [SearchExample] {
    let latin: [SearchExample] = [
      ("carbon footprint", Phrase("both words, what stands closest first", "两词都有，相距最近者在前")),
      ("\"carbon footprint\"", Phrase("the very words", "原样的词语")),
      ("standard -draft", Phrase("the one without the other", "有前者而无后者")),
      ("wind or hydro", Phrase("either of them", "两者之一")),
      ("standard*", Phrase("all that begins so", "以此开头的词")),
      ("GB/T 39116", Phrase("a standard, however its number is written", "标准号，写法不拘")),
      ("title:annual", Phrase("in titles only", "只查标题")),
    ]
    guard chinese else { return latin }
    return [
      ("碳足迹", Phrase("Chinese, answered in both languages", "中文，两种语言一并列出")),
      ("tanzuji", Phrase("the same in pinyin", "拼音亦可")),
      ("tzj", Phrase("or by its initials", "或用首字母")),
    ] + latin
  }
}
