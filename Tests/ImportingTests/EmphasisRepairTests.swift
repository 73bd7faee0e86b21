import Testing

@testable import Importing

/// Asterisks beside Chinese punctuation.
@Suite struct EmphasisRepairTests {
  private let comment = "<!-- -->"

  private func check(_ text: String, _ expected: String) {
    #expect(repairEmphasis(text) == expected)
  }

  @Test func aCommentStandsWhereCommonMarkWantsASpace() {
    check("**注意：**请看", "**注意：**\(comment)请看")
    check("他说**“好”**。", "他说\(comment)**“好”**。")
    check("前*（一）*后", "前\(comment)*（一）*\(comment)后")
  }

  @Test(arguments: [
    "", "plain", "标准化", "**strong** text", "a **“b”** c", "**注意：** 请看", "1 * 2",
    "*强调*后文", "**标准**化", "\\*注意：\\*请看", "(*a*)",
  ])
  func whatCommonMarkReadsIsLeftAlone(text: String) { check(text, text) }

  @Test func codeAndDrawingsAreLeftAlone() {
    check("`**注意：**请看`", "`**注意：**请看`")
    check("```\n**注意：**请看\n```", "```\n**注意：**请看\n```")
    check(
      "```\n**注意：**请看\n```\n**注意：**请看",
      "```\n**注意：**请看\n```\n**注意：**\(comment)请看")
    check("`a` **注意：**请看", "`a` **注意：**\(comment)请看")
  }

  @Test func linesStayAsManyAsTheyWere() {
    for text in ["**：**x\n\n**：**x\n", "\n\n*", "a*\n*b"] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      let repaired = repairEmphasis(text).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(repaired.count == lines)
    }
  }

  @Test func repairingTwiceChangesNothingMore() {
    for text in ["**注意：**请看", "他说**“好”**。", "*（一）*后"] {
      let once = repairEmphasis(text)
      #expect(repairEmphasis(once) == once)
    }
  }
}
