import Glibc
import Grid

/// What a terminal answers about itself, asked outside the page.
package struct TerminalProbe {
  /// Cells that “ takes; `nil` where the terminal does not say where its cursor is.
  package let ambiguousWidth: Int?
  /// The colour behind the text (OSC 11); `nil` where it does not say.
  package let background: Colour?
  /// Whether it tells when dark turns to light (mode 2031).
  package let tellsChanges: Bool
  /// Whether it answers at all.
  package let answers: Bool

  /// “ and the cursor's place, the background, mode 2031, and what kind it is (DA1), which every
  /// terminal answers and which therefore comes last.
  private static let questions = "\r“\u{1B}[6n\r\u{1B}[K\u{1B}]11;?\u{1B}\\\u{1B}[?2031$p\u{1B}[c"

  /// Asks the terminal on two descriptors and waits so many milliseconds at most; `nil` where they are
  /// no terminal.
  package init?(input: Int32 = 0, output: Int32 = 1, milliseconds: Int = 500) {
    var modes = termios()
    guard isatty(output) == 1, tcgetattr(input, &modes) == 0 else { return nil }
    var raw = modes
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(input, TCSANOW, &raw)
    defer { tcsetattr(input, TCSANOW, &modes) }
    let questions = Array(TerminalProbe.questions.utf8)
    guard write(output, questions, questions.count) == questions.count else { return nil }
    self.init(TerminalProbe.read(input, milliseconds))
  }

  /// Reads what a terminal answered.
  package init(_ answer: String) {
    let cursor = answer.firstMatch(of: /\u{1B}\[\d+;(\d+)R/)
    ambiguousWidth = cursor.flatMap { Int($0.1) }.map { $0 - 1 }
    background = answer.firstMatch(of: /\u{1B}\]11;(rgb:[0-9a-fA-F\/]+)/).flatMap {
      Colour(reported: String($0.1))
    }
    tellsChanges = answer.firstMatch(of: /\u{1B}\[\?2031;[123]\$y/) != nil
    answers = !answer.isEmpty
  }

  private static func read(_ input: Int32, _ milliseconds: Int) -> String {
    let end = monotonicSeconds() + Double(milliseconds) / 1000
    var bytes: [UInt8] = []
    while case let rest = end - monotonicSeconds(), rest > 0 {
      var watched = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, Int32(rest * 1000)) > 0 else { break }
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = Glibc.read(input, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
      if String(decoding: bytes, as: UTF8.self).contains(/\u{1B}\[\?[\d;]*c/) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Colour {
  /// Reads a colour as XParseColor knows it, with one to four digits each: `rgb:1c1c/1c1c/1c1c`.
  package init?(reported text: String) {
    let parts = text.split(separator: ":").last?.split(separator: "/") ?? []
    let values = parts.compactMap { part -> UInt8? in
      guard (1...4).contains(part.count), let value = Int(part, radix: 16) else { return nil }
      return UInt8(value * 255 / ((1 << (4 * part.count)) - 1))
    }
    guard text.hasPrefix("rgb:"), parts.count == 3, values.count == 3 else { return nil }
    self.init(values[0], values[1], values[2])
  }

  /// Whether dark text is read on it better than light text: its luminance (WCAG 2.2) is over 0.18.
  package var isLight: Bool {
    func linear(_ byte: UInt8) -> Double {
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) > 0.18
  }
}
