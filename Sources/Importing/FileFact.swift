import Glibc
import Magazine

/// Why a file could not be read.
package enum FileFact: Hashable, Sendable {
  /// The system refused; the number of its error.
  case refused(Int32)
  /// A folder, a device or a pipe.
  case notRegular
  /// Larger than so many bytes.
  case tooLarge(limit: Int)
  /// A link that leads out of its folder.
  case outside
  /// Bytes that are no text in the encoding it should have.
  case notText(TextEncoding)

  var sentence: Phrase {
    switch self {
    case .refused(let error):
      Phrase(
        "\(String(cString: strerror(error)).lowercased()); check the file and its permissions",
        "无法读取（\(FileFact.reason(error))）；请检查文件及其权限")
    case .notRegular: Phrase("not a regular file; give one", "不是普通文件；请换成普通文件")
    case .tooLarge(let limit):
      Phrase(
        "larger than \(limit >> 20) MB, which no article is; split it",
        "超过 \(limit >> 20) MB，文章没有这么大；请拆分")
    case .outside:
      Phrase("leads out of its folder; put the file itself there", "指向文件夹之外；请把文件本身放进来")
    case .notText(let encoding):
      Phrase(
        "not \(encoding.name); save the file as UTF-8 or name its encoding",
        "不是 \(encoding.name)；请将文件存为 UTF-8，或指明其编码")
    }
  }

  /// What an error of the system is called in Chinese: those that a file can have.
  private static func reason(_ error: Int32) -> String {
    switch error {
    case ENOENT, ENOTDIR: "没有此文件"
    case EACCES, EPERM: "没有权限"
    case ELOOP: "链接成环"
    case EIO: "磁盘读取出错"
    case EMFILE, ENFILE: "打开的文件过多"
    default: "系统错误 \(error)"  // Any other is rare, and a number can be looked up.
    }
  }
}
