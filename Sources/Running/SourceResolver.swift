import Glibc
import Importing
import Magazine
import Storage

/// Says what the name of a publication means, for every command alike: a path, or an id in the
/// library. Without a name it is what was read last, at first the bundled issue.
package struct SourceResolver {
  private let library: Library
  /// The id of what was read last.
  private let last: Publication.ID?

  /// Looks into a library.
  package init(_ library: Library, last: Publication.ID?) {
    self.library = library
    self.last = last
  }

  /// Looks into a library, and asks it what was read last.
  package init(_ library: Library) throws {
    self.init(library, last: try library.keptValue(named: "issue"))
  }

  /// Finds what is named; throws where it is not there or cannot be read.
  package func source(named name: String?) throws -> PublicationSource {
    guard let name else { return try lastRead() }
    if name == Source.standardInput { return try standardInput() }
    if Source(name).format != nil { return try source(at: absolute(name)) }
    if let publication = try library.issue(name) {
      return PublicationSource(publication, in: library)
    }
    if let bundled = bundled(name) { return try source(at: bundled) }
    guard !name.contains("/"), access(name, F_OK) != 0 else {
      return PublicationSource(try Source(name).open(), besides: library)
    }
    throw SourceError.unknown(name)
  }

  /// What was read last. The bundled issue is looked at in its folder: an update may have changed it.
  private func lastRead() throws -> PublicationSource {
    if let last, bundled(last) == nil, let publication = try library.issue(last) {
      return PublicationSource(publication, in: library)
    }
    return try bundledIssue()
  }

  /// What comes from standard input; throws where that is a terminal, since nobody would type a text.
  private func standardInput() throws -> PublicationSource {
    guard isatty(STDIN_FILENO) == 0 else { throw SourceError.nothingPiped }
    let source = Source(standardInput: try File.readStandardInput())
    return PublicationSource(try source.open(), besides: library)
  }

  /// The bundled issue.
  package func bundledIssue() throws -> PublicationSource {
    try source(at: BundledContent.issue())
  }

  /// The folder of the bundled issue, where that has an id.
  private func bundled(_ id: Publication.ID) -> String? {
    do {
      let folder = try BundledContent.issue()
      return folder.hasSuffix("/\(id)") ? folder : nil
    } catch {
      return nil  // Without bundled content nothing is bundled.
    }
  }

  private func source(at path: String) throws -> PublicationSource {
    if let kept = try library.publication(at: path, fingerprint(of: path)), !kept.isRemoved {
      return PublicationSource(kept.publication, in: library)
    }
    return PublicationSource(try library.open(path, ImportOptions()), besides: library)
  }
}
