import ArgumentParser
import Importing
import Magazine
import Presentation
import Running
import Storage

/// Brings issues in.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Put issues into the library.")

  @Argument(help: "Folders of issues, or folders that hold some.", completion: .directory)
  var folders: [String]

  @Option(
    help: "How their texts are written: utf-8, gb18030, big5 …; as they say themselves if left out."
  )
  var encoding: TextEncoding?

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.openToKeep()
    let faults = folders.flatMap { bring(everythingAt: $0, into: library) }
    try library.makeSearchReady()
    faults.forEach(report)
    // What a text loses is said, but the issue is there.
    let failures = faults.filter { ($0 as? ImportFault)?.isLoss != true }
    if let status = failures.lazy.compactMap({ ExitStatus(of: $0) }).first {
      throw ExitCode(status.rawValue)
    }
  }

  /// Brings in what stands at a path, or what its folder holds; what could not be read is the answer,
  /// and costs nothing else.
  private func bring(everythingAt path: String, into library: Library) -> [any Error] {
    let source = Source(absolute(path))
    let found = source.format == nil ? source.entries.filter { $0.format != nil } : [source]
    guard !found.isEmpty else { return [refusal(of: path)] }
    return found.flatMap { source -> [any Error] in
      do { return try bring(source, into: library) } catch { return [error] }
    }
  }

  /// Why nothing at a path can be brought in.
  private func refusal(of path: String) -> any Error {
    do {
      _ = try Source(path).open()
      return SourceError.noIssue(in: path)
    } catch {
      return error
    }
  }

  private func bring(_ source: Source, into library: Library) throws -> [ImportFault] {
    switch try library.bringIn(source.path, ImportOptions(encoding: encoding)) {
    case .unchanged(let publication):
      printOutput(ShellWords.unchanged(title(publication)).said)
      return []
    case .shelved(let publication, let faults):
      let missing = faults.count(where: \.costsText)
      let title = title(publication)
      let words =
        missing == 0
        ? ShellWords.imported(title) : ShellWords.importedInPart(title, missing: missing)
      printOutput(words.said)
      return faults
    }
  }

  private func title(_ publication: Publication) -> String {
    "\(publication.name)  [\(publication.id)]"
  }
}
