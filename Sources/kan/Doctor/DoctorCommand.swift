import ArgumentParser
import Magazine
import Presentation
import Running
import Storage

/// Looks at everything that reading depends on, and mends what can be mended where it is asked to.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the terminal, the settings and the library; mend the library.",
    discussion: """
      Nothing is changed without --fix. With it a damaged library is set aside under another name and what \
      can be read of it rescued, a damaged index of search is built anew, and room that nothing uses is \
      given back. Ends with 65 where something is wrong.
      """)

  @Flag(help: "Mend what can be mended, and say what was done.")
  var fix = false

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let mended = fix ? try LibraryRepair(path: library.path).run() : []
    let checkup = try Checkup(library: library.path, mended: mended)
    printOutput(json ? try encodeJSON(checkup.record) : checkup.text(in: ShellLanguage.current))
    if !checkup.faults.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}

/// Mends a library where its reader has asked for it.
struct LibraryRepair {
  let path: String

  /// What was done, one sentence for each; throws where nothing can be kept in the library.
  func run() throws -> [Phrase] {
    guard fileSize(path) != nil else { return [] }
    // Damage that opening cannot see marks the file, so that it is then looked at thoroughly.
    _ = try Library.openToRead(at: path).library.check()
    let (library, trouble) = try Library.open(at: path)
    guard library.path != nil, library.readOnlyReason == nil else {
      throw trouble ?? .unreachable(path, .closed)
    }
    var done = trouble.map { [$0.sentence] } ?? []
    if try library.check().contains(.index) {
      try library.reindex()
      done.append(DoctorWords.reindexed)
    }
    let old = fileSize(path) ?? 0
    try library.compact()
    return done + [DoctorWords.compacted(from: old, to: fileSize(path) ?? old)]
  }
}
