import Configuring
import Magazine
import Presentation
import Running

/// The programs that Kan would start, as far as they are found.
struct ProgramFacts {
  private let configuration: Configuration

  /// Looks for the programs that the reader has written, or the usual ones.
  init(_ configuration: Configuration) { self.configuration = configuration }

  var rows: [(name: String, value: Phrase)] {
    let browser =
      configuration.program(.browser)?.first
      ?? environment("BROWSER")?.split(separator: ":").first.map(String.init) ?? "xdg-open"
    let editor = environment("VISUAL") ?? environment("EDITOR") ?? environment("PAGER") ?? "less"
    return [
      ("clipboard", clipboard), ("browser", found(browser)),
      ("editor", found(editor.split(separator: " ").first.map(String.init) ?? editor)),
    ]
  }

  /// The ways to a clipboard, in the order in which they are tried.
  private var clipboard: Phrase {
    let routes = ClipboardRoute.chosen(by: configuration).filter(\.isThere).map(\.name)
    return routes.isEmpty ? DoctorWords.none : Phrase(routes.joined(separator: ", "))
  }

  private func found(_ program: String) -> Phrase {
    guard !isProgram(program) else { return Phrase(program) }
    return Phrase(
      "\(program) (\(DoctorWords.notThere[.english]))",
      "\(program)（\(DoctorWords.notThere[.chinese])）")
  }
}
