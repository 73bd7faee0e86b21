import Glibc
import Grid

/// How many cells a terminal gives to texts: each is printed on a line of its own that is cleared again,
/// and the terminal asked where its cursor is. What has not come within half a second is not waited for.
///
/// `nil` where the terminal did not say. The modes of the line are given back as they were.
package func measuredWidths(of texts: [String], terminal: Int32 = 1) -> [Int?] {
  var widths: [Int?] = texts.map { _ in nil }
  var modes = termios()
  guard tcgetattr(terminal, &modes) == 0 else { return widths }
  var raw = modes
  raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
  tcsetattr(terminal, TCSADRAIN, &raw)
  // What comes too late is thrown away, and not typed into the shell.
  defer { tcsetattr(terminal, TCSAFLUSH, &modes) }
  let question = texts.map { "\r\($0)\u{1B}[6n\r\u{1B}[K" }.joined()
  _ = Array(question.utf8).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
  var columns = reportedColumns(from: terminal, count: texts.count, within: 0.5)[...]
  for index in texts.indices { widths[index] = columns.popFirst().map { $0 - 1 } }
  return widths
}

/// The columns that a terminal reports, from 1, as far as they come within so many seconds.
private func reportedColumns(from terminal: Int32, count: Int, within seconds: Double) -> [Int] {
  var (columns, decoder): ([Int], InputDecoder) = ([], InputDecoder())
  var buffer = [UInt8](repeating: 0, count: 256)
  let deadline = monotonicSeconds() + seconds
  while columns.count < count {
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    let left = Int32((deadline - monotonicSeconds()) * 1000)
    guard left > 0, poll(&descriptor, 1, left) > 0 else { break }
    let length = read(terminal, &buffer, buffer.count)
    guard length > 0 else { break }
    for byte in buffer.prefix(length) {
      for case .cursor(let column) in decoder.decode(byte) { columns.append(column) }
    }
  }
  return columns
}
