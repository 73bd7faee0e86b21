/// The name of an element and what it says, one for all elements of that name.
final class Tag: Sendable {
  /// In small letters, without the prefix of a namespace.
  let name: String
  let kind: ElementKind
  /// Whether a note can be the whole of such an element.
  let isNoteBody: Bool

  private static let noteBodies: Set = ["p", "li", "div", "aside", "dd", "section", "footer"]

  /// A tag of a name in small letters.
  init(_ name: String, _ kind: ElementKind) {
    (self.name, self.kind) = (name, kind)
    isNoteBody = Tag.noteBodies.contains(name)
  }

  /// The tag of a name as it is written: of those of HTML the one there is, of any other a new one.
  static func named(_ writtenName: String) -> Tag {
    let name = plainName(writtenName)
    return ElementKind.tags[name] ?? Tag(name, .inline)
  }

  private static func plainName(_ writtenName: String) -> String {
    let isPlain = writtenName.utf8.allSatisfy { $0 != 0x3A && !(0x41...0x5A).contains($0) }
    if isPlain { return writtenName }
    return writtenName.split(separator: ":").last.map { $0.lowercased() } ?? ""
  }
}

/// What stands in the tag of an element behind its name.
final class TagDetails: Sendable {
  /// Names as they are written, prefix and all.
  let attributes: [(name: String, value: String)]
  /// The words of its types of EPUB, its roles of ARIA and its classes, in small letters.
  let types: [String]

  /// Looks through attributes for what they say the element is.
  init(_ attributes: [(name: String, value: String)]) {
    self.attributes = attributes
    var types: [String] = []
    for (name, value) in attributes where name == "class" || name == "role" || name == "epub:type" {
      types += value.markupWords.map { $0.lowercased() }
    }
    self.types = types
  }
}
