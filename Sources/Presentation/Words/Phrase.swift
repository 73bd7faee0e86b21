import Magazine

/// One sentence or name of the interface in both languages it speaks.
package struct Phrase: Hashable, Sendable {
  private let english: String
  private let chinese: String

  /// A sentence or name in English, and the same in Chinese.
  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The same in every language.
  init(_ text: String) { self.init(text, text) }

  /// The phrase in a language.
  package subscript(language: InterfaceLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
