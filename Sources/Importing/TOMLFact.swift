import Magazine

/// How a line fails to be TOML, as far as whoever wrote it can mend it.
package enum TOMLFact: Hashable, Sendable, CaseIterable {
  /// No `=` behind a name.
  case noEquals
  /// Nothing behind `=` that is a value.
  case noValue
  /// Something that begins no line.
  case noName
  /// A table whose brackets hold no name.
  case noTableName
  /// A text, a list or a table that is not closed.
  case unclosed
  /// More behind a value than a comment.
  case trailing
  /// A name or a table that stands there twice.
  case repeated
  /// A backslash before what it does not stand before.
  case escape
  /// Something that begins like a number, a date or a time and is none.
  case number
  case controlCharacter
  /// Anything else.
  case other

  /// What, and what to do.
  package var sentence: Phrase {
    switch self {
    case .noEquals:
      Phrase(
        "not TOML: there is no = behind the name; write name = value",
        "不合 TOML 语法：名称之后没有 =；请写成“名称 = 值”")
    case .noValue:
      Phrase(
        "not TOML: no value stands behind =; write a number, true, false, or a text in quotation marks",
        "不合 TOML 语法：= 之后不是值；请写数、true、false 或带引号的文字")
    case .noName:
      Phrase(
        "not TOML: no name begins like this; put the name in quotation marks",
        "不合 TOML 语法：名称不能这样开头；请给名称加上引号")
    case .noTableName:
      Phrase(
        "not TOML: the name of a table is missing behind [; write it like [keys]",
        "不合 TOML 语法：[ 之后缺少表名；请写成 [keys]")
    case .unclosed:
      Phrase(
        "not TOML: a text, a list or a table is not closed; add its quotation mark or bracket",
        "不合 TOML 语法：文字、列表或表没有结束；请补上引号或括号")
    case .trailing:
      Phrase(
        "not TOML: more stands behind the value; end the line there, or write # before the rest",
        "不合 TOML 语法：值之后还有文字；请在此结束该行，或在其余文字前加 #")
    case .repeated:
      Phrase("not TOML: this name stands there twice; keep one", "不合 TOML 语法：此名称重复；请保留一处")
    case .escape:
      Phrase(
        "not TOML: a backslash before what it cannot stand before; write \\\\ for a backslash",
        "不合 TOML 语法：反斜线之后的字符无效；反斜线本身写作 \\\\")
    case .number:
      Phrase(
        "not TOML: neither a number nor a date; put a text in quotation marks",
        "不合 TOML 语法：既不是数也不是日期；文字请加引号")
    case .controlCharacter:
      Phrase("not TOML: a control character; remove it", "不合 TOML 语法：含控制字符；请删去")
    case .other: Phrase("not TOML; correct the line", "不合 TOML 语法；请改正此行")
    }
  }
}

extension TOMLFact {
  /// The fact behind what toml++ says of a line, in English:
  /// `Error while parsing key-value pair: expected '=', saw 'x'`.
  init(parserSays text: String) {
    let known = TOMLFact.sayings.first { saying, _ in text.contains(saying) }
    self = known?.fact ?? .other
  }

  /// What toml++ 3 says (its `impl/parser.inl`), the particular before the general.
  private static let sayings: [(saying: String, fact: TOMLFact)] = [
    ("blank bare key", .noTableName), ("parsing boolean", .noValue), ("closing '}'", .unclosed),
    ("expected '='", .noEquals),
    ("expected value, saw", .noValue),
    ("determine value type", .noValue), ("interpreted as a value", .noValue),
    ("cannot redefine", .repeated), ("cannot insert", .repeated),
    ("unicode scalar", .escape), ("end-of-file", .unclosed), ("EOF", .unclosed),
    ("comma or closing", .unclosed), ("expected ']'", .unclosed),
    ("unknown escape", .escape), ("control character", .controlCharacter),
    ("value-terminator", .trailing), ("comment or whitespace", .trailing),
    ("expected key", .noName), ("bare key", .noName),
    ("digit", .number), ("zero", .number), ("underscore", .number), ("exponent", .number),
    ("between", .number), ("numeric", .number), ("saw '\\n'", .unclosed),
  ]
}
