import Configuring
import Foundation
import Magazine
import Presentation
import Running

/// Opens the file of settings in the reader's editor; one that is not there is made first, with everything
/// in it as comments.
struct ConfigEditor {
  let path: String

  func run() throws {
    guard !path.isEmpty else { throw Failure(.inputOutput, ConfigEditor.noPlace) }
    if !FileManager.default.fileExists(atPath: path) { try make() }
    let words = (environment("VISUAL") ?? environment("EDITOR") ?? "vi").split(separator: " ")
    guard runInForeground(words.map(String.init) + [path]) == 0 else {
      throw Failure(.inputOutput, noEditor(words.joined(separator: " ")))
    }
  }

  private func make() throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try DefaultFile(in: ShellLanguage.current).text.write(
        toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw Failure(
        .inputOutput,
        Phrase(
          "\(path): cannot be made; check the folder and its permissions",
          "\(path)：无法新建；请检查文件夹及其权限"))
    }
  }

  private static let noPlace = Phrase(
    "there is no place for config.toml; set HOME or XDG_CONFIG_HOME",
    "config.toml 无处可放；请设定 HOME 或 XDG_CONFIG_HOME")

  private func noEditor(_ name: String) -> Phrase {
    Phrase(
      "the editor “\(name)” did not do its work; set VISUAL or EDITOR, or edit \(path)",
      "编辑器“\(name)”未能完成；请设定 VISUAL 或 EDITOR，或自行编辑 \(path)")
  }
}
