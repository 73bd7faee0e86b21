import Magazine

/// What holds for a piece of a page by the elements it stands in.
struct ProseContext {
  var language: Language?
  /// Whether its own element says the language.
  private(set) var isTagged = false
  var marks: Marks = []
  var target: Target?
  /// Whether lines of the source are lines of the text.
  var keepsSpace = false
  /// Whether all goes into one line, as in a heading or a cell.
  var isFlat = false
  /// Whether it is read for a footnote.
  var isNote = false
  /// Whether the beginning of a paragraph shows what it does: `Q:`, `[12]`.
  var marksRoles = false
  /// Whether it stands in verse, line by line.
  private(set) var isVerse = false
  private var alignment = Style.Alignment.start
  /// Whether it goes on with the paragraph before it, as books that Kan has written say.
  private var follows = false
  private var isHeading = false
  private var isArticleHead = false
  /// The line of an article's head that it is.
  private(set) var headLine: HeadLine?
  private var namedRole: NamedRole?
  private var isBibliography = false
  /// Lists, quotations and tables around it.
  private(set) var depth = 0

  /// What holds one list or quotation further in.
  var deeper: ProseContext {
    var inner = self
    inner.depth += 1
    return inner
  }

  /// What holds inside an element.
  func entering(_ element: Element, _ style: Style) -> ProseContext {
    var inner = self
    let tag = element.attributes.isEmpty ? nil : element.language
    let spoken = tag == language?.tag ? language : tag.flatMap { Language($0) }
    inner.language = spoken ?? language
    inner.isTagged = tag != nil && spoken != nil
    if case .heading = element.kind { inner.isHeading = true }
    if element.isKnown(as: bibliographyNames) {
      inner.isBibliography = true
    }
    if element.isVerse { inner.isVerse = true }
    if element.isArticleHead { inner.isArticleHead = true }
    inner.headLine = inner.isArticleHead ? element.headLine : nil
    inner.namedRole = element.namedRole
    inner.follows = element.name == "p" && element.words("class").contains("follows")
    if element.kind == .inline || element.name == "summary" {
      inner.marks.formUnion(ownMarks[element.name] ?? [])
    }
    inner.set(.emphasis, style.isItalic)
    inner.set(.strong, style.isBold)
    inner.set(.struck, style.isStruck)
    inner.set(.smallCapitals, style.hasSmallCapitals)
    let said = element.name == "center" ? "center" : element["align"]?.lowercased()
    inner.alignment = style.alignment ?? said.map { Style.Alignment($0) } ?? alignment
    // A heading stands out by itself.
    if inner.isHeading { inner.marks.remove(.strong) }
    inner.keepsSpace = style.keepsSpace ?? keepsSpace
    return inner
  }

  private mutating func set(_ mark: Marks, _ isSet: Bool?) {
    if isSet == true { marks.insert(mark) }
    if isSet == false { marks.remove(mark) }
  }

  /// What a paragraph does in its article.
  func role(of text: Text) -> Role {
    if let namedRole { return namedRole.role(of: text) }
    if isVerse, !isNote { return .verse(isFirst: false) }
    if marksRoles { return Role(markedIn: text) }
    guard isBibliography, case .reference(let lead) = Role(markedIn: text) else {
      return placed(text)
    }
    return .reference(lead: lead)
  }

  /// A paragraph that stands in the middle or at the end of its measure: a dedication, a motto, who signs.
  /// A longer one stands there for its looks, and would be hard to read.
  private func placed(_ text: Text) -> Role {
    guard !isNote, text.length <= ProseContext.longestPlaced else { return .body }
    return switch alignment {
    case .start: .body
    case .centre: .centred(isFirst: !follows)
    case .end: .trailing(isFirst: !follows)
    }
  }

  /// Characters of some five lines of print.
  private static let longestPlaced = 300
}

private let bibliographyNames: Set = ["bibliography", "doc-bibliography", "references"]

private let ownMarks: [String: Marks] = [
  "em": .emphasis, "i": .emphasis, "cite": .emphasis, "dfn": .emphasis, "var": .emphasis,
  "strong": .strong, "b": .strong, "summary": .strong, "code": .code, "kbd": .code, "samp": .code,
  "tt": .code, "s": .struck, "strike": .struck, "del": .struck,
]

/// The target of an address that may be opened; `nil` for every other.
func webTarget(_ address: String) -> Target? {
  let address = address.trimmed
  let scheme = address.prefix { $0 != ":" }.lowercased()
  guard sanitized(address) == address, address.contains(":"),
    ["http", "https", "mailto"].contains(scheme)
  else { return nil }
  return .web(address)
}
