import Configuring
import Reading
import Storage
import TestSupport
import Testing

@testable import Running

/// Where the library keeps what was chosen, and what Kan 0.1 kept there in one text.
@Suite struct KeptNamesTests {
  @Test func preferencesAreToldFromPlacesAndHistories() {
    let rows = KeptNames.preferences(in: [
      KeptNames.preference("theme"): "night", KeptNames.preference("measure"): "60",
      KeptNames.publication: "tides", KeptNames.lastArticle(of: "theme"): "springs",
      KeptNames.history(of: "measure"): "x", KeptNames.written("theme"): "dark",
    ])
    #expect(rows == ["theme": "night", "measure": "60"])
  }

  @Test func theTextOfTheFirstVersionIsReadUntilSomethingIsChosen() {
    let old = ["settings": "zh facing light 68 automatic"]
    #expect(KeptNames.preferences(in: old)["theme"] == "light")
    #expect(KeptNames.preferences(in: old)["language"] == "second")
    let newer = old.merging([KeptNames.preference("theme"): "night"]) { $1 }
    #expect(KeptNames.preferences(in: newer)["theme"] == "night")
    #expect(KeptNames.preferences(in: newer)["view"] == "facing")
    #expect(KeptNames.preferences(in: ["settings": "no such text"]).isEmpty)
  }

  @Test func whatIsWrittenLaterHoldsOverWhatWasChosenBefore() throws {
    let library = try Library.inMemory()
    func theme(_ text: String) throws -> String? {
      let file = Configuration.read(Array(text.utf8), path: "config.toml")
      return KeptNames.choices(in: try library.keptValues()).values(
        besides: file, for: sampleIssue)["theme"]
    }
    let before = Configuration.read(Array("theme = \"light\"".utf8), path: "config.toml")
    try library.choose(.theme, "night", besides: before)
    #expect(try theme("theme = \"light\"") == "night")
    #expect(try theme("theme = \"contrast\"") == "contrast")
    #expect(try theme("measure = 60") != "light")
  }

  @Test func withoutAFileNothingIsSaidOfWhatWasWritten() throws {
    let library = try Library.inMemory()
    try library.choose(.theme, "night", besides: Configuration())
    #expect(try library.keptValue(named: KeptNames.written("theme")) == nil)
    #expect(try library.keptValue(named: KeptNames.preference("theme")) == "night")
  }
}
