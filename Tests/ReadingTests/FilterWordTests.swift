import Testing

@testable import Reading

/// Words that narrow a list of kept things, found in texts as they are written.
@Suite struct FilterWordTests {
  private func passes(_ text: String, _ typed: String) -> Bool {
    FilterWord.words(of: typed).allSatisfy { $0.stands(in: text) }
  }

  @Test func everyWordHasToStandSomewhere() {
    #expect(passes("The willow by the ford", "ford wil"))
    #expect(!passes("The willow by the ford", "ford wall"))
    #expect(passes("The willow", "") && passes("", ""))
    #expect(!passes("", "a"))
  }

  @Test func capitalsAreNoMatter() {
    #expect(passes("WILLOW and Ford", "willow FORD"))
    #expect(passes("ÉCLUSE, Река, Ωμέγα", "écluse река ωμέγα"))
    #expect(passes("écluse река", "ÉCLUSE РЕКА"))
  }

  @Test func chineseIsFoundAtAnyPlace() {
    #expect(passes("柳树在渡口", "树在 渡"))
    #expect(!passes("柳树在渡口", "口渡"))
  }

  @Test func lettersWhoseCapitalsAreLongerAreFoundAsTyped() {
    #expect(passes("die Straße", "straße"))
    // ß is as long as the SS that it is in capitals.
    #expect(passes("DIE STRASSE", "straße"))
    #expect(passes("ŉ", "ŉ"))
    // İ is one scalar in Turkish and two in small letters.
    #expect(passes("İstanbul", "İstanbul"))
  }

  @Test func aWordLongerThanTheTextIsNotInIt() {
    #expect(!passes("ab", "abc") && passes("abc", "abc") && !passes("a", "aa"))
  }

  @Test func bytesThatLookAlikeAreToldApart() {
    // 渡 and 渢 begin with the same two bytes.
    #expect(!passes("渡", "渢"))
    #expect(passes("渡渢", "渢"))
  }
}
