import Exporting
import Magazine

/// Reads what was typed after `:`.
///
///     p 34    50%    view facing    language zh    theme light    measure 60    open ID    next-article
///     columns two    align justified    paragraphs blank    leading open    marks tight    titles wave    names on
///     hyphens off    ambiguous wide
///     help TOPIC
struct LineInterpreter {
  let scene: Scene

  /// What a line asks for; a line that says nothing is answered by a notice.
  func outcomes(of line: String) -> [Outcome] {
    let words = line.split(separator: " ").map(String.init)
    guard let name = words.first else { return [] }
    if let number = Int(name) { return [.perform(.move(.bottom), count: number)] }
    if name.hasSuffix("%"), let number = Int(name.dropLast()) {
      return [.perform(.article(.percent), count: number)]
    }
    if words.count == 1 {
      if LineInterpreter.leaving.contains(name) { return [.perform(.reader(.quit), count: nil)] }
      if name == "h" { return [.perform(.reader(.help), count: nil)] }
      if name == "set" { return [.push(.panel(.settings(settings)))] }
      if let command = Command(named: name) { return [.perform(command, count: nil)] }
    }
    if name == "set" {
      // `set theme=light` and `set theme light` are `theme light`.
      let parts = words.dropFirst().flatMap { $0.split(separator: "=").map(String.init) }
      return parts.count == 2 ? outcomes(of: parts[0], parts[1]) : unknown(parts[0])
    }
    if name == "export" { return export(Array(words.dropFirst())) }
    if words.count == 1 {
      // A command without its value is one all the same.
      if let preference = Preference(rawValue: name) {
        return [.say(.explained(preference, scene.preferences[preference]))]
      }
      if ["p", "page"].contains(name) { return outcomes(of: name, "") }
    }
    guard words.count == 2 else { return unknown(name) }
    return outcomes(of: name, words[1])
  }

  private func outcomes(of name: String, _ value: String) -> [Outcome] {
    switch name {
    case "p", "page": return number(value, for: .move(.bottom), example: "p 34")
    case "column": return number(value, for: .section(.choose), example: "column 3")
    case "help" where value == "export": return [.say(.expected(LineInterpreter.exports))]
    case "help":
      guard let preference = Preference(rawValue: value), Command(named: value) == nil else {
        return [.push(.helpOn(value))]
      }
      return [.say(.explained(preference, scene.preferences[preference]))]
    case "open":
      guard scene.publication.article(value) != nil else { return missing(value) }
      return [.go(.article(value, .whereLeft))]
    default:
      guard let preference = Preference(rawValue: name) else { return unknown(name) }
      return prefer(preference, value)
    }
  }

  /// `export epub` takes out the article being read, or all on the front page; `export issue epub` all;
  /// `export kept markdown` what the reader kept. A file or a folder may follow: `export html ~/notes/`.
  private func export(_ words: [String]) -> [Outcome] {
    let isKept = words.first == "kept"
    let isWhole = isKept || words.first == "issue"
    let rest = words.dropFirst(isWhole ? 1 : 0)
    guard let format = rest.first.flatMap(ExportFormat.init) else {
      return [.say(.expected(LineInterpreter.exports))]
    }
    return [
      .effect(
        .export(
          Export(
            publication: scene.publication, article: isWhole ? nil : scene.reading,
            isKept: isKept, format: format, path: rest.dropFirst().joined(separator: " "))))
    ]
  }

  /// One example of each way to take something out; Tab lists the formats.
  private static let exports = ["export epub", "export issue html", "export kept tsv ~/notes/"]

  /// What leaves the program in less and vim.
  private static let leaving: Set = ["q", "q!", "qa", "wq", "x"]

  /// All that can be set, as it is now.
  private var settings: [TextPanel.SettingRow] {
    Preference.allCases.map { preference in
      let value =
        preference == .language && scene.isBilingual
        ? scene.languageTags[scene.preferences.side == .first ? 0 : 1]
        : scene.preferences[preference]
      return TextPanel.SettingRow(
        name: preference.rawValue, value: value, choices: values(of: preference))
    }
  }

  private func number(_ text: String, for command: Command, example: String) -> [Outcome] {
    [Int(text).map { .perform(command, count: $0) } ?? .say(.expected([example]))]
  }

  /// Sets a preference; a language is named by its tag.
  private func prefer(_ preference: Preference, _ value: String) -> [Outcome] {
    var value = value
    if preference == .language, let index = scene.languageTags.firstIndex(of: value) {
      value = index == 0 ? "first" : "second"
      if !scene.isBilingual { return [.say(.oneLanguageOnly)] }
    }
    var preferences = scene.preferences
    guard preferences.set(preference, to: value) else {
      return [.say(.expected(values(of: preference).map { "\(preference.rawValue) \($0)" }))]
    }
    return [.prefer(preference, value)]
  }

  private func values(of preference: Preference) -> [String] {
    preference == .language ? scene.languageTags : scene.preferences.values(of: preference)
  }

  private func unknown(_ name: String) -> [Outcome] { [.say(.unknownCommand(name))] }

  private func missing(_ id: String) -> [Outcome] {
    let near = nearest(to: id, among: scene.publication.articles.map(\.id))
    return [.say(.noArticle(id, nearest: near))]
  }

  /// The lines that a beginning could become.
  func completions(of line: String) -> [String] {
    let choices = Preference.allCases.flatMap { preference in
      preference == .measure
        ? ["measure "] : values(of: preference).map { "\(preference.rawValue) \($0)" }
    }
    let commands = Command.allCases.filter(isNameable).map(\.name)
    let topics = Set(Preference.allCases.map(\.rawValue) + Command.allCases.map(\.name))
      .map { "help \($0)" }
    let exports = ["", "issue ", "kept "].flatMap { what in
      ExportFormat.allCases.map { "export \(what)\($0.rawValue)" }
    }
    let articles = scene.publication.articles.map { "open \($0.id)" }
    return (["p "] + commands + choices + topics + exports + articles)
      .filter { $0.hasPrefix(line) }.sorted()
  }

  /// Whether a command has a meaning when the line that named it is gone.
  private func isNameable(_ command: Command) -> Bool {
    switch command {
    case .move, .reader, .style, .visit, .section, .article, .list: true
    case .edit, .prompt, .search, .range: false
    }
  }
}

/// The candidate that differs from a word in the fewest letters, if any is near.
///
///     nearest(to: "fotovoltaic", among: ["photovoltaic", "gcc-group"])   // "photovoltaic"
package func nearest(to word: String, among candidates: [String]) -> String? {
  let scored = candidates.map { candidate in
    (candidate, candidate.contains(word) ? 1 : distance(Array(word), Array(candidate)))
  }
  guard let best = scored.min(by: { $0.1 < $1.1 }) else { return nil }
  return best.1 <= max(2, word.count / 2) ? best.0 : nil
}

/// The Levenshtein distance.
private func distance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let replaced = diagonal + (a == b ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count]
}
