import Foundation
import FoundationXML
import Grid
import Presentation
import Reading
import TestSupport
import Testing

/// Pictures of frames: what stands in a cell of the frame stands there in the picture.
@Suite struct SVGPictureTests {
  /// What a picture shows: each character with the left edge of its cell and its row, and its colour.
  private final class Picture: NSObject, XMLParserDelegate {
    var cells: [String: Character] = [:]
    var rectangles = 0
    var isSound = false
    private var attributes: [String: String] = [:]
    private var text: String?

    init(_ svg: String) {
      super.init()
      let parser = XMLParser(data: Data(svg.utf8))
      parser.delegate = self
      isSound = parser.parse()
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      if name == "rect" { rectangles += 1 }
      guard name == "text" else { return }
      (self.attributes, text) = (attributes, "")
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text? += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      guard name == "text", let text else { return }
      let places = (attributes["x"] ?? "").split(separator: " ").compactMap { Int($0) }
      let row = (Int(attributes["y"] ?? "") ?? 0) / 17
      if places.count == 1, attributes["textLength"] != nil {
        for (index, character) in text.enumerated() {
          cells["\(places[0] / 8 + index),\(row)"] = character
        }
      } else {
        var scalar = 0
        for character in text {
          cells["\(places[scalar] / 8),\(row)"] = character
          scalar += character.unicodeScalars.count
        }
      }
      self.text = nil
    }
  }

  private func frame(_ keys: String, _ theme: Preferences.Theme) -> Frame {
    var reader = Reader(columns: 100, rows: 30, preferences: Preferences(theme: theme))
    reader.press(keys)
    return render(reader.state, Theme(theme, depth: .indexed)).frame
  }

  @Test(
    arguments: ["", "Enter", "Enter v", "/ river", "?"], [Preferences.Theme.dark, .light, .plain])
  func everyCharacterOfTheFrameStandsInItsCell(keys: String, theme: Preferences.Theme) {
    let frame = frame(keys, theme)
    let picture = Picture(SVGPicture(frame).text(label: "a page of Kan"))
    #expect(picture.isSound)
    let drawn: Set<String> = ["─", "━", "│", "┃", "▌", "▎", " "]
    for (index, cell) in frame.cells.enumerated() where cell.width > 0 {
      let place = "\(index % frame.size.columns),\(index / frame.size.columns)"
      guard !drawn.contains(frame.cluster(of: cell)) else { continue }
      #expect(picture.cells[place].map(String.init) == frame.cluster(of: cell), "\(place)")
    }
  }

  @Test func theColoursAreThoseOfTheTheme() {
    let svg = SVGPicture(frame("", .light)).text(label: "light")
    let look = frame("", .light).blank.look
    #expect(svg.contains("fill=\"\(Colour(palette: Int(look.background)).hexadecimal)\"/>"))
    #expect(svg != SVGPicture(frame("", .dark)).text(label: "light"))
  }

  @Test func aThemeWithoutAGroundStandsOnOneThatItsInkIsReadOn() {
    #expect(SVGPicture(frame("", .night)).text(label: "").contains("fill=\"#1c1c1c\"/>"))
    #expect(SVGPicture(frame("", .plain)).text(label: "").contains("fill=\"#ffffff\"/>"))
  }

  @Test func whatMeansSomethingInXMLIsEscaped() {
    var frame = Frame(size: Size(columns: 20, rows: 1), look: Look())
    frame.put("<a & \"b\">", Look(), x: 0, y: 0)
    let picture = Picture(SVGPicture(frame).text(label: "<&\">"))
    #expect(picture.isSound && picture.cells["0,0"] == "<" && picture.cells["3,0"] == "&")
  }
}
