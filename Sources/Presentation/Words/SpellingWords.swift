import Magazine
import Searching

extension Words {
  /// What the words of a search were taken to be, or might be.
  package static func sentence(for spelling: Spelling) -> Phrase {
    let words = spelling.offers.map(\.word)
    let (typed, first) = (spelling.typed, words.first ?? "")
    if spelling.isShown {
      return Phrase("no \(typed); showing \(first)", "没有“\(typed)”；显示的是“\(first)”")
    }
    if spelling.isFound {
      return Phrase(
        "\(typed) stands in one article; more often: \(words.joined(separator: ", "))",
        "“\(typed)”只见于一篇；更常见的是：\(words.joined(separator: "、"))")
    }
    return Phrase("no \(typed); the nearest words:", "没有“\(typed)”；相近的词：")
  }
}
