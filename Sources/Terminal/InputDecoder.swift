import CNcurses
import Grid

/// Turns the bytes and key codes of a terminal into input: UTF-8, mouse reports (SGR), pastes.
///
/// Any bytes can come in; what is no UTF-8 becomes nothing, and nothing after it is lost.
package struct InputDecoder {
  /// The bytes of a character that is begun.
  private var pending: [UInt8] = []
  private var paste: PasteCollector?
  private var sequence: ControlSequence?
  private var isEscaped = false

  /// Makes a decoder that has seen nothing yet.
  package init() {}

  /// Whether an escape has come that is a key of its own if nothing comes soon. Whatever else is
  /// begun waits for its end.
  package var isWaiting: Bool { isEscaped }

  /// Takes in a byte or one of the `NC_` codes.
  package mutating func decode(_ code: Int32) -> [Input] {
    if paste != nil { return decodePaste(code) }
    if sequence != nil { return decodeSequence(code) }
    if isEscaped, code == 0x5B {
      (sequence, isEscaped) = (ControlSequence(), false)
      return []
    }
    if (0x20...0x7E).contains(code) {
      pending = []
      return [key(Key(Character(Unicode.Scalar(UInt8(code)))))]
    }
    return code > 255 ? decodeCode(code) : decodeByte(UInt8(truncatingIfNeeded: code))
  }

  /// Ends an escape behind which nothing came.
  package mutating func finish() -> [Input] {
    defer { isEscaped = false }
    return isEscaped ? [.key(Key(.escape))] : []
  }

  private mutating func key(_ key: Key) -> Input {
    var key = key
    key.alt = key.alt || isEscaped
    isEscaped = false
    return .key(key)
  }

  private mutating func decodeCode(_ code: Int32) -> [Input] {
    pending = []
    switch Int(code) {
    case NC_PASTE_BEGIN: paste = PasteCollector()
    case NC_MOUSE: sequence = ControlSequence("<")
    case NC_PASTE_END, NC_OTHER: break
    case NC_ALT_LEFT: return [key(Key(.left, alt: true))]
    case NC_ALT_RIGHT: return [key(Key(.right, alt: true))]
    default:
      if let name = InputDecoder.names[Int(code)] { return [key(Key(name))] }
    }
    isEscaped = false
    return []
  }

  private static let names: [Int: Key.Name] = [
    NC_UP: .up, NC_DOWN: .down, NC_LEFT: .left, NC_RIGHT: .right, NC_PAGE_UP: .pageUp,
    NC_PAGE_DOWN: .pageDown, NC_HOME: .home, NC_END: .end, NC_ENTER: .enter,
    NC_BACKSPACE: .backspace, NC_DELETE: .delete, NC_BACK_TAB: .backTab,
  ]

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
    case 0..<32: return []
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

  private mutating func decodePaste(_ code: Int32) -> [Input] {
    guard let byte = UInt8(exactly: code) else {
      guard Int(code) == NC_PASTE_END, let text = paste?.text else { return [] }
      paste = nil
      return [.paste(text)]
    }
    switch paste?.take(byte) {
    case .goesOn, nil: return []
    case .left:
      paste = nil
      return []
    case .ended(let text):
      paste = nil
      return [.paste(text)]
    }
  }

  private mutating func decodeSequence(_ code: Int32) -> [Input] {
    guard let byte = UInt8(exactly: code) else {
      sequence = nil
      return decode(code)
    }
    switch sequence?.take(byte) {
    case .goesOn, nil: return []
    case .aborted:
      sequence = nil
      return decode(code)
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
