import Magazine

/// What can be wrong with a source as a whole.
package enum SourceFact: Hashable, Sendable {
  /// Nothing stands at the path.
  case missing
  /// A device, a pipe, or a file that may not be read.
  case closed
  /// A folder without an `issue.toml` where one is wanted.
  case noManifest
  /// A folder in which nothing is that any importer recognises.
  case noWork
  /// A file or a pipe without a word.
  case empty
  /// A file that no importer recognises.
  case unknownFormat
  /// Importing was told to stop.
  case stopped

  private static let formats = (
    first: "EPUB, FB2, Word, PDF, HTML, Markdown, plain text and folders of issues",
    second: " EPUB、FB2、Word、PDF、HTML、Markdown、纯文本和刊物目录"
  )

  var sentence: Phrase {
    switch self {
    case .missing: Phrase("there is no such file or folder; check its name", "没有此文件或目录；请检查名称")
    case .closed: Phrase("no file that can be read; give a file or a folder", "不是可读的文件；请给出文件或目录")
    case .noManifest:
      Phrase(
        "there is no issue.toml in this folder; it names the columns and articles of an issue",
        "目录中没有 issue.toml；栏目与文章由它列出")
    case .noWork:
      Phrase(
        "nothing that Kan reads is in this folder; it reads \(SourceFact.formats.first)",
        "目录中没有可读的内容；可读\(SourceFact.formats.second)")
    case .empty: Phrase("there is no text in it; give another file", "其中没有文字；请给出别的文件")
    case .unknownFormat:
      Phrase(
        "Kan does not know this format; it reads \(SourceFact.formats.first)",
        "无法识别的格式；可读\(SourceFact.formats.second)")
    case .stopped: Phrase("stopped; import it again to go on", "已停止；重新导入即可继续")
    }
  }
}
