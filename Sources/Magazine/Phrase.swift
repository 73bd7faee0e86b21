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
  package init(_ text: String) { self.init(text, text) }

  /// The phrase in a language.
  package subscript(language: InterfaceLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// A fact that a reader is told in one sentence: where, what, what to do; in lower case and without
/// a full stop. Errors and findings are such facts.
package protocol Sayable: CustomStringConvertible, Sendable {
  /// The sentence, once in each language of the interface.
  var sentence: Phrase { get }
}

extension Sayable {
  /// The sentence in English, for tests and logs.
  package var description: String { sentence[.english] }
}
