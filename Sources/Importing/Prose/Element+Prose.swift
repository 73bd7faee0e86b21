import Magazine

extension Element {
  /// The label of the print page that begins with it: `12`; `nil` where nobody says.
  var pageLabel: String? {
    let said = attribute("title", "aria-label") ?? words
    let label = said.collapsed.split(separator: " ").last.map(String.init) ?? ""
    if !label.isEmpty {
      return label.filter { $0.isLetter || $0.isNumber || $0 == PrintPage.derivedMark }
    }
    return self["id"].map { String($0.reversed().prefix { $0.isNumber }.reversed()) }
  }

  /// Whether it is a list of contents made for programs, which a reader finds elsewhere.
  var isNavigation: Bool {
    name == "nav" && isKnown(as: ["toc", "landmarks", "page-list", "doc-toc", "doc-pagelist"])
  }

  /// Whether it is a picture whose words are a footnote, as 微信读书 writes them.
  var isNotePicture: Bool {
    words("class").contains { $0.lowercased().contains("footnote") }
  }

  /// Whether it is a link from a note to where it is mentioned, and says nothing else: a mark, signs such as `↩`
  /// and `◎`, or that it leads back.
  var isWayBack: Bool {
    let words = words
    return isNoteMark(words) || words.allSatisfy { !$0.isLetter && !$0.isNumber }
      || isKnown(as: ["backlink", "doc-backlink", "referrer"])
      || ["返回", "注", "註", "back"].contains(words.lowercased())
  }

  /// Its characters as they are, `br` being the end of a line.
  var exactText: String {
    children.map { child in
      switch child {
      case .text(let text):
        text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
      case .element(let element):
        element.name == "br"
          ? "\n" : element.name == "img" ? element["alt"] ?? "" : element.exactText
      }
    }.joined()
  }

  /// The ids of all elements in it.
  var allIDs: [String] { elements.flatMap { $0.ids + $0.allIDs } }
}

extension Markup {
  /// Whether it is an element of a name.
  func isElement(_ name: String) -> Bool {
    if case .element(let element) = self { element.name == name } else { false }
  }

  /// What stands right in it; nothing stands in text.
  var children: [Markup] {
    if case .element(let element) = self { element.children } else { [] }
  }
}

extension Text {
  /// The text without white space at its ends.
  var trimmed: Text {
    guard let ends, ends.first.isSpace || ends.last.isSpace else { return self }
    let scalars = Array(plain.unicodeScalars)
    let start = scalars.firstIndex { !$0.isSpace } ?? scalars.count
    let end = (scalars.lastIndex { !$0.isSpace } ?? start - 1) + 1
    return slice(start..<max(start, end))
  }

  /// Whether it is set close below another from which a break parts it, as the lines of an address are. Chinese
  /// and Japanese paragraphs stand close anyhow, and are told by their indents.
  var isShortLine: Bool { length <= 60 && ends.map { !isSetSolid($0.first) } != false }

  /// Whether it only parts two scenes: `* * *`, `⁂`, `◇ ◇ ◇`.
  var isSceneBreak: Bool {
    // Four bytes a mark, and a space as long between each two.
    guard let ends, sceneMarks.contains(ends.first), plain.utf8.count <= 200 else { return false }
    let marks = plain.filter { !$0.isWhitespace }
    guard (1...24).contains(marks.count) else { return false }
    if marks.allSatisfy({ ornaments.contains($0) }) { return true }
    return marks.count >= 3 && marks.allSatisfy { strokes.contains($0) }
  }
}

private let ornaments = "*＊⁂※◆◇❦❧✦✧☆★●○■□▲△"
private let strokes = "-–—_=~～·•…#."
private let sceneMarks = Set((ornaments + strokes).unicodeScalars)

extension Substring {
  /// The line with spaces up to the next eighth cell in place of each tab.
  fileprivate func expandedTabs() -> String {
    var result = ""
    for character in self {
      if character == "\t" {
        result += String(repeating: " ", count: 8 - result.count % 8)
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The line without tabs.
  var replacingTabs: String { utf8.contains(0x09) ? expandedTabs() : String(self) }
}
