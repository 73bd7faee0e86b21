import Testing

@testable import Magazine

/// A text made of scalars is the text they came from.
@Suite struct ScalarTextTests {
  @Test(arguments: ["", "a", "标准 GB/T 2025", "👨‍👩‍👧 🇨🇳", "e\u{301}\u{0}\u{10FFFF}"])
  func scalarsGiveTheirTextBack(text: String) {
    let scalars = Array(text.unicodeScalars)
    #expect(Array(String(scalars: scalars).utf8) == Array(text.utf8))
  }

  @Test func aPartIsThatPart() {
    let scalars = Array("《标准》".unicodeScalars)
    #expect(String(scalars: scalars[1..<3]) == "标准")
    #expect(String(scalars: scalars[2..<2]) == "")
  }
}
