/// The few things that a style sheet says about what a text means; where things stand and in which
/// type is not among them.
struct StyleSheet {
  /// The rules of elements by name, and those of ids.
  private var elements: [String: Style] = [:]
  private var ids: [String: Style] = [:]
  /// The rules of classes, by the class and then by the element: `.note` by an empty name.
  private var classes: [String: [String: Style]] = [:]

  /// Reads rules behind those that are there. Selectors that look at more than one element, and rules
  /// that hold for some devices alone, are passed over (CSS Syntax 3, 5).
  mutating func read(_ text: String) {
    let text = withoutComments(text)
    // By bytes: characters take longer to tell apart than to read what the rules say.
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let prelude = Substring(rest[..<open])
      let isBlock = prelude.drop(while: \.isWhitespace).utf8.first == UInt8(ascii: "@")
      let end =
        isBlock ? endOfBlock(rest, from: open) : rest[open...].firstIndex(of: UInt8(ascii: "}"))
      if !isBlock {
        add(prelude, Substring(rest[rest.index(after: open)..<(end ?? rest.endIndex)]))
      }
      rest = end.map { rest[rest.index(after: $0)...] } ?? rest[rest.endIndex...]
    }
  }

  /// What the rules and its own `style` say of an element.
  func style(of element: Element) -> Style {
    var style = elements.isEmpty ? Style() : elements[element.name] ?? Style()
    guard !element.attributes.isEmpty else { return style }
    if !classes.isEmpty {
      for name in element.words("class") {
        guard let rules = classes[String(name)] else { continue }
        style.merge(rules[""])
        style.merge(rules[element.name])
      }
    }
    if !ids.isEmpty, let id = element["id"] { style.merge(ids[id]) }
    if let own = element["style"] { style.merge(Style(own[...])) }
    return style
  }

  private mutating func add(_ prelude: Substring, _ declarations: Substring) {
    let style = Style(declarations)
    guard style != Style() else { return }
    for selector in prelude.utf8.split(separator: UInt8(ascii: ",")) {
      let name = Substring(selector).trimmed
      guard !name.isEmpty, !name.utf8.contains(where: combinators.contains) else { continue }
      let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        classes[String(parts[1]), default: [:]][parts[0].lowercased(), default: Style()].merge(
          style)
      } else if name.hasPrefix("#") {
        ids[String(name.dropFirst()), default: Style()].merge(style)
      } else {
        elements[name.lowercased(), default: Style()].merge(style)
      }
    }
  }

  private func endOfBlock(_ text: Substring.UTF8View, from open: String.Index) -> String.Index? {
    var depth = 0
    for index in text[open...].indices {
      if text[index] == UInt8(ascii: "{") { depth += 1 }
      if text[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private func withoutComments(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      var (copied, index) = (0, 0)
      while let slash = bytes.index(of: UInt8(ascii: "/"), from: index) {
        index = slash + 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "*") else { continue }
        result += bytes[copied..<slash]
        index = endOfComment(bytes, from: slash + 2)
        copied = index
      }
      return String(decoding: result + bytes[copied...], as: UTF8.self)
    }
  }

  private func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while let star = bytes.index(of: UInt8(ascii: "*"), from: index) {
      index = star + 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "/") { return index + 1 }
    }
    return bytes.count
  }
}

/// What in a selector makes it look at more than one element, or at anything but what an element says.
private let combinators = Set(" >+~:[*\n\t".utf8)

/// What declarations of CSS say of an element, where they say it.
struct Style: Equatable {
  var isHidden: Bool?
  var isBlock: Bool?
  var isItalic: Bool?
  var isBold: Bool?
  var isStruck: Bool?
  var keepsSpace: Bool?
  /// Whether its lines are those of the source, each space of them kept.
  var isPreformatted: Bool?
  /// Whether it stands at the edge beside its line, as numbers of lines do.
  var isBeside: Bool?
  var hasSmallCapitals: Bool?
  var alignment: Alignment?

  /// Where lines stand between the edges of the measure: a start is said to take back what holds around.
  enum Alignment { case start, centre, end }

  /// Says nothing.
  init() {}

  /// Reads declarations, such as those of a `style` attribute.
  init(_ declarations: Substring) {
    for declaration in declarations.utf8.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let property = Substring(declaration[..<colon]).trimmed
      let value = declaration[declaration.index(after: colon)...].prefix { $0 != UInt8(ascii: "!") }
      read(property.lowercased(), Substring(value).trimmed.lowercased())
    }
  }

  /// Takes what another style says over what is known, as a later rule does in CSS.
  mutating func merge(_ other: Style?) {
    guard let other else { return }
    isHidden = other.isHidden ?? isHidden
    isBlock = other.isBlock ?? isBlock
    isItalic = other.isItalic ?? isItalic
    isBold = other.isBold ?? isBold
    isStruck = other.isStruck ?? isStruck
    keepsSpace = other.keepsSpace ?? keepsSpace
    isPreformatted = other.isPreformatted ?? isPreformatted
    isBeside = other.isBeside ?? isBeside
    hasSmallCapitals = other.hasSmallCapitals ?? hasSmallCapitals
    alignment = other.alignment ?? alignment
  }

  private mutating func read(_ property: String, _ value: String) {
    switch property {
    case "display":
      isHidden = value == "none"
      isBlock = ["block", "flex", "grid", "list-item"].contains(value)
    case "visibility": if value == "hidden" { isHidden = true }
    case "font-style": isItalic = value == "italic" || value == "oblique"
    case "font-weight": isBold = value.hasPrefix("bold") || (Int(value) ?? 0) >= 600
    case "text-decoration", "text-decoration-line": isStruck = value.contains("line-through")
    case "white-space":
      keepsSpace = value.hasPrefix("pre") && value != "pre-line"
      isPreformatted = value == "pre"
    case "float": isBeside = value == "right"
    case "font-variant", "font-variant-caps": hasSmallCapitals = value.contains("small-caps")
    case "text-align": alignment = Alignment(value)
    default: break  // Everything else says nothing that a terminal could show.
    }
  }
}

extension Style.Alignment {
  /// The alignment that CSS or an attribute of HTML 4 names.
  init(_ value: String) {
    switch value {
    case "center", "-webkit-center": self = .centre
    case "right", "end": self = .end
    default: self = .start
    }
  }
}
