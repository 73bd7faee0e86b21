import Magazine
import TestSupport
import Testing

@testable import Searching

/// The other line of a hit, lit where the glossary knows the word.
@Suite struct PartnerLightTests {
  private func light(_ own: String, lit: String, _ other: String, on side: Side = .first)
    -> [String]
  {
    let scalars = Array(own.unicodeScalars)
    let part = Array(lit.unicodeScalars)
    let at =
      (0...scalars.count - part.count).first {
        Array(scalars[$0..<$0 + part.count]) == part
      } ?? 0
    let hit = Hit(
      place: Place(block: 0, side: side, offset: 0),
      paragraph: FoundParagraph(own, matches: [at..<at + part.count]),
      partner: FoundParagraph(other, matches: []), query: Query(lit))
    let terms = [
      Parallel(first: "carbon footprint", second: "碳足迹"), Parallel(first: "willow", second: "柳"),
    ]
    let lightened = PartnerGlossary(terms).partner(of: hit, beside: hit.paragraph.snippet)
    let text = Array((lightened?.text ?? "").unicodeScalars)
    return (lightened?.matches ?? []).map { String(String.UnicodeScalarView(text[$0])) }
  }

  @Test func theTermIsLitInBothLanguages() {
    #expect(light("The Carbon footprint of it.", lit: "Carbon", "它的碳足迹。") == ["碳足迹"])
    #expect(
      light("它的碳足迹。", lit: "碳足迹", "The carbon footprint.", on: .second) == ["carbon footprint"])
    #expect(light("A willow, willows.", lit: "willow", "柳，垂柳。") == ["柳", "柳"])
  }

  @Test func aWordOfNoTermLightsNothing() {
    #expect(light("A low carbon factory.", lit: "carbon", "零碳工厂的碳足迹。").isEmpty)
    #expect(light("The carbon footprint of willows.", lit: "willow", "碳足迹。").isEmpty)
  }
}
