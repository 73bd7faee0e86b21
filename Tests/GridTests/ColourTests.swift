import Grid
import Testing

@Suite struct ColourTests {
  @Test func thePaletteIsXtermsFromBlackToTheLastGrey() {
    #expect(Colour(palette: 16) == Colour(0, 0, 0) && Colour(palette: 231) == Colour(255, 255, 255))
    #expect(Colour(palette: 234).hexadecimal == "#1c1c1c")
    #expect(Colour(palette: 209).hexadecimal == "#ff875f")
    #expect(Colour(palette: 255).hexadecimal == "#eeeeee")
  }
}
