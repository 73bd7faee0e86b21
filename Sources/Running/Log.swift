import Configuring
import Importing
import Logging
import Magazine
import Reading
import Storage
import Synchronization

/// The log, in `$XDG_STATE_HOME/kan/log`: what became of files, of programs that were started, and what
/// took long, for whoever looks for the cause of a fault. What a reader writes, searches or reads is
/// never in it.
package enum Log {
  private static let file = LogFile(usualLogPath)
  private static let isOn = Atomic(false)
  private static let isVerbose = Atomic(false)
  private static let program = Logger(label: "kan") { _ in
    LogWriter(file, isVerbose.load(ordering: .relaxed) ? .debug : .info)
  }

  /// Lets the program log from now on; who only uses its parts, as tests do, logs nothing.
  package static func begin() { isOn.store(true, ordering: .relaxed) }

  /// Has everything told that is done, with the time it takes; to be said before the first line.
  package static func beVerbose() { isVerbose.store(true, ordering: .relaxed) }

  /// Waits a moment for the last lines.
  package static func finish() { if logger != nil { file.finish() } }

  private static var logger: Logger? { isOn.load(ordering: .relaxed) ? program : nil }

  /// Tells of a library that was opened, what was wrong with it, and what it was brought up from.
  package static func opened(_ library: Library, _ trouble: LibraryError?) {
    if let version = library.formerVersion {
      logger?.info("library brought up to date", metadata: ["from": "version \(version)"])
    }
    if let trouble { logger?.warning("library: \(trouble.sentence[.english])") }
    logger?.debug("library opened", metadata: ["path": "\(library.path ?? "in memory")"])
  }

  /// Tells of a publication that was brought in, and what it lost by it.
  static func imported(_ publication: Publication, from path: String, _ faults: [ImportFault]) {
    logger?.info(
      "imported",
      metadata: [
        "id": "\(publication.id)", "path": "\(path)", "articles": "\(publication.articles.count)",
        "faults": "\(faults.count)",
      ])
    faults.forEach { failed("import", $0) }
  }

  /// Tells of what is wrong in config.toml.
  package static func read(_ configuration: Configuration) {
    configuration.faults.forEach { failed("config.toml", $0.sentence) }
  }

  /// Tells of something that failed.
  package static func failed(_ what: String, _ error: any Error) {
    failed(what, sentence(for: error))
  }

  private static func failed(_ what: String, _ sentence: Phrase) {
    logger?.warning("\(what): \(sentence[.english])")
  }

  /// Tells of a program that was started by its name and could not do its work; never its arguments.
  static func failed(program name: String, _ why: String) {
    logger?.warning("program failed", metadata: ["name": "\(name)", "why": "\(why)"])
  }

  /// Does the work of an effect, and tells how long it took where that is long.
  static func timed<Value>(_ effect: Effect, _ work: () throws -> Value) rethrows -> Value {
    guard let logger else { return try work() }
    let begin = ContinuousClock.now
    defer {
      let milliseconds = Int((ContinuousClock.now - begin) / .milliseconds(1))
      let level: Logger.Level = milliseconds < slow ? .debug : .info
      logger.log(
        level: level, "effect",
        metadata: ["name": "\(name(of: effect))", "ms": "\(milliseconds)"])
    }
    return try work()
  }

  /// From so many milliseconds on an effect is slow.
  private static let slow = 200

  /// The name of an effect's case, and nothing of what it carries.
  private static func name(of effect: Effect) -> String {
    Mirror(reflecting: effect).children.first?.label ?? "\(effect)"
  }
}
