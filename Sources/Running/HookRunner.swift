import Configuring
import Foundation
import Magazine
import Presentation
import Reading
import Synchronization

/// Runs the reader's commands at moments of reading, in the background and by `sh -c`: what they should
/// know is in their environment, what they print goes to the log, and nothing of the text is ever part of
/// the command. The first that fails is said, the others of its moment are not.
final class HookRunner: Sendable {
  private let worker: Worker
  private let complained = Mutex<Set<Hook>>([])

  /// Says on a worker's way what failed.
  init(saying worker: Worker) { self.worker = worker }

  /// Starts a command with what it is told, and does not wait for its end.
  func start(_ command: String, at hook: Hook, telling facts: [String: String]) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    let told = facts.merging(["HOOK": hook.rawValue]) { $1 }
    process.environment = ProcessInfo.processInfo.environment.merging(
      told.map { ("KAN_\($0)", $1) }
    ) { $1 }
    let log = log()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = log
    process.standardError = log
    process.terminationHandler = { process in
      if process.terminationStatus != 0 { self.complain(hook) }
    }
    do { try process.run() } catch { complain(hook) }
  }

  private func complain(_ hook: Hook) {
    guard complained.withLock({ $0.insert(hook).inserted }) else { return }
    worker.post(.notice(Words.hookFailed(hook.rawValue, log: usualLogPath)))
  }

  /// The log, to be written at its end; nothing where there is no place for it.
  private func log() -> FileHandle {
    try? FileManager.default.createDirectory(
      atPath: usualStateFolder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let descriptor = open(usualLogPath, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    return descriptor < 0
      ? .nullDevice : FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}

extension Publication {
  /// What hooks are told of it, and of one of its articles.
  func facts(_ article: Article.ID? = nil) -> [String: String] {
    var facts = ["PUBLICATION": id, "TITLE": title.first]
    guard let article else { return facts }
    facts["ARTICLE"] = article
    facts["ARTICLE_TITLE"] = self.article(article)?.title.first
    return facts
  }

  /// What they are told of a mark in it.
  func facts(_ mark: Bookmark) -> [String: String] {
    facts(mark.locator.article).merging([
      "MARK": mark.highlight == nil ? "bookmark" : "highlight", "QUOTE": mark.quote,
      "NOTE": mark.note,
    ]) { $1 }
  }
}
