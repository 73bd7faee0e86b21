import Importing
import Magazine
import Storage

/// Brings in all that stands at some paths and below them, one after the other, until it is told to stop.
package struct BulkImport {
  /// What there is to bring in, in the order of its names.
  package let sources: [Source]
  /// Why nothing stands at a path that was named.
  package let refusals: [any Error]
  private let library: Library
  private let options: ImportOptions

  /// What became of one source.
  package enum Outcome {
    case shelved(Publication, faults: [ImportFault])
    case unchanged(Publication)
    /// Its content is in the library already, from a file at another path.
    case same(Publication, path: String)
    case failed(any Error)
  }

  /// Folders within folders, deeper than which nothing is looked for.
  private static let deepest = 24

  /// Looks for what can be brought in.
  package init(_ paths: [String], into library: Library, _ options: ImportOptions) {
    self.library = library
    self.options = options
    var (sources, refusals): ([Source], [any Error]) = ([], [])
    for path in paths {
      let source = Source(absolute(path))
      if source.format != nil {
        sources.append(source)
      } else {
        let found = BulkImport.works(in: source, depth: 0)
        if found.isEmpty { refusals.append(BulkImport.refusal(of: source)) }
        sources += found
      }
    }
    (self.sources, self.refusals) = (sources, refusals)
  }

  /// The works in a folder and in those within it. Links to folders are not followed, so that no circle
  /// is walked.
  private static func works(in folder: Source, depth: Int) -> [Source] {
    guard folder.kind == .folder, depth < deepest else { return [] }
    return folder.entries.flatMap { entry -> [Source] in
      if entry.isWork { return [entry] }
      return entry.isLink ? [] : works(in: entry, depth: depth + 1)
    }
  }

  /// Why nothing of a source can be brought in: what opening it throws, or that a folder holds no work.
  private static func refusal(of source: Source) -> any Error {
    do {
      _ = try source.open()
      return SourceError.noIssue(in: source.path)
    } catch {
      return error
    }
  }

  /// Brings them in, and tells of each what became of it. False where it was stopped before the end.
  package func run(_ tell: (_ done: Int, Source, Outcome) -> Void) -> Bool {
    let ahead = readAhead()
    defer { ahead.leave() }
    for (index, source) in sources.enumerated() {
      let read = ahead.next()
      guard options.isWanted() else { return false }
      let outcome = bring(source, read)
      if case .failed(let fault as ImportFault) = outcome, fault.isStop { return false }
      tell(index + 1, source, outcome)
    }
    return true
  }

  /// A source that was read while the one before it was written.
  private enum ReadAhead: Sendable {
    case read(Result<ReadSource, any Error>)
    /// It seems to be in the library as it is.
    case held
  }

  private func readAhead() -> Ahead<ReadAhead> {
    let (sources, options, library) = (sources, options, library)
    return Ahead(depth: 1) { send in
      for source in sources {
        let isHeld = options.encoding == nil && library.holds(source.path)
        let next = isHeld ? ReadAhead.held : .read(Result { try ReadSource(source.path, options) })
        guard send(next) else { return }
      }
    }
  }

  /// Brings one source in; what it throws costs only itself.
  private func bring(_ source: Source, _ ahead: ReadAhead?) -> Outcome {
    do {
      let shelving = try library.bringIn(source.path, options) {
        if case .read(let result) = ahead { return try result.get() }
        return try ReadSource(source.path, options)
      }
      switch shelving {
      case .unchanged(let publication): return .unchanged(publication)
      case .same(let publication, let path): return .same(publication, path: path)
      case .shelved(let publication, let faults): return .shelved(publication, faults: faults)
      }
    } catch {
      return .failed(error)
    }
  }
}
