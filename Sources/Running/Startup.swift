import Configuring
import Grid
import Importing
import Magazine
import Presentation
import Reading
import Storage

/// All that the first page needs from the disk.
package struct Startup: Sendable {
  private let library: Library
  /// What there is to say about the library.
  package let trouble: LibraryError?
  /// What is to be read.
  package let source: PublicationSource
  /// Who performs effects on it.
  package let handler: EffectHandler
  private let keptValues: [String: String]
  private let kept: Sitting.Kept

  /// Finds what is named, as `SourceResolver` does, and what is kept of it. What the library cannot
  /// read is trouble, as long as something can be read without it.
  package init(_ name: String?, in library: Library, trouble: LibraryError? = nil) throws {
    var trouble = trouble
    var keptValues: [String: String] = [:]
    do { keptValues = try library.keptValues() } catch { trouble = trouble ?? error }
    let resolver = SourceResolver(library, last: keptValues[KeptNames.publication])
    do { source = try resolver.source(named: name) } catch let error as LibraryError {
      guard name == nil else { throw error }
      trouble = trouble ?? error
      source = try resolver.bundledIssue()
    }
    handler = EffectHandler(library: library, source: source.source)
    var kept = Sitting.Kept()
    do { kept = try handler.kept(for: source.publication, keptValues) } catch let error
      as LibraryError
    { trouble = trouble ?? error }
    (self.library, self.trouble) = (library, trouble)
    (self.keptValues, self.kept) = (keptValues, kept)
  }

  /// What was chosen by key.
  package var choices: KeptChoices { KeptNames.choices(in: keptValues) }

  /// Where the reader begins.
  package func state(
    _ preferences: Preferences, size: Size, keyMap: KeyMap = .standard
  ) -> State {
    State(
      source.publication, preferences, size: size, kept: kept, keyMap: keyMap,
      help: Words.helpTexts)
  }

  /// Notes what is read, and has a new issue put on the shelf, while the reader looks at it already; then
  /// the index of search is made whole.
  package func welcome(by worker: Worker) {
    worker.bring {
      Log.opened(self.library, self.trouble)
      do {
        if let fault = try self.shelve().first(where: \.costsText) {
          worker.post(.notice(fault.sentence))
        }
        // What is kept stands elsewhere in a text that was edited.
        if self.source.source != nil { worker.post(self.handler.look()) }
      } catch {
        Log.failed("import", error)
        return .notice(sentence(for: error))
      }
      return self.handler.recall(self.source.publication)
    }
    worker.keep { self.handler.perform(.noteOpening(self.source.publication.id)) }
    worker.index(handler.makeSearchReady)
  }

  /// Has a worker finish what is to be kept, without waiting long for other programs; says what is not
  /// kept, once for each reason.
  package func leave(_ worker: Worker) -> [Phrase] {
    library.hurry()
    worker.finish()
    return worker.collect().reduce(into: []) { sentences, event in
      guard case .notKept(let sentence) = event, !sentences.contains(sentence) else { return }
      sentences.append(sentence)
    }
  }

  /// Puts a publication that is read from its source on the shelf; what could not be read is the
  /// answer. Throws where nothing could be.
  @discardableResult
  package func shelve() throws -> [ImportFault] {
    try source.source.map { try library.shelve($0) } ?? []
  }

  /// Has a worker told what other programs keep in the library from now on, and what they have kept
  /// since the first page was read.
  package func watch(for worker: Worker) -> LibraryWatch {
    // In its turn with what this reader keeps: a list that was read before an answer came later would
    // take a new bookmark away again.
    let watch = LibraryWatch(library) { worker.keep { self.handler.look() } }
    worker.bring {
      watch.begin()
      return self.handler.look()
    }
    return watch
  }
}
