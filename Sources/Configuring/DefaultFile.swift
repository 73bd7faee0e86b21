import Magazine
import Presentation
import Reading

/// A `config.toml` that says in comments everything that can be said, as it holds where nothing is.
package struct DefaultFile {
  private let language: InterfaceLanguage

  /// Its comments are in a language of the interface.
  package init(in language: InterfaceLanguage) { self.language = language }

  /// The text of the file.
  package var text: String {
    ([head] + Setting.allCases.map(setting) + [themes, hooks, keysHead] + Mode.allCases.map(keys))
      .joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    Phrase(
      """
      # The settings of kan. Every line without a # holds; “kan config” shows what holds and why.
      # The line changed last and the choice made by key last: the later of the two wins.
      """,
      """
      # kan 的设置。去掉行首的 # 即生效；“kan config”列出当前的取值与来源。
      # 此处的改动与按键所作的选择，以较晚者为准。
      """)[language]
  }

  private func setting(_ setting: Setting) -> String {
    """
    # \(setting.help[language])
    # \(setting.values.joined(separator: " | "))
    #\(setting.name) = \(setting.written(setting.usual))
    """
  }

  private var themes: String {
    let head = Phrase(
      """
      # A theme of your own: what it does not say is as in the theme it inherits. A colour is a number of the
      # 256-colour palette, "#rrggbb", "terminal", or an ink of the theme by its name.
      # “kan config theme light --show” prints a whole one.
      """,
      """
      # 自己的主题：未写明之处沿用所继承的主题。颜色可写 256 色编号、"#rrggbb"、"terminal" 或主题中墨色的名称。
      # “kan config theme light --show”列出完整的一份。
      """)[language]
    return """
      \(head)
      #[themes.sepia]
      #inherits = "light"
      #page = "#f4ecd8"
      #text = "#433422"
      #[themes.sepia.parts]
      #title = { ink = "accent", attributes = ["bold"] }
      """
  }

  private var hooks: String {
    let head = Phrase(
      """
      # Commands that sh runs in the background at moments of reading; what they print goes to the log.
      # [hooks]
      """,
      """
      # 阅读中的钩子：sh 在后台运行的命令，其输出写入日志。
      # [hooks]
      """)[language]
    return ([head] + Hook.allCases.map { "# \($0.rawValue) = \"…\"  # \($0.help[language])" })
      .joined(separator: "\n")
  }

  private var keysHead: String {
    Phrase(
      """
      # Keys: j, C-n, A-x, Space, PgDn; "g e" are two keys one after the other; false takes a key away.
      # [keys] holds wherever a command works, [keys.article] in articles only.
      """,
      """
      # 按键：j、C-n、A-x、Space、PgDn；"g e" 为先后按下的两键；false 取消该键。
      # [keys] 用于命令有效的各处，[keys.article] 只用于文章。
      """)[language]
  }

  private func keys(_ mode: Mode) -> String {
    let rows = KeyMap.standard.bindings(in: mode).flatMap { binding in
      (binding.keys.map { [$0] } + binding.sequences).map { keys in
        let names = keys.map(\.name).joined(separator: " ")
        let line = "#\(quoted(names)) = \(quoted(binding.command.name))"
        let gap = String(repeating: " ", count: max(2, 34 - line.count))
        return "\(line)\(gap)# \(Words.help(for: binding.command)[language])"
      }
    }
    return (["#[keys.\(mode.rawValue)]"] + rows).joined(separator: "\n")
  }
}

extension Setting {
  /// A value as it is written in the file.
  package func written(_ value: String) -> String {
    switch kind {
    case .text, .table, .list, .colour: quoted(value)
    case .integer: value
    case .flag: value == "on" ? "true" : "false"
    }
  }
}

/// A text as a basic string of TOML.
func quoted(_ text: String) -> String {
  let escaped = text.flatMap { character in
    character == "\"" || character == "\\" ? ["\\", character] : [character]
  }
  return "\"\(String(escaped))\""
}
