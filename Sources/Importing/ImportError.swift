import Magazine

/// Why an issue, or a part of it, could not be read: where, what, what to do.
package enum ImportError: Error, Hashable, Sendable {
  case noFolder(String)
  case noManifest(String)
  case unreadable(String, reason: String)
  case tooLarge(String, limit: Int)
  case malformed(String, line: Int, what: String)
  case missing(String, line: Int, key: String)
  case notUTF8(String, line: Int)
  /// A link that leads out of its folder.
  case outside(String)

  /// Whether it is the input that is not there, rather than bad.
  package var isMissingInput: Bool {
    switch self {
    case .noFolder, .noManifest: true
    case .unreadable, .tooLarge, .malformed, .missing, .notUTF8, .outside: false
    }
  }
}

// The sentences of importing.
extension ImportError: CustomStringConvertible {
  /// The sentence in English.
  package var description: String { sentence(in: .english) }

  /// The sentence that a reader sees, in lower case and without a full stop.
  package func sentence(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .noFolder(let path): "\(path): there is no such folder; give the folder of an issue"
    case .noManifest(let path):
      "\(path): there is no issue.toml in this folder; it names the columns and articles of an issue"
    case .unreadable(let path, let reason): "\(path): \(reason); check the file and its permissions"
    case .tooLarge(let path, let limit):
      "\(path): larger than \(limit >> 20) MB, which no article is; split it"
    case .malformed(let path, let line, let what): "\(path):\(line): \(what); correct the line"
    case .missing(let path, let line, let key):
      "\(path):\(line): “\(key)” is missing or of the wrong kind; see Content/README.md"
    case .outside(let path):
      "\(path): leads out of its folder; put the file itself there"
    case .notUTF8(let path, let line): "\(path):\(line): not UTF-8; save the file as UTF-8"
    }
  }

  private var chinese: String {
    switch self {
    case .noFolder(let path): "\(path)：没有此目录；请给出一期刊物的目录"
    case .noManifest(let path): "\(path)：目录中没有 issue.toml；栏目与文章由它列出"
    case .unreadable(let path, let reason): "\(path)：无法读取（\(reason)）；请检查文件及其权限"
    case .tooLarge(let path, let limit): "\(path)：超过 \(limit >> 20) MB，文章没有这么大；请拆分"
    case .malformed(let path, let line, let what): "\(path):\(line)：\(what)；请改正此行"
    case .missing(let path, let line, let key):
      "\(path):\(line)：缺少“\(key)”或其类型不对；参见 Content/README.md"
    case .outside(let path): "\(path)：指向文件夹之外；请把文件本身放进来"
    case .notUTF8(let path, let line): "\(path):\(line)：不是 UTF-8；请将文件存为 UTF-8"
    }
  }
}
