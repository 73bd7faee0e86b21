import Magazine

extension ExportedWork {
  /// The work as one HTML file that needs nothing else: both arrangements by CSS, dark and light.
  package var html: String {
    let title = escaped(titles.joined(separator: " · "))
    let lang = escaped(sides.first.map(tag) ?? "en")
    return """
      <!DOCTYPE html>
      <html lang="\(lang)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(title)</title>
      <style>
      \(ExportedWork.style)
      </style>
      </head>
      <body>
      \(sides.count > 1 ? switches : "")
      <main>
      <h1>\(title)</h1>
      <nav><ol>
      \(stories.map { ##"<li><a href="#\##(escaped($0.article.id))">\##(name(of: $0))</a></li>"## }.joined(separator: "\n"))
      </ol></nav>
      \(stories.map(section).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  /// The choice of how the languages stand, without a script.
  private var switches: String {
    let names = sides.map { escaped(publication.language(of: $0).ownName) }
    let choices =
      [("facing", names.joined(separator: "│")), ("interleaved", names.joined(separator: "/"))]
      + zip(["first", "second"], names)
    let buttons = choices.enumerated().map { index, choice in
      #"<input type="radio" name="view" id="view-\#(choice.0)"\#(index == 0 ? #" checked="checked""# : "")/>"#
        + #"<label for="view-\#(choice.0)">\#(choice.1)</label>"#
    }
    return buttons.joined(separator: "\n")
  }

  /// The titles of an article on the sides that are taken out, as HTML.
  func name(of story: Story) -> String {
    parts(story.article.title).map { escaped($0.text) }.joined(separator: " · ")
  }

  /// An article: its head, then its blocks, those that answer each other in one row.
  private func section(_ story: Story) -> String {
    let id = escaped(story.article.id)
    let all = Set(stories.map(\.article.id))
    let markup = { (side: Side) in
      Markup(
        address: { other, _ in all.contains(other) ? "#\(other)" : nil },
        prefix: "\(id)-\(side == .first ? 1 : 2)-", titleLevel: 2)
    }
    var rows = [row(parts(story.article.title).map { heading("h2", $0) })]
    for text in [story.article.dek, story.article.byline] {
      let parts = parts(text).map {
        paragraph($0, name: text == story.article.dek ? "dek" : "byline")
      }
      if !parts.isEmpty { rows.append(row(parts)) }
    }
    rows += (0..<story.blockCount).map { index in
      row(
        blocks(index, of: story).map { markup($0.side).element($0.block, language: tag($0.side)) })
    }
    return #"<article id="\#(id)">"# + "\n" + rows.joined(separator: "\n") + "\n</article>"
  }

  private func heading(_ name: String, _ part: (side: Side, text: String)) -> String {
    #"<\#(name) lang="\#(tag(part.side))">\#(escaped(part.text))</\#(name)>"#
  }

  private func paragraph(_ part: (side: Side, text: String), name: String) -> String {
    #"<p class="\#(name)" lang="\#(tag(part.side))">\#(escaped(part.text))</p>"#
  }

  /// Elements that answer each other.
  private func row(_ elements: [String]) -> String {
    #"<div class="row">"# + elements.map { "<div>\($0)</div>" }.joined() + "</div>"
  }

  /// Rows become two columns where the window has room and the reader has not chosen otherwise,
  /// without a script.
  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.6 Georgia, "Noto Serif", "Noto Serif CJK SC", "Songti SC", serif;
      margin: 0 auto; max-width: 72rem; padding: 1rem; background: #fdfdfb; color: #222; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.3; }
    a { color: #a33; } a.ref { vertical-align: super; font-size: .75em; text-decoration: none; }
    .dek { font-style: italic; } .byline, .note, figcaption { color: #666; }
    [lang^="zh"] em, [lang^="ja"] em { font-style: normal; text-emphasis: dot; }
    pre { overflow-x: auto; line-height: 1.2; } table { border-collapse: collapse; }
    th, td { border-bottom: 1px solid #999; padding: .2rem .6rem; text-align: left; }
    .centred { text-align: center; } .trailing { text-align: right; }
    .small-capitals { font-variant: small-caps; }
    .row > div { min-width: 0; } .question { font-weight: bold; }
    @media (min-width: 60em) {
      .row { display: grid; grid-template-columns: 1fr; column-gap: 3rem; }
      #view-facing:checked ~ main .row { grid-template-columns: 1fr 1fr; }
    }
    #view-first:checked ~ main .row > div + div { display: none; }
    #view-second:checked ~ main .row > div:first-child:not(:only-child) { display: none; }
    @media (prefers-color-scheme: dark) {
      body { background: #1c1c1c; color: #d0d0d0; } a { color: #ff8c69; }
      .byline, .note, figcaption { color: #999; }
    }
    @media print { input, label { display: none; } body { max-width: none; } }
    """
}
