import Importing
import Magazine
import Storage

/// What became of a source that was to be on the shelf.
package enum Shelving {
  /// It was there as it is now.
  case unchanged(Publication)
  /// What it holds is there already, from another path.
  case same(Publication, path: String)
  /// It is there now, but for what the faults say.
  case shelved(Publication, faults: [ImportFault])
}

/// A source that was read, with the fingerprint that it had before.
struct ReadSource: Sendable {
  let importer: any Importer
  let fingerprint: String

  /// Reads what stands at a path; throws an `ImportFault` where it cannot be read.
  init(_ path: String, _ options: ImportOptions) throws {
    fingerprint = Importing.fingerprint(of: path)
    importer = try Source(path).open(options)
  }
}

extension Library {
  /// Puts the publication of a source on the shelf where it is not there or has changed, or where it is
  /// said how its text is written; throws where the source or the library cannot be read.
  @discardableResult
  package func shelveIfNew(
    _ path: String, _ options: ImportOptions = ImportOptions()
  ) throws -> Shelving {
    try shelveIfNew(path, options) { try ReadSource(path, options) }
  }

  private func shelveIfNew(
    _ path: String, _ options: ImportOptions, read: () throws -> ReadSource
  ) throws -> Shelving {
    if options.encoding == nil, let held = try publication(at: path, fingerprint(of: path)) {
      return .unchanged(held.publication)
    }
    let read = try read()
    let source = try known(read.importer, at: path)
    let publication = source.publication
    if let twin = try twin(of: publication.id), twin.path != path,
      Source(twin.path).isSame(as: Source(path)), let held = try issue(twin.id)
    {
      return .same(held, path: twin.path)
    }
    return .shelved(publication, faults: try shelve(source, read.fingerprint))
  }

  /// Puts the publication of a source on the shelf where it is not there, was taken off it or has changed, as
  /// `read` reads it; throws as `shelveIfNew` does.
  func bringIn(
    _ path: String, _ options: ImportOptions, read: () throws -> ReadSource
  ) throws -> Shelving {
    guard let held = try publication(at: path, fingerprint(of: path)), held.isRemoved else {
      return try shelveIfNew(path, options, read: read)
    }
    try remove(held.publication.id, isRemoved: false)
    return .shelved(held.publication, faults: [])
  }

  /// Whether the publication of a source is here as the source is now; false where that cannot be told.
  func holds(_ path: String) -> Bool {
    (try? publication(at: path, fingerprint(of: path))) != nil
  }

  /// Whether the publication of a source is known here, on the shelf or taken off it, and be it as the
  /// source was before.
  package func knows(_ path: String) throws -> Bool {
    if try publication(at: path, fingerprint(of: path)) != nil { return true }
    let id = try Source(path).open().publication.id
    return try issues().contains { $0.issue.id == id }
  }

  /// Puts a publication with all its texts on the shelf; what could not be read is the answer. One that
  /// lacks a text is looked at again the next time.
  @discardableResult
  func shelve(_ source: any Importer, _ known: String? = nil) throws -> [ImportFault] {
    let mark = known ?? fingerprint(of: source.path)
    let (stories, lost) = try source.stories()
    let glossary = try source.glossary()
    let faults = source.faults + lost
    Log.imported(source.publication, from: source.path, faults)
    let moved = try shelve(
      source.publication, stories: stories, terms: glossary.terms, people: glossary.people,
      path: source.path, fingerprint: faults.contains(where: \.costsText) ? "" : mark, at: now())
    let last = KeptNames.lastArticle(of: source.publication.id)
    if !moved.isEmpty, let new = try keptValue(named: last).flatMap({ moved[$0] }) {
      try keep(new, as: last)
    }
    return faults
  }
}
