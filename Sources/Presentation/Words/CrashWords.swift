import Magazine

// What is said when the program itself fails.
extension Words {
  /// The program has crashed, and written where.
  package static func crashed(reportedIn path: String) -> Phrase {
    Phrase(
      "crashed, a fault of kan; \(path) says where, without a word of what you read: send it with a report",
      "程序崩溃，是 kan 的错误；\(path) 记有出错之处，不含所读的任何文字：报告问题时请附上")
  }

  /// The program has crashed, and nothing could be written.
  package static let crashed = Phrase(
    "crashed, a fault of kan; no report could be written, as XDG_STATE_HOME is no folder to write in",
    "程序崩溃，是 kan 的错误；XDG_STATE_HOME 不可写入，未能记下出错之处")
}
