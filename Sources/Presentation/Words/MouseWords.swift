import Magazine
import Reading

extension Words {
  /// What is done with the mouse, and what it does.
  static func help(for hand: HelpPage.MouseHand) -> (name: Phrase, help: Phrase) {
    switch hand {
    case .drag: (Phrase("drag", "拖动"), Phrase("choose what to highlight", "选择要划线的文字"))
    case .shiftDrag:
      (Phrase("Shift-drag", "Shift 拖动"), Phrase("left to the terminal, which selects", "由终端选择文字"))
    }
  }
}
