import Magazine

/// Writes blocks as HTML that is XHTML as well.
struct Markup {
  /// The address of another article, or of one of its blocks; `nil` where it is not taken out.
  let address: (Article.ID, Int?) -> String?
  /// What ids of notes begin with, so that those of no two articles and sides are the same.
  let prefix: String
  /// The level of the title that the text stands below, in a document of several.
  var titleLevel = 1

  /// A block as an element in a language, with an id where links may lead to it.
  func element(_ block: Block, language: String, id: String? = nil) -> String {
    // A note has an id of its own, by which its mark finds it.
    let ownID = if case .note = block { String?.none } else { id }
    let lang =
      (ownID.map { #" id="\#($0)""# } ?? "") + #" lang="\#(language)" xml:lang="\#(language)""#
    switch block {
    case .paragraph(let text, let role):
      let name = role == .body ? "" : #" class="\#(role.name)""#
      return "<p\(name)\(lang)>\(inline(text))</p>"
    case .heading(let level, let text):
      let name = "h\(min(6, level + titleLevel - 1))"
      return "<\(name)\(lang)>\(inline(text))</\(name)>"
    case .list(let list):
      let name = list.start == nil ? "ul" : "ol"
      let start = list.start.map { $0 == 1 ? "" : #" start="\#($0)""# } ?? ""
      let items = list.items.map { "<li>\(inner($0, language))</li>" }.joined()
      return "<\(name)\(start)\(lang)>\(items)</\(name)>"
    case .quotation(let blocks):
      return "<blockquote\(lang)>\(inner(blocks, language))</blockquote>"
    case .table(let table): return "<table\(lang)>\(rows(table))</table>"
    case .figure(let figure):
      let lines = figure.lines.map(escaped).joined(separator: "\n")
      return "<figure\(lang)><pre>\(lines)</pre>\(caption(figure.caption))</figure>"
    case .picture(let picture):
      // The picture itself stays where it is: a work is taken out as text.
      return #"<figure class="picture" data-file="\#(escaped(picture.file))"\#(lang)>"#
        + "<p>\(inline(picture.label))</p>\(caption(picture.caption))</figure>"
    case .note(let note):
      return #"<aside class="note" role="doc-footnote" id="\#(prefix)n\#(note.number)"\#(lang)>"#
        + "<sup>\(note.number)</sup> \(inner(note.blocks, language))</aside>"
    case .rule: return "<hr/>"
    }
  }

  private func inner(_ blocks: [Block], _ language: String) -> String {
    if blocks.count == 1, case .paragraph(let text, .body) = blocks[0] { return inline(text) }
    return blocks.map { element($0, language: language) }.joined()
  }

  private func caption(_ text: Text) -> String {
    text.isEmpty ? "" : "<figcaption>\(inline(text))</figcaption>"
  }

  private func rows(_ table: Table) -> String {
    func row(_ cells: [Text], _ name: String) -> String {
      let all = zip(cells, table.alignments).map { cell, alignment in
        let style =
          switch alignment {
          case .leading: ""
          case .centre: #" style="text-align:center""#
          case .trailing: #" style="text-align:right""#
          }
        return "<\(name)\(style)>\(inline(cell))</\(name)>"
      }
      return "<tr>\(all.joined())</tr>"
    }
    return "<thead>\(row(table.header, "th"))</thead>"
      + "<tbody>\(table.rows.map { row($0, "td") }.joined())</tbody>"
  }

  /// A text with its marks and links.
  func inline(_ text: Text) -> String {
    var result = ""
    var rest = text.runs[...]
    while let run = rest.first {
      let word = rest.prefix { $0.marks.contains(.rubyBase) }
      let reading = rest.dropFirst(word.count).prefix { $0.marks.contains(.rubyText) }
      if !word.isEmpty, !reading.isEmpty {
        result += "<ruby>\(inline(word))\(readingMarkup(reading.map(\.text).joined()))</ruby>"
        rest = rest.dropFirst(word.count + reading.count)
      } else {
        result += inline([run])
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The reading of a word, its brackets for readers that know no ruby.
  private func readingMarkup(_ text: String) -> String {
    let open = text.prefix { $0 == " " || $0 == "(" || $0 == "（" }
    let close = String(text.reversed().prefix { $0 == ")" || $0 == "）" }.reversed())
    let reading = text.dropFirst(open.count).dropLast(close.count)
    return "<rp>\(open)</rp><rt>\(escaped(String(reading)))</rt><rp>\(close)</rp>"
  }

  private func inline(_ runs: ArraySlice<Inline>) -> String {
    runs.map { run in
      if case .note(let number) = run.target {
        return
          ##"<a class="ref" role="doc-noteref" href="#\##(prefix)n\##(number)">\##(escaped(run.text))</a>"##
      }
      var result = escaped(run.text)
      for (mark, name) in marks where run.marks.contains(mark) {
        result = "<\(name)>\(result)</\(name)>"
      }
      if run.marks.contains(.smallCapitals) {
        result = #"<span class="small-capitals">\#(result)</span>"#
      }
      switch run.target {
      case .web(let target): return #"<a href="\#(escaped(target))">\#(result)</a>"#
      case .article(let id, let block):
        return address(id, block).map { #"<a href="\#(escaped($0))">\#(result)</a>"# } ?? result
      case .note, nil: return result
      }
    }.joined()
  }
}

private let marks: [(Marks, String)] = [
  (.code, "code"), (.emphasis, "em"), (.strong, "strong"), (.struck, "del"),
]

/// A text in which nothing is taken for markup, in attributes either; what XML 1.0 does not allow is
/// left out.
func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension Role {
  /// The class of a paragraph with the role.
  fileprivate var name: String {
    switch self {
    case .body: "body"
    case .question: "question"
    case .answer: "answer"
    case .reference: "reference"
    case .tableLabel: "table-label"
    case .verse(let isFirst): isFirst ? "verse stanza" : "verse"
    case .centred(let isFirst): isFirst ? "centred" : "centred follows"
    case .trailing(let isFirst): isFirst ? "trailing" : "trailing follows"
    }
  }
}
