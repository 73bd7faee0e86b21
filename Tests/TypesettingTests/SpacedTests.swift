import Magazine
import TestSupport
import Testing

@testable import Typesetting

/// Spaces between Han and Latin are put in, and nothing else is changed.
@Suite struct SpacedTests {
  @Test func withoutTheSpacesItIsTheTextThatWasGiven() {
    for seed in 1...400 {
      var random = SeededGenerator(seed: seed)
      let text = generatedText(1 + random.below(80), using: &random)
      let (before, after) = (Array(text.unicodeScalars), Array(spaced(text).unicodeScalars))
      var index = 0
      for scalar in after {
        if index < before.count, scalar == before[index] {
          index += 1
        } else {
          #expect(scalar == " ", "seed \(seed)")
        }
      }
      #expect(index == before.count, "seed \(seed)")
    }
  }

  @Test func aTextThatHasThemGetsNoMore() {
    for seed in 1...400 {
      var random = SeededGenerator(seed: seed)
      let once = spaced(generatedText(1 + random.below(80), using: &random))
      #expect(spaced(once) == once, "seed \(seed)")
    }
  }

  @Test func everyGapIsBeforeAScalarOfTheText() {
    for seed in 1...200 {
      var random = SeededGenerator(seed: seed)
      let scalars = Array(generatedText(1 + random.below(80), using: &random).unicodeScalars)
      let gaps = gaps(in: scalars)
      #expect(gaps == gaps.sorted() && Set(gaps).count == gaps.count)
      #expect(gaps.allSatisfy { (1..<max(2, scalars.count)).contains($0) }, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("", ""), ("GB/T 1", "GB/T 1"), ("标准", "标准"), ("第1期", "第 1 期"), ("3月8日", "3 月 8 日"),
    ("ISO与IEC", "ISO 与 IEC"), ("（ISO）标准", "（ISO）标准"), ("“EU”标准", "“EU”标准"),
  ])
  func whereHanMeetsALetterOrDigitThereIsOne(text: String, expected: String) {
    #expect(spaced(text) == expected)
  }

  @Test func marksOfChineseWantNone() {
    for mark in "，。、；：？！（）《》「」" {
      #expect(spaced("a\(mark)标") == "a\(mark)标")
      #expect(spaced("标\(mark)a") == "标\(mark)a")
    }
  }
}
