import Magazine

/// A role that a paragraph has by its class, as books that Kan has written name it.
enum NamedRole: String {
  case question, answer, reference
  case tableLabel = "table-label"

  /// The role of a text: what it begins with stands out where it is what the class says.
  func role(of text: Text) -> Role {
    switch (self, Role(markedIn: text)) {
    case (.question, .question(let lead)): .question(lead: lead)
    case (.question, _): .question(lead: 0)
    case (.answer, .answer(let lead)): .answer(lead: lead)
    case (.answer, _): .answer(lead: 0)
    case (.reference, .reference(let lead)): .reference(lead: lead)
    case (.reference, _): .reference(lead: 0)
    case (.tableLabel, _): .tableLabel
    }
  }
}

extension Element {
  /// The role that its class names, where it is a paragraph.
  var namedRole: NamedRole? {
    name == "p" ? words("class").lazy.compactMap { NamedRole(rawValue: String($0)) }.first : nil
  }
}
