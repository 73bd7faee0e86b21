import Testing
import Typesetting

@Suite struct WidthTests {
  private func check(_ text: String, _ cells: Int) {
    #expect(displayWidth(text) == cells, "\(text)")
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
    #expect(clipped("标准化与智能制造", to: 9) == "标准化与…")
    #expect(clipped("标准化与智能制造", to: 10) == "标准化与…")
    #expect(clipped("标准", to: 4) == "标准")
    #expect(clipped("标准", to: 1) == "…")
    #expect(clipped("标准", to: 0) == "")
  }
}
