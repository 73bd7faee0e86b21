import Grid
import Presentation
import Reading

/// A theme as `config.toml` writes it, whole, under a name of its own.
package struct ThemeFile {
  private let theme: Theme
  private let name: String
  private let base: Preferences.Theme

  /// Takes a theme of Kan's, or one that the reader has written.
  package init(_ name: Preferences.Theme, in configuration: Configuration) {
    let own = configuration.themes.first { $0.name == name.name }
    theme = own.map { Theme($0, depth: .direct) } ?? Theme(name, depth: .direct)
    base = own?.base ?? name
    self.name = own?.name ?? "my-\(name.name)"
  }

  /// The tables of it.
  package var text: String {
    let inks = InkName.allCases.compactMap { name in
      theme.ink(name).map { "\(name.rawValue) = \(written($0))" }
    }
    let parts = ThemePart.allCases.map { "\($0.rawValue) = \(written(theme.part($0)))" }
    return """
      [themes.\(quotedKey(name))]
      inherits = "\(base.name)"
      \(inks.joined(separator: "\n"))

      [themes.\(quotedKey(name)).parts]
      \(parts.joined(separator: "\n"))
      """
  }

  private func written(_ look: PartLook) -> String {
    var fields: [String] = []
    if let ink = look.ink { fields.append("ink = \(written(ink))") }
    if let ground = look.ground { fields.append("ground = \(written(ground))") }
    if let attributes = look.attributes {
      let names = Look.Attributes.named.filter { attributes.contains($0.attribute) }
        .map { "\"\($0.name)\"" }
      fields.append("attributes = [\(names.joined(separator: ", "))]")
    }
    return "{ \(fields.joined(separator: ", ")) }"
  }

  private func written(_ ink: Ink) -> String {
    switch ink {
    case .terminal: "\"terminal\""
    case .palette(let index): "\(index)"
    case .mixed(let colour): "\"\(colour.hexadecimal)\""
    case .named(let name): "\"\(name.rawValue)\""
    }
  }

  /// A key of TOML, in quotation marks where it needs them.
  private func quotedKey(_ name: String) -> String {
    let isBare = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    return isBare && !name.isEmpty ? name : quoted(name)
  }
}
