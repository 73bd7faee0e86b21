import CVTerm

/// A terminal emulator that bytes are fed to and cells are read from: libvterm.
package final class Emulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  package private(set) var columns: Int
  package private(set) var rows: Int

  /// What one cell shows.
  package struct Cell: Equatable {
    package var text: String
    package var width: Int
    package var isBold: Bool
    package var isUnderlined: Bool
    package var isReversed: Bool
    package var isItalic: Bool
    package var foreground: Colour
    package var background: Colour
  }

  /// The terminal's own colour, one of the palette, or red, green and blue.
  package enum Colour: Equatable { case usual, index(UInt8), mixed(UInt8, UInt8, UInt8) }

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit { vterm_free(terminal) }

  /// Takes in what a program wrote; returns what the terminal answers.
  package func feed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { buffer in
      _ = vterm_input_write(
        terminal, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    var answer = [CChar](repeating: 0, count: 4096)
    let count = vterm_output_read(terminal, &answer, answer.count)
    return answer[0..<count].map { UInt8(bitPattern: $0) }
  }

  package func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  package func cell(row: Int, column: Int) -> Cell {
    var cell = VTermScreenCell()
    _ = vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    var text = ""
    withUnsafeBytes(of: cell.chars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) {
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        text.unicodeScalars.append(scalar)
      }
    }
    return Cell(
      text: text, width: Int(cell.width), isBold: cell.attrs.bold != 0,
      isUnderlined: cell.attrs.underline != 0, isReversed: cell.attrs.reverse != 0,
      isItalic: cell.attrs.italic != 0,
      foreground: colour(cell.fg, VTERM_COLOR_DEFAULT_FG.rawValue),
      background: colour(cell.bg, VTERM_COLOR_DEFAULT_BG.rawValue))
  }

  private func colour(_ colour: VTermColor, _ usual: UInt32) -> Colour {
    if UInt32(colour.type) & usual != 0 { return .usual }
    return colour.type & 1 == 1
      ? .index(colour.indexed.idx) : .mixed(colour.rgb.red, colour.rgb.green, colour.rgb.blue)
  }

  /// A row as text, spaces at the end taken off.
  package func line(_ row: Int) -> String {
    var text = ""
    var column = 0
    while column < columns {
      let cell = cell(row: row, column: column)
      text += cell.text.isEmpty ? " " : cell.text
      column += max(1, cell.width)
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The whole screen as text.
  package var text: String { (0..<rows).map(line).joined(separator: "\n") }
}
