import Magazine
import TestSupport
import Testing

@testable import Searching

/// Letters read as the sounds of Chinese.
@Suite struct PinyinTests {
  /// What some letters find in a text, as syllables or as initials.
  private func found(_ letters: String, in text: String, initials: Bool = false) -> [String] {
    let bytes = Array(letters.utf8)
    guard let pinyin = initials ? Pinyin.initials(bytes) : Pinyin.syllables(bytes) else {
      return ["nothing"]
    }
    let (tokens, scalars) = (TokenizedText(text), Array(text.unicodeScalars))
    var found: [String] = []
    var rest = 0..<tokens.tokens.count
    while let range = pinyin.next(in: tokens, rest) {
      let (first, last) = (tokens.tokens[range.lowerBound], tokens.tokens[range.upperBound - 1])
      found.append(String(scalars: scalars[first.scalars.lowerBound..<last.scalars.upperBound]))
      rest = range.upperBound..<rest.upperBound
    }
    return found
  }

  @Test func wholeSyllablesFindTheirCharacters() {
    #expect(found("biaozhun", in: "国家标准化与标准") == ["标准", "标准"])
    #expect(found("biaozhunhua", in: "国家标准化与标准") == ["标准化"])
    #expect(found("nv", in: "女工").isEmpty == false)
  }

  @Test func theLastSyllableMayBeBegunOnly() {
    #expect(found("biaozh", in: "标准与标志，表白") == ["标准", "标志"])
    #expect(found("biaozhunh", in: "标准化与标准") == ["标准化"])
  }

  @Test func everyReadingOfACharacterCounts() {
    #expect(found("yinhang", in: "银行") == ["银行"])
    #expect(found("xingdong", in: "行动") == ["行动"])
  }

  @Test func whatCanBeCutInTwoWaysIsReadInBoth() {
    #expect(found("xian", in: "西安与先后") == ["西安", "先"])
    #expect(found("fangan", in: "方案，反感") == ["方案", "反感"])
  }

  @Test func initialsFindOneCharacterEach() {
    #expect(found("bzh", in: "国家标准化", initials: true) == ["标准化"])
    #expect(found("gjbz", in: "国家标准", initials: true) == ["国家标准"])
    #expect(found("bz", in: "标，准", initials: true).isEmpty)
  }

  @Test(arguments: ["b", "", "biv", "ui", "abcdefghi", "标准", "B2"])
  func theseAreNoInitials(letters: String) {
    #expect(Pinyin.initials(Array(letters.utf8)) == nil)
  }

  @Test(arguments: ["b", "", "xyz", "standard", "qqq", "標準"])
  func theseAreNoSyllables(letters: String) {
    #expect(Pinyin.syllables(Array(letters.utf8)) == nil)
  }

  @Test func nothingIsFoundBeyondARangeOfTokens() throws {
    let pinyin = try #require(Pinyin.syllables(Array("biaozhun".utf8)))
    let text = TokenizedText("甲标准乙标准")
    #expect(pinyin.next(in: text, 0..<6) == 1..<3)
    #expect(pinyin.next(in: text, 2..<6) == 4..<6)
    #expect(pinyin.next(in: text, 3..<4) == nil)
  }

  /// Every character of a text is found by the tokens that the index has for it.
  @Test func theTokensOfTheIndexAreTheSoundsThatAreFound() {
    for character in "国家标准化管理委员会行长重乐安全了解" {
      let scalar = character.unicodeScalars.first?.value ?? 0
      let readings = SoundTokens.readings(of: scalar).map { String(decoding: $0, as: UTF8.self) }
      let initials = SoundTokens.initials(of: scalar)
      #expect(!readings.isEmpty && Set(readings).count == readings.count, "\(character)")
      #expect(Set(initials).count == initials.count)
      for token in readings {
        let letters = token.dropFirst()
        guard letters.utf8.count > 1, let first = letters.utf8.first else { continue }
        #expect(found(String(letters), in: String(character)) == [String(character)], "\(token)")
        #expect(initials.contains(first), "\(token)")
      }
    }
  }

  @Test func aCharacterThatIsNoHanHasNoSound() {
    for scalar in "aé1か한。\u{20000}".unicodeScalars {
      #expect(SoundTokens.readings(of: scalar.value).isEmpty, "\(scalar)")
      #expect(SoundTokens.initials(of: scalar.value).isEmpty, "\(scalar)")
    }
  }

  /// What the index is asked for: syllables one behind the other, and pairs of initials.
  @Test(arguments: [
    ("biaozhun", ["~biao ~zhun"]), ("biaozh", ["~biao ^bz"]),
    ("guojiabiaozh", ["~guo ~jia ~biao ^bz"]),
  ])
  func syllablesAreAskedForByTheirTokens(letters: String, expected: [String]) throws {
    let pinyin = try #require(Pinyin.syllables(Array(letters.utf8)))
    #expect(pinyin.phrases.map { $0.joined(separator: " ") }.contains(expected[0]))
  }

  @Test(arguments: [("bz", "^bz"), ("gjbz", "^gj ^jb ^bz")])
  func initialsAreAskedForInPairs(letters: String, expected: String) throws {
    let pinyin = try #require(Pinyin.initials(Array(letters.utf8)))
    #expect(pinyin.phrases.map { $0.joined(separator: " ") } == [expected])
  }
}
