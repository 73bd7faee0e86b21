import ArgumentParser
import Importing
import Magazine
import Presentation
import Running
import Storage

/// Brings publications in.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Put issues, books and documents into the library, folders with all that is in them.")

  @Argument(help: "Files, and folders of issues, books and documents.", completion: .file())
  var paths: [String]

  @Option(
    help: "How their texts are written: utf-8, gb18030, big5 …; as they say themselves if left out."
  )
  var encoding: TextEncoding?

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.openToKeep()
    let status = try Shelf(paths, into: library, encoding: encoding).fill()
    try library.makeSearchReady()
    if let status { throw ExitCode(status) }
  }
}
