import Magazine
import Testing

@Suite struct SanitizedTests {
  private func check(_ text: String, _ expected: String) {
    #expect(sanitized(text) == expected)
  }

  @Test func keepsOrdinaryTextInBothLanguages() {
    check("GB/T 44130.1—2024, “Part 1”", "GB/T 44130.1—2024, “Part 1”")
    check("标准化，é👩‍👩‍👧", "标准化，é👩‍👩‍👧")
  }

  @Test func showsControlsInsteadOfSendingThem() {
    check("a\u{1B}[31mb", "a\u{FFFD}[31mb")
    check("标\u{07}准\u{7F}\u{9B}31m", "标\u{FFFD}准\u{FFFD}\u{FFFD}31m")
  }

  @Test func turnsWhiteSpaceIntoSpaces() { check("a\tb\nc\r", "a b c ") }

  @Test func dropsWhatReordersOrHidesText() {
    check("a\u{202E}b\u{2066}c\u{2028}d\u{FEFF}", "abcd")
    check("x\u{E0041}\u{E007F}y\u{200B}z", "xyz")
  }

  /// It took a minute while each control moved all that stood before it.
  @Test func aLongLineOfManyControlsIsMadeSafe() {
    let line = String(repeating: "河\u{7}a", count: 400_000)
    #expect(sanitized(line).utf8.count == 400_000 * 7)
  }

  @Test func noScalarThatPassesCanMoveTheCursor() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), isForbidden(scalar) else { continue }
      let passed = sanitized("a\(scalar)b").unicodeScalars.contains(scalar)
      #expect(!passed || scalar == "\u{FFFD}", "U+\(String(value, radix: 16)) passes")
    }
  }
}
