import Glibc
import Logging
import Magazine

/// Writes the program's log lines to its file: `2026-11-27T08:15:02Z warning [4711] message  key=value`.
struct LogWriter: LogHandler {
  let file: LogFile
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?

  /// Writes lines of a level and above into a file.
  init(_ file: LogFile, _ level: Logger.Level) { (self.file, logLevel) = (file, level) }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes a line; the file is written on a queue of its own, so that nobody who logs waits for the disk.
  func log(event: LogEvent) {
    let facts = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let words = (["\(event.message)"] + facts.map { "\($0.key)=\($0.value)" })
      .joined(separator: "  ").split(separator: "\n").joined(separator: " ")
    file.write("\(LogWriter.moment) \(event.level) [\(getpid())] \(sanitized(words))")
  }

  /// Now, as ISO 8601 has it, in UTC.
  private static var moment: String {
    var (now, parts) = (time(nil), tm())
    gmtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
