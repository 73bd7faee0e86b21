import Grid
import Magazine
import Reading
import Typesetting

/// A line of set type, its links ready to be clicked, what is marked in it in looks of its own.
struct PrintedLine: View {
  let line: Line
  var marks = PrintedMarks()
  let x, y: Int

  func draw(on canvas: inout Canvas) {
    var last: (end: Int, target: Target?) = (0, nil)
    for run in line.runs {
      let start = x + run.x
      let look = look(of: run, canvas)
      let end = canvas.put(run.text, look, x: start, y: y)
      drawMarks(in: run, x: start, look, on: &canvas)
      // Air inside a link, between Han and Latin or from justifying, is part of the link.
      if run.target != nil, run.target == last.target, last.end < start {
        canvas.fill(" ", look, columns: last.end..<start, y: y)
      }
      last = (end, run.target)
      if let target = run.target { canvas.mark(start..<end, y: y, as: .link(target)) }
    }
  }

  /// Draws what is marked in a run once more, so that it stands out.
  private func drawMarks(in run: Run, x start: Int, _ look: Look, on canvas: inout Canvas) {
    guard let source = run.source else { return }
    let spans = marks.spans(block: line.block, side: source.side)
    guard !spans.isEmpty else { return }
    var (x, offset) = (start, source.offset)
    for cluster in run.text {
      let text = String(cluster)
      if let span = spans.first(where: { $0.range.contains(offset) }) {
        canvas.put(text, span.look(over: look, canvas), x: x, y: y)
      }
      x += canvas.cells(text)
      offset += cluster.unicodeScalars.count
    }
  }

  /// A run's look: links are underlined; emphasis in a script without italics is bold.
  private func look(of run: Run, _ canvas: Canvas) -> Look {
    var style = run.style
    let isUpright = run.source.map { !canvas.script(of: $0.side).hasItalics } ?? false
    if isUpright, style.marks.contains(.emphasis) {
      style.marks.remove(.emphasis)
      style.marks.insert(.strong)
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
