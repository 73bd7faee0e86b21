import Importing

/// What of `config.toml` cannot be followed: where and what. Everything else in it holds.
package struct ConfigFault: Hashable, Sendable {
  /// The file.
  package let path: String
  /// The line, from 1; 0 where it is about the whole file.
  package let line: Int
  /// What is wrong there.
  package let what: Fact

  /// What is wrong.
  package enum Fact: Hashable, Sendable {
    case unreadable(ImportFact)
    case notUTF8
    case syntax(TOMLFact)
    /// A setting or a table that there is not.
    case unknown(String, nearest: String?)
    /// A value that the setting cannot have, and those it can.
    case badValue(String, of: String, expected: [String])
    /// Something of another kind than belongs there.
    case wrongKind(String, Kind)
    case unknownScope(String, nearest: String?)
    case noKey
    case unknownKey(String)
    case unknownCommand(String, nearest: String?)
    /// A command that does not work on these screens, and where it does.
    case worksElsewhere(String, in: [String])
    /// A name of one of Kan's themes, which stay as they are.
    case builtIn(String)
    case unknownTheme(String, nearest: String?)
    case inheritsItself(String)
    /// Something that no theme has.
    case unknownPart(String, nearest: String?)
    /// A character where characters are typed.
    case isTyped(String)
    /// A sequence that begins with a key that means something by itself.
    case hidden(String, by: String)
  }

  /// What belongs in a place.
  package enum Kind: Hashable, Sendable {
    case text, integer, flag, table, list, colour
  }
}
