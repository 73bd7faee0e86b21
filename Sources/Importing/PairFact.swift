import Magazine

/// How a text fails to answer that of the other language.
package enum PairFact: Hashable, Sendable {
  /// A block differs from the one that stands at a place such as `01-springs.en.md:3`.
  case differs(Difference, from: String)
  /// A block that the other text lacks.
  case unanswered

  /// How two blocks differ.
  package enum Difference: Hashable, Sendable {
    case kind(Phrase, from: Phrase)
    case count(Int, from: Int, of: Part)
    case headingGroups
    case captions
  }

  /// Parts of a block that are counted.
  package enum Part: Hashable, Sendable { case items, blocks, columns, rows }

  var sentence: Phrase {
    switch self {
    case .differs(let difference, let place):
      Phrase(
        "\(difference.phrase[.english]) \(place); make both the same",
        "与 \(place) 不对应：\(difference.phrase[.chinese])；请使两者一致")
    case .unanswered:
      Phrase(
        "nothing in the other language answers this block; add it there or remove it here",
        "另一语言中没有对应的段落；请补上或删去")
    }
  }
}

extension PairFact.Difference {
  /// What differs: in English up to the place it differs from.
  fileprivate var phrase: Phrase {
    switch self {
    case .kind(let own, let other):
      Phrase(
        "a \(own[.english]) stands against the \(other[.english]) of",
        "此处为\(own[.chinese])，彼处为\(other[.chinese])")
    case .count(let own, let other, let part):
      Phrase(
        "\(part.counted(own)[.english]) against \(other) in",
        "此处为 \(part.counted(own)[.chinese])，彼处为 \(other)")
    case .headingGroups:
      Phrase("other headings stand together than in the table of", "合并的表头不同")
    case .captions: Phrase("only one of two pictures has a caption, against", "只有一张图片有说明")
    }
  }
}

extension PairFact.Part {
  fileprivate func counted(_ count: Int) -> Phrase {
    let end = count == 1 ? "" : "s"
    return switch self {
    case .items: Phrase("\(count) item\(end)", "\(count) 项")
    case .blocks: Phrase("\(count) block\(end) inside", "内含 \(count) 段")
    case .columns: Phrase("\(count) column\(end)", "\(count) 列")
    case .rows: Phrase("\(count) row\(end)", "\(count) 行")
    }
  }
}
