import Grid
import Testing
import Typesetting

@Suite struct WidthTests {
  private func check(_ text: String, _ cells: Int) {
    #expect(displayWidth(text, .narrow) == cells, "\(text)")
  }

  @Test func countsCellsNotCharacters() {
    check("Kan 刊", 6)
    check("，。、；：？！「」『』《》【】（）～￥　", 40)
    check("“”‘’—…·①×°", 10)
    check("한글", 4)
    check("ｶﾅ", 2)
  }

  @Test func marksTakeNoCellOfTheirOwn() {
    check("e\u{301}", 1)
    check("が", 2)
    check("か\u{3099}", 2)
  }

  @Test func emojiTakeTheCellsOfTheirFirstCharacter() {
    check("👩‍👩‍👧", 2)
    check("👍🏽", 2)
    check("🇨🇳", 2)
  }

  @Test func clipsWithoutSplittingAWideCharacter() {
    #expect(clipped("标准化与智能制造", to: 9, .narrow) == "标准化与…")
    #expect(clipped("标准化与智能制造", to: 10, .narrow) == "标准化与…")
    #expect(clipped("标准", to: 4, .narrow) == "标准")
    #expect(clipped("标准", to: 1, .narrow) == "…")
    #expect(clipped("标准", to: 0, .narrow) == "")
  }

  @Test func ambiguousCharactersAreAsWideAsTheTerminalMakesThem() {
    #expect(displayWidth("“”‘’—…·①×°", .wide) == 20)
    #expect(displayWidth("Kan 刊，ｶﾅ", .wide) == 10)
    #expect(filled("─", to: 7, .wide) == "───")
    #expect(clipped("标准化与智能", to: 9, .wide) == "标准化…")
  }

  @Test func sequencesAreOneClusterOfTwoCells() {
    for emoji in ["👩‍👩‍👧", "👍🏽", "🇨🇳", "🏴‍☠️"] {
      #expect(emoji.count == 1 && displayWidth(emoji, .narrow) == 2, "\(emoji)")
    }
    check("1️⃣", 1)
    check("❤️", 1)
    check("a\u{200D}b", 2)
    check("한\u{1100}\u{1161}", 4)
  }
}
