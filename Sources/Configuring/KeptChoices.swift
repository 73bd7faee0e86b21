import Magazine
import Reading

/// What a reader has chosen by key, and what the file said then.
///
/// The later of the two holds: a choice by key until the line of the file is another than it was when
/// the choice was made.
package struct KeptChoices: Hashable, Sendable {
  /// The values chosen, by the names of their preferences.
  package let values: [String: String]
  /// What stood in the file when they were chosen; nothing where it said nothing.
  private let written: [String: String]

  /// Takes in what is kept.
  package init(_ values: [String: String] = [:], written: [String: String] = [:]) {
    (self.values, self.written) = (values, written)
  }

  /// A value that holds for a preference, and who says it.
  package enum Choice: Hashable, Sendable {
    case file(WrittenValue)
    /// Chosen by key, after the file said something else.
    case key(String, over: WrittenValue?)

    /// The value itself.
    package var value: String {
      switch self {
      case .file(let written): written.value
      case .key(let value, _): value
      }
    }
  }

  /// What holds for a preference; `nil` where nobody has said anything.
  package func choice(
    _ preference: Preference, besides configuration: Configuration
  ) -> Choice? {
    let file =
      configuration[.preference(preference)] == nil
      ? nil : configuration.values[.preference(preference)]
    guard let value = values[preference.rawValue] else { return file.map { .file($0) } }
    guard let file, file.value != written[preference.rawValue] else {
      return .key(value, over: file)
    }
    return .file(file)
  }

  /// The values that hold for a publication, by the names of their preferences: a language that is named
  /// by its tag leads where the publication has it.
  package func values(
    besides configuration: Configuration, for publication: Publication
  ) -> [String: String] {
    var result: [String: String] = [:]
    for preference in Preference.allCases {
      guard let value = choice(preference, besides: configuration)?.value else { continue }
      result[preference.rawValue] =
        preference == .language ? publication.sideName(written: value) : value
    }
    return result
  }
}

extension Publication {
  /// The name of a side that is written by its place or by the tag of its language.
  package func sideName(written value: String) -> String? {
    if ["first", "second"].contains(value) { return value }
    return Language(value).flatMap(side(in:)).map { $0 == .first ? "first" : "second" }
  }
}
