/// What a paragraph does in its article, said once by whoever reads the article in.
package enum Role: Hashable, Sendable {
  case body
  /// A question of an interview; its first `lead` scalars, such as `Q:` or `问：`, stand out.
  case question(lead: Int)
  /// An answer of an interview; its first `lead` scalars, such as `A:` or `答：`, stand out.
  case answer(lead: Int)
  /// An entry of a list of references; its first `lead` scalars hold its number: `[12]`.
  case reference(lead: Int)
  /// The line that names the table below it.
  case tableLabel
  /// A line of verse, kept as it is; the first of a stanza stands apart from the line before it.
  case verse(isFirst: Bool)
  /// Set in the middle of the measure, as a dedication is; a line that is not the first of its paragraph
  /// follows the one before it closely.
  case centred(isFirst: Bool)
  /// Set at the end of the measure, as who signs a letter or is quoted in a motto; likewise.
  case trailing(isFirst: Bool)

  /// The scalars that the paragraph hangs behind; 0 where it does not hang.
  package var lead: Int {
    switch self {
    case .question(let lead), .answer(let lead), .reference(let lead): lead
    case .body, .tableLabel, .verse, .centred, .trailing: 0
    }
  }

  /// What a paragraph with the role is called; the same in both languages of an article.
  var kind: Phrase {
    switch self {
    case .body, .centred, .trailing: Phrase("paragraph", "段落")
    case .question: Phrase("question", "提问")
    case .answer: Phrase("answer", "回答")
    case .reference: Phrase("reference", "参考文献")
    case .tableLabel: Phrase("table label", "表题")
    case .verse: Phrase("line of verse", "诗行")
    }
  }
}

extension Role {
  /// The role that the beginning of a paragraph shows in the conventions of Kan's Markdown.
  ///
  ///     Role(markedIn: Text("[12] Li, Rivers, 2024"))   // .reference(lead: 4)
  package init(markedIn text: Text) {
    let plain = text.plain
    if ["Q:", "问："].contains(where: plain.hasPrefix) {
      self = .question(lead: 2)
    } else if ["A:", "答："].contains(where: plain.hasPrefix) {
      self = .answer(lead: 2)
    } else {
      let lead = Role.numberLength(plain)
      self = lead > 0 ? .reference(lead: lead) : .body
    }
  }

  /// The scalars of `[12]` at the start of a text; 0 where there is none.
  private static func numberLength(_ text: String) -> Int {
    guard text.hasPrefix("[") else { return 0 }
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), text.dropFirst(digits.count + 1).first == "]" else {
      return 0
    }
    return digits.count + 2
  }
}
