import CNcurses
import Grid

/// Turns the bytes and key codes of a terminal into input: UTF-8, mouse reports (SGR), pastes.
///
/// Any bytes can come in; what is no UTF-8 becomes nothing, and nothing after it is lost.
package struct InputDecoder {
  private var pending: [UInt8] = []
  private var paste: [UInt8]?
  private var mouse: [UInt8]?
  /// What came after `ESC [` of a sequence that ncurses does not know.
  private var sequence: [UInt8]?
  private var isEscaped = false

  /// A paste longer than this is cut.
  private static let longestPaste = 65_536

  /// Makes a decoder that has seen nothing yet.
  package init() {}

  /// Whether an escape, a paste or a character is begun and not ended.
  package var isWaiting: Bool {
    isEscaped || paste != nil || mouse != nil || sequence != nil || !pending.isEmpty
  }

  /// Takes in a byte or one of the `NC_` codes.
  package mutating func decode(_ code: Int32) -> [Input] {
    if paste != nil { return decodePaste(code) }
    if mouse != nil { return decodeMouse(code) }
    if sequence != nil { return decodeSequence(code) }
    if isEscaped, code == 0x5B {
      (sequence, isEscaped) = ([], false)
      return []
    }
    guard code > 255 || code == 27 || code < 0x20 || code == 0x7F || !(0x20...0x7E).contains(code)
    else {
      pending = []
      return [key(Key(Character(Unicode.Scalar(UInt8(code)))))]
    }
    return code > 255 ? decodeCode(code) : decodeByte(UInt8(truncatingIfNeeded: code))
  }

  /// Ends what is begun when nothing more came: a lone escape, half a paste.
  package mutating func finish() -> [Input] {
    defer { self = InputDecoder() }
    if let paste { return [.paste(String(decoding: paste, as: UTF8.self))] }
    if sequence?.isEmpty == true { return [.key(.alt("["))] }
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
    case NC_PASTE_BEGIN: paste = []
    case NC_MOUSE: mouse = []
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
    if Int(code) == NC_PASTE_END { return finish() }
    if (0...255).contains(code), (paste?.count ?? 0) < InputDecoder.longestPaste {
      paste?.append(UInt8(code))
    }
    return []
  }

  /// Parameters up to a final byte; the report of the cursor is `row ; column R`, others are dropped.
  private mutating func decodeSequence(_ code: Int32) -> [Input] {
    guard let byte = UInt8(exactly: code), byte >= 0x20, let parameters = sequence else {
      sequence = nil
      return []
    }
    guard byte >= 0x40 else {
      if parameters.count < 24 { sequence?.append(byte) }
      return []
    }
    sequence = nil
    let numbers = String(decoding: parameters, as: UTF8.self).split(separator: ";").map { Int($0) }
    guard byte == UInt8(ascii: "R"), numbers.count == 2, let column = numbers[1] else { return [] }
    return [.cursor(column: column)]
  }

  /// SGR mouse report after `ESC [ <`: button ; column ; row, then M for press or m for release.
  private mutating func decodeMouse(_ code: Int32) -> [Input] {
    guard (0...255).contains(code), let byte = UInt8(exactly: code) else {
      mouse = nil
      return []
    }
    if (0x30...0x3B).contains(byte), (mouse?.count ?? 0) < 24 {
      mouse?.append(byte)
      return []
    }
    let report = String(decoding: mouse ?? [], as: UTF8.self).split(separator: ";").compactMap {
      Int($0)
    }
    mouse = nil
    guard report.count == 3, byte == UInt8(ascii: "M") else { return [] }
    switch report[0] {
    case 0: return [.click(x: report[1] - 1, y: report[2] - 1)]
    case 64: return [.wheel(-1)]
    case 65: return [.wheel(1)]
    default: return []
    }
  }
}
