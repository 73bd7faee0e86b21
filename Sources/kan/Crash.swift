import Magazine
import Presentation
import Running
import Terminal

/// What is said and written where the program crashes.
enum Crash {
  /// Has crashes reported in the folder of what Kan notes of itself, and said in the language of the
  /// locale for now.
  static func prepare() {
    let folder = usualStateFolder
    CrashReport.begin(
      in: folder, version: Version.number, symbols: "kan-\(Version.number)-linux-x86_64.debug")
    let (reported, unreported) = (Words.crashed(reportedIn: folder + "/crash.txt"), Words.crashed)
    for (number, language) in InterfaceLanguage.allCases.enumerated() {
      CrashReport.say(
        line(reported, language), unreported: line(unreported, language), in: number)
    }
    speak(.spoken ?? .english)
  }

  /// Has it said in a language of the interface from now on.
  static func speak(_ language: InterfaceLanguage) {
    CrashReport.speak(InterfaceLanguage.allCases.firstIndex(of: language) ?? 0)
  }

  private static func line(_ sentence: Phrase, _ language: InterfaceLanguage) -> String {
    "kan: \(sanitized(sentence[language]))\n"
  }
}
