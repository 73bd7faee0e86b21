import Magazine
import Testing

/// How long texts are, and how long they take to read.
@Suite struct LengthTests {
  @Test func wordsAreCountedWithoutTheMarksOfMarkdown() {
    for (text, words) in [
      ("", 0), ("one", 1), ("one two", 2), ("  one   two\n", 2), ("# One *two* **three**", 3),
      ("- one\n- two", 2), ("| a | b |\n|---|---|\n| c | d |", 4), ("—", 0), ("GB/T 1.1—2020", 2),
      ("don’t", 1), ("30 %", 1), ("https://example.org/a", 1),
    ] {
      #expect(Language.english.length(of: Array(text.utf8)) == words, "\(text)")
    }
  }

  @Test func charactersAreHanAndKana() {
    for (text, characters) in [
      ("", 0), ("标准化", 3), ("标准，化。", 3), ("标准 GB/T 1", 2), ("“标准”", 2), ("# 标题\n\n正文", 4),
      ("𠀀", 0), ("ABC", 0),
    ] {
      #expect(Language.chinese.length(of: Array(text.utf8)) == characters, "\(text)")
    }
  }

  @Test func minutesAreNeverNone() {
    for (length, minutes) in [(0, 1), (1, 1), (230, 1), (344, 1), (345, 2), (2_300, 10)] {
      #expect(Language.english.minutes(for: length) == minutes, "\(length)")
    }
    for (length, minutes) in [(0, 1), (400, 1), (600, 2), (4_000, 10)] {
      #expect(Language.chinese.minutes(for: length) == minutes, "\(length)")
    }
  }
}
