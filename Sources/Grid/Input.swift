/// What comes in from a terminal and its process.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// Text pasted at once, between the marks of bracketed paste.
  case paste(String)
  /// Notches of the wheel, down is positive.
  case wheel(Int)
  /// A press of the left button, in cells from 0 at the top left.
  case click(x: Int, y: Int)
  /// A press of any other button.
  case otherClick
  /// The mouse has come to a cell with its left button down.
  case drag(x: Int, y: Int)
  /// The column of the cursor that the terminal reports, in cells from 1 (CPR).
  case cursor(column: Int)
  /// The background that the terminal answers it has (OSC 11).
  case background(Ground)
  /// The terminal is light or dark, or has become so.
  case ground(Ground)
  /// The window has another size.
  case resize(Size)
  /// The terminal takes ambiguous characters to be so wide.
  case ambiguous(AmbiguousWidth)
  /// The shell's job control asks the program to stop.
  case suspend
  /// Something can be read from the descriptor that wakes.
  case wake
  /// Nothing has happened for as long as was asked for.
  case pause
  /// A signal that ends the program, by its number.
  case terminate(Int32)
}
