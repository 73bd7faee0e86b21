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
    var last: Run?
    var known: RunLook?
    var end = 0
    for run in line.runs {
      let start = x + run.x
      // Most runs of a line look like the one before.
      if known?.suits(run) != true { known = RunLook(of: run, canvas) }
      let look = known?.look ?? canvas.look(.page)
      var first = start
      if let last, end < start, continues(last, run) {
        canvas.fill(" ", look, columns: end..<start, y: y)
        first = end
      }
      end = canvas.put(run.shownText, look, x: start, y: y)
      drawMarks(in: run, x: start, look, on: &canvas)
      last = run
      if let target = run.target { canvas.mark(first..<end, y: y, linkingTo: target) }
    }
  }

  /// Whether the air between two runs, between Han and Latin or from justifying, is part of both: of a link,
  /// of a heading, of emphasis, so that what is under them is not interrupted.
  private func continues(_ left: Run, _ right: Run) -> Bool {
    guard let (own, next) = left.source.flatMap({ own in right.source.map { (own, $0) } }),
      own.side == next.side, own.offset + own.length == next.offset
    else { return false }
    return left.target == right.target && left.style == right.style
  }

  /// Draws what is marked in a run once more, so that it stands out.
  private func drawMarks(in run: Run, x start: Int, _ look: Look, on canvas: inout Canvas) {
    guard !marks.isEmpty, let source = run.source else { return }
    let spans = marks.spans(block: line.block, side: source.side)
    guard !spans.isEmpty else { return }
    let text = run.shownText
    let shown = max(1, text.scalarCount)
    var (x, drawn) = (start, 0)
    for cluster in text {
      let text = String(cluster)
      // A dash may be drawn longer than it is written.
      let offset = source.offset + drawn * source.length / shown
      if let span = spans.first(where: { $0.range.contains(offset) }) {
        canvas.put(text, span.look(over: look, canvas), x: x, y: y)
      }
      x += canvas.cells(text)
      drawn += cluster.unicodeScalars.count
    }
  }

}

/// How a run of set type looks: links are underlined; emphasis in a script without italics has dots below (着重号, 圏点).
private struct RunLook {
  let look: Look
  private let style: Style
  private let target: Target?
  private let side: Side?

  /// Works the look out once for all runs that look alike.
  init(of run: Run, _ canvas: Canvas) {
    (style, target, side) = (run.style, run.target, run.source?.side)
    look = RunLook.look(of: run, canvas)
  }

  /// Whether another run looks the same.
  func suits(_ run: Run) -> Bool {
    run.style == style && run.target == target && run.source?.side == side
  }

  private static func look(of run: Run, _ canvas: Canvas) -> Look {
    var style = run.style
    let isUpright = run.source.map { !canvas.script(of: $0.side).hasItalics } ?? false
    let isDotted = isUpright && style.marks.remove(.emphasis) != nil
    var look = canvas.look(.print(style))
    if isUpright { look.attributes.remove(.italic) }
    if isDotted { look.attributes.insert(.dotted) }
    if style.isWaved { look.attributes.insert(.waved) }
    switch run.target {
    case .web, .article: return look.with(.underline)
    case .note: return Look(canvas.look(.accent).foreground, on: look.background, look.attributes)
    case nil: return look
    }
  }
}

extension Run {
  /// The characters that are drawn: small capitals, which a terminal has none of, as capitals where a
  /// letter has one that is one scalar too.
  fileprivate var shownText: String {
    guard style.marks.contains(.smallCapitals) else { return text }
    return String(
      scalars: text.unicodeScalars.map { scalar in
        let capital = scalar.properties.uppercaseMapping.unicodeScalars
        return capital.count == 1 ? capital.first ?? scalar : scalar
      })
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
