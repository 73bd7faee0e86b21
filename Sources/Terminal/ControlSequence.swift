import Grid

/// A control sequence behind `ESC [` (ECMA-48 5.4), collected byte by byte: parameters, then a final
/// byte. It is finished or thrown away whole, however slowly it comes.
struct ControlSequence {
  /// What a byte does to the sequence.
  enum Step: Equatable {
    case goesOn
    /// Its end, and what it means, if anything.
    case ended(Meaning?)
    /// A control character ends it and means something of its own.
    case aborted
  }

  /// What a finished sequence says.
  enum Meaning: Equatable {
    case input(Input)
    case pasteBegins
  }

  private var parameters: [UInt8] = []
  /// Parameters beyond these bytes are dropped: no report is longer, and noise must not grow.
  private static let longest = 24

  /// Takes in a byte.
  mutating func feed(_ byte: UInt8) -> Step {
    switch byte {
    case 0x20..<0x40,
      0x5B where parameters.isEmpty:  // Function keys of the Linux console: ESC [ [ A.
      if parameters.count < ControlSequence.longest { parameters.append(byte) }
      return .goesOn
    case 0x40..<0x7F: return .ended(meaning(Character(Unicode.Scalar(byte))))
    default: return .aborted
    }
  }

  private func meaning(_ final: Character) -> Meaning? {
    if parameters.first == 0x5B {
      return ControlSequence.console[final].map { .input(.key(Key($0))) }
    }
    let isMouse = parameters.first == UInt8(ascii: "<")
    let numbers = String(decoding: parameters.drop { $0 == UInt8(ascii: "<") }, as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    if isMouse { return final == "M" ? mouse(numbers.compactMap(\.self)).map { .input($0) } : nil }
    if final == "~", numbers.first == 200 { return .pasteBegins }
    if final == "n" { return ground.map { .input(.ground($0)) } }
    if final == "R" {
      guard numbers.count == 2, let column = numbers[1] else { return nil }
      return .input(.cursor(column: column))
    }
    return key(final, numbers).map { .input(.key($0)) }
  }

  /// A report that the terminal has become dark or light (DECSET 2031): `? 997 ; 1` and `? 997 ; 2`.
  private var ground: Ground? {
    switch String(decoding: parameters, as: UTF8.self) {
    case "?997;1": .dark
    case "?997;2": .light
    case _: nil
    }
  }

  /// A report of the mouse (SGR, DECSET 1006): button, column and row, from 1.
  private func mouse(_ report: [Int]) -> Input? {
    guard report.count == 3, report[1] > 0, report[2] > 0 else { return nil }
    return switch report[0] {
    case 0: .click(x: report[1] - 1, y: report[2] - 1)
    case 1, 2: .otherClick
    case 32: .drag(x: report[1] - 1, y: report[2] - 1)
    case 64: .wheel(-1)
    case 65: .wheel(1)
    default: nil
    }
  }

  /// A key that ncurses could not put together; the second number counts its modifiers from 1.
  private func key(_ final: Character, _ numbers: [Int?]) -> Key? {
    let name =
      final == "~"
      ? ControlSequence.numbered[(numbers.first ?? nil) ?? 0] : ControlSequence.lettered[final]
    let modifiers = numbers.count > 1 ? (numbers[1] ?? 1) - 1 : 0
    return name.map { Key($0, alt: modifiers & 2 != 0) }
  }

  /// Keys by the letter that ends them, behind `ESC [` and `ESC O`.
  static let lettered: [Character: Key.Name] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    "P": .help, "Q": .f2, "R": .f3, "S": .f4,
  ]
  /// Function keys of the Linux console, behind `ESC [ [`.
  private static let console: [Character: Key.Name] = [
    "A": .help, "B": .f2, "C": .f3, "D": .f4, "E": .f5,
  ]
  /// Keys by the number before `~`, as xterm, rxvt and the consoles count them.
  private static let numbered: [Int: Key.Name] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .help, 12: .f2, 13: .f3, 14: .f4, 15: .f5, 17: .f6, 18: .f7, 19: .f8, 20: .f9, 21: .f10,
    23: .f11, 24: .f12,
  ]
}
