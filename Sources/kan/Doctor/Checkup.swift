import Configuring
import Glibc
import Grid
import Magazine
import Presentation
import Running
import Storage

/// What was found, part by part, and what is wrong.
struct Checkup {
  /// Things of one kind, each with its name in JSON and what was found.
  typealias Part = (name: String, rows: [(name: String, value: Phrase)])

  let parts: [Part]
  /// What is wrong, one sentence for each.
  let faults: [Phrase]
  /// What was mended before.
  let mended: [Phrase]
  /// Whether some of what is wrong can be mended.
  private let isMendable: Bool

  /// Looks at everything; nothing is changed. Throws where the library cannot even be looked at.
  init(library path: String, mended: [Phrase]) throws {
    let configuration = Configuration.read(at: usualConfigPath)
    let (library, trouble) = try Library.openToRead(at: path)
    let damage = try library.path == nil ? [] : library.check().map(\.sentence)
    let faults = (trouble.map { [$0.sentence] } ?? []) + damage
    parts = [
      ("versions", TerminalFacts.versions), ("terminal", TerminalFacts.terminal),
      ("widths", TerminalFacts.widths), ("programs", ProgramFacts(configuration).rows),
      (
        "files",
        try Checkup.files(
          configuration, library: path, count: library.issues().count { !$0.isRemoved })
      ),
    ]
    self.mended = mended
    self.faults = configuration.faults.map(\.sentence) + faults
    isMendable = !faults.isEmpty
  }

  private static func files(
    _ configuration: Configuration, library path: String, count: Int
  ) throws -> [(name: String, value: Phrase)] {
    let crash = usualStateFolder + "/crash.txt"
    let content = (try? BundledContent.issue()).map { Phrase($0) } ?? DoctorWords.none
    return [
      ("config", found(configuration.path)), ("content", content), ("library", found(path)),
      ("librarySize", fileSize(path).map { Phrase(DoctorWords.size($0)) } ?? DoctorWords.none),
      ("publications", Phrase("\(count)")),
      ("crash", fileSize(crash) == nil ? DoctorWords.none : Phrase(crash)),
    ]
  }

  private static func found(_ path: String) -> Phrase {
    guard fileSize(path) == nil else { return Phrase(path) }
    return Phrase(
      "\(path) (\(DoctorWords.notThere[.english]))", "\(path)（\(DoctorWords.notThere[.chinese])）")
  }
}

extension Checkup {
  /// The whole as plain text in a language of the interface.
  func text(in language: InterfaceLanguage) -> String {
    var blocks = parts.map { part in
      let rows = part.rows.map { row in
        let name = DoctorWords.name(row.name)[language]
        let gap = max(2, 24 - displayWidth(name, .narrow))
        return "  \(name)\(String(repeating: " ", count: gap))\(row.value[language])"
      }
      return ([DoctorWords.name(part.name)[language]] + rows).joined(separator: "\n")
    }
    if !mended.isEmpty { blocks.append(mended.map { "+ \($0[language])" }.joined(separator: "\n")) }
    let wrong =
      faults.map { "! \($0[language])" } + (isMendable ? [DoctorWords.mendable[language]] : [])
    blocks.append(faults.isEmpty ? DoctorWords.sound[language] : wrong.joined(separator: "\n"))
    return blocks.map(safe).joined(separator: "\n\n")
  }

  /// What was found, for a program.
  var record: Record {
    Record(
      parts: Dictionary(
        uniqueKeysWithValues: parts.map { part in
          let values = part.rows.map { ($0.name, $0.value[.english]) }
          return (part.name, Dictionary(uniqueKeysWithValues: values))
        }), faults: faults.map { $0[.english] }, mended: mended.map { $0[.english] })
  }

  /// The JSON of `kan doctor`: each part with what was found in it, in English.
  struct Record: Encodable {
    let parts: [String: [String: String]]
    let faults, mended: [String]
  }
}

/// The size of a file and of what is not yet written into it, in bytes; `nil` where there is none.
func fileSize(_ path: String) -> Int? {
  func size(_ path: String) -> Int? {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : nil
  }
  return size(path).map { $0 + (size("\(path)-wal") ?? 0) }
}

/// Lines that say what the environment says, safe for a terminal.
private func safe(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { sanitized(String($0)) }
    .joined(separator: "\n")
}
