import Configuring
import Reading
import Storage

/// The names under which the library keeps what the reader chose and where the reader was.
package enum KeptNames {
  /// The id of the publication read last.
  static let publication = "issue"

  /// The article of a publication that was read last.
  static func lastArticle(of publication: String) -> String { "last \(publication)" }

  /// The way there.
  static func history(of publication: String) -> String { "history \(publication)" }

  /// A preference.
  static func preference(_ name: String) -> String { preferencePrefix + name }

  /// What the reader had written about a preference when it was chosen by key.
  static func written(_ name: String) -> String { writtenPrefix + name }

  /// The names of preferences begin so, which tells them from places and histories in one table.
  private static let preferencePrefix = "preference "
  private static let writtenPrefix = "written "

  /// The preferences among all that is kept; those kept in the form of Kan 0.1 too.
  package static func preferences(in keptValues: [String: String]) -> [String: String] {
    var rows = Preferences.rows(ofText: keptValues["settings"] ?? "")
    for (name, value) in keptValues where name.hasPrefix(preferencePrefix) {
      rows[String(name.dropFirst(preferencePrefix.count))] = value
    }
    return rows
  }

  /// The same with what was written when they were chosen.
  package static func choices(in keptValues: [String: String]) -> KeptChoices {
    var written: [String: String] = [:]
    for (name, value) in keptValues where name.hasPrefix(writtenPrefix) {
      written[String(name.dropFirst(writtenPrefix.count))] = value
    }
    return KeptChoices(preferences(in: keptValues), written: written)
  }
}

extension Library {
  /// Keeps what was chosen about a preference, as a key does, and what the file says of it then, so that
  /// a line written later holds.
  package func choose(
    _ preference: Preference, _ value: String, besides configuration: Configuration
  ) throws(LibraryError) {
    try keep(value, as: KeptNames.preference(preference.rawValue))
    guard configuration.isThere else { return }
    let written = configuration[.preference(preference)] ?? ""
    try keep(written, as: KeptNames.written(preference.rawValue))
  }
}
