import Grid

/// A frame as a picture in SVG 1.1, in the colours of its theme.
///
/// Every wide character stands at the place of its own cell and narrow ones are spread over exactly
/// theirs, so that columns stand under each other in whatever fonts there are. Rules and bars are drawn.
package struct SVGPicture {
  private let frame: Frame
  private var looks: [Look] = []

  /// The size of a cell and of the type in it, in pixels.
  private static let (width, height, size, baseline) = (8, 17, 13, 13)

  /// What the terminal's own ground is taken for: what the ink of the page can be read on.
  private let paper: String

  /// Draws a frame.
  package init(_ frame: Frame) {
    self.frame = frame
    let isLight = frame.colour(frame.blank.look.foreground).map { $0.green > 127 } ?? false
    paper = isLight ? "#1c1c1c" : "#ffffff"
  }

  /// The picture; `label` says what it shows to who cannot see it.
  package func text(label: String) -> String {
    var picture = self
    let rows = (0..<frame.size.rows).map { picture.row($0) }.joined()
    let (width, height) = (
      frame.size.columns * SVGPicture.width, frame.size.rows * SVGPicture.height
    )
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-label="\(escaped(label))">
      <style>
      text{font:\(SVGPicture.size)px "DejaVu Sans Mono","Noto Sans Mono CJK SC",Menlo,Consolas,\
      "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",monospace;white-space:pre}
      \(picture.looks.enumerated().map { ".l\($0){\(style(of: $1))}" }.joined(separator: "\n"))
      </style>
      <rect width="100%" height="100%" rx="6" fill="\(ground(of: frame.blank.look))"/>
      \(rows)</svg>

      """
  }

  /// Cells beside each other that look alike and are drawn alike.
  private struct Run {
    let start: Int
    var cells: [Cell]
    let kind: Kind

    enum Kind: Equatable {
      case narrow, wide
      /// A part of the cell that is filled.
      case bar(Bar)
    }

    var look: Look { cells[0].look }
    /// How many cells it takes.
    var count: Int { cells.reduce(0) { $0 + Int($1.width) } }
  }

  private mutating func row(_ y: Int) -> String {
    let runs = runs(in: y)
    return runs.map { background(of: $0, y) }.joined() + runs.map { ink(of: $0, y) }.joined()
  }

  private func runs(in y: Int) -> [Run] {
    var runs: [Run] = []
    for x in 0..<frame.size.columns {
      let cell = frame.cells[y * frame.size.columns + x]
      guard cell.width > 0 else { continue }
      let kind =
        Bar(frame.cluster(of: cell)).map(Run.Kind.bar) ?? (cell.width == 2 ? .wide : .narrow)
      if let last = runs.last, last.look == cell.look, last.kind == kind {
        runs[runs.count - 1].cells.append(cell)
      } else {
        runs.append(Run(start: x, cells: [cell], kind: kind))
      }
    }
    return runs
  }

  private func background(of run: Run, _ y: Int) -> String {
    let ground = ground(of: run.look)
    guard ground != self.ground(of: frame.blank.look) else { return "" }
    return rectangle(
      x: run.start * SVGPicture.width, y: y * SVGPicture.height,
      width: run.count * SVGPicture.width, height: SVGPicture.height, ground)
  }

  private mutating func ink(of run: Run, _ y: Int) -> String {
    if case .bar(let bar) = run.kind { return drawn(bar, run, y) }
    guard run.cells.contains(where: { frame.cluster(of: $0) != " " }) else { return "" }
    let text = escaped(run.cells.map(frame.cluster).joined())
    let left = run.start * SVGPicture.width
    let name = name(of: run.look)
    let top = y * SVGPicture.height + SVGPicture.baseline
    guard run.kind == .wide else {
      return "<text x=\"\(left)\" y=\"\(top)\" textLength=\"\(run.count * SVGPicture.width)\" "
        + "class=\"\(name)\">\(text)</text>\n"
    }
    let places = places(of: run).map(String.init).joined(separator: " ")
    return "<text x=\"\(places)\" y=\"\(top)\" class=\"\(name)\">\(text)</text>\n"
  }

  /// The left edge of every character of a run, in pixels; the scalars of one cluster share it.
  private func places(of run: Run) -> [Int] {
    run.cells.enumerated().flatMap { index, cell in
      Array(
        repeating: (run.start + 2 * index) * SVGPicture.width + 1,
        count: frame.cluster(of: cell).unicodeScalars.count)
    }
  }

  private func drawn(_ bar: Bar, _ run: Run, _ y: Int) -> String {
    let (left, top) = (run.start * SVGPicture.width, y * SVGPicture.height)
    let ink = ink(of: run.look)
    guard bar.isHorizontal else {
      return run.cells.indices.map { index in
        rectangle(
          x: left + index * SVGPicture.width + bar.offset, y: top, width: bar.thickness,
          height: SVGPicture.height, ink)
      }.joined()
    }
    return rectangle(
      x: left, y: top + bar.offset, width: run.count * SVGPicture.width, height: bar.thickness, ink)
  }

  private func rectangle(x: Int, y: Int, width: Int, height: Int, _ colour: String) -> String {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(colour)\"/>\n"
  }

  private mutating func name(of look: Look) -> String {
    if let index = looks.firstIndex(of: look) { return "l\(index)" }
    looks.append(look)
    return "l\(looks.count - 1)"
  }
}

extension SVGPicture {
  /// Characters that are rules or blocks, which fonts draw with gaps.
  fileprivate struct Bar: Equatable {
    let isHorizontal: Bool
    /// From the left edge of the cell, or its top, in pixels.
    let offset: Int
    let thickness: Int

    init?(_ cluster: String) {
      switch cluster {
      case "─": (isHorizontal, offset, thickness) = (true, 8, 1)
      case "━": (isHorizontal, offset, thickness) = (true, 7, 3)
      case "│": (isHorizontal, offset, thickness) = (false, 3, 1)
      case "┃": (isHorizontal, offset, thickness) = (false, 3, 3)
      case "▌": (isHorizontal, offset, thickness) = (false, 0, 4)
      case "▎": (isHorizontal, offset, thickness) = (false, 0, 2)
      default: return nil
      }
    }
  }

  /// What CSS says for a look.
  private func style(of look: Look) -> String {
    var parts = ["fill:\(ink(of: look))"]
    if look.attributes.contains(.bold) { parts.append("font-weight:700") }
    if look.attributes.contains(.italic) { parts.append("font-style:italic") }
    if look.attributes.contains(.underline) { parts.append("text-decoration:underline") }
    if look.attributes.contains(.waved) { parts.append("text-decoration:underline wavy") }
    if look.attributes.contains(.dotted) { parts.append("text-decoration:underline dotted") }
    if look.attributes.contains(.dim) { parts.append("opacity:.65") }
    return parts.joined(separator: ";")
  }

  private func ink(of look: Look) -> String {
    look.attributes.contains(.reverse) ? plainGround(of: look) : plainInk(of: look)
  }

  private func ground(of look: Look) -> String {
    look.attributes.contains(.reverse) ? plainInk(of: look) : plainGround(of: look)
  }

  /// Without any colour of its own a page is printed: black on white.
  private func plainInk(of look: Look) -> String {
    frame.colour(look.foreground)?.hexadecimal ?? "#1c1c1c"
  }

  private func plainGround(of look: Look) -> String {
    frame.colour(look.background)?.hexadecimal ?? paper
  }

  private func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }
}
