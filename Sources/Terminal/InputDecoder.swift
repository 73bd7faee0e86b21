import Grid

/// Turns the bytes of a terminal into input: UTF-8, keys (ECMA-48), mouse reports (SGR), pastes.
///
/// Any bytes can come in; what is no UTF-8 becomes nothing, and nothing after it is lost.
package struct InputDecoder {
  /// The bytes of a character that is begun.
  private var pending: [UInt8] = []
  private var paste: PasteCollector?
  private var sequence: ControlSequence?
  private var string: ControlString?
  private var isEscaped = false
  /// Whether `ESC O` has come.
  private var isShifted = false
  /// Whether `ESC ]` has come.
  private var isStringBegun = false
  /// Whether an escape was taken for a key that may have begun an answer.
  private var isEscapeDoubtful = false
  /// Whether the terminal was asked something that it answers with a string (OSC): then a string that has
  /// begun waits for its end, and is no Alt-].
  package var expectsString = false

  /// Makes a decoder that has seen nothing yet.
  package init() {}

  /// Whether an escape has come that is a key of its own if nothing comes soon. Whatever else is
  /// begun waits for its end.
  package var isWaiting: Bool {
    isEscaped || isShifted || isStringBegun && !expectsString
  }

  /// Takes in a byte.
  package mutating func decode(_ byte: UInt8) -> [Input] {
    if paste != nil { return decodePaste(byte) }
    if sequence != nil { return decodeSequence(byte) }
    if string != nil { return decodeString(byte) }
    if isStringBegun { return beginString(byte) }
    if isShifted { return decodeShifted(byte) }
    if isEscaped, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
      isEscaped = false
      if byte == UInt8(ascii: "O") { isShifted = true } else { sequence = ControlSequence() }
      return []
    }
    if isEscaped || isEscapeDoubtful, byte == UInt8(ascii: "]") {
      (isEscaped, isEscapeDoubtful, isStringBegun) = (false, false, true)
      return []
    }
    isEscapeDoubtful = false
    if (0x20...0x7E).contains(byte) {
      pending = []
      return [key(Key(Character(Unicode.Scalar(byte))))]
    }
    return decodeByte(byte)
  }

  /// Ends an escape behind which nothing came.
  package mutating func finish() -> [Input] {
    defer { (isEscaped, isShifted, isStringBegun) = (false, false, false) }
    isEscapeDoubtful = isEscaped && expectsString
    if isStringBegun { return [.key(.alt("]"))] }
    if isShifted { return [.key(.alt("O"))] }
    return isEscaped ? [.key(Key(.escape))] : []
  }

  /// What follows `ESC O` (SS3): a key of the keypad, or Alt and the letter O were typed.
  private mutating func decodeShifted(_ byte: UInt8) -> [Input] {
    isShifted = false
    if byte == UInt8(ascii: "M") { return [.key(Key(.enter))] }
    let letter = Character(Unicode.Scalar(byte))
    if let name = ControlSequence.lettered[letter] { return [.key(Key(name))] }
    // The keypad sends its digits and signs as `p` to `y` and `j` to `o` (VT100, DECKPAM).
    if ("j"..."y").contains(letter) { return decode(byte - 0x40) }
    if letter.isASCII, letter.isLetter { return [] }
    return [.key(.alt("O"))] + decode(byte)
  }

  /// What follows `ESC ]`: the number of a string, or Alt and the bracket were typed.
  private mutating func beginString(_ byte: UInt8) -> [Input] {
    isStringBegun = false
    guard (0x30...0x39).contains(byte) else { return [.key(.alt("]"))] + decode(byte) }
    string = ControlString()
    return decodeString(byte)
  }

  private mutating func decodeString(_ byte: UInt8) -> [Input] {
    let step = string?.append(byte) ?? .aborted
    if step == .goesOn { return [] }
    string = nil
    switch step {
    case .goesOn: return []
    case .ended(let ground): return ground.map { [.background($0)] } ?? []
    case .escaped:
      isEscaped = true
      return decode(byte)
    case .aborted: return decode(byte)
    }
  }

  private mutating func key(_ key: Key) -> Input {
    var key = key
    key.alt = key.alt || isEscaped
    isEscaped = false
    return .key(key)
  }

  private mutating func decodeByte(_ byte: UInt8) -> [Input] {
    switch byte {
    case 27:
      pending = []
      if isEscaped { return [.key(Key(.escape))] }
      isEscaped = true
      return []
    case 9: return [key(Key(.tab))]
    case 10, 13: return [key(Key(.enter))]
    case 8, 127: return [key(Key(.backspace))]
    case 1...26: return [key(.control(Character(Unicode.Scalar(byte + 96))))]
    // Control with Space or @, and with the signs \ ] ^ _.
    case 0, 28...31: return [key(.control(Character(Unicode.Scalar(byte + 64))))]
    default: return decodeUTF8(byte)
    }
  }

  /// Collects the bytes of one scalar; a byte that cannot go on begins anew.
  private mutating func decodeUTF8(_ byte: UInt8) -> [Input] {
    let isContinuation = byte & 0xC0 == 0x80
    if !isContinuation { pending = [] }
    if isContinuation && pending.isEmpty { return [] }
    pending.append(byte)
    if let text = String(validating: pending, as: UTF8.self), let character = text.first {
      pending = []
      return [key(Key(character))]
    }
    if pending.count >= 4 { pending = [] }
    return []
  }

  private mutating func decodePaste(_ byte: UInt8) -> [Input] {
    switch paste?.feed(byte) {
    case .goesOn, nil: return []
    case .left:
      paste = nil
      return []
    case .ended(let text):
      paste = nil
      return [.paste(text)]
    }
  }

  private mutating func decodeSequence(_ byte: UInt8) -> [Input] {
    switch sequence?.feed(byte) {
    case .goesOn, nil: return []
    case .aborted:
      sequence = nil
      return decode(byte)
    case .ended(let meaning):
      sequence = nil
      switch meaning {
      case .input(let input): return [input]
      case .pasteBegins:
        paste = PasteCollector()
        return []
      case nil: return []
      }
    }
  }
}
