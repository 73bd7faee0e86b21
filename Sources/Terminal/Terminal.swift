import CNcurses
import Glibc
import Magazine
import Presentation
import Reading

/// The reader's terminal: shows frames, reads input, and is given back as it was on every way out.
///
/// One at a time, on the thread that opened it: ncurses knows no other way.
public final class Terminal {
  private let screen: OpaquePointer
  private var decoder = InputDecoder()
  private var queue: [Happening] = []
  private var shown: Frame?
  private var title = ""
  /// The cluster on its way to ncurses; kept so that no cell costs an allocation.
  private var scalars: [UInt32] = []

  /// What the run loop waits for.
  public enum Happening: Hashable, Sendable {
    case input(Input)
    case resize(Size)
    case suspend
    /// A signal that ends the program, by its number.
    case terminate(Int32)
  }

  /// Opens the terminal on two file descriptors; `nil` where it can show no page.
  public init?(input: Int32 = 0, output: Int32 = 1, name: String?) {
    guard nc_use_utf8() else { return nil }
    let screen = nc_open(name, input, output) ?? nc_open("xterm-256color", input, output)
    guard let screen else { return nil }
    self.screen = screen
  }

  /// The number of colours it shows.
  public var colours: Int { Int(nc_colours(screen)) }

  /// The size of the window.
  public func measure() -> Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    nc_measure(screen, &rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Gives the terminal back. Nothing may be shown afterwards.
  public func close() { nc_close(screen) }

  /// Shows a frame; only cells that differ from the frame before are touched.
  public func show(_ frame: Frame) {
    let old = shown?.size == frame.size ? shown?.cells : nil
    if old == nil { fill(frame.blank.look) }
    for (index, cell) in frame.cells.enumerated()
    where cell.width > 0 && (old?[index] ?? frame.blank) != cell {
      put(cell, row: index / frame.size.columns, column: index % frame.size.columns)
    }
    shown = frame
    if let cursor = frame.cursor {
      nc_cursor(screen, Int32(cursor.y), Int32(cursor.x))
    } else {
      nc_cursor(screen, -1, 0)
    }
    nc_flush(screen)
    show(title: frame.title)
  }

  /// Shows the last frame from nothing.
  public func redraw() {
    nc_forget(screen)
    guard let frame = shown else { return }
    shown = nil
    show(frame)
  }

  /// Stops the program as the shell's job control does, and comes back when it goes on.
  public func suspend() {
    nc_suspend(screen)
    kill(0, SIGTSTP)
    nc_resume(screen)
    redraw()
    queue.append(.resize(measure()))
  }

  /// Whether something came in that has not been taken out.
  public var hasMore: Bool {
    if queue.isEmpty { collect(milliseconds: 0) }
    return !queue.isEmpty
  }

  /// Waits for the next thing to happen.
  public func next() -> Happening {
    while queue.isEmpty { collect(milliseconds: decoder.isWaiting ? 60 : -1) }
    return queue.removeFirst()
  }

  private func put(_ cell: Frame.Cell, row: Int, column: Int) {
    scalars.removeAll(keepingCapacity: true)
    for scalar in cell.cluster.unicodeScalars { scalars.append(scalar.value) }
    nc_put(
      screen, Int32(row), Int32(column), scalars, Int32(scalars.count), Int32(cell.width),
      UInt32(cell.look.attributes.rawValue), Int32(cell.look.foreground),
      Int32(cell.look.background))
  }

  private func fill(_ look: Look) {
    nc_fill(
      screen, UInt32(look.attributes.rawValue), Int32(look.foreground), Int32(look.background))
  }

  private func show(title: String) {
    guard title != self.title else { return }
    self.title = title
    let sequence = "\u{1B}]2;\(sanitized(title))\u{07}"
    nc_write(screen, sequence, sequence.utf8.count)
  }

  private func collect(milliseconds: Int32) {
    switch Int(nc_wait(screen, milliseconds)) {
    case NC_WAIT_INPUT: readInput()
    case NC_WAIT_SIGNAL: readSignals()
    case NC_WAIT_HANGUP: queue.append(.terminate(SIGHUP))
    default:
      if decoder.isWaiting { queue += decoder.finish().map { .input($0) } }
    }
  }

  private func readInput() {
    while case let code = nc_read(screen), code != NC_NONE {
      queue += decoder.decode(code).map { .input($0) }
    }
  }

  private func readSignals() {
    while case let number = nc_signal(), number != 0 {
      switch number {
      case SIGWINCH: queue.append(.resize(measure()))
      case SIGTSTP: queue.append(.suspend)
      case SIGCONT: queue.append(.resize(measure()))
      default: queue.append(.terminate(number))
      }
    }
  }
}
