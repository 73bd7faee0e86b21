/// The head of a page: what this is on the left, where in it on the right, a rule below.
struct RunningHead: View {
  /// Texts one after the other, each in its role.
  let parts: [(text: String, role: Role)]
  var right = ""

  func draw(on canvas: inout Canvas) {
    guard canvas.layout.header > 0 else { return }
    let inside = canvas.inside
    let end = inside.upperBound - canvas.cells(right)
    var x = inside.lowerBound
    for (text, role) in parts where x < end - 2 {
      x = canvas.put(text, role, x: x, y: 0, clippedAt: end - 2)
    }
    canvas.put(right, .muted, x: max(inside.lowerBound, end), y: 0)
    if canvas.layout.header > 1 { canvas.fill("─", .rule, columns: inside, y: 1) }
  }
}

extension RunningHead {
  /// The head of a page of the interface: its name, and beside it the name in the other language of the publication.
  init(_ name: Label, on canvas: Canvas, right: String = "") {
    self.init(parts: RunningHead.title(name, on: canvas), right: right)
  }

  /// A name of the interface in its two languages.
  static func title(_ name: Label, on canvas: Canvas) -> [(text: String, role: Role)] {
    let other = canvas.sayOther(name).map { (text: " \($0)", role: Role.muted) }
    return [(canvas.say(name), .accent)] + (other.map { [$0] } ?? [])
  }
}
