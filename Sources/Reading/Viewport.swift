/// A window of some height on a longer text, in lines: the family of scrolling.
package struct Viewport: Hashable, Sendable {
  /// The lines of the text.
  package var count: Int
  /// The lines that the window shows, at least one.
  package var height: Int
  package private(set) var top: Int

  /// Makes a window with `top` as its first line, as far as the text reaches.
  package init(count: Int, height: Int, top: Int = 0) {
    self.count = count
    self.height = max(1, height)
    self.top = 0
    scroll(to: top)
  }

  /// The last line that may be the first of the window.
  package var lastTop: Int { max(0, count - height) }

  /// The lines in the window.
  package var visible: Range<Int> { top..<min(count, top + height) }

  /// Moves the window to a line.
  package mutating func scroll(to line: Int) { top = min(max(0, line), lastTop) }

  /// Performs a movement; at the end and at the beginning it says so.
  mutating func perform(_ movement: Movement, count times: Int?) -> [Outcome] {
    let (times, before) = (times ?? 1, top)
    switch movement {
    case .lineDown: scroll(to: top + times)
    case .lineUp: scroll(to: top - times)
    case .screenDown: scroll(to: top + times * overlapping)
    case .screenUp: scroll(to: top - times * overlapping)
    case .halfDown: scroll(to: top + times * max(1, height / 2))
    case .halfUp: scroll(to: top - times * max(1, height / 2))
    case .top: scroll(to: 0)
    case .bottom: scroll(to: lastTop)
    }
    return top == before ? [.say(movement.isForward ? .atEnd : .atBeginning)] : []
  }

  /// A screen less two lines, which stay in sight as a foothold.
  private var overlapping: Int { max(1, height - 2) }
}
