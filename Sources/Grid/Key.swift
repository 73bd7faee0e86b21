/// One key press.
package struct Key: Hashable, Sendable {
  /// What was pressed, apart from modifiers.
  package enum Code: Hashable, Sendable {
    case character(Character)
    case named(Name)
  }

  /// Keys that are no characters, by the names that help and scripts use.
  package enum Name: String, CaseIterable, Hashable, Sendable {
    case enter = "Enter"
    case escape = "Esc"
    case tab = "Tab"
    case backTab = "BackTab"
    case backspace = "Backspace"
    case delete = "Delete"
    case up = "Up"
    case down = "Down"
    case left = "Left"
    case right = "Right"
    case pageUp = "PgUp"
    case pageDown = "PgDn"
    case home = "Home"
    case end = "End"
    case insert = "Insert"
    case help = "F1"
    case f2 = "F2"
    case f3 = "F3"
    case f4 = "F4"
    case f5 = "F5"
    case f6 = "F6"
    case f7 = "F7"
    case f8 = "F8"
    case f9 = "F9"
    case f10 = "F10"
    case f11 = "F11"
    case f12 = "F12"
  }

  /// What was pressed.
  package var code: Code
  /// Whether Control was held.
  package var control = false
  /// Whether Alt was held, or Escape came before, which terminals send alike.
  package var alt = false

  /// A key that types a character.
  package init(_ character: Character) { code = .character(character) }

  /// A key with a name.
  package init(_ name: Name, alt: Bool = false) {
    code = .named(name)
    self.alt = alt
  }

  /// A character together with Control.
  package static func control(_ letter: Character) -> Key {
    var key = Key(letter)
    key.control = true
    return key
  }

  /// A character together with Alt.
  package static func alt(_ character: Character) -> Key {
    var key = Key(character)
    key.alt = true
    return key
  }

  /// Reads a key by its name: `j`, `^F` or `C-f`, `PgDn`, `Space`, `Alt-Left` or `A-Left`.
  package init?(named text: String) {
    if let prefix = ["Alt-", "A-", "M-"].first(where: text.hasPrefix),
      let key = Key(named: String(text.dropFirst(prefix.count)))
    {
      self = key
      alt = true
    } else if text.hasPrefix("C-"), let key = Key(named: String(text.dropFirst(2))) {
      self = key.withControl
    } else if text == "Space" {
      self.init(" ")
    } else if let name = Name(rawValue: text) {
      self.init(name)
    } else if text.count == 2, text.first == "^", let letter = text.last, letter.isASCII {
      self = .control(Character(letter.lowercased()))
    } else if text.count == 1, let character = text.first {
      self.init(character)
    } else {
      return nil
    }
  }

  /// The same key together with Control, which knows no capitals.
  private var withControl: Key {
    var key = self
    if case .character(let letter) = code { key.code = .character(Character(letter.lowercased())) }
    key.control = true
    return key
  }

  /// The name that `init(named:)` reads.
  package var name: String {
    let plain =
      switch code {
      case .character(" "): "Space"
      case .character(let character): control ? "^\(character.uppercased())" : String(character)
      case .named(let name): control ? "C-\(name.rawValue)" : name.rawValue
      }
    return alt ? "Alt-\(plain)" : plain
  }

  /// The character of a key without modifiers.
  package var character: Character? {
    if case .character(let character) = code, !control, !alt { return character }
    return nil
  }

  /// The same key with a full-width form (／ ｊ) read as its ASCII one.
  package var halfWidth: Key {
    guard let scalar = character?.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return character == "\u{3000}" ? Key(" ") : self }
    return Key(Character(ascii))
  }
}
