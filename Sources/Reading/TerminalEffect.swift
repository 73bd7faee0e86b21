/// Something that should happen at the terminal or by way of it: nothing that is kept, and nothing that
/// is answered but by a sentence.
package enum TerminalEffect: Hashable, Sendable {
  /// Show an address in the reader's browser.
  case follow(String)
  /// Put a text on the clipboard.
  case copy(String)
  /// Open a text in the reader's editor, under a name.
  case edit(String, name: String)
  case quit
  /// Leave as after an interrupt.
  case interrupt
  case suspend
  case redraw
}
