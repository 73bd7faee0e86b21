import Grid
import Magazine
import Reading
import Typesetting

/// A line of set type, its links ready to be clicked, the matches of a search in a look of their own.
struct PrintedLine: View {
  let line: Line
  var matches: FoundMatches?
  let x, y: Int

  func draw(on canvas: inout Canvas) {
    var last: (end: Int, target: Target?) = (0, nil)
    for run in line.runs {
      let start = x + run.x
      let look = look(of: run, canvas)
      let end = canvas.put(run.text, look, x: start, y: y)
      drawMatches(in: run, x: start, on: &canvas)
      // Air inside a link, between Han and Latin or from justifying, is part of the link.
      if run.target != nil, run.target == last.target, last.end < start {
        canvas.fill(" ", look, columns: last.end..<start, y: y)
      }
      last = (end, run.target)
      if let target = run.target { canvas.mark(start..<end, y: y, as: .link(target)) }
    }
  }

  /// Draws what a search has found in a run once more, so that it stands out.
  private func drawMatches(in run: Run, x start: Int, on canvas: inout Canvas) {
    guard let source = run.source, let matches else { return }
    let ranges = matches.ranges(block: line.block, side: source.side)
    guard !ranges.isEmpty else { return }
    var (x, offset) = (start, source.offset)
    for cluster in run.text {
      let text = String(cluster)
      if let range = ranges.first(where: { $0.contains(offset) }) {
        let isCurrent = matches.isCurrent(range, block: line.block, side: source.side)
        canvas.put(text, isCurrent ? .currentMatch : .match, x: x, y: y)
      }
      x += canvas.cells(text)
      offset += cluster.unicodeScalars.count
    }
  }

  /// A run's look: links are underlined; emphasis in a script without italics is another ink.
  private func look(of run: Run, _ canvas: Canvas) -> Look {
    var style = run.style
    let isUpright = run.source.map { !canvas.script(of: $0.side).hasItalics } ?? false
    if isUpright, style.marks.contains(.emphasis) {
      style.marks.remove(.emphasis)
      style.isSecond = true
    }
    var look = canvas.look(.print(style))
    if isUpright { look.attributes.remove(.italic) }
    switch run.target {
    case .web, .article: return look.with(.underline)
    case .note: return Look(canvas.look(.accent).foreground, on: look.background, look.attributes)
    case nil: return look
    }
  }
}

extension Script {
  /// Whether its letters may lean.
  fileprivate var hasItalics: Bool {
    switch self {
    case .alphabetic: true
    case .chinese, .japanese, .korean: false
    }
  }
}
