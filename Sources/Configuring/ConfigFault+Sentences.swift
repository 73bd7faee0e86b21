import Magazine
import Presentation

// The sentences of faults in config.toml: where, what, what to do.
extension ConfigFault: Sayable {
  /// `file:line: what; what to do`.
  package var sentence: Phrase { sentence(of: path) }

  /// The same for one line of a screen, which has no room for folders.
  fileprivate var shortSentence: Phrase {
    sentence(of: path.split(separator: "/").last.map(String.init) ?? path)
  }

  private func sentence(of path: String) -> Phrase {
    let place = line > 0 ? "\(path):\(line)" : path
    return Phrase("\(place): \(what.phrase[.english])", "\(place)：\(what.phrase[.chinese])")
  }
}

extension Configuration {
  /// What of it cannot be followed, in one sentence; `nil` where all can.
  package var complaint: Phrase? {
    guard let first = faults.first?.shortSentence else { return nil }
    let more = ConfigFault.more(faults.count - 1)
    guard faults.count > 1 else { return first }
    return Phrase(first[.english] + more[.english], first[.chinese] + more[.chinese])
  }
}

extension ConfigFault {
  /// How many more faults there are.
  fileprivate static func more(_ count: Int) -> Phrase {
    Phrase(" (\(count) more: kan config)", "（另有 \(count) 处：kan config）")
  }
}

extension ConfigFault.Fact {
  var phrase: Phrase {
    switch self {
    case .unreadable(let fact): fact.sentence
    case .notUTF8: Phrase("not UTF-8; save the file as UTF-8", "不是 UTF-8；请将文件存为 UTF-8")
    case .syntax(let fact): fact.sentence
    case .unknown(let name, let nearest):
      Phrase(
        "there is no setting “\(name)”\(hint(nearest).0); “kan config --default” lists them",
        "没有设置“\(name)”\(hint(nearest).1)；用“kan config --default”列出")
    case .badValue(let name, let value, let expected):
      Phrase(
        "“\(name)” cannot be “\(value)”; choose \(expected.joined(separator: ", "))",
        "“\(name)”不能为“\(value)”；可选 \(expected.joined(separator: "、"))")
    case .wrongKind(let name, let kind):
      Phrase(
        "“\(name)” is not \(kind.phrase[.english])", "“\(name)”应为\(kind.phrase[.chinese])")
    case .builtIn, .unknownTheme, .inheritsItself, .unknownPart: themePhrase
    case .unknownScope, .noKey, .unknownKey, .unknownCommand, .worksElsewhere, .isTyped, .hidden:
      keyPhrase
    }
  }

  private var themePhrase: Phrase {
    switch self {
    case .builtIn(let name):
      Phrase(
        "“\(name)” is one of kan's own themes; give yours another name, and inherits = \"\(name)\"",
        "“\(name)”是自带主题；请另取一名，并写 inherits = \"\(name)\"")
    case .unknownTheme(let name, let nearest):
      Phrase(
        "there is no theme “\(name)”\(hint(nearest).0); “kan config theme” lists them",
        "没有主题“\(name)”\(hint(nearest).1)；用“kan config theme”列出")
    case .inheritsItself(let name):
      Phrase(
        "“\(name)” inherits itself; name another theme", "“\(name)”继承了自身；请改写另一主题")
    case .unknownPart(let name, let nearest):
      Phrase(
        "a theme has no “\(name)”\(hint(nearest).0); “kan config theme dark --show” shows all it has",
        "主题中没有“\(name)”\(hint(nearest).1)；用“kan config theme dark --show”查看全部")
    case .unreadable, .notUTF8, .syntax, .unknown, .badValue, .wrongKind, .unknownScope, .noKey,
      .unknownKey, .unknownCommand, .worksElsewhere, .isTyped, .hidden:
      phrase
    }
  }

  private var keyPhrase: Phrase {
    switch self {
    case .unknownScope(let name, let nearest):
      Phrase(
        "there is no screen “\(name)”\(hint(nearest).0); give one of \(scopeNames(", "))",
        "没有界面“\(name)”\(hint(nearest).1)；可选 \(scopeNames("、"))")
    case .noKey: Phrase("a key is missing before the =", "等号前缺少按键")
    case .unknownKey(let name):
      Phrase(
        "there is no key “\(name)”; write j, C-n, A-x, Space, PgDn, or keys with spaces between",
        "没有按键“\(name)”；请写 j、C-n、A-x、Space、PgDn，连按的键以空格分开")
    case .unknownCommand(let name, let nearest):
      Phrase(
        "there is no command “\(name)”\(hint(nearest).0); “kan keys --commands” lists them",
        "没有命令“\(name)”\(hint(nearest).1)；用“kan keys --commands”列出")
    case .worksElsewhere(let name, let scopes):
      Phrase(
        "“\(name)” does not work there; it works in \(scopes.joined(separator: ", "))",
        "“\(name)”不能用于此处；可用于 \(scopes.joined(separator: "、"))")
    case .isTyped(let name):
      Phrase(
        "“\(name)” is typed there; begin with a key that is no character, like C-x",
        "“\(name)”在此处是输入的字符；请用 C-x 一类的键开头")
    case .hidden(let keys, let shorter):
      Phrase(
        "“\(keys)” is never reached, as “\(shorter)” means something by itself; take one of them away",
        "“\(keys)”按不到，因为“\(shorter)”自有其义；请去掉其一")
    case .unreadable, .notUTF8, .syntax, .unknown, .badValue, .wrongKind, .builtIn, .unknownTheme,
      .inheritsItself, .unknownPart:
      phrase
    }
  }

  private func hint(_ nearest: String?) -> (String, String) {
    (nearest.map { " (\($0)?)" } ?? "", nearest.map { "（是否指 \($0)？）" } ?? "")
  }

  private func scopeNames(_ separator: String) -> String {
    KeyReader.scopes.joined(separator: separator)
  }
}

extension ConfigFault.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .text: Phrase("a text; put it in quotation marks", "文本；请加引号")
    case .integer: Phrase("a whole number without quotation marks", "不带引号的整数")
    case .flag: Phrase("true or false", "true 或 false")
    case .list: Phrase("a list of texts; write [\"bold\"]", "文本列表；请写成 [\"bold\"]")
    case .colour:
      Phrase(
        "a colour; write a number, \"#rrggbb\", \"terminal\" or an ink of the theme",
        "颜色；请写数字、\"#rrggbb\"、\"terminal\" 或主题中的一种墨色")
    case .table: Phrase("a table; write it in brackets on a line of its own", "表；请另起一行写在方括号中")
    }
  }
}
