import Foundation
import Grid
import Presentation
import Reading
import Testing

/// The manual and the completions are what the program is.
@Suite struct ManualTests {
  @Test func everyCommandKeyAndSettingStandsInTheManual() throws {
    let page = try run("manual").output
    for binding in CommandTable.bindings {
      #expect(page.contains("(\(binding.command.name.replacing("-", with: "\\-"));"))
    }
    for preference in Preference.allCases { #expect(page.contains(".B \(preference.rawValue) = ")) }
    let help = try run("--help").output
    let names =
      help.split(separator: "SUBCOMMANDS:").last?
      .matches(of: #/\n  (?:([a-z]+)) /#).compactMap(\.1) ?? []
    #expect(names.count > 10)
    for name in names { #expect(page.contains(".SS kan \(name)"), "\(name)") }
    for title in ["EXAMPLES", "FILES", "ENVIRONMENT", "EXIT STATUS"] {
      #expect(page.contains(".SH \(title)\n"))
    }
  }

  @Test func theManualIsSetWithoutAComplaint() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return }
    let page = try run("manual").output
    let file = Session.newFolder() + "/kan.1"
    try page.write(toFile: file, atomically: true, encoding: .utf8)
    let set = try run(
      program: "/usr/bin/groff", "-man", "-Tutf8", "-P-bcou", "-ww", "-K", "utf8", file)
    #expect(set.status == 0 && set.error == "")
    #expect(set.output.contains("EXIT STATUS"))
  }

  @Test func helpBeginsWithFiveExamples() throws {
    let help = try run("--help").output
    let head = help.split(separator: "USAGE:").first ?? ""
    #expect(head.matches(of: #/\n +kan/#).count == 5)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreMadeFor(shell: String) throws {
    let script = try run("--generate-completion-script", shell)
    #expect(script.status == 0)
    for name in ["bookmark", "config", "facing", "--theme"] {
      #expect(script.output.contains(name))
    }
  }

  @Test func aPublicationAndAnArticleAreCompletedByName() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/bash") else { return }
    let script = Session.newFolder() + "/kan.bash"
    try run("--generate-completion-script", "bash").output.write(
      toFile: script, atomically: true, encoding: .utf8)
    func completed(_ words: String...) throws -> String {
      let line = (["kan"] + words).joined(separator: " ")
      let quoted = (["kan"] + words).map { "'\($0)'" }.joined(separator: " ")
      let program = """
        PATH=\(URL(filePath: Session.program).deletingLastPathComponent().path):$PATH
        source \(script); COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count)
        COMP_LINE='\(line)'; COMP_POINT=\(line.count); COMP_TYPE=9
        _kan kan '\(words.last ?? "")' ''; printf '%s\\n' "${COMPREPLY[@]}"
        """
      return try run(program: "/usr/bin/bash", "-c", program).output
    }
    #expect(try completed("show", "bri").contains("bri-report"))
    #expect(try completed("config", "theme", "contr") == "contrast\n")
    #expect(try completed("contents", "china").contains("china-standardization-2025-01"))
  }
}
