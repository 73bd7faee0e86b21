import Glibc
import Magazine
import Running

/// Writes lines to standard output, safe for a terminal: a path may stand in them. A reader that went away ends
/// the program quietly.
func printOutput(_ text: String) { write(safe(text) + "\n", to: 1) }

/// Writes lines to standard error, safe for a terminal: what was typed may stand in them.
func printError(_ text: String) { write(safe(text.replacing("\t", with: " ")) + "\n", to: 2) }

/// Lines made safe for a terminal; the tabs between their columns stay.
private func safe(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { sanitized(String($0)) }.joined(separator: "\t")
  }.joined(separator: "\n")
}

/// Shows on a terminal how far something has come, in the row where that was shown before; nothing where
/// `text` is empty.
func showProgress(_ text: String) {
  // Erase in line: what is shown may be shorter than what was.
  write("\r\(sanitized(text))\u{1B}[K", to: 2)
}

/// Whether standard output is a terminal that can show a page.
var canShowPages: Bool {
  isatty(1) == 1 && !["", "dumb", "unknown"].contains(environment("TERM") ?? "")
}

/// Writes a file's bytes to standard output.
func printBytes(_ bytes: [UInt8]) { write(bytes, to: 1) }

private func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

/// Writes all of it, however little a pipe takes at once; one that does not block is waited for. A reader of
/// the pipe that has gone, as head does, is no fault; what else stops the output ends the program in a sentence.
private func write(_ content: [UInt8], to descriptor: Int32) {
  var bytes = content[...]
  while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if written > 0 {
      bytes = bytes.dropFirst(written)
    } else if written < 0 && errno == EAGAIN {
      var full = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&full, 1, -1)
    } else if written == 0 || errno != EINTR {
      if errno == EPIPE { exit(0) }
      if descriptor == 1 {
        printError("kan: \(ShellWords.outputStopped(String(cString: strerror(errno))).said)")
      }
      exit(ExitStatus.inputOutput.rawValue)
    }
  }
}
