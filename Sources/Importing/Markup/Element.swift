/// A piece of a document of XML or HTML.
enum Markup: Sendable {
  case element(Element)
  case text(String)
}

/// An element with what stands in it, whatever parser found it.
struct Element: Sendable {
  private let tag: Tag
  /// `nil` where nothing stands in the tag but its name: a page may have a hundred thousand of such.
  private let details: TagDetails?
  var children: [Markup] = []

  /// Its name in small letters, without the prefix of a namespace: `title` of `dc:Title`.
  var name: String { tag.name }
  /// What it does in a text, as its name says.
  var kind: ElementKind { tag.kind }
  /// Whether a note can be the whole of it.
  var isNoteBody: Bool { tag.isNoteBody }
  /// Names as they are written, prefix and all: `epub:type`, `xml:lang`.
  var attributes: [(name: String, value: String)] { details?.attributes ?? [] }
  /// What else it says it is: the words of its types of EPUB, its roles of ARIA and its classes, in small
  /// letters.
  var types: [String] { details?.types ?? [] }

  /// Elements deeper than this are read as if their tags were not there.
  static let deepest = 256

  /// Makes an element of what a parser found; nothing stands in it yet.
  init(_ tag: Tag, attributes: [(name: String, value: String)] = []) {
    self.tag = tag
    details = attributes.isEmpty ? nil : TagDetails(attributes)
  }

  /// Makes an element of a name as it is written.
  init(_ name: String, attributes: [(name: String, value: String)] = []) {
    self.init(Tag.named(name), attributes: attributes)
  }

  /// The value of an attribute; `nil` where it has none by that name.
  subscript(_ attribute: String) -> String? {
    details?.attributes.first { $0.name == attribute }?.value
  }

  /// The value of the first of some attributes that it has.
  func attribute(_ names: String...) -> String? { names.lazy.compactMap { self[$0] }.first }

  /// The words of an attribute, such as `class`.
  func words(_ attribute: String) -> [Substring] { self[attribute]?.markupWords ?? [] }

  /// Whether one of its types, roles or classes is among some.
  func isKnown(as names: Set<String>) -> Bool {
    details?.types.contains { names.contains($0) } ?? false
  }

  /// The elements right in it.
  var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element right in it of a name.
  func child(_ name: String) -> Element? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// All elements in it of a name, however deep, in order.
  func descendants(_ name: String) -> [Element] {
    var found: [Element] = []
    collect(name, into: &found)
    return found
  }

  private func collect(_ name: String, into found: inout [Element]) {
    for case .element(let element) in children {
      if element.name == name { found.append(element) }
      element.collect(name, into: &found)
    }
  }

  /// The first element in it, or it itself, that answers; in order.
  func first(where isWanted: (Element) -> Bool) -> Element? {
    if isWanted(self) { return self }
    for case .element(let child) in children {
      if let found = child.first(where: isWanted) { return found }
    }
    return nil
  }

  /// All characters in it.
  var text: String {
    var result = ""
    appendText(to: &result)
    return result
  }

  private func appendText(to result: inout String) {
    for child in children {
      switch child {
      case .text(let text): result += text
      case .element(let element): element.appendText(to: &result)
      }
    }
  }

  /// All characters in it, runs of white space being one space, and none at the ends.
  var words: String { text.collapsed }
}

extension String {
  /// The text with one space for each run of white space, and none at its ends. U+3000 and no-break
  /// spaces are characters like others.
  var collapsed: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isSpace = false
    for byte in utf8 {
      if byte.isMarkupSpace {
        isSpace = true
      } else {
        if isSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        isSpace = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The pieces between white space of markup, as the names in a `class` are.
  var markupWords: [Substring] { utf8.split(whereSeparator: \.isMarkupSpace).map { Substring($0) } }
}

extension UInt8 {
  /// Whether HTML counts it as white space: a space, tab, line feed, form feed or carriage return.
  var isMarkupSpace: Bool {
    self <= 0x20
      && (self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C)
  }
}

extension Element {
  /// An element with something in it.
  ///
  ///     Element("p", [.text("Water.")], ["id": "p1"])
  init(_ name: String, _ children: [Markup], _ attributes: KeyValuePairs<String, String> = [:]) {
    self.init(name, attributes: attributes.map { (name: $0.key, value: $0.value) })
    self.children = children
  }

  /// The value of an attribute by its name without the prefix of a namespace, whatever that is.
  func local(_ name: String) -> String? {
    attributes.first { $0.name == name || $0.name.hasSuffix(":\(name)") }?.value
  }
}
