/// What the styles of a Word document say about what its paragraphs are.
struct WordStyles {
  private var styles: [String: WordStyle] = [:]
  /// The style of paragraphs that name none.
  private var usual: String?

  /// Reads `styles.xml`.
  init(_ root: Element?) {
    for element in root?.elements ?? [] where element.name == "style" {
      guard let id = element.local("styleId") else { continue }
      styles[id] = WordStyle(element)
      if element.local("default") == "1", element.local("type") == "paragraph" { usual = id }
    }
  }

  /// The style by its id with those that it is based on, the nearest first.
  func chain(_ id: String?) -> [WordStyle] {
    var chain: [WordStyle] = []
    var next = id ?? usual
    // A circle of styles ends where it would go on.
    while let id = next, chain.count < 12, let style = styles[id] {
      chain.append(style)
      next = style.parent
    }
    return chain
  }

  /// What a paragraph with the style is.
  func kind(_ id: String?) -> WordStyle.Kind {
    chain(id).lazy.compactMap(\.kind).first ?? .body
  }
}

/// A style of paragraphs or characters.
struct WordStyle {
  /// What a paragraph is by its style.
  enum Kind: Equatable {
    case body, title, quotation, code, caption, contents
    /// A heading by its level, from 1.
    case heading(Int)
  }

  let parent: String?
  let kind: Kind?
  let paragraph: Element?
  let run: Element?

  fileprivate init(_ element: Element) {
    parent = element.child("basedon")?.local("val")
    (paragraph, run) = (element.child("ppr"), element.child("rpr"))
    // Built-in styles have English names in every language that Word speaks.
    let name = (element.child("name")?.local("val") ?? "").lowercased()
    let outline = paragraph?.child("outlinelvl")?.local("val").flatMap { Int($0) }
    kind = WordStyle.named(name) ?? outline.flatMap { $0 < 9 ? .heading($0 + 1) : nil }
  }

  private static func named(_ name: String) -> Kind? {
    if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)) { return .heading(level) }
    if name.hasPrefix("toc ") { return .contents }
    // Publishers call them Head A or B-head, below the title of the chapter.
    let letters = name.filter(\.isLetter)
    if let level = ["heada", "headb", "headc", "headd"].firstIndex(of: letters)
      ?? ["ahead", "bhead", "chead", "dhead"].firstIndex(of: letters)
    {
      return .heading(level + 2)
    }
    switch name {
    case "title": return .title
    case "chaptertitle", "chapter title": return .heading(1)
    case "quote", "intense quote", "block text": return .quotation
    case "html preformatted", "source code", "code", "plain text", "macro": return .code
    case "caption", "table caption", "image caption": return .caption
    case "normal", "body text": return .body
    default: return nil
    }
  }
}
