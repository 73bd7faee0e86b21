import Magazine

/// A value of JSON (RFC 8259), its members in the order in which they are put in.
package indirect enum JSONValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([Member])

  /// A named value.
  package struct Member: Hashable, Sendable {
    let name: String
    let value: JSONValue
  }

  /// An object of what there is among some members.
  package static func object(_ members: (String, JSONValue?)...) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// The value as text, two spaces for each level.
  package var text: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSONValue.quoted(text)
    case .number(let number): return "\(number)"
    case .flag(let flag): return "\(flag)"
    case .list(let values):
      guard !values.isEmpty else { return "[]" }
      let lines = values.map { inner + $0.written(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map {
        "\(inner)\(JSONValue.quoted($0.name)): \($0.value.written(indent: inner))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// A string of JSON: what RFC 8259 7 has to be escaped is, and nothing else.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension ExportedWork {
  /// The work as JSON: what the contents say, and each block with its kind and its text on each side.
  package var json: JSONValue {
    .object(
      ("id", .text(publication.id)), ("kind", .text(publication.kind.rawValue)),
      ("languages", .list(sides.map { .text(tag($0)) })), ("title", pair(publication.title)),
      ("number", publication.number.map(pair)), ("year", publication.year.map(JSONValue.number)),
      ("articles", .list(stories.map(article))))
  }

  private func article(_ story: Story) -> JSONValue {
    let article = story.article
    return .object(
      ("id", .text(article.id)), ("section", pair(story.section.title)),
      ("title", pair(article.title)), ("dek", article.dek.map(pair)),
      ("byline", article.byline.map(pair)), ("page", article.page.map(JSONValue.number)),
      ("pageIsDerived", article.isPageDerived ? .flag(true) : nil),
      ("kept", kept.isEmpty ? nil : .list(marks(of: article))),
      ("blocks", kept.isEmpty ? .list(blocks(of: story)) : nil))
  }

  private func blocks(of story: Story) -> [JSONValue] {
    (0..<story.blockCount).map { index in
      let blocks = blocks(index, of: story)
      return .object(
        [.init(name: "kind", value: .text(blocks.first?.block.kind[.english] ?? ""))]
          + blocks.map { .init(name: tag($0.side), value: .text($0.block.plain)) })
    }
  }

  /// What was kept of an article, in the order of its text: a highlight has a length, in Unicode scalars, and an ink.
  private func marks(of article: Article) -> [JSONValue] {
    kept.marks(of: article).map { mark in
      let place = mark.locator.place
      return .object(
        ("id", .number(Int(mark.id))), ("block", .number(place.block)),
        ("language", .text(tag(place.side))), ("offset", .number(place.offset)),
        ("length", (mark.highlight?.length).map(JSONValue.number)),
        ("colour", (mark.highlight?.colour.rawValue).map(JSONValue.text)),
        ("quote", .text(mark.quote)), ("note", mark.note.isEmpty ? nil : .text(mark.note)),
        ("page", mark.page.map(JSONValue.number)), ("created", .number(mark.created)),
        ("isLost", mark.isLost ? .flag(true) : nil), ("paragraph", mark.paragraph.map(pair)))
    }
  }

  /// A text on each side, by the tags of the languages.
  private func pair(_ text: Parallel<String>) -> JSONValue {
    .object(parts(text).map { JSONValue.Member(name: tag($0.side), value: .text($0.text)) })
  }
}
