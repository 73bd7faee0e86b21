import Grid
import Magazine
import Typesetting

/// Reads what was typed after `:`.
///
///     p 34    50%    view facing    language zh    theme light    measure 60    open ID    next-article
///     columns two    align justified    paragraphs blank    hyphens off    ambiguous wide
struct CommandLine {
  let settings: Settings
  let issue: Publication

  /// What a line asks for; a line that says nothing is answered by a sentence.
  func requests(_ line: String) -> [Request] {
    let words = line.split(separator: " ").map(String.init)
    guard let name = words.first else { return [] }
    if let number = Int(name) { return [.perform(.bottom, number)] }
    if name.hasSuffix("%"), let number = Int(name.dropLast()) {
      return [.perform(.percent, number)]
    }
    if words.count == 1 {
      if name == "q" || name == "quit" { return [.perform(.quit, nil)] }
      if let command = Command(rawValue: name) { return [.perform(command, nil)] }
    }
    return words.count == 2 ? setting(name, words[1]) : unknown(name)
  }

  private func setting(_ name: String, _ value: String) -> [Request] {
    var settings = settings
    switch name {
    case "p", "page":
      return Int(value).map { [.perform(.bottom, $0)] } ?? expected("p 34")
    case "column":
      return Int(value).map { [.perform(.chooseSection, $0)] } ?? expected("column 3")
    case "open":
      return issue.article(value) == nil ? missing(value) : [.open(value, nil)]
    case "measure":
      guard let measure = Int(value), Settings.measures.contains(measure) else {
        return expected("measure 24 – 120")
      }
      settings.measure = measure
    case "language": return choose(\.side, name, value)
    case "view": return choose(\.arrangement, name, value)
    case "theme": return choose(\.theme, name, value)
    case "columns": return choose(\.columns, name, value)
    case "align": return choose(\.typography.alignment, name, value)
    case "paragraphs": return choose(\.typography.opening, name, value)
    case "ambiguous": return choose(\.typography.ambiguous, name, value)
    case "hyphens":
      guard value == "on" || value == "off" else { return expected("hyphens on, hyphens off") }
      settings.typography.hyphenates = value == "on"
    default: return unknown(name)
    }
    return [.settings(settings)]
  }

  /// Sets one of some choices by its name.
  private func choose<Choice: CaseIterable & RawRepresentable<String>>(
    _ path: WritableKeyPath<Settings, Choice>, _ name: String, _ value: String
  ) -> [Request] {
    guard let choice = Choice(rawValue: value) else {
      return expected(Choice.allCases.map { "\(name) \($0.rawValue)" }.joined(separator: ", "))
    }
    var settings = settings
    settings[keyPath: path] = choice
    return [.settings(settings)]
  }

  private func expected(_ example: String) -> [Request] {
    [.notice(Parallel(first: "try: \(example)", second: "请试：\(example)"))]
  }

  private func unknown(_ name: String) -> [Request] {
    [
      .notice(
        Parallel(
          first: "no command “\(name)”; Tab lists them", second: "没有“\(name)”命令；按 Tab 列出"))
    ]
  }

  private func missing(_ id: String) -> [Request] {
    let near = nearest(to: id, among: issue.articles.map(\.id))
    let hint = near.map { " — did you mean \($0)?" } ?? ""
    let hinted = near.map { "，是否指 \($0)？" } ?? ""
    return [
      .notice(Parallel(first: "no article “\(id)”\(hint)", second: "没有文章“\(id)”\(hinted)"))
    ]
  }

  /// The lines that a beginning could become.
  static func completions(of line: String, in issue: Publication) -> [String] {
    let lines =
      ["p ", "quit", "measure ", "hyphens on", "hyphens off"] + Command.allCases.map(\.rawValue)
      + all("view", Arrangement.self) + all("theme", Settings.Theme.self)
      + all("language", Side.self) + all("columns", Settings.Columns.self)
      + all("align", Typography.Alignment.self) + all("paragraphs", Typography.Opening.self)
      + all("ambiguous", AmbiguousWidth.self) + issue.articles.map { "open \($0.id)" }
    return lines.filter { $0.hasPrefix(line) }.sorted()
  }

  private static func all<Choice: CaseIterable & RawRepresentable<String>>(
    _ name: String, _: Choice.Type
  ) -> [String] {
    Choice.allCases.map { "\(name) \($0.rawValue)" }
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
