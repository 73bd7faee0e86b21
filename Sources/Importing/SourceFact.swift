import Magazine

/// What can be wrong with a source as a whole.
package enum SourceFact: Hashable, Sendable {
  /// Nothing stands at the path.
  case missing
  /// A device, a pipe, or a file that may not be read.
  case closed
  /// A folder without an `issue.toml`.
  case noManifest
  /// A file that no importer recognises.
  case unknownFormat
  /// Importing was told to stop.
  case stopped

  var sentence: Phrase {
    switch self {
    case .missing: Phrase("there is no such file or folder; check its name", "没有此文件或目录；请检查名称")
    case .closed: Phrase("no file that can be read; give a file or a folder", "不是可读的文件；请给出文件或目录")
    case .noManifest:
      Phrase(
        "there is no issue.toml in this folder; it names the columns and articles of an issue",
        "目录中没有 issue.toml；栏目与文章由它列出")
    case .unknownFormat:
      Phrase("Kan does not know this format; give the folder of an issue", "无法识别的格式；请给出一期刊物的目录")
    case .stopped: Phrase("stopped; import it again to go on", "已停止；重新导入即可继续")
    }
  }
}
