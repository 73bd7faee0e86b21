import Importing
import Magazine
import Reading

/// Reads what `config.toml` says; what it cannot follow is a fault and costs only itself.
struct ConfigReader {
  private let lines: ConfigLines
  private(set) var configuration: Configuration

  /// Reads a whole text at once; any text can be read.
  init(_ text: String, path: String) {
    lines = ConfigLines(text)
    configuration = Configuration(path: path)
    configuration.isThere = true
    let (table, faults) = TOMLTree.read(text)
    for fault in faults { report(.syntax(fault.what), line: fault.line) }
    if let value = table["themes"] { readThemes(value) }
    for (name, value) in table.sorted(by: { $0.key < $1.key }) { read(value, named: name) }
    configuration.faults.sort { ($0.line, "\($0.what)") < ($1.line, "\($1.what)") }
  }

  /// Notes a fault.
  mutating func report(_ what: ConfigFault.Fact, line: Int) {
    configuration.faults.append(ConfigFault(path: configuration.path, line: line, what: what))
  }

  private mutating func read(_ value: TOMLTree, named name: String) {
    let line = lines.line(of: [name])
    if name == "keys" { return readKeys(value, line: line) }
    if name == "hooks" { return readHooks(value, line: line) }
    if name == "themes" { return }
    guard let setting = Setting(named: name) else {
      let near = nearest(
        to: name, among: Setting.allCases.map(\.name) + ["keys", "themes", "hooks"])
      return report(.unknown(name, nearest: near), line: line)
    }
    guard let text = text(of: value, for: setting, line: line) else { return }
    let themes = configuration.themes.map(\.name)
    guard setting.accepts(text, themes: themes) else {
      let expected = setting.values + (setting == .preference(.theme) ? themes : [])
      return report(.badValue(name, of: text, expected: expected), line: line)
    }
    configuration.values[setting] = WrittenValue(value: text, line: line)
  }

  /// A value as a preference is kept; `nil` where it is of the wrong kind.
  private mutating func text(of value: TOMLTree, for setting: Setting, line: Int) -> String? {
    switch (value, setting.kind) {
    case (.text(let text), .text): return text
    case (.integer(let number), .integer): return "\(number)"
    case (.flag(let flag), .flag): return flag ? "on" : "off"
    case (.text, _), (.integer, _), (.flag, _), (.list, _), (.table, _), (.other, _):
      report(.wrongKind(setting.name, setting.kind), line: line)
      return nil
    }
  }

  private mutating func readThemes(_ value: TOMLTree) {
    guard case .table(let table) = value else {
      return report(.wrongKind("themes", .table), line: lines.line(of: ["themes"]))
    }
    let reader = ThemeReader(table, lines: lines)
    configuration.themes = reader.themes
    for (what, line) in reader.faults { report(what, line: line) }
  }

  private mutating func readHooks(_ value: TOMLTree, line: Int) {
    guard case .table(let table) = value else {
      return report(.wrongKind("hooks", .table), line: line)
    }
    let reader = HookReader(table, lines: lines)
    configuration.hooks = reader.hooks
    for (what, line) in reader.faults { report(what, line: line) }
  }

  private mutating func readKeys(_ value: TOMLTree, line: Int) {
    guard case .table(let table) = value else {
      return report(.wrongKind("keys", .table), line: line)
    }
    var reader = KeyReader(lines: lines)
    reader.read(table)
    configuration.keys = reader.keys
    for (what, line) in reader.faults { report(what, line: line) }
  }
}

extension Setting {
  /// What its values are.
  var kind: ConfigFault.Kind {
    switch self {
    case .preference(.measure): .integer
    case .preference(let preference): preference.values == ["on", "off"] ? .flag : .text
    case .mouse: .flag
    case .open, .clipboard, .browser: .text
    }
  }

  /// Whether it can have a value, where the reader has written themes of such names.
  func accepts(_ text: String, themes: [String]) -> Bool {
    switch self {
    case .preference(.language): return ["first", "second"].contains(text) || Language(text) != nil
    case .preference(let preference):
      var preferences = Preferences()
      preferences.ownThemes = themes
      return preferences.set(preference, to: text)
    case .open: return FirstScreen(rawValue: text) != nil
    case .mouse: return ["on", "off"].contains(text)
    case .clipboard, .browser: return text.contains { $0 != " " }
    }
  }
}
