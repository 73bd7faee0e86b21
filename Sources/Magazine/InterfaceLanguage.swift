/// The language in which the program itself speaks, whatever the languages of the publication.
package enum InterfaceLanguage: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case chinese = "zh"

  /// The other one, which titles of pages show too.
  package var other: InterfaceLanguage { self == .english ? .chinese : .english }

  /// The language of a locale such as `zh_CN.UTF-8`; `nil` where Kan does not speak it.
  package init?(locale: String) {
    if locale.hasPrefix("zh") {
      self = .chinese
    } else if locale.hasPrefix("en") {
      self = .english
    } else {
      return nil
    }
  }
}
