import ArgumentParser
import Running
import Storage

/// Where the library is: `--library`, else in XDG_DATA_HOME or ~/.local/share.
struct LibraryOptions: ParsableArguments {
  @Option(help: "The file of the library.")
  var library: String?

  @OptionGroup var interface: InterfaceOptions

  var path: String { library ?? usualLibraryPath }

  /// Opens the library for a command that keeps something; where nothing can be kept it fails.
  func openToKeep() throws -> Library {
    let (library, trouble) = try Library.open(at: path)
    Log.opened(library, trouble)
    guard library.path != nil, library.readOnlyReason == nil else {
      throw trouble ?? .unreachable(path, .closed)
    }
    if let trouble { report(trouble) }
    if let folder = bundledIssue() { try library.shelveIfNew(folder) }
    return library
  }

  /// Opens the library for a command that prints what is kept; where that cannot be read it fails, so
  /// that nobody takes it for nothing. Nothing is changed.
  func openKept() throws -> Library {
    let (library, trouble) = try Library.openToRead(at: path)
    Log.opened(library, trouble)
    if let trouble, library.path == nil { throw trouble }
    if let trouble { report(trouble) }
    return library
  }

  /// Opens the library for a command that reads; what went wrong goes to standard error. Nothing is
  /// changed.
  func open() throws -> Library {
    let (library, trouble) = try Library.openToRead(at: path)
    Log.opened(library, trouble)
    if let trouble { report(trouble) }
    return library
  }

  /// Opens the library for a command that reads, and beside it one in memory with the bundled issue, where
  /// that is not known there. Nothing is changed, and nothing is copied.
  func openWithBundledIssue() throws -> [Library] {
    let library = try open()
    guard let folder = bundledIssue(), try !library.knows(folder) else { return [library] }
    let bundled = try Library.inMemory()
    try bundled.shelveIfNew(folder)
    return [library, bundled]
  }

  /// The folder of the bundled issue; without it there is only what the reader has brought.
  private func bundledIssue() -> String? {
    do { return try BundledContent.issue() } catch { return nil }
  }
}
