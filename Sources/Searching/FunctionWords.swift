import Magazine

extension Language {
  /// Whether a folded word only holds others together: such words are looked for, and neither lit nor
  /// counted, where something else is asked too.
  ///
  /// The lists are short on purpose. A word that names something as well is on none: `it`, `us`, `who`.
  func isFunctionWord(_ word: [UInt8]) -> Bool {
    functionWords[String(code)]?.contains(word) ?? false
  }

  /// Whether a folded word only holds others together in any language.
  package static func hasFunctionWord(_ word: String) -> Bool {
    functionWords.values.contains { $0.contains(Array(word.utf8)) }
  }
}

/// The words by the code of their language, folded.
private let functionWords: [String: Set<[UInt8]>] = [
  "en": words(
    "a an the of and or in on at to for by with from as is are was were be been this that"),
  "fr": words("le la les un une des du de et ou en a au aux par pour dans sur avec que qui est"),
  "de": words(
    "der die das des dem den ein eine einer eines und oder in im an am auf zu zur zum von"),
  "es": words("el la los las un una de del y o en a al por para con que es"),
  "it": words("il lo la i gli le un una di del della e o in a al per con che"),
  "zh": words("的 了 和 与 在"),
]

private func words(_ text: String) -> Set<[UInt8]> {
  Set(text.split(separator: " ").map { Array($0.utf8) })
}
