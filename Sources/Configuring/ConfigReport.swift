import Magazine
import Presentation
import Reading

/// What is set, and who says so: a choice by key, a line of the file, or nobody.
package struct ConfigReport {
  private let written: Configuration
  private let kept: KeptChoices

  /// Compares what is written with what was chosen by key.
  package init(written: Configuration, kept: KeptChoices) {
    (self.written, self.kept) = (written, kept)
  }

  /// The report in a language of the interface.
  package func text(in language: InterfaceLanguage) -> String {
    var parts = [
      file[language], Setting.allCases.map { row($0, language) }.joined(separator: "\n"),
    ]
    let hooks = Hook.allCases.compactMap { hook in
      written.hooks[hook].map {
        columns(
          "[hooks] \(hook.rawValue) = \($0.value)", line($0.line)[language], width: 44)
      }
    }
    if !hooks.isEmpty { parts.append(hooks.joined(separator: "\n")) }
    if !written.keys.isEmpty {
      parts.append(written.keys.map { row($0, language) }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  private var file: Phrase {
    if written.path.isEmpty {
      return Phrase(
        "no file: HOME and XDG_CONFIG_HOME name no folder", "没有文件：HOME 与 XDG_CONFIG_HOME 均未设定")
    }
    return written.isThere
      ? Phrase(written.path, written.path)
      : Phrase(
        "\(written.path) is not there; “kan config --edit” makes it",
        "没有 \(written.path)；用“kan config --edit”新建")
  }

  private func row(_ setting: Setting, _ language: InterfaceLanguage) -> String {
    let (value, origin) = held(setting)
    return columns(
      "\(setting.name) = \(setting.written(value))", origin[language], width: 30)
  }

  private func row(_ key: WrittenKey, _ language: InterfaceLanguage) -> String {
    let scope = key.scope.isEmpty ? "keys" : "keys.\(key.scope)"
    let command = key.change.command?.name ?? "none"
    return columns("[\(scope)] \(key.name) = \(command)", line(key.line)[language], width: 44)
  }

  /// The value that holds, and who says so: a choice by key later than the line, the line, or nobody.
  private func held(_ setting: Setting) -> (value: String, origin: Phrase) {
    let file = written[setting] == nil ? nil : written.values[setting]
    if case .preference(let preference) = setting,
      case .key(let value, let other) = kept.choice(preference, besides: written)
    {
      return (value, chosen(over: other))
    }
    if let file { return (file.value, line(file.line)) }
    return (setting.usual, Phrase("as usual", "默认"))
  }

  private func chosen(over other: WrittenValue?) -> Phrase {
    guard let other else { return Phrase("chosen by key", "按键所选") }
    return Phrase(
      "chosen by key, after config.toml:\(other.line) said “\(other.value)”; change that line and it wins",
      "按键所选，晚于 config.toml:\(other.line) 的“\(other.value)”；改动该行则以其为准")
  }

  private func line(_ number: Int) -> Phrase {
    Phrase("config.toml:\(number)", "config.toml:\(number)")
  }

  private func columns(_ left: String, _ right: String, width: Int) -> String {
    left + String(repeating: " ", count: max(2, width - left.count)) + right
  }
}
