import Magazine
import Typesetting

/// One thing that a reader may choose, by its name on the command line and in what is kept.
package enum Preference: String, CaseIterable, Hashable, Sendable {
  case language, interface, view, theme, measure, columns, align, paragraphs, leading, marks,
    titles, ruby, names, hyphens, ambiguous, linear

  /// The values to choose from; an example of them where they are numbers.
  package var values: [String] {
    switch self {
    case .language: ["first", "second"]
    case .interface: names(InterfaceLanguage.self)
    case .view: names(Arrangement.self)
    case .theme: [Preferences.groundedName] + Preferences.Theme.allCases.map(\.name)
    case .measure:
      ["\(Preferences.measures.lowerBound) – \(Preferences.measures.upperBound)"]
    case .columns: names(Preferences.Columns.self)
    case .align: names(Typography.Alignment.self)
    case .paragraphs: names(Typography.ParagraphBreak.self)
    case .leading: names(Typography.Leading.self)
    case .marks: names(Typography.MarkSpacing.self)
    case .titles: names(Typography.TitleMarks.self)
    case .ruby: names(Typography.Ruby.self)
    case .names, .hyphens, .linear: ["on", "off"]
    case .ambiguous: names(Preferences.Ambiguous.self)
    }
  }

  private func names<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> [String] {
    Choice.allCases.map(\.rawValue)
  }
}

extension Preferences {
  /// A preference as it is kept.
  package subscript(preference: Preference) -> String {
    switch preference {
    case .language: side == .first ? "first" : "second"
    case .interface: interface.rawValue
    case .view: arrangement.rawValue
    case .theme: followsGround ? Preferences.groundedName : theme.name
    case .measure: "\(measure)"
    case .columns: columns.rawValue
    case .align: typography.alignment.rawValue
    case .paragraphs: typography.paragraphs.rawValue
    case .leading: typography.leading.rawValue
    case .marks: typography.marks.rawValue
    case .titles: typography.titles.rawValue
    case .ruby: typography.ruby.rawValue
    case .names: typography.underlinesNames ? "on" : "off"
    case .hyphens: typography.hyphenates ? "on" : "off"
    case .ambiguous: ambiguous.rawValue
    case .linear: isLinear ? "on" : "off"
    }
  }

  /// Sets a preference to a value as it is kept or typed; false where it cannot have that value.
  package mutating func set(_ preference: Preference, to value: String) -> Bool {
    switch preference {
    case .language: return set(\.side, to: ["first": .first, "second": .second][value])
    case .interface: return set(\.interface, to: InterfaceLanguage(rawValue: value))
    case .view: return set(\.arrangement, to: Arrangement(rawValue: value))
    case .theme: return chooseTheme(named: value)
    case .measure:
      return set(\.measure, to: Int(value).flatMap { Preferences.measures.contains($0) ? $0 : nil })
    case .columns: return set(\.columns, to: Columns(rawValue: value))
    case .align: return set(\.typography.alignment, to: Typography.Alignment(rawValue: value))
    case .paragraphs:
      return set(\.typography.paragraphs, to: Typography.ParagraphBreak(rawValue: value))
    case .leading: return set(\.typography.leading, to: Typography.Leading(rawValue: value))
    case .marks: return set(\.typography.marks, to: Typography.MarkSpacing(rawValue: value))
    case .titles: return set(\.typography.titles, to: Typography.TitleMarks(rawValue: value))
    case .ruby: return set(\.typography.ruby, to: Typography.Ruby(rawValue: value))
    case .names: return set(\.typography.underlinesNames, to: ["on": true, "off": false][value])
    case .hyphens: return set(\.typography.hyphenates, to: ["on": true, "off": false][value])
    case .ambiguous:
      guard let width = Ambiguous(rawValue: value) else { return false }
      choose(width)
      return true
    case .linear: return set(\.isLinear, to: ["on": true, "off": false][value])
    }
  }

  /// The values to choose from for this reader.
  package func values(of preference: Preference) -> [String] {
    preference.values + (preference == .theme ? ownThemes : [])
  }

  private mutating func set<Value>(
    _ path: WritableKeyPath<Preferences, Value>, to value: Value?
  ) -> Bool {
    guard let value else { return false }
    self[keyPath: path] = value
    return true
  }

  /// The same preferences with what kept rows say; a row that says nothing known costs only itself.
  package func reading(_ rows: [String: String]) -> Preferences {
    var preferences = self
    for preference in Preference.allCases {
      if let value = rows[preference.rawValue] { _ = preferences.set(preference, to: value) }
    }
    return preferences
  }

  /// The rows of a form that was kept as one text until 0.2: `zh facing light 68 automatic`.
  package static func rows(ofText text: String) -> [String: String] {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 5 else { return [:] }
    let language = ["en": "first", "zh": "second"][words[0]] ?? words[0]
    let names: [Preference] = [.language, .view, .theme, .measure, .columns]
    let values = [language] + words.dropFirst()
    return Dictionary(uniqueKeysWithValues: zip(names.map(\.rawValue), values))
  }

  /// The effects that keep what differs from other preferences.
  func keeping(since old: Preferences) -> [Effect] {
    Preference.allCases.filter { self[$0] != old[$0] }.map {
      .keepPreference($0.rawValue, self[$0])
    }
  }
}
