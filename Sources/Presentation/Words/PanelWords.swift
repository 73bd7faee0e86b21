import Magazine
import Reading

// What panels and kept things are called.
extension Words {
  /// The title of a panel.
  static func title(of content: TextPanel.Content) -> Phrase {
    switch content {
    case .terms: Phrase("Terms", "术语")
    case .copied: Phrase("Could not be copied; here it is", "未能复制，原文如下")
    case .address: Phrase("Cannot be opened here; copied", "此处无法打开，已复制")
    case .output(_, let program): Phrase(program)
    case .settings: Phrase("All that can be set, by :name value", "可用 :名称 值 更改的设置")
    }
  }

  /// A file was written.
  package static func written(_ file: String) -> Phrase {
    Phrase("written to \(file)", "已写入 \(file)")
  }

  /// What the reader kept was to be written, and there is nothing.
  package static let nothingKept = Phrase(
    "nothing is kept here; m in an article keeps its place", "此处尚无所存；阅读时按 m 加书签")

  /// The name of an ink.
  package static func name(of colour: Highlight.Colour) -> Phrase {
    switch colour {
    case .amber: Phrase("amber", "琥珀")
    case .green: Phrase("green", "绿")
    case .indigo: Phrase("indigo", "靛蓝")
    case .rose: Phrase("rose", "玫红")
    }
  }

  /// The sign that tells an ink apart without colour.
  static func sign(of colour: Highlight.Colour) -> String {
    switch colour {
    case .amber: "◇"
    case .green: "△"
    case .indigo: "□"
    case .rose: "○"
    }
  }
}
