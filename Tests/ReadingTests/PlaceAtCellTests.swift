import Grid
import Magazine
import TestSupport
import Testing
import Typesetting

@testable import Reading

/// The mouse chooses characters: a cell of the screen is a place of the text.
@Suite struct PlaceAtCellTests {
  private static let arrangements: [Arrangement] = [.single, .facing, .interleaved]

  /// Every letter in sight with its cell, its line's block and side, in the window of a reader.
  private func letters(
    _ window: ArticleWindow
  ) -> [(x: Int, y: Int, letter: Character, block: Int, side: Side)] {
    var letters: [(x: Int, y: Int, letter: Character, block: Int, side: Side)] = []
    window.forEachLine { start, row, line in
      guard line.block >= 0 else { return }
      for run in line.runs {
        guard let source = run.source else { continue }
        var x = start + run.x
        for cluster in run.text {
          if cluster.isLetter {
            letters.append((x, row + window.layout.header, cluster, line.block, source.side))
          }
          x += displayWidth(cluster, window.layout.ambiguous)
        }
      }
    }
    return letters
  }

  @Test(arguments: arrangements, [40, 80, 120, 200])
  func everyLetterInSightIsFoundWhereItStands(arrangement: Arrangement, columns: Int) throws {
    var reader = Reader(
      columns: columns, rows: 30, preferences: Preferences(arrangement: arrangement))
    reader.press("Enter")
    for keys in ["", "Space", "G"] {
      reader.press(keys)
      let article = try #require(reader.state.article)
      let letters = letters(article.window)
      #expect(letters.count > 50)
      for (x, y, letter, block, side) in letters {
        let place = try #require(article.window.place(at: Frame.Position(x: x, y: y)))
        #expect(place.block == block && place.side == side)
        let scalars = Array(article.story.paragraph(block)[side].unicodeScalars)
        guard scalars.indices.contains(place.offset) else {
          Testing.Issue.record("\(place) is beyond its text")
          continue
        }
        #expect(scalars[place.offset] == letter.unicodeScalars.first, "\(letter) at \(x), \(y)")
      }
    }
  }

  @Test func theSecondCellOfAWideCharacterIsTheSamePlace() throws {
    var reader = Reader(columns: 80, rows: 30, preferences: Preferences(side: .second))
    reader.press("Enter")
    let window = try #require(reader.state.article?.window)
    for (x, y, letter, _, _) in letters(window) where displayWidth(letter, .narrow) == 2 {
      let left = window.place(at: Frame.Position(x: x, y: y))
      #expect(left == window.place(at: Frame.Position(x: x + 1, y: y)), "\(letter)")
    }
  }

  @Test func besideALineTheNearestOfItsCharactersIsMeant() throws {
    var reader = Reader(columns: 120, rows: 30)
    reader.press("Enter")
    let window = try #require(reader.state.article?.window)
    for (_, y, _, block, _) in letters(window) {
      for x in [0, 119] {
        let place = window.place(at: Frame.Position(x: x, y: y))
        #expect(place?.block == block, "\(x), \(y)")
      }
    }
  }

  @Test func outsideOfTheTextThereIsNoPlaceAndNothingTraps() throws {
    var reader = Reader(columns: 40, rows: 12)
    reader.press("Enter")
    let window = try #require(reader.state.article?.window)
    #expect(window.place(at: Frame.Position(x: 0, y: 0)) == nil)
    for x in [-5, 0, 39, 400] {
      for y in [-5, 5, 11, 400] { _ = window.place(at: Frame.Position(x: x, y: y)) }
    }
  }
}

/// Lists narrowed by letters in their order.
@Suite struct FuzzyListTests {
  private func found(_ pattern: String, in texts: [String]) -> [String] {
    FuzzyList(texts).matches(pattern).map { texts[$0.index] }
  }

  private func best(_ pattern: String, in texts: [String]) -> String {
    let matches = FuzzyList(texts).matches(pattern)
    return texts[matches[matches.bestPlace].index]
  }

  @Test func lettersMayHaveAnythingBetweenThem() {
    let texts = ["On springs", "On fords and ferries", "论泉", "论渡口"]
    #expect(found("ofo", in: texts) == ["On fords and ferries"])
    #expect(found("os", in: texts) == ["On springs", "On fords and ferries"])
    #expect(found("泉", in: texts) == ["论泉"])
    #expect(found("", in: texts) == texts && found("  ", in: texts) == texts)
    #expect(found("sgnirps", in: texts).isEmpty)
  }

  @Test func everyWordHasToFitAnywhere() {
    let texts = ["On fords and ferries", "Ferries on fords"]
    #expect(found("ferries fords", in: texts) == texts)
    #expect(found("ferries springs", in: texts).isEmpty)
  }

  @Test func whatStandsTogetherOrBeginsAWordFitsBetter() {
    #expect(best("fo", in: ["fine old", "a ford"]) == "a ford")
    #expect(best("std", in: ["as the day", "the std"]) == "the std")
    #expect(best("gb", in: ["big bag", "GB/T 1"]) == "GB/T 1")
  }

  /// A pattern made of letters of a text in their order finds it; one with another letter does not.
  @Test func whateverIsLeftOutOfATextFindsIt() {
    for seed in 1...300 {
      var random = SeededGenerator(seed: seed)
      let text = generatedText(3 + random.below(10), using: &random)
      let scalars = text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }
      let kept = scalars.filter { _ in random.below(3) > 0 }
      let pattern = String(String.UnicodeScalarView(kept))
      #expect(found(pattern, in: [text]) == [text], "seed \(seed): \(pattern) in \(text)")
      #expect(found(pattern + "\u{1F9FF}", in: [text]).isEmpty, "seed \(seed)")
    }
  }

  @Test func capitalsDoNotMatter() {
    #expect(found("GB", in: ["gb/t"]) == ["gb/t"] && found("gb", in: ["GB/T"]) == ["GB/T"])
  }
}
