import ArgumentParser
import Running
import Storage

/// Which publication a command is about, and the library it may be in.
struct PublicationOptions: ParsableArguments {
  @Option(
    name: [.customLong("in"), .customLong("issue")],
    help: "The folder or the id of an issue; the one read last if left out.",
    completion: .publications)
  var name: String?

  @OptionGroup var library: LibraryOptions

  /// Finds the publication, without changing anything.
  func source() throws -> PublicationSource { try source(in: library.open()) }

  /// Finds the publication with an open library.
  func source(in library: Library) throws -> PublicationSource {
    try SourceResolver(library).source(named: name)
  }
}
