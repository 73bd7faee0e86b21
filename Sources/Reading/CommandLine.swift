import Magazine
import Typesetting

/// Reads what was typed after `:`.
///
///     p 34    50%    view facing    language zh    theme light    measure 60    open ID    next-article
struct CommandLine {
  let settings: Settings
  let issue: Issue

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
    case "language":
      guard let language = Language(rawValue: value) else {
        return expected("language en, language zh")
      }
      settings.language = language
    case "view":
      guard let arrangement = Arrangement(rawValue: value) else {
        return expected(choices("view", Arrangement.self))
      }
      settings.arrangement = arrangement
    case "theme":
      guard let theme = Settings.Theme(rawValue: value) else {
        return expected(choices("theme", Settings.Theme.self))
      }
      settings.theme = theme
    case "measure":
      guard let measure = Int(value), Settings.measures.contains(measure) else {
        return expected("measure 24 – 120")
      }
      settings.measure = measure
    default: return unknown(name)
    }
    return [.settings(settings)]
  }

  private func choices<Choice: CaseIterable & RawRepresentable<String>>(
    _ name: String, _: Choice.Type
  ) -> String {
    Choice.allCases.map { "\(name) \($0.rawValue)" }.joined(separator: ", ")
  }

  private func expected(_ example: String) -> [Request] {
    [.notice(Parallel(english: "try: \(example)", chinese: "请试：\(example)"))]
  }

  private func unknown(_ name: String) -> [Request] {
    [
      .notice(
        Parallel(
          english: "no command “\(name)”; Tab lists them", chinese: "没有“\(name)”命令；按 Tab 列出"))
    ]
  }

  private func missing(_ id: String) -> [Request] {
    let near = nearest(to: id, among: issue.articles.map(\.id))
    let hint = near.map { " — did you mean \($0)?" } ?? ""
    let hinted = near.map { "，是否指 \($0)？" } ?? ""
    return [
      .notice(Parallel(english: "no article “\(id)”\(hint)", chinese: "没有文章“\(id)”\(hinted)"))
    ]
  }

  /// The lines that a beginning could become.
  static func completions(of line: String, in issue: Issue) -> [String] {
    let lines =
      ["p ", "quit"] + Command.allCases.map(\.rawValue)
      + Arrangement.allCases.map { "view \($0.rawValue)" }
      + Settings.Theme.allCases.map { "theme \($0.rawValue)" }
      + Language.allCases.map { "language \($0.rawValue)" } + ["measure "]
      + issue.articles.map { "open \($0.id)" }
    return lines.filter { $0.hasPrefix(line) }.sorted()
  }
}

/// The candidate that differs from a word in the fewest letters, if any is near.
///
///     nearest(to: "fotovoltaic", among: ["photovoltaic", "gcc-group"])   // "photovoltaic"
public func nearest(to word: String, among candidates: [String]) -> String? {
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
