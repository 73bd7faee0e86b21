import CUnicode
import Glibc
import Grid
import Magazine
import Presentation
import Running
import Storage
import Terminal

/// What is found of the program itself and of the terminal it runs in.
enum TerminalFacts {
  typealias Row = (name: String, value: Phrase)

  static var versions: [Row] {
    [
      ("kan", Phrase(Version.number)), ("swift", Phrase(swiftVersion)),
      ("sqlite", Phrase(sqliteVersion)), ("ncurses", Phrase(Capabilities.version)),
      ("unicode", Phrase(String(cString: unicode_version()))),
    ]
  }

  /// The compiler that the program was built with.
  private static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4 +"
    #elseif compiler(>=6.3)
      "6.3"
    #elseif compiler(>=6.2)
      "6.2"
    #else
      "6.1"
    #endif
  }

  static var terminal: [Row] {
    let name = environment("TERM") ?? ""
    let capabilities = Capabilities(named: name)
    return [
      ("term", name.isEmpty ? DoctorWords.none : Phrase(name)), ("size", size),
      ("colours", capabilities.map { Phrase("\($0.colours)") } ?? DoctorWords.unknown),
      ("trueColour", answer(isDirect || capabilities?.showsMixedColours == true)),
      ("styledUnderlines", answer(capabilities?.hasStyledUnderline == true)),
      ("hyperlinks", knowsLinks ? DoctorWords.yes : DoctorWords.unknown),
      ("inside", surroundings), ("locale", locale),
      ("interface", Phrase(ShellLanguage.current.rawValue)),
    ]
  }

  /// How wide the terminal shows what terminals do not agree on.
  static var widths: [Row] {
    let texts = [("ambiguous", "“"), ("emoji", "🙂"), ("variation", "❤️"), ("han", "刊")]
    guard canShowPages else { return texts.map { ($0.0, DoctorWords.notMeasured) } }
    return zip(texts, measuredWidths(of: texts.map(\.1))).map { text, width in
      (text.0, width.map { Phrase("\($0)") } ?? DoctorWords.silent)
    }
  }

  private static func answer(_ isSo: Bool) -> Phrase { isSo ? DoctorWords.yes : DoctorWords.no }

  private static var size: Phrase {
    var window = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return DoctorWords.unknown
    }
    return Phrase("\(window.ws_col) × \(window.ws_row)")
  }

  private static var isDirect: Bool {
    ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "")
  }

  /// No terminal tells whether it knows OSC 8; these do.
  private static var knowsLinks: Bool {
    ["KITTY_WINDOW_ID", "WT_SESSION", "VTE_VERSION", "KONSOLE_VERSION"].contains {
      environment($0) != nil
    } || ["iTerm.app", "WezTerm", "ghostty", "vscode"].contains(environment("TERM_PROGRAM") ?? "")
  }

  private static var surroundings: Phrase {
    let known = [("TMUX", "tmux"), ("STY", "screen"), ("SSH_CONNECTION", "ssh")]
    let found = known.filter { environment($0.0) != nil }.map(\.1)
    return found.isEmpty ? DoctorWords.none : Phrase(found.joined(separator: ", "))
  }

  private static var locale: Phrase {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment($0) }
    return named.first { !$0.isEmpty }.map { Phrase($0) } ?? DoctorWords.none
  }
}
