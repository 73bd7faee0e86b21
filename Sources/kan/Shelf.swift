import Glibc
import Importing
import Magazine
import Presentation
import Running
import Storage

/// Brings in what stands at some paths, and says what becomes of it: a line for each on standard output,
/// how far it has come on a terminal, each thing lost or refused on standard error.
final class Shelf {
  private let bulk: BulkImport
  private let begun = now()
  private var (new, same, failed): (Int, Int, Int) = (0, 0, 0)
  /// The first failure's status.
  private var status: Int32?
  /// What was brought in or was there, in order.
  private(set) var ids: [Publication.ID] = []
  private let isShowing: Bool

  /// Looks for what there is at the paths.
  init(_ paths: [String], into library: Library, encoding: TextEncoding?) throws {
    let interrupts = Interrupts()
    bulk = BulkImport(
      paths, into: library, ImportOptions(encoding: encoding) { !interrupts.hasCome })
    isShowing = isatty(STDERR_FILENO) == 1 && bulk.sources.count > 1
    bulk.refusals.forEach(fail)
  }

  /// Brings all of it in; the answer is the status of the first failure, or of an interruption, which
  /// leaves in the library what is there. `nil` where all is well.
  func fill() throws -> Int32? {
    let isWhole = bulk.run { done, source, outcome in
      clear()
      tell(source, outcome)
      show(done)
    }
    clear()
    if bulk.sources.count > 1 || !isWhole {
      printError(
        ShellWords.broughtIn(
          new, same: same, failed: failed, of: bulk.sources.count, stopped: !isWhole
        ).said)
    }
    return isWhole ? status : ExitStatus.interrupted.rawValue
  }

  /// Says what became of a source. A publication that lacks texts counts as new and not as failed.
  private func tell(_ source: Source, _ outcome: BulkImport.Outcome) {
    switch outcome {
    case .unchanged(let publication):
      same += 1
      note(publication, ShellWords.unchanged)
    case .same(let publication, let path):
      same += 1
      note(publication) { ShellWords.alreadyThere($0, at: path) }
    case .shelved(let publication, let faults):
      new += 1
      let missing = faults.count(where: \.costsText)
      note(publication) {
        missing == 0 ? ShellWords.imported($0) : ShellWords.importedInPart($0, missing: missing)
      }
      // What a text loses is said, but the publication is there.
      faults.forEach { $0.isLoss ? report($0) : fail($0) }
      if faults.contains(where: { !$0.isLoss }) { failed -= 1 }
    case .failed(let error): fail(error)
    }
  }

  private func note(_ publication: Publication, _ words: (String) -> Phrase) {
    ids.append(publication.id)
    printOutput(words("\(publication.name)  [\(publication.id)]").said)
  }

  /// Says why a source failed; the first reason decides how the program ends.
  private func fail(_ error: any Error) {
    failed += 1
    report(error)
    status = status ?? ExitStatus(of: error)?.rawValue
  }

  private func show(_ done: Int) {
    guard isShowing else { return }
    showProgress(
      ShellWords.progress(
        done, of: bulk.sources.count, failed: failed, seconds: now() - begun
      ).said)
  }

  private func clear() {
    if isShowing { showProgress("") }
  }
}
