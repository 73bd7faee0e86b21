import Grid
import Importing
import Presentation
import Reading

/// Reads the tables of themes: `[themes.sepia]` says what it inherits and mixes its inks,
/// `[themes.sepia.parts]` gives parts of the page a look of their own.
struct ThemeReader {
  let lines: ConfigLines
  private let tables: [String: TOMLTree]
  private(set) var themes: [OwnTheme] = []
  private(set) var faults: [(ConfigFault.Fact, line: Int)] = []

  /// What a table of a theme may hold beside its inks.
  private static let (inherits, parts) = ("inherits", "parts")
  /// What a colour may be, for the sentence about one that is none.
  static let colours = ["0 – 255", "#rrggbb", "terminal"] + InkName.allCases.map(\.rawValue)

  /// Reads the tables in the order of their names; one that inherits another comes after it.
  init(_ table: [String: TOMLTree], lines: ConfigLines) {
    self.lines = lines
    tables = table
    for name in table.keys.sorted() { _ = theme(named: name, heirs: []) }
    themes.sort { $0.name < $1.name }
  }

  /// The theme with a name, read now where it has not been; `nil` where there is none.
  private mutating func theme(named name: String, heirs: [String]) -> OwnTheme? {
    if let theme = themes.first(where: { $0.name == name }) { return theme }
    guard let value = tables[name] else { return nil }
    guard case .table(let table) = value else {
      if heirs.isEmpty { report(.wrongKind("themes.\(name)", .table), [name]) }
      return nil
    }
    if Preferences.Theme(name) != nil {
      if heirs.isEmpty { report(.builtIn(name), [name]) }
      return nil
    }
    var theme = inherited(by: name, table, heirs: heirs)
    for (key, value) in table.sorted(by: { $0.key < $1.key }) {
      switch key {
      case ThemeReader.inherits: break
      case ThemeReader.parts: readParts(value, into: &theme)
      default: readInk(value, named: key, into: &theme)
      }
    }
    themes.append(theme)
    return theme
  }

  /// What a theme begins with.
  private mutating func inherited(
    by name: String, _ table: [String: TOMLTree], heirs: [String]
  ) -> OwnTheme {
    let usual = OwnTheme(name, base: Preferences().theme)
    guard let value = table[ThemeReader.inherits] else { return usual }
    let path = [name, ThemeReader.inherits]
    guard case .text(let ancestor) = value else {
      report(.wrongKind(ThemeReader.inherits, .text), path)
      return usual
    }
    if let base = Preferences.Theme(ancestor) { return OwnTheme(name, base: base) }
    if ancestor == name || heirs.contains(ancestor) {
      report(.inheritsItself(name), path)
      return usual
    }
    if let theme = theme(named: ancestor, heirs: heirs + [name]) {
      return OwnTheme(name, base: theme.base, inks: theme.inks, parts: theme.parts)
    }
    let known = Preferences.Theme.allCases.map(\.name) + tables.keys
    report(.unknownTheme(ancestor, nearest: nearest(to: ancestor, among: known)), path)
    return usual
  }

  private mutating func readInk(_ value: TOMLTree, named key: String, into theme: inout OwnTheme) {
    let path = [theme.name, key]
    guard let name = InkName(rawValue: key) else {
      let known = InkName.allCases.map(\.rawValue) + [ThemeReader.inherits, ThemeReader.parts]
      return report(.unknownPart(key, nearest: nearest(to: key, among: known)), path)
    }
    if let ink = ink(value, named: key, path) { theme.inks[name] = ink }
  }

  private mutating func readParts(_ value: TOMLTree, into theme: inout OwnTheme) {
    let path = [theme.name, ThemeReader.parts]
    guard case .table(let table) = value else { return report(.wrongKind("parts", .table), path) }
    for (key, value) in table.sorted(by: { $0.key < $1.key }) {
      guard let part = ThemePart(rawValue: key) else {
        let known = ThemePart.allCases.map(\.rawValue)
        report(.unknownPart(key, nearest: nearest(to: key, among: known)), path + [key])
        continue
      }
      guard case .table(let fields) = value else {
        report(.wrongKind(key, .table), path + [key])
        continue
      }
      var look = theme.parts[part] ?? PartLook()
      readLook(fields, into: &look, path + [key])
      theme.parts[part] = look
    }
  }

  private mutating func readLook(
    _ fields: [String: TOMLTree], into look: inout PartLook, _ path: [String]
  ) {
    for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
      switch key {
      case "ink": look.ink = ink(value, named: key, path + [key]) ?? look.ink
      case "ground": look.ground = ink(value, named: key, path + [key]) ?? look.ground
      case "attributes": look.attributes = attributes(value, path + [key]) ?? look.attributes
      default:
        let near = nearest(to: key, among: ["ink", "ground", "attributes"])
        report(.unknownPart(key, nearest: near), path + [key])
      }
    }
  }

  /// A colour: a number of the palette, `#rrggbb`, `terminal`, or another ink by its name.
  private mutating func ink(_ value: TOMLTree, named name: String, _ path: [String]) -> Ink? {
    switch value {
    case .integer(let index) where (0...255).contains(index): return .palette(UInt8(index))
    case .integer(let index):
      report(.badValue(name, of: "\(index)", expected: ThemeReader.colours), path)
    case .text("terminal"): return .terminal
    case .text(let text):
      if let colour = Colour(hexadecimal: text) { return .mixed(colour) }
      if let name = InkName(rawValue: text) { return .named(name) }
      report(.badValue(name, of: text, expected: ThemeReader.colours), path)
    case .flag, .list, .table, .other: report(.wrongKind(name, .colour), path)
    }
    return nil
  }

  /// The attributes of a list, those that are none left out and said.
  private mutating func attributes(_ value: TOMLTree, _ path: [String]) -> Look.Attributes? {
    guard case .list(let list) = value else {
      report(.wrongKind("attributes", .list), path)
      return nil
    }
    var attributes: Look.Attributes = []
    for entry in list {
      guard case .text(let name) = entry else {
        report(.wrongKind("attributes", .list), path)
        continue
      }
      if let attribute = Look.Attributes.named.first(where: { $0.name == name })?.attribute {
        attributes.insert(attribute)
      } else {
        let names = Look.Attributes.named.map(\.name)
        report(.badValue("attributes", of: name, expected: names), path)
      }
    }
    return attributes
  }

  private mutating func report(_ what: ConfigFault.Fact, _ path: [String]) {
    faults.append((what, lines.line(of: ["themes"] + path)))
  }
}
