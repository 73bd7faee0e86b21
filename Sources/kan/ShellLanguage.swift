import Configuring
import Magazine
import Presentation
import Reading
import Running
import Storage

/// The language in which commands speak: that of `--interface`, else the one written or kept, else the
/// locale's. It is found in the arguments themselves, so that a fault in them is told in it too.
enum ShellLanguage {
  /// Looked up when a sentence is to be said.
  static let current = chosen ?? kept ?? InterfaceLanguage.spoken ?? .english

  private static var chosen: InterfaceLanguage? {
    value(of: "--interface").flatMap { InterfaceLanguage(rawValue: $0) }
  }

  private static var kept: InterfaceLanguage? {
    do {
      let (library, _) = try Library.openToRead(at: value(of: "--library") ?? usualLibraryPath)
      let choices = KeptNames.choices(in: try library.keptValues())
      return choices.choice(.interface, besides: Configuration.read(at: usualConfigPath))
        .flatMap { InterfaceLanguage(rawValue: $0.value) }
    } catch {
      return nil  // What is wrong with the library is said by the command that needs it.
    }
  }

  private static func value(of option: String) -> String? {
    let words = CommandLine.arguments
    if let index = words.lastIndex(of: option), index + 1 < words.count { return words[index + 1] }
    return words.last { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
  }
}

extension Phrase {
  /// The phrase in the language in which commands speak.
  var said: String { self[ShellLanguage.current] }
}
