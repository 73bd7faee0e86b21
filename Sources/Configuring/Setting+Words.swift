import Magazine
import Presentation

extension Setting {
  /// What it decides.
  package var help: Phrase {
    switch self {
    case .preference(let preference): Words.help(for: preference)
    case .open:
      Phrase(
        "what “kan” opens on: the last page read, the front page, the library",
        "“kan”打开时显示：上次所读之页、首页或书库")
    case .mouse: Phrase("whether clicks and the wheel are heard", "是否使用鼠标")
    case .clipboard:
      Phrase(
        "where copies go: auto, terminal (OSC 52), or a program that reads them",
        "复制到何处：auto、terminal（OSC 52）或读取文本的程序")
    case .browser:
      Phrase(
        "the program that opens web addresses; auto is BROWSER, else xdg-open",
        "打开网址的程序；auto 即 BROWSER，否则 xdg-open")
    }
  }
}
