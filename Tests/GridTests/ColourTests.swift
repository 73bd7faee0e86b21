import Grid
import Testing

@Suite struct ColourTests {
  @Test func thePaletteIsXtermsFromBlackToTheLastGrey() {
    #expect(Colour(palette: 16) == Colour(0, 0, 0) && Colour(palette: 231) == Colour(255, 255, 255))
    #expect(Colour(palette: 234).hexadecimal == "#1c1c1c")
    #expect(Colour(palette: 209).hexadecimal == "#ff875f")
    #expect(Colour(palette: 255).hexadecimal == "#eeeeee")
  }

  @Test func aColourIsReadAndWrittenAlike() {
    for text in ["#000000", "#1c1c1c", "#ff875f"] {
      #expect(Colour(hexadecimal: text)?.hexadecimal == text)
    }
    #expect(Colour(hexadecimal: "#f80") == Colour(255, 136, 0))
    for text in ["", "#", "1c1c1c", "#12345", "#gggggg", "#1234567"] {
      #expect(Colour(hexadecimal: text) == nil, "\(text)")
    }
  }

  @Test func aColourOfThePaletteIsNearestToItself() {
    for index in 16..<256 {
      let colour = Colour(palette: index)
      #expect(Colour(palette: colour.nearestInPalette) == colour)
    }
  }
}
